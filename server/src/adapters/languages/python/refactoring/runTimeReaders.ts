import { canonicalName } from '../outline/canonicalName.ts';
import type { Reading } from '../outline/reading.ts';
import type { ClassDef, Expression, FunctionDef } from '../syntax/nodes.ts';
import type { Annotation } from './annotations.ts';
import { annotationsIn, annotationsNaming } from './annotations.ts';

/** Who reads, when the program runs, an annotation that names one of `names`: the reason why it has to stay. */
export function readerAtRunTime(reading: Reading, names: ReadonlySet<string>): string | undefined {
  return readerOf(reading, annotationsNaming(reading, names));
}

/** The same for any annotation of the module. */
export function anyReaderAtRunTime(reading: Reading): string | undefined {
  return readerOf(reading, annotationsIn(reading));
}

function readerOf(reading: Reading, annotations: readonly Annotation[]): string | undefined {
  for (const { spot } of annotations) {
    for (const around of spot.around) {
      const reader = around.kind === 'ClassDef' ? readerOfClass(reading, around) : readerOfFunction(reading, around);
      if (reader !== undefined) {
        return `\`${reader}\` may look at the types of \`${around.name.name}\` when the program runs, so they have to be there.`;
      }
    }
  }
  return undefined;
}

/** Decorators and bases that leave annotations alone. */
const HARMLESS =
  /^(?:staticmethod|classmethod|property|object|Exception|(?:functools|abc|typing|typing_extensions|enum|contextlib|dataclasses|attr|attrs)\..*|ABC|Protocol|Generic)$/;

function readerOfClass(reading: Reading, node: ClassDef, seen: ReadonlySet<ClassDef> = new Set()): string | undefined {
  const own = [...node.decorators, ...node.bases].map((one) => foreignName(reading, one));
  const found = own.find((name) => name !== undefined);
  if (found !== undefined || seen.has(node)) return found;
  const above = node.bases.flatMap((base) => classCalled(reading, base));
  return above.map((base) => readerOfClass(reading, base, new Set([...seen, node]))).find((name) => name !== undefined);
}

function classCalled({ module }: Reading, base: Expression): readonly ClassDef[] {
  return module.body.filter(
    (statement): statement is ClassDef =>
      statement.kind === 'ClassDef' && base.kind === 'Name' && statement.name.name === base.name,
  );
}

function readerOfFunction(reading: Reading, { decorators, parameters }: FunctionDef): string | undefined {
  const defaults = parameters.flatMap(({ default: value }) => (value?.kind === 'Call' ? [value.callee] : []));
  const asking = defaults.find((callee) => ASKING.test(canonicalName(reading, callee) ?? ''));
  if (asking !== undefined) return reading.text.slice(asking.start, asking.end);
  return decorators.map((one) => foreignName(reading, one)).find((name) => name !== undefined);
}

/** What is a default for a framework, which looks at the type of the parameter to know what to pass. */
const ASKING = /^(?:fastapi|fast_depends|typer|litestar|strawberry|dependency_injector|taskiq|faststream)\./;

/** What a decorator or a base is called where nobody knows that it is harmless. */
export function foreignName(reading: Reading, expression: Expression): string | undefined {
  if (expression.kind === 'Call') return foreignName(reading, expression.callee);
  if (expression.kind === 'Subscript') return foreignName(reading, expression.value);
  // `total.setter` belongs to the property `total`.
  const isOfProperty = expression.kind === 'Attribute' && ACCESSORS.has(expression.attribute.name);
  if (isOfProperty) return undefined;
  const name = canonicalName(reading, expression);
  // What the module itself declares is plain to see, but for what its things do: `app.get`.
  if (name === undefined && expression.kind === 'Name') return undefined;
  return name !== undefined && HARMLESS.test(name) ? undefined : reading.text.slice(expression.start, expression.end);
}

const ACCESSORS: ReadonlySet<string> = new Set(['setter', 'getter', 'deleter']);
