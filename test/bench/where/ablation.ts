import { printTable } from '../table.ts';
import type { Accuracy, IsUsed } from './accuracy.ts';
import { macro, surprise } from './accuracy.ts';
import type { Examples } from './examples.ts';
import type { Accuracies } from './reports.ts';
import { meanOver } from './reports.ts';

/** The kinds of evidence, each by what its numbers and signs begin with. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'breaches of the order': /^(?:breaches|no-breach)/,
  'packages by category': /^imports:(?!own|nothing)/,
  'inner modules by layer': /^(?:knows|imports-within|passes-on-within|imports:own|imports:nothing)/,
  'importers by layer': /^(?:known|imported-within|unused)/,
  effects: /^does:/,
  'interface only, ports': /^declares:(?:port|async-port|types|data)/,
  'implements a port': /^implements/,
  'base classes': /^extends/,
  decorators: /^decorated/,
  'shape of data': /^(?:guards|shows|makes:itself|declares:(?:record|enum|constants|abstract))/,
  'single action': /^declares:one-/,
  'request handler': /^(?:answers|handed:web)/,
  'gives types of frameworks': /^returns/,
  'what is handed in': /^(?:handed:(?!web)|takes|gives)/,
  'wiring and starting': /^(?:wires|starts|makes(?!:))/,
  'sync or async': /^works/,
  names: /^(?:named|called|draws)/,
  'nothing of a test': /^no-test/,
  'size of the layer': /^(?:frequency|empty)/,
  'habits of names': /^habits-names/,
  'habits of packages': /^habits-packages/,
  'habits of imports': /^habits-imports/,
  'habits of importers': /^habits-importers/,
  'habits of shape': /^habits-shape/,
  'shared neighbours': /^habits-company/,
  'all habits': /^habits/,
  'all signs': /(?::| )|^(?:answers|draws|guards|no-test|starts|throws|unused|wires|makes)/,
};

/** What is lost without each kind of evidence, in points, and how much more surprising the truth is then. */
export function reportAblation(
  title: string,
  projects: Examples,
  measure: (projects: Examples, isUsed: IsUsed) => Accuracies,
): void {
  const whole = [...measure(projects, () => true).values()];
  const rows = Object.entries(KINDS).map(([kind, pattern]) => {
    const without = [...measure(projects, (input) => !pattern.test(input)).values()];
    const lost = (number: (accuracy: Accuracy) => number): number =>
      meanOver(whole, number) - meanOver(without, number);
    return [
      kind,
      (lost(({ all }) => all.first / all.asked) * 100).toFixed(1),
      (lost(({ all }) => all.second / all.asked) * 100).toFixed(1),
      (lost((each) => macro(each, 'first')) * 100).toFixed(1),
      (-lost(surprise)).toFixed(3),
    ];
  });
  console.log(`\n${title}: what each kind of evidence adds, in points, and how much surprise it takes away\n`);
  printTable(['evidence', 'first', 'first two', 'first, by layer', 'surprise'], rows);
}
