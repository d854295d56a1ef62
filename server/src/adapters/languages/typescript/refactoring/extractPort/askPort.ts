import type { ExpressionWithTypeArguments, Identifier, Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { uncapitalised } from '#application/refactoring/naming/words.ts';
import { ts } from '../../compiler.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { Draft } from '../draft.ts';
import { moveImport } from './moveImport.ts';
import type { ImportedThing } from './importedThings.ts';
import { isInjected } from './injected.ts';
import { instanceWriter } from './instances.ts';
import type { Part } from './parts.ts';
import { placeOfName } from './placeNames.ts';
import { containerNaming } from './tokens/tokenAskers.ts';
import { namesWritten } from './typeNames.ts';

/** The port that is asked from now on. */
export interface AskedPort {
  readonly file: ModulePath;
  readonly symbol: string;
  /** The places of the type arguments of the class that the port takes, too; absent for all of them. */
  readonly typeArguments?: readonly number[];
  /** What the adapter gives a port of the project as type arguments. */
  readonly given?: ExpressionWithTypeArguments | undefined;
}

/** Has the asking module name the port, and take in what it made or reached for by itself. */
export function* askPort(
  draft: Draft,
  tree: SourceFile,
  part: Part,
  port: AskedPort,
): Generator<void, string | undefined> {
  const imported = (at: SourceFile): string => {
    // What is called the same only comes from elsewhere.
    const keepsName = at === tree && part.things.some(({ local }) => local === port.symbol);
    const wanted = { name: port.symbol, to: port.file, typeOnly: !(at === tree && part.things.some(isInjected)) };
    if (!keepsName) return draft.importName(at, wanted);
    moveImport(draft, at, port.symbol, wanted);
    return port.symbol;
  };
  const name = (at: SourceFile): string => imported(at) + givenIn(draft, at, port);
  for (const thing of part.things) {
    const uses = part.uses.get(thing);
    for (const node of uses?.types.filter((each) => containerNaming(each) === undefined) ?? [])
      replaceType(draft, tree, node, port, () => name(tree));
    for (const node of uses?.queries ?? []) {
      const text = part.things.length === 1 ? name(tree) : `${name(tree)}['${thing.name}']`;
      draft.replace(tree, stretch(tree, node), text);
    }
  }
  draft.dropUsed(
    tree,
    part.things.map(({ local }) => local).filter((local) => local !== port.symbol),
  );
  return yield* takeIn(draft, tree, part, name);
}

function replaceType(draft: Draft, tree: SourceFile, node: Identifier, port: AskedPort, name: () => string): void {
  const { parent } = node;
  const given =
    ts.isTypeReferenceNode(parent) || ts.isExpressionWithTypeArguments(parent) ? parent.typeArguments : undefined;
  if (given === undefined || (port.typeArguments === undefined && port.given === undefined)) {
    return draft.replace(tree, stretch(tree, node), name());
  }
  const kept = (port.typeArguments ?? [])
    .map((index) => given[index]?.getText(tree))
    .filter((each) => each !== undefined);
  draft.replace(tree, stretch(tree, parent), name() + (kept.length === 0 ? '' : `<${kept.join(', ')}>`));
}

/** The type arguments that the adapter gives the port, with what they name imported. */
function givenIn(draft: Draft, tree: SourceFile, { given, file }: AskedPort): string {
  if (given?.typeArguments === undefined) return '';
  for (const name of namesWritten(draft.checked.checker, given.getSourceFile(), given)) {
    const place = placeOfName(draft, file, name);
    if (place.kind === 'refused' || place.kind === 'move') {
      draft.refuse(`The port is one for \`${name.text}\`, which no inner module may import.`);
    } else if (place.kind === 'import' && !given.expression.getText().startsWith(name.text)) {
      const local = draft.importName(tree, { name: place.imported, to: place.to, typeOnly: true });
      if (local !== name.text) draft.refuse(`\`${name.text}\` means something else here.`);
    }
  }
  return `<${given.typeArguments.map((each) => each.getText()).join(', ')}>`;
}

/** Has whatever uses a part take it in, with the type that `writeType` gives. */
export function* takeIn(
  draft: Draft,
  tree: SourceFile,
  part: Part,
  writeType: (tree: SourceFile) => string,
): Generator<void, string | undefined> {
  const [thing] = part.things;
  const owners = new Map<Node, ImportedThing>();
  for (const each of part.things) for (const use of part.uses.get(each)?.instances ?? []) owners.set(use, each);
  const uses = part.things.flatMap((each) => part.uses.get(each)?.instances ?? []);
  if (uses.length === 0) return undefined;
  const isSeveral = part.things.length > 1;
  const instance = instanceWriter(draft, draft.checked.pathOf(tree) ?? '', part);
  if ('reason' in instance) return instance.reason;
  return yield* handIn(draft, {
    uses,
    name: thing.kind === 'function' && !isSeveral ? ownName(thing) : uncapitalised(part.concept),
    ...instance,
    writeType,
    ...(isSeveral && { writeUse: (use, handed) => `${handed}.${owners.get(use)?.name ?? use.getText()}` }),
    ...(thing.kind === 'class' && { made: thing.symbol }),
    ...(thing.kind === 'hook' && { isHooked: true }),
  });
}

/** As the module calls a function, unless that is what it calls all of the other module. */
function ownName({ local, name, references }: ImportedThing): string {
  return references.some(({ text }) => text === local) ? local : name;
}

function stretch(tree: SourceFile, node: Node): { readonly start: number; readonly end: number } {
  return { start: node.getStart(tree), end: node.getEnd() };
}
