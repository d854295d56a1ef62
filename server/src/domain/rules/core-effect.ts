import { EFFECT_CATEGORIES } from '../catalogue/effectCategory.ts';
import { isTransparent } from '../graph/chains.ts';
import { rangeOfSite } from '../graph/module.ts';
import type { EffectUse } from '../graph/outline.ts';
import { isInCore } from '../planting/planting.ts';
import type { TextRange } from '../text.ts';
import { deniedOption } from './core/deniedOption.ts';
import type { EffectBreach } from './core/effectBreach.ts';
import {
  effectBreach,
  environmentBreach,
  isBoundByEffects,
  isBoundByEnvironment,
  isToldOfImport,
} from './core/effectBreach.ts';
import { effectMessage } from './core/effectWords.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { nearestEffects } from './core/effectsThroughHelpers.ts';
import type { ImportEdge } from './imports/importEdge.ts';
import { importEdges, layerLine, linksOf } from './imports/importEdge.ts';
import type { ModuleRule, RuleInput } from './rule.ts';
import { effectsToDeny, effectsToDenyInPython } from './core/plantedBreaches.ts';

const EFFECTS = 'The categories of effects that layers of the role';

export const coreEffect: ModuleRule = {
  meta: {
    id: 'core-effect',
    summary: 'The core depends on its input alone, and only the start of the program reads the environment.',
    reads: 'outlines',
    severity: 'error',
    fixes: ['extract-port', 'move-to-adapter'],
    options: {
      domain: deniedOption(EFFECTS, 'domain', EFFECT_CATEGORIES, EFFECT_CATEGORIES),
      application: deniedOption(EFFECTS, 'application', EFFECT_CATEGORIES, EFFECT_CATEGORIES),
      environment: {
        description: 'How loud it is that an outer layer reads the environment outside a module of configuration.',
        enum: ['error', 'warning', 'information', 'hint', 'off'],
        default: 'information',
      },
    },
  },
  planting: {
    needs: 'a layer with the role `domain` or `application`, or one that denies effects',
    at: (plot) => isInCore(plot, 'core-effect') || (plot.placement.layer?.effects?.deny ?? []).length > 0,
    says: ({ placement: { layer } }) => effectsToDeny(layer?.effects),
    saysInPython: ({ placement: { layer } }) => effectsToDenyInPython(layer?.effects),
  },
  check,
  message: effectMessage,
};

function check(input: RuleInput): Finding[] {
  const isBound = isBoundByEffects(input);
  if (!isBound && !(input.module.mentionsEnvironment === true && isBoundByEnvironment(input))) return [];
  const effects = input.outlineOf(input.module.path)?.effects ?? [];
  const direct = effects.flatMap((effect) => {
    const breach = effectBreach(input, effect) ?? environmentBreach(input, effect);
    return breach === undefined || isToldOfImport(input, input.module, effect)
      ? []
      : [findingOf(input, effect.range, effect, breach)];
  });
  if (!isBound) return direct;
  const helpers = importEdges(input).filter(({ placement }) => isTransparent(placement));
  return [...direct, ...helpers.flatMap((edge) => findingsThrough(input, edge))];
}

/** Of each name that is imported the nearest effect, and no effect twice. */
function findingsThrough(input: RuleInput, edge: ImportEdge): Finding[] {
  const range = rangeOfSite(edge.dependency.site);
  const found = new Map<string, Finding>();
  for (const { effect, breach, reached } of nearestEffects(input, edge)) {
    const placement = input.placementOf(reached.module);
    found.set(`${reached.module} ${effect.name}`, {
      ...findingOf(input, range, effect, breach),
      to: { kind: 'module', path: reached.module, layer: placement?.layer?.name, context: placement?.context },
      chain: linksOf([input.module.path, ...reached.way]),
    });
  }
  return [...found.values()];
}

function findingOf(
  input: RuleInput,
  range: TextRange,
  effect: EffectUse,
  { severity, details }: EffectBreach,
): Finding {
  const place = { file: input.module.path, range, from: placeOf(input.placement), symbol: effect.name };
  const contractRange = layerLine(input.placement);
  return { rule: 'core-effect', severity, ...place, to: undefined, chain: [], contractRange, details };
}
