/**
 * How long fixes take, to list and to work out, in a generated workspace or in a project of the study:
 *
 *     node --import tsx test/bench/fixes/speed.ts [FOLDER --only PROJECT] [--modules NUMBER] [--fixes NUMBER] [--kinds KIND,…]
 *
 * What refactorers keep from one question to the next is as it is in an editor: each question has a context of its own.
 * Every time is given as people wait and as a processor works, because other programs may run beside.
 */
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { everyFixOf } from '#application/fixes/everyFix.ts';
import type { Fix, FixContext } from '#application/fixes/fix.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { filesTouched } from '#application/edits/projectEdit.ts';
import { runToEnd } from '#application/runToEnd.ts';
import type { Workspace } from '#application/workspace.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { copyCheckout } from '../copyCheckout.ts';
import { percentile } from '../statistics.ts';
import { duration, printTable } from '../table.ts';
import { withWorkspace } from '../workspace/withWorkspace.ts';
import { openWorkspace, writeChanges } from './inwardInProcess.ts';
import { contractOfProject, folderOfProject, LIST, readStudyList } from './studyList.ts';
import { breakRules } from './violations.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    modules: { type: 'string', default: '1000' },
    fixes: { type: 'string', default: '24' },
    kinds: {
      type: 'string',
      default: 'extract-port,move-to-adapter,make-type-only,move-type-inward,import-public-api',
    },
  },
});
const kinds = new Set(values.kinds.split(','));
const most = Number(values.fixes);

/** How long something took, in milliseconds. */
interface Time {
  readonly wall: number;
  readonly processor: number;
}

/** A fix that is worked out: what for, and what came of it. */
interface Resolved {
  readonly name: string;
  readonly time: Time;
  readonly edit: ProjectEdit | undefined;
  readonly reason?: string;
}

if (values.only === undefined) {
  await withWorkspace(Number(values.modules) - 3 * most, (workspace) => {
    breakRules(workspace, most);
    measure(workspace.root);
  });
} else {
  measureProject(values.only);
}

function measureProject(name: string): void {
  const project = readStudyList(LIST).projects.find((each) => each.name === name);
  if (project === undefined) throw new Error(`${LIST} lists no project ${name}.`);
  const root = copyCheckout(folderOfProject(path.resolve(positionals[0] ?? '.'), project));
  try {
    const contract = contractOfProject(LIST, project);
    if (contract !== undefined) cpSync(contract, path.join(root, 'inward.json'));
    measure(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measure(root: string): void {
  const { workspace, context } = openWorkspace(root);
  console.log(`${[...workspace.graph.paths()].length} modules, ${allFindings(workspace).length} findings`);
  measureListing(workspace, context);
  const findings = evenly(allFindings(workspace).filter((finding) => fixFor(context, finding) !== undefined));
  const [first, ...others] = findings.map((finding) => resolve(context, finding));
  if (first === undefined) throw new Error('Nothing of these kinds is offered.');
  const again = findings.map((finding) => {
    editUnrelated(root, workspace, finding);
    return resolve(context, finding);
  });
  const applied = findings.flatMap((finding) => applyAndResolve(root, workspace, context, finding));
  printTable(
    ['working out', 'fixes', 'refused', ...['median', '95 %', 'longest'].flatMap((word) => [word, 'processor'])],
    [
      rowOf('the very first', [first]),
      rowOf('the others', others),
      rowOf('again, each after an edit elsewhere', again),
      rowOf('each after the one before was made', applied),
    ],
  );
  printSlowest([...others, ...again, ...applied], 8);
}

/** Each finding is a place at which somebody may ask what can be done. */
function measureListing(workspace: Workspace, context: FixContext): void {
  const times = allFindings(workspace).map((finding) => {
    return { name: nameOf(finding), time: timed(() => everyFixOf({ ...context }, finding)).time };
  });
  printTable(
    ['listing', 'places', ...['median', '95 %', 'longest'].flatMap((word) => [word, 'processor'])],
    [['all findings', String(times.length), ...columnsOf(times.map(({ time }) => time))]],
  );
  printSlowest(times, 4);
}

function resolve(context: FixContext, finding: Finding): Resolved {
  const { result, time } = timed(() => {
    const fix = fixFor(context, finding);
    return fix && runToEnd(fix.plan());
  });
  const name = nameOf(finding);
  if (result?.kind === 'edit') return { name, time, edit: result.edit };
  return { name, time, edit: undefined, reason: result?.reason ?? 'no longer offered' };
}

/** Nothing where what was made before has mended it already. */
function applyAndResolve(root: string, workspace: Workspace, context: FixContext, { file, rule, range }: Finding) {
  const finding = workspace
    .findingsOf(file)
    .find((each) => each.rule === rule && each.range.start.character === range.start.character);
  if (finding === undefined) return [];
  const resolved = resolve(context, finding);
  if (resolved.edit !== undefined) {
    const { edits, created, moved, deleted } = resolved.edit;
    writeChanges(root, { edits, created, deleted, moved: [...moved].map(([from, to]) => ({ from, to })) });
    runToEnd(workspace.changeFiles([...filesTouched(resolved.edit)]));
  }
  return [resolved];
}

/** Somebody writes a comment into a file that has nothing to do with the finding. */
function editUnrelated(root: string, workspace: Workspace, { file, to }: Finding): void {
  const paths = [...workspace.graph.paths()].filter((each) => /\.tsx?$/.test(each) && each !== file);
  const edited = paths.find(
    (each) => !workspace.graph.importersOf(each).has(file) && (to?.kind !== 'module' || each !== to.path),
  );
  if (edited === undefined) return;
  appendFileSync(path.join(root, edited), '// A remark.\n');
  workspace.editModule(edited);
}

/** The first that is asked for; as in an editor, what asks anew has a context of its own. */
function fixFor(context: FixContext, finding: Finding): Fix | undefined {
  return everyFixOf({ ...context }, finding).find(({ kind }) => kinds.has(kind));
}

function allFindings(workspace: Workspace): readonly Finding[] {
  return [...workspace.findings().values()].flat();
}

/** As many as are wanted, from all over the project. */
function evenly(findings: readonly Finding[]): readonly Finding[] {
  const step = Math.max(1, Math.floor(findings.length / most));
  return findings.filter((_, index) => index % step === 0).slice(0, most);
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly time: Time } {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const result = work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { result, time: { wall, processor: (user + system) / 1000 } };
}

function rowOf(what: string, resolved: readonly Resolved[]): string[] {
  const refused = resolved.filter(({ edit }) => edit === undefined);
  return [what, String(resolved.length), String(refused.length), ...columnsOf(resolved.map(({ time }) => time))];
}

function columnsOf(times: readonly Time[]): string[] {
  return [50, 95, 100].flatMap((share) => [
    duration(
      percentile(
        times.map(({ wall }) => wall),
        share,
      ),
    ),
    duration(
      percentile(
        times.map(({ processor }) => processor),
        share,
      ),
    ),
  ]);
}

function nameOf({ rule, file }: Finding): string {
  return `${rule} ${file}`;
}

function printSlowest(timed: readonly Pick<Resolved, 'name' | 'time' | 'reason'>[], most: number): void {
  const slowest = [...timed].sort((one, other) => other.time.wall - one.time.wall).slice(0, most);
  for (const { name, time, reason } of slowest) {
    const what = reason === undefined ? name : `${name}: ${reason}`;
    console.log(`  ${duration(time.wall)} (${duration(time.processor)}) ${what}`);
  }
  console.log();
}
