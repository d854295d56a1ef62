import type { SourceFile, Symbol } from 'typescript';
import type { Home } from '#application/ports/homes.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { ExtractPort, Surroundings } from '#application/ports/refactorer.ts';
import { importedPackage } from '#domain/catalogue/importedPackage.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { dependencyAt } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram, Programs } from '../../program/programs.ts';
import type { Draft } from '../draft.ts';
import { createDraft } from '../draft.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import { importAt } from '../importAt.ts';
import { askPort } from './askPort.ts';
import type { ExistingPort } from './existingPort.ts';
import { existingPort } from './existingPort.ts';
import { implementPort, satisfyPort } from './implementPort.ts';
import type { ImportedThing } from './importedThings.ts';
import { importedThings, isOfPackage } from './importedThings.ts';
import { registerAtRoot } from './applicationRoots.ts';
import { registerPort } from './containers.ts';
import { isForWholeApplication, isInjected, isNamedToContainer } from './injected.ts';
import type { Part } from './parts.ts';
import { membersAsked, partsOfImport, typeOfInstance } from './parts.ts';
import type { MovedTypes } from './portFiles.ts';
import { writePortFile } from './portFiles.ts';
import { portFor } from './portFor.ts';
import { portText } from './portText.ts';
import type { Injected } from './registerElsewhere.ts';
import { registerElsewhere, tellersOf } from './registerElsewhere.ts';
import { askByToken, tellContainers, tokenFor } from './tokens/askByToken.ts';
import type { AskedByToken } from './tokens/askByToken.ts';
import { takeWithoutPort } from './takeWithoutPort.ts';
import { importFromOrigins, typesAlong } from './typesAlong.ts';
import type { TypeName } from './typeNames.ts';
import { createTypeWriter } from './writeTypes.ts';

/** Puts a port between a module and what it imports of an outer layer. */
export function* extractPort(
  programs: Programs,
  { module, range }: ExtractPort,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const checked = yield* programs.programFor(surroundings.project, module);
  const tree = checked.treeOf(module);
  const node = tree && importAt(tree, range);
  if (tree === undefined || node === undefined) return refused('The import is no longer there.');
  const found = importedThings(checked, tree, node, packageOf(surroundings, module, range));
  if ('reason' in found) return refused(found.reason);
  const parts = partsOfImport(checked, found.things);
  if (parts.length === 0) return refused('Only types are imported here: they are to be moved inward.');
  yield;
  const draft = createDraft(checked, surroundings);
  if (isJavaScript(tree)) return yield* handInAlone(draft, tree, parts);
  const choices = choose(draft, module, tree, parts);
  const moved: MovedTypes = new Map();
  const renamed = new Map(choices.flatMap(({ part, port }) => part.things.map(({ symbol }) => [symbol, port.symbol])));
  const injected: Injected[] = [];
  for (const choice of choices) {
    yield;
    const along = choice === choices.find(({ home }) => home !== undefined) ? typesAlong(found.things) : [];
    const token = tokenOf(draft, tree, choice);
    const reason = yield* replace(draft, tree, choice, { renamed, moved, along, token });
    if (reason !== undefined) return refused(reason);
    if (token !== undefined) askByToken(draft, tree, token);
    injected.push(...register(draft, module, choice, token));
  }
  importFromOrigins(draft, tree, found.things);
  return yield* registerElsewhere(programs, checked, surroundings, draft.finish(), injected);
}

/** Without a port, which JavaScript has none of. */
function* handInAlone(draft: Draft, tree: SourceFile, parts: readonly Part[]): Generator<void, Planned> {
  const against = parts.map((part) => reasonAgainst(draft, tree, part)).find((each) => each !== undefined);
  const reason = against ?? (yield* takeWithoutPort(draft, tree, parts));
  return reason === undefined ? draft.finish() : refused(reason);
}

/** What the import names where that is a package. */
function packageOf({ graph }: Surroundings, module: ModulePath, range: TextRange): string | undefined {
  const dependency = dependencyAt(graph.module(module), range);
  return dependency !== undefined && importedPackage('typescript', dependency) !== undefined
    ? dependency.site.specifier
    : undefined;
}

/** What the parts of one import have in common. */
interface Whole {
  /** What is called by the names of ports from now on. */
  readonly renamed: ReadonlyMap<Symbol, string>;
  readonly moved: MovedTypes;
  /** Types that go inward whether a port needs them or not. */
  readonly along: readonly TypeName[];
}

interface OfPart extends Whole {
  readonly token: AskedByToken | undefined;
}

/** A part with the port that is there for it, or the home of the one that is made. */
interface Choice {
  readonly part: Part;
  readonly port: Pick<Home, 'file' | 'symbol'>;
  readonly existing: ExistingPort | undefined;
  readonly home: Home | undefined;
}

function choose(draft: Draft, asker: string, tree: SourceFile, parts: readonly Part[]): readonly Choice[] {
  const taken: string[] = [];
  return parts.flatMap((part): readonly Choice[] => {
    const [thing] = part.things;
    const reason = reasonAgainst(draft, tree, part);
    if (reason !== undefined) draft.refuse(reason);
    const existing = thing.kind === 'function' ? undefined : existingFor(draft, asker, tree, part);
    if (existing !== undefined) {
      return [{ part, existing, home: undefined, port: { file: existing.module, symbol: existing.name } }];
    }
    const leaving = new Set(part.things.map(({ local }) => local));
    const staying = namesOf(tree).filter((name) => !leaving.has(name));
    const avoid = [...(isOfPackage(thing) ? [] : namesOf(thing.tree)), ...staying, ...taken];
    const { concept } = part;
    const adapter = isOfPackage(thing) ? {} : { adapter: thing.module };
    const home = draft.surroundings.homeOf({ kind: 'port', asker, concept, ...adapter, avoid });
    if (home === undefined) {
      const others = isOfPackage(thing) ? `${asker} may` : `both ${asker} and ${thing.module} may`;
      draft.refuse(`No folder was found for a port that ${others} import.`);
      return [];
    }
    taken.push(home.symbol);
    return [{ part, existing, home, port: home }];
  });
}

function reasonAgainst(draft: Draft, tree: SourceFile, { things, uses }: Part): string | undefined {
  for (const thing of things) {
    const reason = uses.get(thing)?.reason;
    if (reason !== undefined) return reason;
    if (isOfPackage(thing) && thing.references.some(isNamedToContainer)) {
      return `A container hands \`${thing.local}\` in by its class, which is one of a package. Have it hand in a class of the adapters.`;
    }
    if (thing.kind === 'class' && isError(draft.checked, thing)) {
      return `\`${thing.local}\` is an error. No port stands for that: declare it further in.`;
    }
    if (thing.kind !== 'function' && membersAsked(draft.checked, tree, thing).names.size === 0) {
      return `Nothing is asked of \`${thing.local}\` here: it is only handed on. Begin with whoever uses it.`;
    }
  }
  return undefined;
}

function isError({ checker }: CheckedProgram, thing: ImportedThing): boolean {
  const type = checker.getDeclaredTypeOfSymbol(thing.symbol);
  const names = new Set(type.getProperties().map(({ name }) => name));
  return ['name', 'message', 'stack'].every((name) => names.has(name));
}

function existingFor(draft: Draft, asker: string, tree: SourceFile, { things: [thing], concept }: Part) {
  const type = typeOfInstance(draft.checked, thing);
  const members = membersAsked(draft.checked, tree, thing).names;
  // Of a class that is asked itself, nothing that its instances implement tells anything.
  const isItself = thing.kind === 'object' && ts.isClassLike(thing.declaration);
  const declaration = isItself ? undefined : thing.declaration;
  return existingPort(draft, { asker, type, declaration, concept, members, isGiven: thing.kind === 'hook' });
}

function* replace(
  draft: Draft,
  tree: SourceFile,
  { part, port, existing, home }: Choice,
  { renamed, moved, along, token }: OfPart,
): Generator<void, string | undefined> {
  if (home === undefined) {
    declareToken(draft, port, token);
    if (existing?.isImplemented === false) implement(draft, tree, part, port, '');
    return yield* askPort(draft, tree, part, { ...port, given: existing?.given });
  }
  const style = draft.styleOf(tree);
  const writer = createTypeWriter(draft.checked, style, renamed);
  const { shape, typeArguments } = portFor(draft, tree, part, home, writer);
  writer.need(along);
  const declared = token === undefined || token.declaration === '' ? '' : `\n\n${token.declaration}${style.semicolon}`;
  writePortFile(draft, tree, home, portText(style, shape) + declared, writer, moved);
  const [thing] = part.things;
  const { declaration } = thing;
  const parameters = thing.kind === 'class' && ts.isClassLike(declaration) ? (declaration.typeParameters ?? []) : [];
  const names = typeArguments.map((index) => parameters[index]?.name.text ?? '');
  implement(draft, tree, part, port, names.length === 0 ? '' : `<${names.join(', ')}>`);
  return yield* askPort(draft, tree, part, { ...port, typeArguments });
}

function tokenOf(draft: Draft, tree: SourceFile, { part, port, existing, home }: Choice): AskedByToken | undefined {
  if (isOfPackage(part.things[0])) return undefined;
  const isClass = existing?.symbol.valueDeclaration !== undefined && ts.isClassLike(existing.symbol.valueDeclaration);
  const form = isClass || home?.form === 'abstract-class' ? 'class' : 'interface';
  return tokenFor(draft, tree, part.things[0], port, form);
}

/** Beside a port that is there. */
function declareToken(draft: Draft, { file }: Choice['port'], token: AskedByToken | undefined): void {
  const tree = draft.checked.treeOf(file);
  if (tree === undefined || token === undefined || token.declaration === '') return;
  draft.insert(tree, tree.text.trimEnd().length, `\n\n${token.declaration}${draft.styleOf(tree).semicolon}`);
}

/** Has containers that hand the adapter in by its class hand it in by the port. */
function register(
  draft: Draft,
  asker: ModulePath,
  { part: { things }, port }: Choice,
  token: AskedByToken | undefined,
): readonly Injected[] {
  const [thing] = things;
  if (token !== undefined) {
    tellContainers(draft, asker, thing, token);
    return [{ asker, module: thing.module, exported: thing.exported, ...port, byToken: token }];
  }
  if (!isInjected(thing)) return [];
  const { symbol, module, exported, local } = thing;
  const told = registerPort(draft, tellersOf(draft.surroundings, asker, module), symbol, port);
  // What only tests are told helps nobody who runs the program.
  const isTold = told.some((path) => draft.surroundings.placementOf(path)?.layer?.role !== 'test');
  if (!isTold && !(isForWholeApplication(thing) && registerAtRoot(draft, { file: module, symbol: exported }, port))) {
    draft.refuse(
      `A container hands \`${local}\` in by its class, and no \`providers\` were found that could name a port for it.`,
    );
  }
  return [{ asker, module, exported, file: port.file, symbol: port.symbol }];
}

/** Has the adapter say so. */
function implement(
  draft: Draft,
  asker: SourceFile,
  { things }: Part,
  { file, symbol }: Choice['port'],
  given: string,
): void {
  const [thing] = things;
  if (things.length > 1 || thing.kind === 'hook' || isOfPackage(thing)) return;
  const portIn = (tree: SourceFile): string =>
    draft.importName(tree, { name: symbol, to: file, typeOnly: true }) + given;
  if (thing.kind === 'class' && ts.isClassLike(thing.declaration)) {
    return implementPort(draft, thing.tree, thing.declaration, portIn(thing.tree));
  }
  const made = classBehind(draft, thing);
  if (made !== undefined) return implementPort(draft, made.getSourceFile(), made, portIn(made.getSourceFile()));
  const members = membersAsked(draft.checked, asker, thing).names;
  satisfyPort(draft, thing.declaration, members, () => portIn(thing.tree));
}

/** The class of the project that an object is an instance of. */
function classBehind({ checked, surroundings }: Draft, { kind, symbol, declaration: own }: ImportedThing) {
  const declaration = checked.checker.getTypeOfSymbol(symbol).getSymbol()?.valueDeclaration;
  if (kind !== 'object' || ts.isClassLike(own) || declaration === undefined || !ts.isClassLike(declaration))
    return undefined;
  const tree = declaration.getSourceFile();
  const path = checked.pathOf(tree);
  return path !== undefined && !tree.isDeclarationFile && surroundings.graph.has(path) ? declaration : undefined;
}

/** The names that a module declares at its top or imports. */
function namesOf(tree: SourceFile): readonly string[] {
  const locals = (tree as SourceFile & { readonly locals?: ReadonlyMap<string, Symbol> }).locals;
  return [...(locals?.keys() ?? [])];
}
