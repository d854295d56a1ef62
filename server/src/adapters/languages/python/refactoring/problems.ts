import type { CodeProblem } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { nameInPackage } from '#domain/graph/pythonNames.ts';
import { START_OF_FILE } from '#domain/text.ts';
import { isBuiltin } from '../outline/builtinNames.ts';
import { specifierOf } from '../outline/importBindings.ts';
import { namesBoundBy } from '../outline/boundNames.ts';
import { importsOf, runTimePartsOf } from '../outline/parts.ts';
import type { Spot } from '../outline/places.ts';
import { spotsWithin } from '../outline/places.ts';
import type { Reading } from '../outline/reading.ts';
import { rangeOf } from '../outline/reading.ts';
import { scopeOfName } from '../outline/scopes.ts';
import type { Tree } from '../resolution/tree.ts';
import type { ImportFrom, Name, Statement } from '../syntax/nodes.ts';
import { localName } from './importedNames.ts';

/** What would keep a module from running, as far as names tell: those that nobody binds, and imports of what is not there. */
export function problemsOfNames(
  tree: Tree,
  reading: Reading,
  readingAt: (path: ModulePath) => Reading | undefined,
): readonly CodeProblem[] {
  const { names, imports } = usedIn(reading);
  const bound = new Set([...reading.scope.names, ...globalNames(reading)]);
  const areAllKnown = !hasStar(reading);
  const unbound = areAllKnown ? names.filter(({ name }) => name !== '_' && !isBuiltin(name) && !bound.has(name)) : [];
  return [
    ...unbound.map((node) => problem(reading, node, 'undefined-name', `\`${node.name}\` is not defined.`)),
    ...imports.flatMap((statement) => [...missingNames(tree, reading, statement, readingAt)]),
  ];
}

/** What a text says that nobody can read as Python. */
export function unreadable(module: ModulePath): CodeProblem {
  return { module, range: START_OF_FILE, code: 'syntax', message: 'It would be no Python any more.' };
}

/** What others can import from a module, as a text that is another one where that is. */
export function namesShownBy(reading: Reading): string {
  const ofTypes = namesForTypesAlone(reading);
  const names = [...reading.scope.names, ...globalNames(reading)].map((name) =>
    ofTypes.has(name) ? `${name}?` : name,
  );
  return [...new Set(names), hasStar(reading) ? '*' : ''].sort().join(' ');
}

/** Names that imports bind for type checkers, and nothing else for those who run the program. */
function namesForTypesAlone({ module }: Reading): ReadonlySet<string> {
  const ofTypes = importsOf(module).flatMap(({ node, typeOnly }) => (typeOnly ? node.names.map(localName) : []));
  if (ofTypes.length === 0) return new Set();
  const { names } = namesBoundBy(runTimePartsOf(module) as readonly Statement[]);
  return new Set(ofTypes.filter((name) => !names.has(name)));
}

interface Used {
  /** The names to which nothing in the module gives a meaning. */
  readonly names: readonly Name[];
  readonly imports: readonly ImportFrom[];
}

function usedIn(reading: Reading): Used {
  const names: Name[] = [];
  const imports: ImportFrom[] = [];
  const pending: Spot[] = [
    { node: reading.module, scope: reading.scope, isType: false, member: undefined, around: [] },
  ];
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    const { node, scope } = spot;
    if (node.kind === 'ImportFrom') imports.push(node);
    if (node.kind === 'Name' && scopeOfName(scope, node.name) === undefined) names.push(node);
    pending.push(...spotsWithin(reading, spot));
  }
  return { names, imports };
}

/** Functions may give the module names that nothing at its top level has. */
function globalNames({ text }: Reading): readonly string[] {
  return [...text.matchAll(/^\s*global\s+([\w, ]+)/gmu)].flatMap(([, names = '']) => names.split(/[\s,]+/));
}

function hasStar({ module }: Reading): boolean {
  return importsOf(module).some(({ node }) => node.names.some(({ name }) => name.name === '*'));
}

function* missingNames(
  tree: Tree,
  reading: Reading,
  statement: ImportFrom,
  readingAt: (path: ModulePath) => Reading | undefined,
): Generator<CodeProblem> {
  const isForTypes = importsOf(reading.module).some(({ node, typeOnly }) => node === statement && typeOnly);
  const specifier = specifierOf(statement);
  const place = tree.placeOf(reading.path, specifier);
  if (place.kind === 'nowhere') yield problem(reading, statement, 'import', `Nothing is called \`${specifier}\`.`);
  const shown = place.kind === 'module' && place.file.endsWith('.py') ? readingAt(place.file) : undefined;
  if (shown === undefined || hasStar(shown) || shown.scope.names.has('__getattr__')) return;
  const names = new Set([...shown.scope.names, ...globalNames(shown)]);
  if (!isForTypes) for (const name of namesForTypesAlone(shown)) names.delete(name);
  for (const { name } of statement.names) {
    if (name.name === '*' || names.has(name.name) || /^__\w+__$/.test(name.name)) continue;
    const { kind } = tree.placeOf(reading.path, nameInPackage(specifier, name.name));
    if (kind === 'module' || kind === 'namespace') continue;
    yield problem(reading, name, 'import', `\`${specifier}\` has no \`${name.name}\`.`);
  }
}

function problem(
  reading: Reading,
  node: { readonly start: number; readonly end: number },
  code: string,
  message: string,
): CodeProblem {
  return { module: reading.path, range: rangeOf(reading, node), code, message };
}
