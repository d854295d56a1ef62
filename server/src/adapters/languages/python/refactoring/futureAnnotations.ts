import type { Reading } from '../outline/reading.ts';
import type { ImportFrom, Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { lineBreakOf } from './draft/moduleStyle.ts';
import { behindLine } from './takeOut.ts';
import { anyReaderAtRunTime } from './runTimeReaders.ts';

const LINE = 'from __future__ import annotations';

/** What a module says of the Python it is written in, as a line each. */
export function futureLineOf({ module, text }: Reading): readonly string[] {
  return module.body.filter(isFuture).map(({ start, end }) => text.slice(start, end));
}

/** Whether a module leaves its annotations as they are until somebody asks for them. */
export function defersAnnotations({ scope }: Reading): boolean {
  return scope.imports.get('annotations')?.some(({ specifier }) => specifier === '__future__') === true;
}

/**
 * Has a module leave its annotations as they are until somebody asks for them; or says who does that when the program
 * runs and would find texts in place of types.
 */
export function deferAnnotations(reading: Reading): readonly Change[] | { readonly reader: string } {
  const reader = anyReaderAtRunTime(reading);
  if (reader !== undefined) return { reader };
  const { text, module } = reading;
  const lineEnd = lineBreakOf(text);
  const [first] = module.body;
  const future = module.body.find(isFuture);
  const before = future ?? (first?.kind === 'Expr' && first.value.kind === 'String' ? first : undefined);
  if (future !== undefined) return [{ start: future.start, end: future.start, text: LINE + lineEnd }];
  if (before !== undefined) {
    const at = behindLine(text, before.end);
    return [{ start: at, end: at, text: lineEnd + LINE + lineEnd }];
  }
  const head = /^\uFEFF?(?:#[^\r\n]*(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0;
  return [{ start: head, end: head, text: LINE + lineEnd + lineEnd }];
}

function isFuture(statement: Statement): statement is ImportFrom {
  return statement.kind === 'ImportFrom' && statement.level === 0 && statement.module?.name === '__future__';
}
