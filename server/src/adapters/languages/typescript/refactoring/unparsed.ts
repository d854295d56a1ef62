import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';
import type { Programs } from '../program/programs.ts';

/**
 * What is wrong with the first of `modules` that does not parse: a sentence for people. What the compiler makes of such a
 * text is a guess, and code that is changed by a guess may lose a part of what somebody was about to write.
 */
export function* unparsed(
  programs: Programs,
  project: ProjectFiles,
  modules: Iterable<ModulePath>,
): Generator<void, string | undefined> {
  for (const module of modules) {
    if (!project.known.has(module)) continue;
    const { program, treeOf } = yield* programs.programFor(project, module);
    const tree = treeOf(module);
    const [first] = tree === undefined ? [] : program.getSyntacticDiagnostics(tree);
    if (tree === undefined || first === undefined) continue;
    const line = tree.getLineAndCharacterOfPosition(first.start).line + 1;
    const message = ts.flattenDiagnosticMessageText(first.messageText, ' ').replace(/\.$/, '');
    return `There is a syntax error in ${module}, line ${String(line)}: ${message}. Mend it first.`;
  }
  return undefined;
}
