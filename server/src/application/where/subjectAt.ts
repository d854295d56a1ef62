import type { LineSpan, ModuleOutline } from '#domain/graph/outline.ts';
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
  return { kind: 'declarations', names: [...new Set(touched.map(({ name }) => name))], widened };
}

/** The same for what is selected in an editor. A selection of whole lines ends where the next one begins. */
export function subjectSelected(outline: ModuleOutline, { start, end }: TextRange): Subject | undefined {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return subjectAt(outline, { first: start.line, last });
}
