import type { Expression, Identifier, Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import type { ImportedThing } from './importedThings.ts';
import { unaliased } from './importedThings.ts';
import type { Part } from './parts.ts';
import { importOf } from './placeNames.ts';

/** How modules that may see the adapter write an instance, or why none can. */
export type InstanceWriter = Pick<HandedIn, 'mayMakeIn' | 'writeInstance'> | { readonly reason: string };

export function instanceWriter(draft: Draft, asker: ModulePath, part: Part): InstanceWriter {
  const [thing] = part.things;
  const { pathOf } = draft.checked;
  const sees = (tree: SourceFile, all: readonly ImportedThing['to'][]): boolean => {
    const path = pathOf(tree);
    return path !== undefined && all.every((to) => maySee(draft, path, to, asker));
  };
  if (thing.kind !== 'class' && thing.kind !== 'hook') {
    return {
      mayMakeIn: (tree) => sees(tree, [thing.to]),
      writeInstance: (tree) => namesAsOne(draft, tree, part),
    };
  }
  const [first, ...others] = part.uses.get(thing)?.instances ?? [];
  if (first === undefined) return { mayMakeIn: () => false, writeInstance: () => '' };
  if (others.some((other) => other.getText() !== first.getText())) {
    return { reason: `\`${thing.local}\` is made in more than one way here, so no single one could be handed in.` };
  }
  const names = namesElsewhere(draft, first, thing);
  if (names === undefined) {
    return {
      reason: `\`${first.getText()}\` is made of what only this code knows. Have it handed what it needs first.`,
    };
  }
  const all = [thing.to, ...names.map(({ to }) => to)];
  return {
    mayMakeIn: (tree) => sees(tree, all),
    writeInstance: (tree) => {
      const written = new Map<Node, string>(names.map((each) => [each.node, draft.importName(tree, each)]));
      return withNames(
        first,
        (node) => written.get(node) ?? (isThing(draft, node, thing) ? nameIn(draft, tree, thing) : undefined),
      );
    },
  };
}

function maySee({ surroundings }: Draft, from: ModulePath, to: ImportedThing['to'], asker: ModulePath): boolean {
  if (typeof to === 'string') return surroundings.mayImport(from, to);
  return surroundings.mayImportPackage(from, asker, to.package);
}

/** Of one thing its name, of several functions an object that holds them. */
function namesAsOne(draft: Draft, tree: SourceFile, { things }: Part): string {
  const names = things.map((each) => [each.name, nameIn(draft, tree, each)] as const);
  const [first] = names;
  if (names.length === 1 && first !== undefined) return first[1];
  const { padding } = draft.styleOf(tree);
  const items = names.map(([name, local]) => (name === local ? name : `${name}: ${local}`));
  return `{${padding}${items.join(', ')}${padding}}`;
}

function nameIn(draft: Draft, tree: SourceFile, { exported, local, name, to }: ImportedThing): string {
  const isDefault = exported === 'default';
  const wanted = { name: isDefault ? local : exported, to, typeOnly: false, isDefault };
  // `exec` says less than the name that the asking module gives it.
  return draft.importName(tree, typeof to === 'string' ? wanted : { ...wanted, called: name });
}

interface NameElsewhere {
  readonly node: Identifier;
  readonly name: string;
  readonly to: ModulePath | { readonly package: string };
  readonly typeOnly: false;
  readonly isDefault: boolean;
}

/** The imported names in what makes an instance; undefined where it speaks of anything that only lies here. */
function namesElsewhere(draft: Draft, made: Expression, thing: ImportedThing): readonly NameElsewhere[] | undefined {
  const found: NameElsewhere[] = [];
  const visit = (node: Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isAwaitExpression(node)) return false;
    if (ts.isIdentifier(node) && isName(node) && !isThing(draft, node, thing)) {
      const local = draft.checked.checker.getSymbolAtLocation(node);
      // What the compiler does not know here it does not know elsewhere either.
      if (local === undefined) return true;
      const isImported = (local.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = unaliased(draft.checked.checker, local);
      const from = made.getSourceFile();
      const written = isImported ? importOf(draft, { text: node.text, symbol, alias: local, from }) : undefined;
      const isHere = local.declarations?.some((each) => each.getSourceFile() === from) === true;
      if (written === undefined) return !isHere;
      if (written.imported === '*') return false;
      const isDefault = written.imported === 'default';
      found.push({ node, name: isDefault ? node.text : written.imported, to: written.to, typeOnly: false, isDefault });
    }
    return ts.forEachChild(node, (child) => (visit(child) ? undefined : true)) === undefined;
  };
  return visit(made) ? found : undefined;
}

function isName(node: Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node);
}

function isThing({ checked: { checker } }: Draft, node: Node, { symbol }: ImportedThing): boolean {
  const found = ts.isIdentifier(node) && isName(node) ? checker.getSymbolAtLocation(node) : undefined;
  return found !== undefined && unaliased(checker, found) === symbol;
}

/** The text of an expression with other names in it. */
function withNames(made: Expression, nameOf: (node: Node) => string | undefined): string {
  const text = made.getText();
  const start = made.getStart();
  let result = '';
  let done = 0;
  const visit = (node: Node): void => {
    const name = ts.isIdentifier(node) ? nameOf(node) : undefined;
    if (name !== undefined) {
      result += text.slice(done, node.getStart() - start) + name;
      done = node.getEnd() - start;
    }
    ts.forEachChild(node, visit);
  };
  visit(made);
  return result + text.slice(done);
}
