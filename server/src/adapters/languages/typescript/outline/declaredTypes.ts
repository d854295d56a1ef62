import type {
  ClassLikeDeclaration,
  HeritageClause,
  InterfaceDeclaration,
  NodeArray,
  TypeAliasDeclaration,
} from 'typescript';
import type { Mention } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import type { Declared, DeclaredName } from './declared.ts';
import { declaredAs } from './declared.ts';
import { callMember, membersOf } from './members.ts';
import { decoratorsOf, hasModifier, mentionOfCallee } from './modifiers.ts';
import { membersOfType } from './objectTypes.ts';
import type { Reading } from './reading.ts';
import { nameOfDeclared } from './declaredNames.ts';
import { functionIn, signatureOf } from './signatures.ts';
import { mentionsIn, mentionsInArguments, mentionsInBounds } from './typeMentions.ts';

export function declaredClass(reading: Reading, named: DeclaredName, node: ClassLikeDeclaration): Declared {
  const heritage = heritageOf(reading, node.heritageClauses);
  return declaredAs('class', named, {
    abstract: hasModifier(node, ts.SyntaxKind.AbstractKeyword),
    decorators: decoratorsOf(reading, node),
    bases: heritage.bases,
    implements: heritage.implements,
    members: membersOf(reading, node.members),
    types: [...mentionsInBounds(reading, node.typeParameters), ...heritage.types],
  });
}

export function declaredInterface(reading: Reading, node: InterfaceDeclaration): Declared {
  const { bases, types } = heritageOf(reading, node.heritageClauses);
  return declaredAs('interface', nameOfDeclared(reading, node), {
    bases,
    members: membersOf(reading, node.members),
    types: [...mentionsInBounds(reading, node.typeParameters), ...types],
  });
}

/** An alias of a function type has one member, too: its call. */
export function declaredAlias(reading: Reading, node: TypeAliasDeclaration): Declared {
  const signature = functionIn(node.type);
  const named = nameOfDeclared(reading, node);
  return declaredAs('type', named, {
    members:
      signature === undefined
        ? membersOfType(reading, node.type)
        : [callMember(named.range, signatureOf(reading, signature))],
    types: [...mentionsInBounds(reading, node.typeParameters), ...(mentionsIn(reading, node.type) ?? [])],
  });
}

/** What is extended and implemented, and the types that these are given as arguments. */
function heritageOf(
  reading: Reading,
  clauses: NodeArray<HeritageClause> | undefined,
): { readonly bases: readonly Mention[]; readonly implements: readonly Mention[]; readonly types: readonly Mention[] } {
  const of = (token: HeritageClause['token']) =>
    (clauses ?? []).filter((clause) => clause.token === token).flatMap(({ types }) => [...types]);
  const [extended, implemented] = [of(ts.SyntaxKind.ExtendsKeyword), of(ts.SyntaxKind.ImplementsKeyword)];
  return {
    bases: extended.flatMap(({ expression }) => mentionOfCallee(reading, expression)),
    implements: implemented.flatMap(({ expression }) => mentionOfCallee(reading, expression)),
    types: [...extended, ...implemented].flatMap((base) => mentionsInArguments(reading, base)),
  };
}
