import type { Placement } from '#domain/architecture/placement.ts';
import { importedPackage } from '#domain/catalogue/importedPackage.ts';
import type { Dependency, LanguageId, ModulePath } from '#domain/graph/module.ts';
import { corePackage } from '#domain/rules/core-package.ts';
import { packageBreach } from '#domain/rules/core/packageBreach.ts';
import { optionsOf, severityOf } from '#domain/rules/ruleSettings.ts';

/** Whether a module that lies at `placement` may import a package as some other does; whatever no contract governs may. */
export function mayImportPackage(
  module: ModulePath,
  placement: Placement | undefined,
  language: LanguageId,
  dependency: Dependency,
): boolean {
  const imported = importedPackage(language, dependency);
  if (placement === undefined || imported === undefined) return true;
  const { contract } = placement;
  if (severityOf(contract, corePackage.meta) === 'off') return true;
  const input = { module: { path: module }, placement };
  return packageBreach(input, imported, corePackage.meta.id, optionsOf(contract, corePackage.meta)) === undefined;
}
