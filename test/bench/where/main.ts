/**
 * How often "Where does this belong?" is right, asked about modules whose folders name their layers and whose paths it
 * may not look at:
 *
 *     node --import tsx test/bench/where/main.ts CHECKOUTS [--fit] [--ablation]
 *
 * CHECKOUTS is a folder with the checkouts of `projects.ts`. `--fit` writes weights.ts anew from the projects that are
 * there to be fitted on; `--ablation` says what each kind of evidence adds, by cross-validation over these alone.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SIGN_WEIGHTS, LAYER_WEIGHTS } from '#domain/belonging/weights.ts';
import { printTable } from '../table.ts';
import type { Accuracy } from './accuracy.ts';
import { accuracyOf, macro } from './accuracy.ts';
import type { Example } from './examples.ts';
import { examplesOf } from './examples.ts';
import type { Weights } from './fit.ts';
import { fit } from './fit.ts';
import { FITTED_ON, IN_PYTHON, REPORTED_ON } from './projects.ts';
import { renderWeights } from './renderWeights.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { fit: { type: 'boolean', default: false }, ablation: { type: 'boolean', default: false } },
});
const checkouts = path.resolve(positionals[0] ?? '.');
const fittedOn = read(FITTED_ON);
if (values.fit) {
  const examples = [...fittedOn.values()].flat();
  const file = path.resolve(import.meta.dirname, '../../../server/src/domain/belonging/weights.ts');
  writeFileSync(file, renderWeights(fit(examples), examples));
  console.log(`Wrote ${file}. Format it, and run this again to see what it is worth.`);
} else {
  report('Each left out of the fitting in turn', crossValidated(fittedOn));
  if (values.ablation) reportAblation();
  report('Fitted on', measured(fittedOn));
  report('Not fitted on', measured(read(REPORTED_ON)));
  report('In Python', measured(read(IN_PYTHON)));
}

function read(names: readonly string[]): ReadonlyMap<string, readonly Example[]> {
  const there = names.filter((name) => existsSync(path.join(checkouts, name)));
  for (const name of names) if (!there.includes(name)) console.warn(`${name} is not in ${checkouts}.`);
  return new Map(there.map((name) => [name, examplesOf(path.join(checkouts, name))]));
}

function measured(projects: ReadonlyMap<string, readonly Example[]>): ReadonlyMap<string, Accuracy> {
  const signs = Object.entries(SIGN_WEIGHTS).flatMap(([sign, roles]) =>
    Object.entries(roles).map(([role, weight]) => [`${sign} ${role}`, weight] as const),
  );
  const weights: Weights = new Map([...Object.entries(LAYER_WEIGHTS), ...signs]);
  return new Map([...projects].map(([name, examples]) => [name, accuracyOf(weights, examples)]));
}

function crossValidated(
  projects: ReadonlyMap<string, readonly Example[]>,
  isUsed: (input: string) => boolean = () => true,
): ReadonlyMap<string, Accuracy> {
  return new Map(
    [...projects].map(([name, examples]) => {
      const others = [...projects].filter(([other]) => other !== name).flatMap(([, theirs]) => theirs);
      return [name, accuracyOf(fit(others, isUsed), examples, isUsed)];
    }),
  );
}

function report(title: string, accuracies: ReadonlyMap<string, Accuracy>): void {
  const rows = [...accuracies].map(([name, accuracy]) => rowOf(name, accuracy));
  console.log(`\n${title}\n`);
  printTable(
    ['project', 'modules', 'first', 'first two', 'commonest', 'first, by layer', 'first two, by layer', 'mistakes'],
    [...rows, meanOf([...accuracies.values()])],
  );
}

function rowOf(name: string, accuracy: Accuracy): string[] {
  const { all, commonest, mistakes } = accuracy;
  const worst = [...mistakes].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return [
    ...[name, String(all.asked), percent(all.first / all.asked), percent(all.second / all.asked)],
    ...[percent(commonest / all.asked), percent(macro(accuracy, 'first')), percent(macro(accuracy, 'second'))],
    worst.map(([mistake, count]) => `${mistake} ${String(count)}`).join(', '),
  ];
}

/** The mean over projects, however many modules each has. */
function meanOf(accuracies: readonly Accuracy[]): string[] {
  const mean = (share: (accuracy: Accuracy) => number): string =>
    percent(accuracies.reduce((sum, accuracy) => sum + share(accuracy), 0) / Math.max(1, accuracies.length));
  return [
    ...['mean', '', mean(({ all }) => all.first / all.asked), mean(({ all }) => all.second / all.asked)],
    ...[mean(({ all, commonest }) => commonest / all.asked), mean((each) => macro(each, 'first'))],
    ...[mean((each) => macro(each, 'second')), ''],
  ];
}

function reportAblation(): void {
  const families = new Set(
    [...fittedOn.values()].flat().flatMap(({ evidence }) => evidence.map(({ sign }) => familyOf(sign))),
  );
  const all = crossValidated(fittedOn);
  const rows = [...families, ...Object.keys(LAYER_WEIGHTS)].sort().map((family) => {
    const without = crossValidated(fittedOn, (input) => familyOf(input) !== family);
    return [
      family,
      difference(all, without, ({ all: hits }) => hits.first / hits.asked),
      difference(all, without, (each) => macro(each, 'first')),
    ];
  });
  console.log('\nWhat each kind of evidence adds, in points\n');
  printTable(['evidence', 'first', 'first, by layer'], rows);
}

function difference(
  withIt: ReadonlyMap<string, Accuracy>,
  without: ReadonlyMap<string, Accuracy>,
  share: (accuracy: Accuracy) => number,
): string {
  const mean = (all: ReadonlyMap<string, Accuracy>): number =>
    [...all.values()].reduce((sum, accuracy) => sum + share(accuracy), 0) / all.size;
  return ((mean(withIt) - mean(without)) * 100).toFixed(1);
}

function familyOf(input: string): string {
  return /^[^: ]+/.exec(input)?.[0] ?? input;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
