import type { Declaration, Mention } from '../../graph/outline.ts';
import { isEntity } from './entities.ts';
import type { FindingTarget } from '../finding.ts';
import { placeOf } from '../finding.ts';
import { isRecord } from '../language/pythonClasses.ts';
import { operationsOf } from './ports.ts';
import { shownMentions, typesPassed, typesReachedFrom } from '../signatures/reachedTypes.ts';
import type { RuleInput } from '../rule.ts';

/** An entity of the domain in what a use case gives back. */
export interface HandedOutEntity {
  readonly name: string;
  readonly to: FindingTarget;
  /** The types of the project that hold it, as a message writes them; empty where it is handed out as it is. */
  readonly through: string;
}

/** The entity that a mention leads to: the type itself, or one that plain data behind it holds. */
export function entityBehind(input: RuleInput, mention: Mention): HandedOutEntity | undefined {
  for (const reached of typesReachedFrom(input, input.module.path, mention, mentionsInData)) {
    const { meaning, mention: last } = reached;
    if (meaning.kind !== 'declaration' || meaning.behind.length > 0 || last.part === true) continue;
    const placement = input.placementOf(meaning.module);
    if (placement?.layer?.role !== 'domain' || !isEntity(input, meaning.module, meaning.declaration)) continue;
    return {
      name: meaning.declaration.name,
      to: { kind: 'module', path: meaning.module, ...placeOf(placement) },
      through: typesPassed(reached).join(' → '),
    };
  }
  return undefined;
}

/** What has behaviour hides what it holds. */
function mentionsInData(declaration: Declaration): readonly Mention[] {
  const isData = declaration.kind === 'type' || declaration.kind === 'interface' || isRecord(declaration);
  return isData && operationsOf(declaration).length === 0 ? shownMentions(declaration) : [];
}
