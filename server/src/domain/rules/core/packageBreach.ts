import type { ImportedPackage } from '../../catalogue/importedPackage.ts';
import { otherDistribution } from '../../catalogue/importedPackage.ts';
import type { CoreInput } from './core.ts';
import { isCore } from './core.ts';
import type { RuleInput } from '../rule.ts';
import { packageSelectedBy } from './selection.ts';

/**
 * Why a layer may not import a package, in the words that `packageMessage` reads; undefined where it may.
 *
 * @param rule the rule that has to hold in the preset
 * @param options those of `core-package`
 */
export function packageBreach(
  input: CoreInput,
  imported: ImportedPackage,
  rule: string,
  options: RuleInput['options'],
): Readonly<Record<string, string>> | undefined {
  const { layer } = input.placement;
  const selected = layer?.packages && packageSelectedBy(layer.packages, imported);
  if (selected?.verdict === 'allow') return undefined;
  const installed = installedAs(imported);
  if (selected !== undefined) return { breach: 'denied', entry: selected.entry, ...installed };
  if (layer?.role === undefined || !isCore(input, rule)) return undefined;
  const denied = options[layer.role];
  const category = imported.categories.find((each) => Array.isArray(denied) && denied.includes(each));
  if (category !== undefined) return { breach: 'category', category, ...installed };
  const isUnknown = layer.role === 'domain' && imported.categories.length === 0;
  return isUnknown && options['uncatalogued'] !== 'allow' ? { breach: 'uncatalogued', ...installed } : undefined;
}

function installedAs({ path, distribution }: ImportedPackage): { readonly distribution?: string } {
  const other = otherDistribution(path, distribution);
  return other === undefined ? {} : { distribution: other };
}
