import type { Declaration, DeclarationKind, Mention } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { ClassDef, Expression, FunctionDef, Identifier, Name, Statement } from '../syntax/nodes.ts';
import { typingName } from './canonicalName.ts';
import { traitsOf } from './classTraits.ts';
import { membersOf } from './members.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './reading.ts';
import { callMember, signatureOf, signatureOfLambda } from './signatures.ts';
import { isTypeExpression } from './typeExpressions.ts';
import type { TypeNames } from './typeMentions.ts';
import { mentionOfCallee, mentionsIn, mentionsInBounds, namesOf } from './typeMentions.ts';

/** A declaration without what only the whole module tells. */
export type Declared = Omit<Declaration, 'exported' | 'refersTo' | 'lines'>;

/** What most declarations have none of. */
const NOTHING = { abstract: false, decorators: [], bases: [], implements: [], members: [], types: [] };

const NOBODY: TypeNames = new Set();

/** What a statement at the top level declares. */
export function declaredBy(reading: Reading, statement: Statement): readonly Declared[] {
  switch (statement.kind) {
    case 'ClassDef':
      return [declaredClass(reading, statement)];
    case 'FunctionDef':
      return [declaredFunction(reading, [statement])];
    case 'TypeAlias': {
      const names = namesOf(NOBODY, statement.typeParameters);
      const bounds = mentionsInBounds(reading, names, statement.typeParameters);
      const types = [...bounds, ...(mentionsIn(reading, names, statement.value) ?? [])];
      return [declaredAs(reading, 'type', statement.name, { types })];
    }
    case 'AnnAssign':
      return statement.target.kind === 'Name'
        ? declaredValue(reading, statement.target, statement.annotation, statement.value)
        : [];
    case 'Assign':
      return statement.targets.flatMap((target) => declaredTarget(reading, target, statement.value));
    default:
      return [];
  }
}

/** A function, with a call for each of its overloads. */
export function declaredFunction(reading: Reading, overloads: readonly FunctionDef[]): Declared {
  const [first] = overloads;
  const name = first?.name ?? { kind: 'Identifier', name: '', start: 0, end: 0 };
  const range = rangeOf(reading, name);
  return declaredAs(reading, 'function', name, {
    members: overloads.map((overload) => callMember(range, signatureOf(reading, NOBODY, overload, 0))),
    decorators: (first?.decorators ?? []).flatMap((decorator) => mentionOfCallee(reading, decorator)),
  });
}

function declaredClass(reading: Reading, node: ClassDef): Declared {
  const traits = traitsOf(reading, node);
  const names = namesOf(NOBODY, node.typeParameters);
  return declaredAs(reading, traits.isEnum ? 'enum' : 'class', node.name, {
    abstract: traits.isAbstract,
    decorators: node.decorators.flatMap((decorator) => mentionOfCallee(reading, decorator)),
    bases: node.bases.flatMap((base) => mentionOfCallee(reading, base)),
    members: membersOf(reading, names, node, traits),
    types: [...mentionsInBounds(reading, names, node.typeParameters), ...typesOfBases(reading, names, node.bases)],
  });
}

/** What bases are given as types: `Order` of `Repository[Order]`. */
function typesOfBases(reading: Reading, names: TypeNames, bases: readonly Expression[]): readonly Mention[] {
  return bases.flatMap((base) => {
    if (base.kind !== 'Subscript') return [];
    // What a class leaves open stands for any type and is none.
    if (['Generic', 'Protocol'].includes(typingName(reading, base.value) ?? '')) return [];
    return mentionsIn(reading, names, base.index) ?? [];
  });
}

/** One declaration for each name that a target binds. */
function declaredTarget(reading: Reading, target: Expression, value: Expression): readonly Declared[] {
  if (target.kind === 'Name') return declaredValue(reading, target, undefined, value);
  if (target.kind === 'Starred') return declaredTarget(reading, target.value, value);
  if (target.kind !== 'Tuple' && target.kind !== 'List') return [];
  return target.elements.flatMap((element) =>
    element.kind === 'Name' ? [declaredAs(reading, 'constant', element)] : declaredTarget(reading, element, value),
  );
}

function declaredValue(
  reading: Reading,
  target: Name,
  annotation: Expression | undefined,
  value: Expression | undefined,
): readonly Declared[] {
  // `__all__` and its like say something of the module.
  if (/^__\w+__$/.test(target.name) || reading.typeVariables.has(target.name)) return [];
  if (annotation !== undefined && typingName(reading, annotation) === 'TypeAlias') {
    return [declaredAs(reading, 'type', target, { types: mentionsIn(reading, NOBODY, value) ?? [] })];
  }
  const types = mentionsIn(reading, NOBODY, annotation) ?? [];
  if (annotation !== undefined || value === undefined) return [declaredAs(reading, 'constant', target, { types })];
  return [declaredByValue(reading, target, value)];
}

/** Types and classes can be made by an assignment, too. */
function declaredByValue(reading: Reading, target: Name, value: Expression): Declared {
  if (value.kind === 'Lambda') {
    const call = callMember(rangeOf(reading, target), signatureOfLambda(reading, value));
    return declaredAs(reading, 'constant', target, { members: [call] });
  }
  const maker = value.kind === 'Call' ? typingName(reading, value.callee) : undefined;
  if (value.kind === 'Call' && maker === 'NewType') {
    return declaredAs(reading, 'type', target, { types: mentionsIn(reading, NOBODY, value.arguments[1]) ?? [] });
  }
  if (value.kind === 'Call' && ['namedtuple', 'NamedTuple', 'TypedDict'].includes(maker ?? '')) {
    return declaredAs(reading, 'class', target, { bases: mentionOfCallee(reading, value) });
  }
  if (!isTypeExpression(reading, value)) return declaredAs(reading, 'constant', target);
  return declaredAs(reading, 'type', target, { types: mentionsIn(reading, NOBODY, value) ?? [] });
}

function declaredAs(
  reading: Reading,
  kind: DeclarationKind,
  name: Identifier | Name,
  more: Partial<Declared> = {},
): Declared {
  return { kind, name: detached(name.name), range: rangeOf(reading, name), ...NOTHING, ...more };
}
