import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { textLines } from '#application/edits/textLines.ts';
import { CallError } from '../callError.ts';
import { namedFile } from '../namedFile.ts';
import type { Project } from '../project.ts';
import type { ShowPath } from '../shownPath.ts';
import { counted } from '../shownPath.ts';

/** What `FILE[:LINE]` names. */
export interface FixTarget {
  /** An absolute path. */
  readonly root: string;
  readonly file: ModulePath;
  /** Zero-based; undefined for the whole file. */
  readonly line: number | undefined;
  /** Zero-based; undefined for the whole line. */
  readonly character: number | undefined;
}

/**
 * Finds the file that `asked` names, with a line and a column behind it where `inward check` prints them.
 *
 * @throws CallError where there is no such file
 */
export function fixTarget(currentFolder: string, asked: string): FixTarget {
  const needed = '`inward fix` takes one file; `inward check` tells which have findings.';
  const { root, file, numbers } = namedFile(currentFolder, asked, /^(.+?):(\d+)(?::(\d+))?$/, needed);
  if (numbers.includes(0)) throw new CallError(`${asked}: lines and columns count from 1.`);
  const [line, character] = numbers.map(before);
  return { root, file, line, character };
}

/**
 * The findings at the target.
 *
 * @throws CallError where nothing can be found there at all
 */
export function findingsAt(project: Project, show: ShowPath, { file, line, character }: FixTarget): readonly Finding[] {
  const { workspace } = project;
  if (workspace.contracts.every(({ origin }) => origin.kind === 'absent')) {
    throw new CallError(
      'There is nothing to fix: the folders here show no layers, so nothing is checked. `inward init` begins a contract.',
    );
  }
  const findings = workspace.findingsOf(file);
  if (findings.length === 0 && !workspace.graph.has(file) && !project.isContract(file)) {
    throw new CallError(
      `${show(file)} is no module of this project: it is no source file, or one that the contract or .gitignore leaves out.`,
    );
  }
  if (line === undefined) return findings;
  refuseLineBehindEnd(project, show, file, line);
  return findings.filter(({ range: { start, end } }) => {
    if (line < start.line || line > end.line) return false;
    if (character === undefined) return true;
    return (line > start.line || character >= start.character) && (line < end.line || character <= end.character);
  });
}

function refuseLineBehindEnd({ read }: Project, show: ShowPath, file: ModulePath, line: number): void {
  const content = read(file);
  const count = content.kind === 'text' ? textLines(content.text).lines.length : 0;
  if (line < count) return;
  throw new CallError(`${show(file)} has ${counted(count, 'line')}; there is no line ${String(line + 1)}.`);
}

function before(count: number | undefined): number | undefined {
  return count === undefined ? undefined : count - 1;
}
