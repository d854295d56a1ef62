import type { ObjectType, SourceFile, Symbol, Type } from 'typescript';
import { conceptOfModule, conceptOfThing, isHookName } from '#application/refactoring/naming/portConcepts.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import { asHandedIn } from './hooks.ts';
import type { ImportedThing } from './importedThings.ts';
import type { Uses } from './uses.ts';
import { usesOf } from './uses.ts';
import type { UsedMembers } from './usedMembers.ts';
import { usedMembers } from './usedMembers.ts';

/** What one port is to stand for: a class, an object, or the functions of one module. */
export interface Part {
  readonly things: readonly [ImportedThing, ...ImportedThing[]];
  /** What it is about, as the home of the port is asked for. */
  readonly concept: string;
  readonly uses: ReadonlyMap<ImportedThing, Uses>;
}

export function partsOfImport(checked: CheckedProgram, imported: readonly ImportedThing[]): readonly Part[] {
  const things = imported.map((each) => asHandedIn(checked.checker, each));
  const usesIn = (all: readonly ImportedThing[]) => new Map(all.map((each) => [each, usesOf(checked.checker, each)]));
  const alone = things.filter(isAlone);
  const functions = new Map<string, ImportedThing[]>();
  for (const thing of things.filter((each) => each.kind === 'function' && !isAlone(each))) {
    functions.set(thing.module, [...(functions.get(thing.module) ?? []), thing]);
  }
  return [
    ...alone.map((thing): Part => ({ things: [thing], concept: conceptOfThing(thing.name), uses: usesIn([thing]) })),
    ...[...functions].flatMap(([module, [first, ...rest]]): readonly Part[] => {
      if (first === undefined) return [];
      const concept = conceptOfModule(module, rest.length === 0 ? first.name : undefined);
      return [{ things: [first, ...rest], concept, uses: usesIn([first, ...rest]) }];
    }),
  ];
}

/** Hooks are called by their names, so each is handed in by itself. */
function isAlone({ kind, name }: ImportedThing): boolean {
  return kind === 'class' || kind === 'object' || kind === 'hook' || (kind === 'function' && isHookName(name));
}

/** What an instance is to the compiler. */
export function typeOfInstance({ checker }: CheckedProgram, { kind, symbol, references }: ImportedThing): Type {
  const call = references.map(({ parent }) => parent).find(ts.isCallExpression);
  if (kind === 'hook' && call !== undefined) {
    // Whoever keeps it in a constant with a type says as what it is wanted.
    const isKept = ts.isVariableDeclaration(call.parent) && call.parent.type !== undefined;
    return checker.getTypeAtLocation(isKept ? call.parent : call);
  }
  return kind === 'class' ? checker.getDeclaredTypeOfSymbol(symbol) : checker.getTypeOfSymbol(symbol);
}

/** What the asking module wants of instances; of one whose members only show when it runs, all that it has. */
export function membersAsked(checked: CheckedProgram, tree: SourceFile, thing: ImportedThing): UsedMembers {
  const { checker } = checked;
  const type = typeOfInstance(checked, thing);
  const isInstance = thing.kind === 'class' ? isMadeBy(thing.symbol) : sameObject(type);
  const all = new Set(
    type
      .getProperties()
      .filter(isPublic)
      .map(({ name }) => name),
  );
  const used = usedMembers(checker, tree, isInstance, all);
  const names = used.dynamic ? all : new Set([...used.names].filter((name) => all.has(name)));
  return { ...used, names };
}

function isMadeBy(symbol: Symbol): (type: Type) => boolean {
  const { ClassOrInterface, Reference } = ts.ObjectFlags;
  return (type) => {
    if (type.getSymbol() !== symbol || (type.flags & ts.TypeFlags.Object) === 0) return false;
    return ((type as ObjectType).objectFlags & (ClassOrInterface | Reference)) !== 0;
  };
}

function sameObject(type: Type): (other: Type) => boolean {
  if (type.isUnion()) {
    const parts = type.types.map(sameObject);
    return (other) => other === type || parts.some((isPart) => isPart(other));
  }
  const symbol = type.getSymbol();
  const isClass = symbol?.valueDeclaration !== undefined && ts.isClassLike(symbol.valueDeclaration);
  const isItself = type.getConstructSignatures().length > 0;
  if (isClass && !isItself) return isMadeBy(symbol);
  return (other) => other === type || (!isItself && symbol !== undefined && other.getSymbol() === symbol);
}

function isPublic({ declarations = [] }: Symbol): boolean {
  const { Private, Protected } = ts.ModifierFlags;
  return declarations.every((each) => {
    const name = ts.getNameOfDeclaration(each);
    const isHidden = name !== undefined && ts.isPrivateIdentifier(name);
    return !isHidden && (ts.getCombinedModifierFlags(each) & (Private | Protected)) === 0;
  });
}
