import { coverageWords } from '#application/coverage.ts';
import type { CheckReport } from './reports/checkReport.ts';
import { checkReport } from './reports/checkReport.ts';
import { findingsByRule } from './reports/findingsByRule.ts';
import { indexedProject } from './indexProject.ts';
import type { CommandLineWorld, ProjectOptions } from './project.ts';
import { countsOf } from './reports/reportWords.ts';

/** How many rules are named; the others only count. */
const MOST_RULES = 5;

/** What `inward check` finds in the folder today and with that text as its contract, in lines for people. */
export function findingsWith(
  world: CommandLineWorld,
  folder: string,
  contract: string,
  options: ProjectOptions,
): string[] {
  const { workspace, pretend } = indexedProject(world, folder, options);
  const before = checkReport(workspace, '');
  pretend('inward.json', contract);
  const steps = workspace.changeFiles(['inward.json']);
  while (steps.next().done !== true);
  const after = checkReport(workspace, '');
  return [
    `Under this contract \`inward check\` finds ${findingWords(after)}. ${coverageWords(after.placed, after.modules)}.`,
    ...comparison(before, after),
  ];
}

function comparison(before: CheckReport, after: CheckReport): string[] {
  if (before.contract === undefined) return ['Before it nothing was checked.'];
  const [was, is] = [findingWords(before), findingWords(after)];
  const how =
    before.contract.origin.kind === 'inferred' ? 'the contract inferred from the folder names' : 'the one before';
  return [was === is ? `Under ${how} it found the same.` : `Under ${how} it found ${was}.`];
}

/** `2 errors, 0 warnings, 3 hints (unplaced-module 3, layer-order 2)` */
function findingWords(report: CheckReport): string {
  const counts = countsOf(report).map(({ words }) => words);
  const ofRules = findingsByRule(report.findings)
    .map(({ rule, findings }) => ({ rule, count: findings.length }))
    .sort((one, other) => other.count - one.count);
  const named = ofRules.slice(0, MOST_RULES).map(({ rule, count }) => `${rule} ${String(count)}`);
  const rest = ofRules.length > MOST_RULES ? [`${String(ofRules.length - MOST_RULES)} more rules`] : [];
  return counts.join(', ') + (named.length === 0 ? '' : ` (${[...named, ...rest].join(', ')})`);
}
