import type { Diagnostic } from 'typescript';
import type { ProjectFiles } from '#application/ports/files.ts';
import type { CodeProblem } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';
import { positionsIn } from '../../textRanges.ts';
import type { Programs } from './programs.ts';

/** The errors of modules, each by the program that it belongs to. */
export function* problemsIn(
  programs: Programs,
  project: ProjectFiles,
  modules: readonly ModulePath[],
): Generator<void, readonly CodeProblem[]> {
  const problems: CodeProblem[] = [];
  for (const module of modules) {
    const { program, treeOf } = yield* programs.programFor(project, module);
    const tree = treeOf(module);
    if (tree === undefined) continue;
    const found = [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)];
    problems.push(...found.map((diagnostic) => problemOf(module, tree.text, diagnostic)));
    yield;
  }
  return problems;
}

function problemOf(module: ModulePath, text: string, { start = 0, length = 0, code, messageText }: Diagnostic) {
  const range = positionsIn(text).range(start, start + length);
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  const suggestion = SUGGESTION.exec(message);
  if (suggestion === null) return { module, range, code: String(code), message };
  const plain = message.slice(0, suggestion.index + 1);
  return { module, range, code: String(WITHOUT_SUGGESTION.get(code) ?? code), message: plain };
}

/**
 * Whether the compiler suggests a name depends on how often it has done so before, so the same error may come with one
 * and without. What is compared has none.
 */
const SUGGESTION = /\. Did you mean [^\n]*\?$/;
const WITHOUT_SUGGESTION: ReadonlyMap<number, number> = new Map([
  [2551, 2339],
  [2552, 2304],
  [2570, 2304],
  [2724, 2305],
]);
