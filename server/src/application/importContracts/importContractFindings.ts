import type { Severity } from '#domain/architecture/contract.ts';
import type { ImportContract, ImportContracts } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportBreach } from '#domain/importContracts/importBreach.ts';
import { contractErrorFinding } from '#domain/rules/contract-error.ts';
import { contractLayers } from '#domain/rules/contract-layers.ts';
import { contractFinding } from '#domain/rules/contract/contractFinding.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { reversedLayers } from '#domain/rules/reversed-layers.ts';
import type { CheckedConfiguration } from './checkedConfiguration.ts';
import type { ImportChecks } from './importChecks.ts';

/** How loud a rule is for what is found in a file; undefined where it is off. */
export type SeverityIn = (file: ModulePath, rule: string) => Severity | undefined;

/** What is found in the files of the contracts themselves: all but what is found in modules. */
export function importContractFindings(
  { inForce, checked, elsewhere }: ImportChecks,
  files: ReadonlySet<ModulePath>,
  severityIn: SeverityIn,
): readonly Finding[] {
  const told = inForce.problems.map(({ file, range, severity, message }) =>
    contractErrorFinding(file, range, severity, message),
  );
  // The ranges of the last good contracts are those of a text that is gone.
  const sound = checked.filter(({ configuration: { file } }) => !inForce.unread.has(file));
  const undeclared = elsewhere
    .filter(({ file }) => !inForce.unread.has(file))
    .flatMap((each) => saidInFile(each, severityIn));
  return [...told, ...sound.flatMap((each) => findingsOf(each, files, severityIn)), ...undeclared];
}

/** Only a module that imports nothing for all that is known can be in nobody's sight, and be no layer. */
function saidInFile({ file, contract, breach }: ImportBreach, severityIn: SeverityIn): Finding[] {
  const severity = severityIn(file, contractLayers.meta.id);
  if (severity === undefined) return [];
  const { id, name } = contract;
  const details = { ...breach.details, contract: name, names: breach.chain.join(' → ') };
  const finding = contractFinding(contractLayers.meta.id, severity, file, breach.saidAt, details);
  return [{ ...finding, contract: { file, id, name } }];
}

function findingsOf(
  { configuration, modules, outcomes }: CheckedConfiguration,
  files: ReadonlySet<ModulePath>,
  severityIn: SeverityIn,
): Finding[] {
  const { file } = configuration;
  const missing = configuration.rootPackages
    .filter(({ value }) => modules.missing.has(value))
    .map(({ value, range }) => contractErrorFinding(file, range, 'error', missingPackage(configuration, value, files)));
  const ofContracts = outcomes.flatMap(({ contract, outcome }): Finding[] => {
    const problems = outcome.problems.map(({ range, severity, message }) => ({
      ...contractErrorFinding(file, range, severity, message),
      ...ofContract(file, contract),
    }));
    const severity = severityIn(file, reversedLayers.meta.id);
    const { upsideDown } = outcome;
    if (upsideDown === undefined || severity === undefined) return problems;
    const { up, down, order, range } = upsideDown;
    const details = { outward: String(up), inward: String(down), order: order.join(', ') };
    const reversed = contractFinding(reversedLayers.meta.id, severity, file, range, details);
    return [...problems, { ...reversed, ...ofContract(file, contract) }];
  });
  return [...missing, ...ofContracts];
}

function ofContract(file: ModulePath, { id, name }: ImportContract): Pick<Finding, 'contract'> {
  return { contract: { file, id, name } };
}

function missingPackage({ root }: ImportContracts, name: string, files: ReadonlySet<ModulePath>): string {
  const path = name.replaceAll('.', '/');
  const isModule = [root === '' ? path : `${root}/${path}`, `${root === '' ? '' : `${root}/`}src/${path}`].some(
    (each) => files.has(`${each}.py`),
  );
  if (isModule)
    return `\`${name}\` is one module and no package, which is a folder with an \`__init__.py\`. The contracts are not checked.`;
  return `There is no package \`${name}\` here: no folder of that name with an \`__init__.py\` in it. The contracts are not checked.`;
}
