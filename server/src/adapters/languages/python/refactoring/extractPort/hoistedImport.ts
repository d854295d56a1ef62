import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { projectEdit } from '#application/edits/projectEdit.ts';
import type { TextRange } from '#domain/text.ts';
import { importsOf } from '../../outline/parts.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Import, ImportFrom } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';
import { editsOf } from '../changes.ts';
import { lineBreakOf } from '../draft/moduleStyle.ts';
import { importedNamesAt, importsInFunctions, localName } from '../importedNames.ts';
import { behindLine, startOfLine } from '../takeOut.ts';

/**
 * Puts what functions import to the imports at the top, where a port can stand in its place. Undefined where no function
 * has the import at `range`, or its names mean something else at the top.
 */
export function hoistedImport(reading: Reading, range: TextRange): ProjectEdit | undefined {
  const inner = importsInFunctions(reading);
  const asked = importedNamesAt(reading, range, inner)?.statement;
  if (asked === undefined || asked.names.some((alias) => reading.scope.names.has(localName(alias)))) return undefined;
  const { text } = reading;
  const written = writtenAs(reading, asked);
  const same = inner.filter((one) => writtenAs(reading, one) === written);
  const lines = same.map((one): Change => ({
    start: startOfLine(text, one.start),
    end: behindLine(text, one.end),
    text: '',
  }));
  const areAlone = lines.every(
    ({ start, end }, index) => text.slice(start, end).trim() === textOf(reading, same[index]),
  );
  if (!areAlone) return undefined;
  const gone = lines.map(({ start, end }): Change => ({ start, end: behindEmptyLine(text, end), text: '' }));
  return projectEdit({ edits: editsOf(reading, [...gone, addition(reading, written)]) });
}

function behindEmptyLine(text: string, offset: number): number {
  const next = behindLine(text, offset);
  return text.slice(offset, next).trim() === '' ? next : offset;
}

/** On one line. */
function writtenAs(reading: Reading, statement: Import | ImportFrom): string {
  return textOf(reading, statement).replaceAll(/\\?\s*[\r\n]+\s*/g, ' ');
}

function textOf({ text }: Reading, statement: Import | ImportFrom | undefined): string {
  return statement === undefined ? '' : text.slice(statement.start, statement.end);
}

/** Behind the last import that is there at the top, else behind the text about the module, or before all that it does. */
function addition({ module, text }: Reading, statement: string): Change {
  const [lineBreak, empty] = [lineBreakOf(text), lineBreakOf(text).repeat(2)];
  const added = (at: number, words: string): Change => ({ start: at, end: at, text: words });
  const last = importsOf(module).findLast(({ node, typeOnly }) => !typeOnly && module.body.includes(node));
  if (last !== undefined) return added(behindLine(text, last.node.end), statement + lineBreak);
  const [first] = module.body;
  if (first?.kind === 'Expr' && first.value.kind === 'String') {
    return added(behindLine(text, first.end), lineBreak + statement + lineBreak);
  }
  const decorator = first !== undefined && 'decorators' in first ? first.decorators[0] : undefined;
  return added(startOfLine(text, decorator?.start ?? first?.start ?? 0), statement + lineBreak + empty);
}
