import type { UncheckedContract } from '#domain/importContracts/importContract.ts';
import type { Verdict } from '#domain/importContracts/outcome.ts';
import { verdictOf } from '#domain/importContracts/outcome.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { CheckedConfiguration } from './checkedConfiguration.ts';
import type { ImportChecks } from './importChecks.ts';

/** A contract about imports by name, and whether the code keeps it. */
export interface JudgedContract extends UncheckedContract {
  readonly file: ModulePath;
  readonly verdict: Verdict;
}

/** Every such contract of a workspace, by file and in the order of the files. */
export function judgedContracts({ checked }: ImportChecks): readonly JudgedContract[] {
  return checked.flatMap(judged);
}

/** `import-linter contracts: 5 kept, 1 broken`; undefined where there are none. */
export function verdictWords(contracts: readonly JudgedContract[]): string | undefined {
  return contracts.length === 0 ? undefined : `import-linter contracts: ${verdictCounts(contracts)}`;
}

/** `5 kept, 1 broken` */
export function verdictCounts(contracts: readonly JudgedContract[]): string {
  const count = (verdict: Verdict) => contracts.filter((contract) => contract.verdict === verdict).length;
  const unchecked = count('unchecked');
  const rest = unchecked === 0 ? '' : `, ${unchecked} not checked`;
  return `${count('kept')} kept, ${count('broken')} broken${rest}`;
}

function judged({ configuration, outcomes }: CheckedConfiguration): JudgedContract[] {
  const { file, contracts, unchecked } = configuration;
  const isUnread = new Set(unchecked.map(({ declaredAt }) => declaredAt.start.line));
  const of = ({ id, name, declaredAt }: UncheckedContract, verdict: Verdict) => ({
    file,
    id,
    name,
    declaredAt,
    verdict,
  });
  const read = contracts.map((contract): JudgedContract => {
    const outcome = outcomes.find((each) => each.contract === contract)?.outcome;
    const isChecked = outcome !== undefined && !isUnread.has(contract.declaredAt.start.line);
    return of(contract, isChecked ? verdictOf(outcome) : 'unchecked');
  });
  const isRead = new Set(contracts.map(({ declaredAt }) => declaredAt.start.line));
  const rest = unchecked.filter(({ declaredAt }) => !isRead.has(declaredAt.start.line));
  return [...read, ...rest.map((each) => of(each, 'unchecked'))].sort(
    (one, other) => one.declaredAt.start.line - other.declaredAt.start.line,
  );
}
