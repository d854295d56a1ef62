import type { Cursor } from './cursor.ts';
import { accept, expectClosing, identifier, isAt, isKind, listed, spanFrom, startOfNext } from './cursor.ts';
import { parseStarred } from './expressionLists.ts';
import type { Expression, Parameter, ParameterForm, TypeParameter } from './nodes.ts';
import { skipOldParameter } from './pythonTwo.ts';

/** What stands between the brackets of a `def`. */
export function parseParameters(cursor: Cursor): readonly Parameter[] {
  return parseList(cursor, () => (accept(cursor, ':') ? parseAnnotation(cursor) : undefined));
}

/** The parameters of a lambda have no types, because a colon ends them. */
export function parseLambdaParameters(cursor: Cursor): readonly Parameter[] {
  return parseList(cursor, () => undefined);
}

/** `[T, *Ts, **P]`, each with what it is bound by and what it is otherwise. */
export function parseTypeParameters(cursor: Cursor): readonly TypeParameter[] {
  const open = startOfNext(cursor);
  if (!accept(cursor, '[')) return [];
  const parameters = listed(
    cursor,
    () => parseTypeParameter(cursor),
    () => isKind(cursor, 'name') || isAt(cursor, '*') || isAt(cursor, '**'),
  );
  expectClosing(cursor, ']', open);
  return parameters;
}

function parseTypeParameter(cursor: Cursor): TypeParameter {
  const start = startOfNext(cursor);
  if (!accept(cursor, '*')) accept(cursor, '**');
  const name = identifier(cursor);
  const bound = accept(cursor, ':') ? cursor.grammar.expression(cursor) : undefined;
  const otherwise = accept(cursor, '=') ? parseAnnotation(cursor) : undefined;
  return { kind: 'TypeParameter', name, bound, default: otherwise, ...spanFrom(cursor, start) };
}

function parseList(cursor: Cursor, annotation: () => Expression | undefined): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let form: ParameterForm = 'plain';
  const addParameter = (): void => {
    const start = startOfNext(cursor);
    if (accept(cursor, '/')) {
      for (const [index, parameter] of parameters.entries()) parameters[index] = { ...parameter, form: 'positional' };
      return;
    }
    if (isAt(cursor, '(')) return skipOldParameter(cursor);
    const stars = accept(cursor, '**') ? 'keywords' : accept(cursor, '*') ? 'rest' : undefined;
    if (stars === 'rest') form = 'keyword';
    // A star alone only says that all that follows is named by its callers.
    if (stars === 'rest' && !isKind(cursor, 'name')) return;
    parameters.push(parseParameter(cursor, stars ?? form, start, annotation));
  };
  const goesOn = (): boolean => isKind(cursor, 'name') || ['*', '**', '/', '('].some((mark) => isAt(cursor, mark));
  listed(cursor, addParameter, goesOn);
  return parameters;
}

function parseParameter(
  cursor: Cursor,
  form: ParameterForm,
  start: number,
  readAnnotation: () => Expression | undefined,
): Parameter {
  const name = identifier(cursor);
  const annotation = readAnnotation();
  const otherwise = accept(cursor, '=') ? cursor.grammar.expression(cursor) : undefined;
  return { kind: 'Parameter', form, name, annotation, default: otherwise, ...spanFrom(cursor, start) };
}

/** `*args: *Ts` gives each its own type. */
function parseAnnotation(cursor: Cursor): Expression {
  return parseStarred(cursor, () => cursor.grammar.expression(cursor));
}
