/** Whether a statement can name that module: a file may be called `0001_initial`. */
export function canBeWritten(module: string): boolean {
  return /^\.*(?:[^\W\d]\w*(?:\.[^\W\d]\w*)*)?$/u.test(module);
}
