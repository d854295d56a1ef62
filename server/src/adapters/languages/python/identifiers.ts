const BEYOND_ASCII = /[^ -~]/;

/** The language compares names by what they look like; nearly all of them are ASCII. */
export function comparable(name: string): string {
  return BEYOND_ASCII.test(name) ? name.normalize('NFKC') : name;
}
