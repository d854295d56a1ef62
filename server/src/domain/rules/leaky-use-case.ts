import type { PresetName } from '../architecture/contract.ts';
import { hasRole, isInCore, isTyped } from '../planting/planting.ts';
import { isCore } from './core/core.ts';
import type { Finding } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { entityBehind } from './ports/handedOutEntity.ts';
import type { ModuleRule, RuleInput } from './rule.ts';
import type { Spot } from './signatures/signatureSpots.ts';
import { resultSpots, useCaseSpots } from './signatures/signatureSpots.ts';
import { leakBehind } from './signatures/typeLeaks.ts';
import { leakText, remedyOf } from './signatures/typeLeakWords.ts';
import { useCasesOf } from './ports/useCases.ts';

export const leakyUseCase: ModuleRule = {
  meta: {
    id: 'leaky-use-case',
    summary: 'A use case neither takes nor gives back types of a framework, and hands out no entities.',
    reads: 'outlines',
    severity: 'error',
    severityIn: { layered: 'off', 'feature-sliced': 'off' },
    options: {
      entities: {
        description:
          'Whether an entity that a use case hands out is a hint. `auto` leaves it alone where that is customary: in the presets `ddd` and `hexagonal`.',
        enum: ['auto', 'report', 'allow'],
        default: 'auto',
      },
    },
  },
  planting: {
    needs: 'a module of TypeScript or Python in a layer with the role `application`',
    at: (plot) => isInCore(plot, 'leaky-use-case') && hasRole('application')(plot) && isTyped(plot),
    says: 'export class PlantedUseCase { execute(request: Express.Request): void {} }',
    saysInPython: `from fastapi import Request

class PlantedUseCase:
    def execute(self, request: Request) -> None:
        pass
`,
  },
  check,
  message: (finding) => {
    const useCase = `The use case \`${finding.symbol ?? ''}\``;
    if (finding.details['leak'] === 'entity') return `${useCase} ${entityText(finding)}`;
    const shown =
      finding.details['shown'] === undefined ? '' : ' Its import is a finding, too; this is where it shows.';
    return `${useCase} shows ${leakText(finding)}. It can then be called only by what knows that, and neither from a test nor from another kind of adapter. ${remedyOf(finding)}${shown}`;
  },
};

/** In these, services of the application commonly hand the model of the domain to the adapters. */
const HAND_OUT_ENTITIES: readonly PresetName[] = ['ddd', 'hexagonal'];

function check(input: RuleInput): Finding[] {
  if (!isCore(input, 'leaky-use-case')) return [];
  const { placement, options } = input;
  const useCases = useCasesOf(input);
  const entities =
    options['entities'] === 'report' ||
    (options['entities'] === 'auto' && !HAND_OUT_ENTITIES.includes(placement.contract.preset));
  return [
    ...useCases.flatMap(useCaseSpots).flatMap((spot) => leakAt(input, spot)),
    ...(entities ? useCases.flatMap(resultSpots).flatMap((spot) => entityAt(input, spot)) : []),
  ];
}

function leakAt(input: RuleInput, spot: Spot): Finding[] {
  const leak = leakBehind(input, 'leaky-use-case', spot.mention);
  return leak === undefined ? [] : [{ ...findingAt(input, spot), ...leak }];
}

function entityAt(input: RuleInput, spot: Spot): Finding[] {
  const entity = entityBehind(input, spot.mention);
  if (entity === undefined) return [];
  const details = { leak: 'entity', entity: entity.name, through: entity.through };
  return [{ ...findingAt(input, spot), severity: 'hint', to: entity.to, details }];
}

function findingAt(input: RuleInput, { symbol, mention }: Spot): Finding {
  return findingOnName('leaky-use-case', input, { name: symbol, range: mention.range });
}

function entityText({ details, to }: Finding): string {
  const path = to?.kind === 'module' ? ` (\`${to.path}\`)` : '';
  const through = details['through'] ?? '';
  const way = through === '' ? '' : `, by way of \`${through}\``;
  return `hands out the entity \`${details['entity'] ?? ''}\`${path}${way}. Whoever calls it can then change the entity past its use cases, and depends on how the domain is built. Give back plain data with what the caller needs.`;
}
