import type { Reading } from '../../outline/reading.ts';
import { imports } from '../../templates/written.ts';
import type { PythonDraft, WantedName } from '../draft/draft.ts';
import { inImportOrder } from '../draft/importOrder.ts';
import { indentOf, lineBreakOf } from '../draft/moduleStyle.ts';
import type { AskedMember } from './askedEffects.ts';
import type { PlacedName } from './placedName.ts';

/** The class that has an effect in place of the core. */
export interface AdapterToWrite extends PlacedName {
  readonly port: PlacedName;
  readonly members: readonly AskedMember[];
}

/** Writes the adapter of a port into a file of its own, in the manner of `like`. */
export function writeEffectAdapter(
  draft: PythonDraft,
  like: Reading,
  { file, symbol, port, members }: AdapterToWrite,
): void {
  const specifier = draft.project.surroundings.specifierBetween(file, port.file);
  if (specifier === undefined) draft.refuse(`No import in ${file} was found that leads to ${port.file}.`);
  const ofPython = importLines(members.flatMap(({ needs, statementNeeds }) => [...needs, ...statementNeeds]));
  const unit = indentOf(like.text);
  const bodies = members.map((member) => `${unit}${headOf(member)}\n${unit}${unit}${member.statement}\n`);
  const head = imports(ofPython, [`from ${specifier ?? ''} import ${port.symbol}\n`]);
  const variables = variablesOf(members).join('\n');
  const above = variables === '' ? head : `${head.replace(/\n$/, '')}${variables}\n\n\n`;
  const text = `${above}class ${symbol}(${port.symbol}):\n${bodies.join('\n')}`;
  draft.create(file, text.replaceAll('\n', lineBreakOf(like.text)));
}

export function headOf({ name, parameters, returned }: AskedMember): string {
  return `def ${name}(${['self', ...parameters].join(', ')}) -> ${returned}:`;
}

/** The type variables of all of them, each once. */
export function variablesOf(members: readonly AskedMember[]): readonly string[] {
  return [...new Set(members.flatMap(({ variables = [] }) => variables))];
}

function importLines(needs: readonly WantedName[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, from } of needs) {
    if ('specifier' in from) names.set(from.specifier, [...(names.get(from.specifier) ?? []), name]);
  }
  return [...names].map(([from, all]) => `from ${from} import ${inImportOrder(all).join(', ')}\n`);
}
