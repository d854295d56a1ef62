/** The command worked; whether what it found is good news is another matter. */
export const EXIT_FINE = 0;
/** There are findings of severity error. */
export const EXIT_FINDINGS = 1;
/** The contract or the call is wrong. */
export const EXIT_WRONG = 2;
