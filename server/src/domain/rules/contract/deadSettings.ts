import type { Contract, Layer, Selection } from '../../architecture/contract.ts';
import { choicesFor } from '../../planting/plant.ts';
import { isInCore } from '../../planting/planting.ts';
import { plotsOf } from '../../planting/plots.ts';
import type { TextRange } from '../../text.ts';
import type { DeadPart } from './deadParts.ts';
import type { ContractInput } from '../rule.ts';

/** Rules that the contract switches on by name and that no module of its layers and contexts could break. */
export function deadRules({ contract, modules, ruleById }: ContractInput): DeadPart[] {
  const on = [...contract.rules].filter(
    ([, { severity, declaredAt }]) => severity !== 'off' && declaredAt !== undefined,
  );
  if (on.length === 0) return [];
  const plots = plotsOf(contract, modules);
  return on.flatMap(([name, { declaredAt }]) => {
    const planting = ruleById(name)?.planting;
    if (declaredAt === undefined || planting === undefined || 'nothing' in planting) return [];
    if (planting.alsoAt !== undefined && plots.some(planting.alsoAt)) return [];
    if (choicesFor(planting, plots).next().done !== true) return [];
    return [{ declaredAt, details: { dead: 'rule', name, needs: planting.needs } }];
  });
}

/** The rules that ask `packages` and `effects` of a layer. */
const ASKERS = {
  packages: ['core-package', 'framework-entity', 'port-leak', 'leaky-use-case'],
  effects: ['core-effect'],
} as const;

/** Entries of `packages` and `effects` that decide nothing. */
export function deadEntries({ contract }: ContractInput): DeadPart[] {
  return contract.layers.flatMap((layer) => [
    ...deadEntriesOf(contract, layer, 'packages'),
    ...deadEntriesOf(contract, layer, 'effects'),
  ]);
}

function deadEntriesOf(contract: Contract, layer: Layer, key: 'packages' | 'effects'): DeadPart[] {
  const selection = layer[key];
  const { allow, deny } = selection?.declaredAt ?? { allow: [], deny: [] };
  const [first] = [...allow, ...deny];
  if (selection === undefined || first === undefined) return [];
  const entry = (declaredAt: TextRange, why: 'off' | 'open' | 'denied', text = ''): DeadPart => ({
    declaredAt,
    details: { dead: 'entry', name: layer.name, key, why, entry: text },
  });
  if (ASKERS[key].every((rule) => contract.rules.get(rule)?.severity === 'off')) return [entry(first, 'off')];
  if (key === 'packages' && isOpen(contract, layer, selection)) return [entry(first, 'open')];
  return (selection.allow ?? []).flatMap((text, index) => {
    const declaredAt = allow[index];
    return declaredAt === undefined || !selection.deny.includes(text) ? [] : entry(declaredAt, 'denied', text);
  });
}

/** Whether nothing denies a package to the layer, neither the contract nor what the rules hold of the core. */
function isOpen(contract: Contract, layer: Layer, { deny }: Selection): boolean {
  const plot = { path: '', placement: { contract, layer, pattern: undefined, context: undefined, kernel: false } };
  return deny.length === 0 && ASKERS.packages.every((rule) => !isInCore(plot, rule));
}
