import { dependencyAt } from '#domain/graph/module.ts';
import { isPythonFile } from '#domain/graph/pythonNames.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { withPackages } from '../refactoring/packageFiles.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';
import { isWithoutPorts, titleWithoutPort } from './withoutPort.ts';

/** What the core uses of a package it can be handed instead, by whoever may import the package. */
export function extractPackagePort(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range, to, chain } = finding;
  const refactorer = context.refactorers.refactorerFor(module, 'extract-port');
  // What a helper imports is mended in the helper, and of a package of Python nobody here knows what it takes and gives.
  if (refactorer === undefined || to?.kind !== 'package' || chain.length > 0 || isPythonFile(module)) return [];
  const names = namesUsed(context, finding);
  if (names.length === 0) return [];
  const title = isWithoutPorts(module) ? titleWithoutPort(names) : titleWithPort(names, to.name);
  const fix: Fix = {
    ...{ kind: 'extract-port', title, preferred: false },
    plan: () =>
      withPackages(context, refactorer.plan({ kind: 'extract-port', module, range }, surroundingsOf(context))),
  };
  return [tried(context, finding, fix)];
}

function titleWithPort(names: readonly string[], of: string): string {
  return `Take ${names.map((name) => `\`${name}\``).join(', ')} of ${of} through a port`;
}

/** What the import brings in that the module calls or makes something of. */
function namesUsed({ view }: FixContext, { file, range }: Finding): readonly string[] {
  const outline = view.outlineOf(file);
  const dependency = dependencyAt(view.graph.module(file), range);
  if (outline === undefined || dependency?.site.kind !== 'import') return [];
  const used = new Set(outline.uses.map(({ name }) => name.split('.')[0]));
  const bindings = outline.bindings.filter(({ specifier }) => specifier === dependency.site.specifier);
  return bindings.map(({ local }) => local).filter((local) => used.has(local));
}
