import type { ImportElsewhere, ShownNames, Surroundings } from '#application/ports/refactorer.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import { newCycle } from '../../newCycle.ts';
import { importsOf } from '../outline/parts.ts';
import type { Reading } from '../outline/reading.ts';
import type { Tree } from '../resolution/tree.ts';
import { createTree } from '../resolution/tree.ts';
import type { Statement } from '../syntax/nodes.ts';
import { addImports } from './addImports.ts';
import type { Change } from './changes.ts';
import { editsOf } from './changes.ts';
import type { ImportedNames } from './importedNames.ts';
import { importedNamesAt, importsInFunctions } from './importedNames.ts';
import { loadedBy } from './loadedBy.ts';
import { withListed } from './moveDeclarations/shownNames.ts';
import { readModules } from './readModules.ts';
import { namesFromElsewhere } from './namesFromElsewhere.ts';
import { wholeFromElsewhere } from './wholeFromElsewhere.ts';

/** Has the names of an import come from a module that shows the same things, which may have to begin with that. */
export function importElsewhere(request: ImportElsewhere, surroundings: Surroundings): Planned {
  const { module, range, specifier, names, shows } = request;
  const reading = readModules(surroundings.project)(module);
  if (reading === undefined) return refused(`${module} does not parse. Mend it first.`);
  const imported = importedNamesAt(reading, range, importsIn(reading));
  if (imported === undefined) {
    return refused('Only an import at the top level of a module or in a function says what it needs.');
  }
  const tree = createTree(surroundings.project);
  const changes = changesOf(tree, reading, imported, { specifier, names });
  if (typeof changes === 'string') return refused(changes);
  const cycle = newCycle(loadedBy(surroundings.graph), linksOf(request, tree));
  if (cycle !== undefined) return refused(`The modules would import each other in a circle: ${cycle.join(' → ')}.`);
  const shown = shows === undefined ? [] : showing(surroundings, tree, shows);
  if (shown === undefined) return refused(`${shows?.module ?? ''} does not parse. Mend it first.`);
  return planned({ edits: [...editsOf(reading, changes), ...shown] });
}

function changesOf(
  tree: Tree,
  reading: Reading,
  { statement, aliases }: ImportedNames,
  { specifier, names }: Pick<ImportElsewhere, 'specifier' | 'names'>,
): readonly Change[] | string {
  const [alias] = aliases;
  if (statement.kind === 'Import' && alias !== undefined) {
    return wholeFromElsewhere(reading, { alias, specifier, names });
  }
  if (statement.kind !== 'ImportFrom') return 'Nothing is imported there.';
  const leaving = aliases.filter(({ name }) => names.has(name.name));
  return namesFromElsewhere(tree, reading, { statement, aliases: leaving, specifier, names });
}

/** Those for type checkers alone included. */
function importsIn(reading: Reading): readonly Statement[] {
  return [...importsOf(reading.module).map(({ node }) => node), ...importsInFunctions(reading)];
}

function linksOf({ module, specifier, shows }: ImportElsewhere, tree: Tree) {
  const face = tree.placeOf(module, specifier);
  const hidden = shows === undefined ? undefined : tree.placeOf(shows.module, shows.specifier);
  return [
    ...(face.kind === 'module' ? [{ from: module, to: face.file }] : []),
    ...(shows !== undefined && hidden?.kind === 'module' ? [{ from: shows.module, to: hidden.file }] : []),
  ];
}

/** What a package passes on, and says that it does where it says so of anything. */
function showing(surroundings: Surroundings, tree: Tree, { module, specifier, names }: ShownNames) {
  const reading = readModules(surroundings.project)(module);
  if (reading === undefined) return undefined;
  const wanted = names.map(({ imported, exported }) => ({ specifier, name: imported, local: exported }));
  const changes: readonly Change[] = [
    ...addImports(tree, reading, wanted),
    ...withListed(
      reading,
      names.map(({ exported }) => exported),
    ),
  ];
  return editsOf(reading, changes);
}
