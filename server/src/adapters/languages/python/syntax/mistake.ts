/** A place that cannot be read. */
export interface Mistake {
  readonly offset: number;
  /** What is wrong there, as a sentence. */
  readonly says: string;
  /** Where the statement of the module begins that was read then: what is edited elsewhere leaves the mistake as it is. */
  readonly statement: number;
}
