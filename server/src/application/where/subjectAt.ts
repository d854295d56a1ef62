import type { Declaration, LineSpan, ModuleOutline } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import type { Subject } from './belonging.ts';

/**
 * The declarations that lines touch. One that is touched is meant as a whole. Undefined where they touch none, so that
 * nothing can be said of them.
 */
export function subjectAt({ declarations }: ModuleOutline, { first, last }: LineSpan): Subject | undefined {
  const touched = declarations.filter(({ lines }) => lines.first <= last && lines.last >= first);
  if (touched.length === 0) return undefined;
  // A single line stands for the declaration around it; only of more than one can a part be left out by mistake.
  const isRange = last > first;
  const widened = isRange && touched.some(({ lines }) => lines.first < first || lines.last > last);
  return { kind: 'declarations', names: namesOf(touched), widened };
}

/**
 * What a selection means, or a cursor where nothing is selected: on the line that names one of several declarations that
 * one, elsewhere the module. Undefined for a selection without any declaration.
 */
export function subjectIn(outline: ModuleOutline, { start, end }: TextRange): Subject | undefined {
  if (start.line === end.line && start.character === end.character) {
    const named = outline.declarations.filter(({ range }) => range.start.line === start.line);
    if (named.length === 0 || namesOf(outline.declarations).length < 2) return { kind: 'module' };
    return { kind: 'declarations', names: namesOf(named), widened: false };
  }
  return subjectSelected(outline, { start, end });
}

/** What is selected in an editor. A selection of whole lines ends where the next one begins. */
export function subjectSelected(outline: ModuleOutline, { start, end }: TextRange): Subject | undefined {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return subjectAt(outline, { first: start.line, last });
}

/** Declarations by their names; undefined where none of them is there any more. */
export function subjectNamed({ declarations }: ModuleOutline, names: readonly string[]): Subject | undefined {
  const found = declarations.filter(({ name }) => names.includes(name));
  return found.length === 0 ? undefined : { kind: 'declarations', names: namesOf(found), widened: false };
}

/** What else may be meant: the declaration around a cursor, where the answer is about the module. */
export function narrowerSubject({ declarations }: ModuleOutline, { start, end }: TextRange): Subject | undefined {
  if (namesOf(declarations).length < 2) return undefined;
  const around = declarations.filter(({ lines }) => lines.first <= start.line && lines.last >= end.line);
  return around.length === 0 ? undefined : { kind: 'declarations', names: namesOf(around), widened: false };
}

function namesOf(declarations: readonly Declaration[]): readonly string[] {
  return [...new Set(declarations.map(({ name }) => name))];
}
