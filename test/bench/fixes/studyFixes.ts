/**
 * Tries what Inward offers to mend, on findings of real projects:
 *
 *     node --import tsx test/bench/fixes/studyFixes.ts FOLDER [--list FILE] [--only PROJECT,…] [--lines TEXT]
 *         [--kinds KIND,…] [--out FOLDER] [--in-process | --bundles FOLDER] [--its-compiler-alone] [--all] [--python PATH]
 *
 * FOLDER holds the projects with what they need installed, FILE (`findings.json` here unless it is given) says which
 * findings to mend; see studyList.ts and, for how the list is made, listFindings.ts. Each fix is applied in a copy and
 * held against the compilers (that of the project and, unless it is to speak alone, that of Inward), against `inward
 * check`, against the texts as they were, and against a second run, which is to do nothing. Prints what was offered,
 * what was clean, and why the rest was not. Each question is a process of the bundled command line, as people run it;
 * `--all` takes every finding of the projects that has something to offer, listed or not. Python projects (`python.json`
 * lists some) are held against Python itself and, where that Python has it, mypy. `pythonShifted.json` has them under
 * contracts that take more for outside than their folders say, so that more is to be mended; a folder that has the name
 * of a branch behind that of its project holds that branch, without contracts of other tools. `--in-process` asks the
 * sources instead and is several times as fast. `--out` keeps each change as a patch beside the whole result as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from '../buildBundles.ts';
import { openPythonWitness } from '../python/pythonWitness.ts';
import type { CompilerWitness } from './compilerWitness.ts';
import { compilerOfProject, openWitness, OWN_COMPILER } from './compilerWitness.ts';
import { inwardInProcess } from './inwardInProcess.ts';
import { inwardProcess } from './inwardProcess.ts';
import type { Outcome } from './printOutcomes.ts';
import { printOutcomes } from './printOutcomes.ts';
import type { StudiedFinding, StudiedProject } from './studyList.ts';
import { contractOfProject, folderOfProject, LIST, readStudyList } from './studyList.ts';
import type { Bench } from './tryFix.ts';
import { openBench, tryFix } from './tryFix.ts';
import { createWorkCopy } from './workCopy.ts';

/** What can be done about every finding without mending anything. */
const EXCUSES = /^(?:suppress|accept-in-baseline|allow-)/;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string', default: LIST },
    only: { type: 'string' },
    kinds: { type: 'string' },
    lines: { type: 'string' },
    out: { type: 'string' },
    bundles: { type: 'string' },
    'in-process': { type: 'boolean', default: false },
    'its-compiler-alone': { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    python: { type: 'string', default: 'python3' },
  },
});
const folder = path.resolve(positionals[0] ?? '.');
const { projects, findings } = readStudyList(values.list);
const chosen = values.only?.split(',');
const kinds = values.kinds?.split(',');
const bundles = values['in-process'] ? undefined : path.resolve(values.bundles ?? buildBundles());
const outcomes: Outcome[] = [];
for (const project of projects) {
  const own = findings.filter(({ project: name, file, line }) => {
    return name === project.name && (values.lines === undefined || `${file}:${line}`.includes(values.lines));
  });
  if ((own.length === 0 && !values.all) || (chosen !== undefined && !chosen.includes(project.name))) continue;
  outcomes.push(...studyProject(project, own));
  if (values.out !== undefined) keep(values.out);
}
printOutcomes(outcomes);

function studyProject(project: StudiedProject, listed: readonly StudiedFinding[]): Outcome[] {
  const source = folderOfProject(folder, project);
  const copy = createWorkCopy(source, contractOfProject(values.list, project));
  try {
    const witnesses = witnessesOf(project, source, copy.root);
    const inward = bundles === undefined ? inwardInProcess(copy.root) : inwardProcess(bundles, copy.root);
    const bench = openBench(inward, copy, witnesses);
    const before = witnesses.map((witness) => `${bench.errors.get(witness)?.length ?? 0} of ${witness.name}`);
    console.log(`${project.name}: ${bench.findings.length} findings; errors before: ${before.join(', ')}`);
    return (values.all ? allOf(project, bench) : listed).map((finding) => studyFinding(bench, finding));
  } finally {
    copy.remove();
  }
}

function witnessesOf(project: StudiedProject, source: string, root: string): readonly CompilerWitness[] {
  if (project.python !== undefined) return [openPythonWitness(values.python, root, project.python)];
  const own = values['its-compiler-alone'] ? undefined : OWN_COMPILER;
  const compilers = [compilerOfProject(source), own].filter((compiler) => compiler !== undefined);
  const versions = new Map(compilers.map((compiler) => [compiler.version, compiler]));
  return [...versions.values()].map((compiler) => openWitness(compiler, root, project.configs ?? []));
}

/** Every finding, those of one rule in one line once. */
function allOf({ name }: StudiedProject, { findings }: Bench): readonly StudiedFinding[] {
  const all = findings.map(({ file, range, rule }): StudiedFinding => {
    return { project: name, file, line: range.start.line + 1, rule, what: 'any' };
  });
  return [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function studyFinding(bench: Bench, finding: StudiedFinding): Outcome {
  const started = performance.now();
  const { offers, problem } = bench.inward.offers(finding);
  const milliseconds = performance.now() - started;
  const tried = offers.filter(({ kind, refused }) => refused === undefined && isWanted(kind));
  const trials = tried.map((offer) => tryFix(bench, finding, offer));
  const refused = offers.filter(({ refused }) => refused !== undefined);
  for (const { kind, complaints } of trials) {
    console.log(`  ${finding.file}:${finding.line} ${kind}: ${complaints.length === 0 ? 'clean' : complaints[0]}`);
  }
  if (trials.length === 0) console.log(`  ${finding.file}:${finding.line} nothing offered`);
  return { finding, trials, refused, milliseconds, ...(problem !== undefined && { problem }) };
}

function isWanted(kind: string): boolean {
  return kinds === undefined ? !EXCUSES.test(kind) : kinds.includes(kind);
}

function keep(out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'outcomes.json'), JSON.stringify(outcomes, undefined, 1));
  for (const { finding, trials } of outcomes) {
    for (const { kind, patch } of trials) {
      const name = `${finding.project} ${finding.file}:${finding.line} ${kind}`.replaceAll(/[^\w.:-]+/g, '_');
      writeFileSync(path.join(out, `${name}.patch`), patch);
    }
  }
}
