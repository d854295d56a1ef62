import type { Home } from '#application/ports/homes.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { PythonDraft, WantedName } from '../draft/draft.ts';
import { writePort } from '../extractPort/portFile.ts';
import { portWordsFor } from '../../templates/written.ts';
import type { AskedEffect, AskedMember } from './askedEffects.ts';
import { headOf, variablesOf, writeEffectAdapter } from './effectAdapter.ts';
import { existingEffectPort } from './existingEffectPort.ts';
import type { PlacedName } from './placedName.ts';

/** The port that is asked in place of an effect, and the class that implements it. */
export interface ChosenPort {
  readonly port: PlacedName;
  readonly adapter: PlacedName;
  /** What it is called where it is handed in. */
  readonly handed: string;
  /** Whether a type, as a module names it, is the port or its adapter. */
  readonly isOne: (module: ModulePath, type: string) => boolean;
}

/** One that the project has, or one that is written now; or the reason why there can be none. */
export function choosePort(
  draft: PythonDraft,
  reading: Reading,
  asked: readonly AskedEffect[],
): ChosenPort | { readonly reason: string } {
  const [first] = asked;
  if (first === undefined) return { reason: 'Nothing is asked for here.' };
  const { concept, handed } = first.port;
  const members = membersOf(asked);
  const existing = existingEffectPort(draft.project, reading.path, { concept, members });
  if (existing !== undefined) {
    return 'reason' in existing ? existing : { ...existing, handed, isOne: isOneOf(draft, existing) };
  }
  const home = draft.project.surroundings.homeOf({ kind: 'port', asker: reading.path, concept });
  if (home === undefined) return { reason: noPlace(reading.path, `the port \`${concept}\``) };
  const adapter = adapterFor(draft, reading, first, { home, members });
  if ('reason' in adapter) return adapter;
  declarePort(draft, reading, home, members);
  return { port: home, adapter, handed, isOne: () => false };
}

/** Each once, in the order in which they are asked for. */
function membersOf(asked: readonly AskedEffect[]): readonly AskedMember[] {
  return [...new Map(asked.map(({ member }) => [member.name, member])).values()];
}

function isOneOf(draft: PythonDraft, { port, adapter }: Pick<ChosenPort, 'port' | 'adapter'>): ChosenPort['isOne'] {
  return (module, type) => {
    const meaning = draft.project.meaningOf(module, type);
    if (meaning.kind !== 'declaration') return false;
    return [port, adapter].some(({ file, symbol }) => meaning.module === file && meaning.declaration.name === symbol);
  };
}

function adapterFor(
  draft: PythonDraft,
  reading: Reading,
  { effect, port }: AskedEffect,
  { home, members }: { readonly home: Home; readonly members: readonly AskedMember[] },
): PlacedName | { readonly reason: string } {
  const { surroundings } = draft.project;
  const concept = port.adapter;
  const place = surroundings.homeOf({ kind: 'adapter', asker: reading.path, port: home.file, concept });
  if (place === undefined || place.appends) return { reason: noPlace(reading.path, `the adapter \`${concept}\``) };
  if (!surroundings.mayHaveEffect(place.file, effect)) {
    return { reason: `No layer of adapters that this contract has may use \`${effect.name}\` either.` };
  }
  writeEffectAdapter(draft, reading, { file: place.file, symbol: place.symbol, port: home, members });
  return place;
}

function declarePort(draft: PythonDraft, reading: Reading, home: Home, members: readonly AskedMember[]): void {
  const isAbstract = portWordsFor(home.form).base === 'ABC';
  writePort(draft, reading, {
    home,
    members: members.map((member) => [...(isAbstract ? ['@abstractmethod'] : []), `${headOf(member)} ...`]),
    needs: members.flatMap(({ needs }): readonly WantedName[] => needs),
    variables: variablesOf(members),
    isForTypesAlone: () => false,
    isLater: false,
  });
}

function noPlace(module: ModulePath, part: string): string {
  return `No place is found for ${part} that the layers let both ${module} and whoever implements it see.`;
}
