/**
 * How often "Where does this belong?" is right, asked about modules whose folders name their layers and whose paths it
 * may not look at:
 *
 *     node --import tsx test/bench/where/main.ts CHECKOUTS [--fit | --mistakes] [--ablation] [--unseen]
 *
 * CHECKOUTS is a folder with the checkouts of `projects.ts`. `--fit` writes weights.ts anew from the projects that are
 * there to be fitted on, `--mistakes` lists what went wrong in these, `--ablation` says what each kind of evidence adds.
 * `--unseen` reports the other half. Look at it once, when everything is decided: what is chosen by its figures is not
 * measured by them. `--speed` measures how long an answer takes, in a workspace of its own.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SIGN_WEIGHTS, LAYER_WEIGHTS } from '#domain/belonging/weights.ts';
import { reportAblation } from './ablation.ts';
import type { Accuracy, IsUsed } from './accuracy.ts';
import { accuracyOf } from './accuracy.ts';
import { crossValidated } from './crossValidated.ts';
import type { Examples } from './examples.ts';
import { examplesOf } from './examples.ts';
import type { Weights } from './fit.ts';
import { fit } from './fit.ts';
import { FITTED_ON, IN_PYTHON, REPORTED_ON } from './projects.ts';
import { renderWeights } from './renderWeights.ts';
import { report, reportCalibration, reportMistakes } from './reports.ts';
import { reportSpeed } from './speed.ts';
import { withoutHabits } from './withoutHabits.ts';
import { writtenExamples } from './writtenExamples.ts';

const flag = { type: 'boolean', default: false } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { fit: flag, ablation: flag, mistakes: flag, unseen: flag, speed: flag },
});
const checkouts = path.resolve(positionals[0] ?? '.');
const fittedOn = read(FITTED_ON);
if (values.speed) {
  await reportSpeed();
} else if (values.fit) {
  const examples = [...fittedOn.values()].flat();
  const file = path.resolve(import.meta.dirname, '../../../server/src/domain/belonging/weights.ts');
  writeFileSync(file, renderWeights(fit(examples), examples));
  console.log(`Wrote ${file}. Format it, and run this again to see what it is worth.`);
} else if (values.mistakes) {
  reportMistakes(crossValidated(fittedOn));
  reportMistakes(measured(writtenExamples()));
} else {
  const validated = crossValidated(fittedOn);
  report('Each left out of the fitting in turn', validated);
  reportCalibration(validated);
  report('Fitted on', measured(fittedOn));
  const written = writtenExamples();
  report('Written for the purpose', measured(written));
  const inPython = read(IN_PYTHON);
  report('In Python', measured(inPython));
  const first = withoutHabits(new Map([...fittedOn, ...written, ...inPython]));
  report('Where nothing is known of what is usual', measured(first));
  if (values.ablation) {
    reportAblation('Each left out of the fitting in turn', fittedOn, crossValidated);
    reportAblation('Where nothing is known of what is usual', first, measured);
  }
  if (values.unseen) reportUnseen(read(REPORTED_ON));
}

function reportUnseen(unseen: Examples): void {
  report('Not fitted on', measured(unseen));
  reportCalibration(measured(unseen));
  if (values.ablation) reportAblation('Not fitted on', unseen, measured);
}

function read(names: readonly string[]): Examples {
  const there = names.filter((name) => existsSync(path.join(checkouts, name)));
  for (const name of names) if (!there.includes(name)) console.warn(`${name} is not in ${checkouts}.`);
  return new Map(there.map((name) => [name, examplesOf(path.join(checkouts, name))]));
}

/** With the weights as they are. */
function measured(projects: Examples, isUsed?: IsUsed): ReadonlyMap<string, Accuracy> {
  const signs = Object.entries(SIGN_WEIGHTS).flatMap(([sign, kinds]) =>
    Object.entries(kinds).map(([kind, weight]) => [`${sign} ${kind}`, weight] as const),
  );
  const weights: Weights = new Map([...Object.entries(LAYER_WEIGHTS), ...signs]);
  return new Map([...projects].map(([name, examples]) => [name, accuracyOf(weights, examples, isUsed)]));
}
