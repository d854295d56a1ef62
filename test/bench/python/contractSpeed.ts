/**
 * How fast contracts of import-linter are held against code: `node --import tsx test/bench/python/contractSpeed.ts
 * [CHECKOUT] [ROUNDS]`. Prints what they cost beside the same project without them, for the first index, for another text
 * of the contracts and for edits of one import. With another checkout of Inward, that is measured in the same run, and it
 * is said whether both find the same.
 */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type * as Check from '#test/specs/check.ts';
import type * as Memory from '#adapters/files/memory.ts';
import { percentile } from '../statistics.ts';
import { printTable } from '../table.ts';
import type { ContractProject } from './contractProjects.ts';
import { independentParts, largeProject } from './contractProjects.ts';

const FILE = '.importlinter';

interface Engine {
  readonly name: string;
  readonly workspaceOver: (typeof Check)['workspaceOver'];
  readonly memoryFiles: (typeof Memory)['memoryFiles'];
}

const [other, rounds = '9'] = process.argv.slice(2);
const engines = [await engineIn('here', '.'), ...(other === undefined ? [] : [await engineIn('there', other)])];
for (const project of [independentParts(), largeProject()]) measure(project);

async function engineIn(name: string, checkout: string): Promise<Engine> {
  const [{ workspaceOver }, { memoryFiles }] = (await Promise.all([
    import(resolve(checkout, 'test/specs/check.ts')),
    import(resolve(checkout, 'server/src/adapters/files/memory.ts')),
  ])) as [typeof Check, typeof Memory];
  return { name, workspaceOver, memoryFiles };
}

function measure(project: ContractProject): void {
  const bare = run(engines[0], { ...project, contracts: undefined });
  const [here, there] = engines.map((engine) => run(engine, project));
  console.log(
    `\n${project.name}: ${Object.keys(project.sources).length} modules, ${here?.findings.length ?? 0} findings`,
  );
  if (here !== undefined && there !== undefined) {
    assert.deepEqual(here.findings, there.findings);
    console.log('both find the same');
  }
  const rows = [...(here?.times ?? [])].map(([name, mine]) => {
    const theirs = there?.times.get(name);
    const ratio = theirs === undefined ? '' : `${(theirs / mine).toFixed(1)} ×`;
    return [name, inMilliseconds(bare.times.get(name)), inMilliseconds(mine), inMilliseconds(theirs), ratio];
  });
  printTable(['', 'without contracts', 'here', 'there', 'there/here'], rows);
}

function run(
  engine: Engine | undefined,
  project: Pick<ContractProject, 'sources' | 'edits'> & { contracts: string | undefined },
) {
  assert.ok(engine);
  const { contracts, edits } = project;
  const times = new Map<string, number>();
  const files = engine.memoryFiles({ ...project.sources, ...(contracts !== undefined && { [FILE]: contracts }) });
  const log: string[] = [];
  const workspace = engine.workspaceOver(files, log);
  const index = driven(workspace.index());
  const findings = findingsOf(workspace);
  times.set('first index', index.whole);
  times.set('its longest step', index.longest);
  if (contracts !== undefined) files.set(FILE, `${contracts}\n# Another text.\n`);
  const changed = driven(workspace.changeFiles([FILE]));
  times.set('another text of the contracts', changed.whole);
  times.set('its longest step ', changed.longest);
  for (const { name, path, text } of edits) {
    const samples: number[] = [];
    for (let round = 0; round < 2 * Number(rounds); round++) {
      files.set(path, round % 2 === 0 ? text : (project.sources[path] ?? ''));
      const start = performance.now();
      workspace.editModule(path);
      samples.push(performance.now() - start);
    }
    times.set(`edit: ${name}, median`, percentile(samples, 50));
    times.set(`edit: ${name}, slowest`, percentile(samples, 100));
  }
  assert.deepEqual(log, []);
  return { times, findings };
}

function driven(work: Generator): { readonly whole: number; readonly longest: number } {
  const start = performance.now();
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const { done } = work.next();
    longest = Math.max(longest, performance.now() - begun);
    if (done === true) return { whole: performance.now() - start, longest };
  }
}

function findingsOf(workspace: ReturnType<Engine['workspaceOver']>): readonly string[] {
  return [...workspace.findings().values()]
    .flat()
    .filter(({ rule }) => rule.startsWith('contract-'))
    .map((finding) => JSON.stringify([finding.rule, finding.file, finding.range, finding.details]));
}

function inMilliseconds(time: number | undefined): string {
  return time === undefined ? '' : `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}
