import type { RuleTest } from '#application/selfTest.ts';
import { selfTest } from '#application/selfTest.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { CallError } from './callError.ts';
import { contractName } from './reports/checkReport.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG } from './exitCodes.ts';
import { indexedProject, tellProblems } from './indexProject.ts';
import { isSelected, locateProject } from './locateProject.ts';
import type { CommandLineWorld, Project } from './project.ts';
import type { ShowPath } from './shownPath.ts';
import { counted, showPathFrom } from './shownPath.ts';
import type { Paint } from './style.ts';
import { paintFor } from './style.ts';
import { writeChunks } from './writeChunks.ts';

export interface SelfTestOptions {
  readonly format: 'pretty' | 'json';
  readonly cache: boolean;
  readonly color?: boolean;
}

interface ContractTest {
  readonly contract: Contract;
  readonly tests: readonly RuleTest[];
}

/** `inward self-test [PATH]`: whether each rule would find a breach of it. Returns the exit code. */
export async function selfTestCommand(
  world: CommandLineWorld,
  asked: string,
  options: SelfTestOptions,
): Promise<number> {
  const { root, selected } = locateProject(world.currentFolder, asked);
  const project = indexedProject(world, root, options);
  const show = showPathFrom(world.currentFolder, root);
  const wrong = await tellProblems(world, project, show, () => false);
  if (wrong !== EXIT_FINE) return EXIT_WRONG;
  const contracts = contractsAt(project, selected);
  if (contracts.length === 0) {
    throw new CallError('There is no contract to test: the folders show no layers. `inward init` begins one.');
  }
  const results = contracts.map((contract) => ({ contract, tests: selfTest(gardenOf(project), contract) }));
  const text =
    options.format === 'json'
      ? json(results)
      : pretty(results, show, paintFor(world.stdout, world.environment, options.color));
  await writeChunks(world.stdout, [text]);
  return results.some(({ tests }) => count(tests, 'missed') > 0) ? EXIT_FINDINGS : EXIT_FINE;
}

/** The contracts that govern something at or below what was asked for. */
function contractsAt({ workspace }: Project, selected: string): Contract[] {
  const governing = new Set<Contract>();
  for (const path of workspace.graph.paths()) {
    const contract = isSelected(selected, path) ? workspace.placementOf(path)?.contract : undefined;
    if (contract !== undefined && contract.origin.kind !== 'absent') governing.add(contract);
  }
  return [...governing].sort((a, b) => (a.root < b.root ? -1 : 1));
}

function gardenOf({ workspace, read, pretend }: Project) {
  return {
    ...{ workspace, pretend },
    textOf: (path: string) => {
      const content = read(path);
      return content.kind === 'text' ? content.text : '';
    },
  };
}

function json(results: readonly ContractTest[]): string {
  const document = results.map(({ contract, tests }) => ({ contract: contractName(contract), rules: tests }));
  return `${JSON.stringify(document, null, 2)}\n`;
}

function pretty(results: readonly ContractTest[], show: ShowPath, paint: Paint): string {
  return results.map(({ contract, tests }) => [...linesOf(contract, tests, show, paint), ''].join('\n')).join('\n');
}

function linesOf(contract: Contract, tests: readonly RuleTest[], show: ShowPath, paint: Paint): string[] {
  const width = Math.max(...tests.map(({ rule }) => rule.length));
  const name =
    contract.origin.kind === 'file' ? show(contract.origin.file) : 'The contract inferred from the folder names';
  return [
    paint('underline', name),
    ...tests.map((test) => `  ${lineOf(test, width, show, paint)}`),
    '',
    paint('bold', summaryOf(tests)),
  ];
}

function lineOf(test: RuleTest, width: number, show: ShowPath, paint: Paint): string {
  const rule = test.rule.padEnd(width);
  if (test.outcome === 'found') return `${paint('green', '✓')} ${rule}  ${paint('dim', show(test.culprit))}`;
  if (test.outcome === 'missed') {
    return `${paint('red', '✗')} ${rule}  would miss what was planted in ${show(test.culprit)}: ${test.reason}`;
  }
  return paint('dim', `– ${rule}  not applicable: ${test.reason}`);
}

function summaryOf(tests: readonly RuleTest[]): string {
  const [found, missed] = [count(tests, 'found'), count(tests, 'missed')];
  const all = counted(found + missed, 'rule');
  if (missed === 0) return `${all} tested, and each finds what was planted.`;
  return `${all} tested, and ${String(missed)} would miss a breach.`;
}

function count(tests: readonly RuleTest[], outcome: RuleTest['outcome']): number {
  return tests.filter((test) => test.outcome === outcome).length;
}
