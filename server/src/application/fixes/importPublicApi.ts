import type { ModulePath } from '#domain/graph/module.ts';
import { dependencyAt } from '#domain/graph/module.ts';
import { isPythonFile } from '#domain/graph/pythonNames.ts';
import type { Meaning } from '#domain/graph/resolveName.ts';
import { meaningOf, meaningOfExport } from '#domain/graph/resolveName.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { Refactorer, ShownNames, Surroundings } from '../ports/refactorer.ts';
import type { Planned } from '../edits/projectEdit.ts';
import { refused } from '../edits/projectEdit.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';
import type { PublicFace } from './publicFaces.ts';
import { publicFaces } from './publicFaces.ts';

/** Whoever reaches past a public face names that face, if it shows the same things or can be made to show them. */
export function importPublicApi(context: FixContext, finding: Finding): readonly Fix[] {
  const refactorer = context.refactorers.refactorerFor(finding.file, 'import-elsewhere');
  const wanted = wantedNames(context, finding);
  const whole = refactorer === undefined ? [] : namesOfWhole(context, finding);
  if (refactorer === undefined || wanted.length + whole.length === 0) return [];
  const surroundings = surroundingsOf(context);
  const faces = publicFaces(context, finding, surroundings);
  const offers =
    whole.length === 0
      ? faces.map((face) => offerOf(context, face, wanted))
      : faces.map((face) => wholeOffer(context, face, whole));
  const best =
    offers.find(({ names, missing }) => missing.length === 0 && names.size > 0) ??
    offers.find(({ names }) => names.size > 0);
  const index = offers.find(({ face, missing }) => face.isIndex && missing.length > 0);
  const parts = { refactorer, finding, surroundings };
  const fixes = [
    ...(best === undefined ? [] : [importFrom(parts, best)]),
    ...(index === undefined || best?.missing.length === 0 ? [] : [showAndImport(parts, index)]),
  ];
  return fixes.map((fix) => tried(context, finding, fix));
}

/** A name that the import brings in, and what it is. */
interface WantedName {
  /** As the module that is imported now calls it. */
  readonly name: string;
  readonly local: string;
  readonly meaning: Meaning;
}

/** How well a face would do. */
interface Offer {
  readonly face: PublicFace;
  /** What the face calls things, by what they are called now. */
  readonly names: ReadonlyMap<string, string>;
  readonly missing: readonly WantedName[];
}

interface Parts {
  readonly refactorer: Refactorer;
  readonly finding: Finding;
  readonly surroundings: Surroundings;
}

/** Imports and re-exports that name what they are about; in Python those for type checkers alone as well. */
const BY_NAME: ReadonlySet<string> = new Set(['import', 'export', 'from-import', 'type-checking']);

/** Empty where it is no import of single names. */
function wantedNames({ view }: FixContext, { file, range }: Finding): readonly WantedName[] {
  const site = dependencyAt(view.graph.module(file), range)?.site;
  const outline = site && view.outlineOf(file);
  if (site === undefined || outline === undefined || !BY_NAME.has(site.kind)) return [];
  const { specifier } = site;
  const names =
    site.kind === 'export'
      ? outline.exports.map(({ local, name, specifier }) => ({ name: local, local: name, specifier }))
      : outline.bindings.map(({ local, imported, specifier }) => ({ name: imported, local, specifier }));
  const own = names.filter((each) => each.specifier === specifier);
  if (own.some(({ name }) => name === '*')) return [];
  return own.map(({ name, local }) => ({ name, local, meaning: meaningOf(view, file, { name, specifier }) }));
}

/**
 * All that a module of Python has which is imported as a whole, as `import a.b`; empty for any other import. Only the
 * code tells what of it is asked for.
 */
function namesOfWhole({ view }: FixContext, { file, range, to }: Finding): readonly WantedName[] {
  const site = dependencyAt(view.graph.module(file), range)?.site;
  if (site === undefined || to?.kind !== 'module' || !isPythonFile(file)) return [];
  const { bindings = [] } = view.outlineOf(file) ?? {};
  if (!bindings.some(({ imported, specifier }) => imported === '*' && specifier === site.specifier)) return [];
  const { declarations = [], exports = [] } = view.outlineOf(to.path) ?? {};
  const names = new Set([...declarations, ...exports].map(({ name }) => name));
  names.delete('*');
  return [...names].map((name) => ({ name, local: name, meaning: meaningOfExport(view, to.path, name) }));
}

/** What a face does not show of a module matters only where it is asked for. */
function wholeOffer(context: FixContext, face: PublicFace, wanted: readonly WantedName[]): Offer {
  return { ...offerOf(context, face, wanted), missing: [] };
}

function offerOf({ view }: FixContext, face: PublicFace, wanted: readonly WantedName[]): Offer {
  const shown = (view.outlineOf(face.path)?.exports ?? []).map(({ name }) => name).filter((name) => name !== '*');
  const names = new Map<string, string>();
  for (const { name, meaning } of wanted) {
    const isIt = (other: string): boolean => isSame(meaningOfExport(view, face.path, other), meaning);
    const called = [name, ...shown].find(isIt);
    if (called !== undefined) names.set(name, called);
  }
  return { face, names, missing: wanted.filter(({ name }) => !names.has(name)) };
}

function isSame(one: Meaning, other: Meaning): boolean {
  return (
    one.kind === 'declaration' &&
    other.kind === 'declaration' &&
    one.module === other.module &&
    one.declaration.name === other.declaration.name &&
    one.behind.join('.') === other.behind.join('.')
  );
}

function importFrom(parts: Parts, { face, names, missing }: Offer): Fix {
  const called = `\`${face.package ?? face.path}\``;
  return {
    ...{ kind: 'import-public-api', title: `Import from ${called}`, preferred: missing.length === 0 },
    plan: function* () {
      if (missing.length === 0) return yield* plan(parts, face, names, undefined);
      return refused(`${called} does not show ${listed(missing)}. Let it do so, or do without.`);
    },
  };
}

function showAndImport(parts: Parts, { face, names, missing }: Offer): Fix {
  const title = `Show ${listed(missing)} in \`${face.path}\` and import from there`;
  return {
    ...{ kind: 'import-public-api', title, preferred: false },
    plan: function* () {
      const { finding, surroundings } = parts;
      const hidden = finding.to?.kind === 'module' ? finding.to.path : '';
      const specifier = surroundings.specifierBetween(face.path, hidden);
      if (specifier === undefined) return refused(noWay(face.path, hidden));
      const shows = { module: face.path, specifier, names: missing.map(shownName) };
      const added = shows.names.map(({ imported, exported }) => [imported, exported] as const);
      return yield* plan(parts, face, new Map([...names, ...added]), shows);
    },
  };
}

function shownName({ name, local, meaning }: WantedName): ShownNames['names'][number] {
  const isType = meaning.kind === 'declaration' && ['interface', 'type'].includes(meaning.declaration.kind);
  return { imported: name, exported: name === 'default' ? local : name, isType };
}

function* plan(
  { refactorer, finding: { file: module, range }, surroundings }: Parts,
  face: PublicFace,
  names: ReadonlyMap<string, string>,
  shows: ShownNames | undefined,
): Generator<void, Planned> {
  const specifier = face.package ?? surroundings.specifierBetween(module, face.path);
  if (specifier === undefined) return refused(noWay(module, face.path));
  return yield* refactorer.plan({ kind: 'import-elsewhere', module, range, specifier, names, shows }, surroundings);
}

function noWay(from: ModulePath, to: ModulePath): string {
  return `No import in ${from} can lead to ${to}: nothing that could be written there resolves to it.`;
}

function listed(names: readonly WantedName[]): string {
  const quoted = names.map(({ name, local }) => `\`${name === 'default' ? local : name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
