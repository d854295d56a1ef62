import type { Contract, Layer, Selection } from '../architecture/contract.ts';
import { choicesFor } from '../planting/plant.ts';
import { isInCore } from '../planting/planting.ts';
import { plotsOf } from '../planting/plots.ts';
import type { TextRange } from '../text.ts';
import type { DeadPart } from './deadParts.ts';
import type { ContractInput } from './rule.ts';

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

/** Entries of `packages` that decide nothing. */
export function deadEntries({ contract }: ContractInput): DeadPart[] {
  return contract.layers.flatMap((layer) => deadEntriesOf(contract, layer, layer.packages));
}

function deadEntriesOf(contract: Contract, layer: Layer, selection: Selection | undefined): DeadPart[] {
  const { allow, deny } = selection?.declaredAt ?? { allow: [], deny: [] };
  const [first] = [...allow, ...deny];
  if (selection === undefined || first === undefined) return [];
  if (contract.rules.get('core-package')?.severity === 'off') return [entry(first, layer, 'off')];
  const placement = { contract, layer, pattern: undefined, context: undefined, kernel: false };
  const isOpen = selection.deny.length === 0 && !isInCore({ path: '', placement }, 'core-package');
  if (isOpen) return [entry(first, layer, 'open')];
  return (selection.allow ?? []).flatMap((text, index) => {
    const declaredAt = allow[index];
    return declaredAt === undefined || !selection.deny.includes(text) ? [] : entry(declaredAt, layer, 'denied', text);
  });
}

function entry(declaredAt: TextRange, { name }: Layer, why: 'off' | 'open' | 'denied', text = ''): DeadPart {
  return { declaredAt, details: { dead: 'entry', name, why, entry: text } };
}
