import type { Expectation } from './readSpec.ts';

/** A finding as a spec sees it. Line and characters are zero-based, in UTF-16; all are on one line. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly endCharacter: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/** What is not as expected, one sentence each: findings that are missing and findings that nobody expects. */
export function differences(expected: readonly Expectation[], found: readonly Found[]): string[] {
  const left = [...found];
  const missing: Expectation[] = [];
  for (const expectation of expected) {
    const index = left.findIndex((finding) => meets(finding, expectation));
    if (index === -1) missing.push(expectation);
    else left.splice(index, 1);
  }
  return [...missing.map((one) => `Missing: ${described(one)}`), ...left.map((one) => `Unexpected: ${described(one)}`)];
}

function meets(finding: Found, expectation: Expectation): boolean {
  return (
    finding.file === expectation.file &&
    finding.line === expectation.line &&
    finding.character === expectation.character &&
    finding.endCharacter === expectation.endCharacter &&
    finding.rule === expectation.rule &&
    (expectation.severity === undefined || finding.severity === expectation.severity) &&
    finding.message.includes(expectation.message)
  );
}

function described({ file, line, character, endCharacter, severity, rule, message }: Expectation | Found): string {
  return `${file}:${line + 1}:${character + 1}-${endCharacter + 1} ${severity ?? '(any)'} ${rule}: ${message}`;
}
