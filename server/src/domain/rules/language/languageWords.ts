import { isPythonFile } from '../../graph/pythonNames.ts';
import type { Finding } from '../finding.ts';

/** What messages call things in the language of the module that they are about. */
export interface LanguageWords {
  /** What a port is declared as, with its article. */
  readonly port: string;
  readonly abstractClass: string;
  /** What a piece of plain data is declared as, with its article. */
  readonly record: string;
  /** Who sees to it that types fit. */
  readonly checker: string;
  /** The type of what may be anything and has to be looked at first. */
  readonly anything: string;
  /** The type of bytes that come in pieces. */
  readonly byteStream: string;
  /** What comes later, with its article. */
  readonly later: string;
}

const TYPESCRIPT: LanguageWords = {
  port: 'an interface',
  abstractClass: 'an abstract class',
  record: 'an interface',
  checker: 'the compiler',
  anything: '`unknown`',
  byteStream: '`AsyncIterable<Uint8Array>`',
  later: 'a promise',
};

const PYTHON: LanguageWords = {
  port: 'a `Protocol`',
  abstractClass: 'an `ABC`',
  record: 'a dataclass',
  checker: 'a type checker',
  anything: '`object`',
  byteStream: '`AsyncIterator[bytes]`',
  later: 'an awaitable',
};

/** The words for a finding in a module; what is found elsewhere, such as in a contract, is told in those of TypeScript. */
export function wordsFor(finding: Pick<Finding, 'file'>): LanguageWords {
  return isAboutPython(finding) ? PYTHON : TYPESCRIPT;
}

export function isAboutPython({ file }: Pick<Finding, 'file'>): boolean {
  return isPythonFile(file);
}
