import { printTable } from '../table.ts';
import type { Accuracy, Answer } from './accuracy.ts';
import { layerName, macro, miscalibration, surprise, tenths } from './accuracy.ts';

export type Accuracies = ReadonlyMap<string, Accuracy>;

/** How often the first answer and one of the first two was right, by project and over them. */
export function report(title: string, accuracies: Accuracies): void {
  const rows = [...accuracies].map(([name, accuracy]) => rowOf(name, accuracy));
  console.log(`\n${title}\n`);
  printTable(
    [
      ...['project', 'modules', 'first', 'first two', 'commonest', 'first, by layer', 'first two, by layer'],
      ...['surprise', 'mistakes'],
    ],
    [...rows, meanOf([...accuracies.values()]), togetherOf([...accuracies.values()])],
  );
}

/** How often answers are right that are so sure of it. */
export function reportCalibration(accuracies: Accuracies): void {
  const answers = [...accuracies.values()].flatMap((accuracy) => accuracy.answers);
  console.log(`\nShares are ${(miscalibration(answers) * 100).toFixed(1)} points off how often they are right\n`);
  const rows = tenths(answers).flatMap(({ asked, right, sure }, index) =>
    asked === 0
      ? []
      : [
          [
            `${String(index * 10)} to ${String(index * 10 + 10)} %`,
            String(asked),
            percent(sure / asked),
            percent(right / asked),
          ],
        ],
  );
  printTable(['share', 'answers', 'mean share', 'right'], rows);
}

/** Each wrong answer with what there was to see. */
export function reportMistakes(accuracies: Accuracies): void {
  for (const [project, { answers }] of accuracies) {
    console.log(`\n${project}`);
    for (const answer of answers) if (answer.order[0] !== answer.example.truth) console.log(mistakeText(answer));
  }
}

function mistakeText({ example, order, shares }: Answer): string {
  const { module, truth, evidence, features } = example;
  const ranked = order.slice(0, 3).map((index) => `${layerName(example, index)} ${percent(shares[index] ?? 0)}`);
  const habits = [truth, order[0] ?? 0].map((index) => {
    const numbers = Object.entries(features[index]?.habits ?? {}).map(([kind, score]) => `${kind} ${score.toFixed(1)}`);
    return `    ${layerName(example, index)}: ${numbers.join(', ')}, ${String(features[index]?.breaches ?? 0)} breaches`;
  });
  const signs = evidence.map(({ sign }) => sign).join(' ');
  return [`  ${module} is ${layerName(example, truth)}, not ${ranked.join(', ')}`, `    ${signs}`, ...habits].join(
    '\n',
  );
}

function rowOf(name: string, accuracy: Accuracy): string[] {
  const { all, commonest, mistakes } = accuracy;
  const worst = [...mistakes].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return [
    ...[name, String(all.asked), percent(all.first / all.asked), percent(all.second / all.asked)],
    ...[percent(commonest / all.asked), percent(macro(accuracy, 'first')), percent(macro(accuracy, 'second'))],
    ...[surprise(accuracy).toFixed(2), worst.map(([mistake, count]) => `${mistake} ${String(count)}`).join(', ')],
  ];
}

/** The mean over projects, however many modules each has. */
function meanOf(accuracies: readonly Accuracy[]): string[] {
  const mean = (share: (accuracy: Accuracy) => number): string => percent(meanOver(accuracies, share));
  return [
    ...['mean', '', mean(({ all }) => all.first / all.asked), mean(({ all }) => all.second / all.asked)],
    ...[mean(({ all, commonest }) => commonest / all.asked), mean((each) => macro(each, 'first'))],
    ...[mean((each) => macro(each, 'second')), meanOver(accuracies, surprise).toFixed(2), ''],
  ];
}

/** Over all modules, of whichever project. */
function togetherOf(accuracies: readonly Accuracy[]): string[] {
  const sum = (count: (accuracy: Accuracy) => number): number => accuracies.reduce((all, each) => all + count(each), 0);
  const asked = sum(({ all }) => all.asked);
  return [
    ...['all modules', String(asked), percent(sum(({ all }) => all.first) / asked)],
    ...[percent(sum(({ all }) => all.second) / asked), percent(sum(({ commonest }) => commonest) / asked)],
    ...['', '', (sum((each) => surprise(each) * each.all.asked) / asked).toFixed(2), ''],
  ];
}

export function meanOver(accuracies: readonly Accuracy[], number: (accuracy: Accuracy) => number): number {
  return accuracies.reduce((sum, accuracy) => sum + number(accuracy), 0) / Math.max(1, accuracies.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
