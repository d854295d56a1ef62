import { coverageWords } from '#application/coverage.ts';
import { verdictWords } from '#application/importContracts/judgedContracts.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { rangeOfLink } from '#domain/rules/finding.ts';
import type { CheckOutput } from './checkOutput.ts';
import type { CheckReport } from './checkReport.ts';
import { contractName, findingsToShow } from './checkReport.ts';
import { findingText } from './findingText.ts';
import { comparisonWords, countsOf } from './reportWords.ts';
import type { ShowPath } from '../shownPath.ts';
import { counted, lineAndColumn } from '../shownPath.ts';
import type { Paint } from '../style.ts';
import { SEVERITY_STYLES, wrap } from '../style.ts';

interface Columns {
  readonly position: number;
  readonly severity: number;
}

/** The report for people: findings by file, each with its chain beneath, and a summary. */
export function* checkPretty(output: CheckOutput): Generator<string> {
  const { report, problems, show, paint } = output;
  const shown = findingsToShow(report, output.hints);
  const columns: Columns = {
    position: longest(shown.map(({ range }) => lineAndColumn(range.start))),
    severity: longest(shown.map(({ severity }) => severity)),
  };
  const told = new Set<string>();
  let file: string | undefined;
  for (const finding of shown) {
    if (finding.file !== file) {
      yield `${file === undefined ? '' : '\n'}${paint('underline', show(finding.file))}\n`;
      file = finding.file;
    }
    for (const line of linesOf(output, finding, columns, told)) yield `${line}\n`;
  }
  if (shown.length > 0) yield '\n';
  for (const problem of problems) yield `${paint('yellow', '!')} ${problem}\n`;
  for (const line of summaryOf(output)) yield `${line}\n`;
}

function linesOf(output: CheckOutput, finding: Finding, columns: Columns, told: Set<string>): string[] {
  const { paint, show, width } = output;
  const indent = ' '.repeat(columns.position + 4);
  const position = lineAndColumn(finding.range.start).padStart(columns.position);
  const severity = paint(SEVERITY_STYLES[finding.severity], finding.severity.padEnd(columns.severity));
  const { point, advice } = findingText(finding);
  const lines = [`  ${position}  ${severity}  ${paint('dim', finding.rule)}  ${point}`];
  // The same advice under every one of a hundred findings would hide the findings.
  if (advice !== '' && !told.has(advice)) {
    for (const line of wrap(advice, Math.max(40, width - indent.length))) lines.push(indent + paint('dim', line));
    told.add(advice);
  }
  for (const link of chainLines(output.view.graph, finding, show)) lines.push(indent + link);
  return lines;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

/** One import for each line, at the place where it stands. */
function* chainLines(graph: ImportGraph, { chain, range: own }: Finding, show: ShowPath): Generator<string> {
  for (const [index, link] of chain.entries()) {
    const range = rangeOfLink(graph, link, index === 0 ? own : undefined);
    const place = show(link.module) + (range === undefined ? '' : `:${lineAndColumn(range.start)}`);
    yield index === 0 ? place : `→ ${place}`;
  }
}

const NOTHING_THERE = 'There is no source file of the project here. Folders that .gitignore names are left out.';

function* summaryOf({ report, paint, hints, show }: CheckOutput): Generator<string> {
  const verdicts = verdictWords(report.importContracts);
  if (report.contract === undefined && verdicts === undefined) {
    yield* adviceWithoutContract(report, paint);
    return;
  }
  if (report.modules === 0 && report.findings.length === 0) yield NOTHING_THERE;
  const counts = countsOf(report).map(({ kind, count, words }) => {
    if (kind === 'error') return paint(count > 0 ? 'red' : 'green', words);
    if (kind === 'warning') return paint(count > 0 ? 'yellow' : 'green', words);
    return kind === 'hint' && !hints ? `${words} (--hints lists them)` : words;
  });
  yield paint('bold', counts.join(', '));
  if (report.contract !== undefined)
    yield `${coverageWords(report.placed, report.modules)}. Contract: ${contractWords(report, show)}.`;
  if (verdicts !== undefined) yield `${verdicts}.`;
  yield* partWords(report, show);
  if (report.since !== undefined) yield `Only what a change brings, ${comparisonWords(report.since)}.`;
}

/** Where the text of modules does not parse, findings can be missing. Known only of those that a rule looks into. */
function* partWords({ readInPart }: CheckReport, show: ShowPath): Generator<string> {
  const [first] = readInPart;
  if (first === undefined) return;
  const place = `${show(first.file)}:${lineAndColumn(first.at)}`;
  yield `${counted(readInPart.length, 'module')} of those that rules look into could only be read in part${
    readInPart.length === 1 ? `, see ${place}` : `, the first of them at ${place}`
  }; \`inward explain FILE\` says more.`;
}

function contractWords({ contract }: CheckReport, show: ShowPath): string {
  if (contract?.origin.kind !== 'inferred') return show(contractName(contract) ?? '');
  return `inferred from the folder names (preset ${contract.preset}); \`inward init\` writes it down`;
}

function adviceWithoutContract({ modules, findings }: CheckReport, paint: Paint): string[] {
  if (modules === 0 && findings.length === 0) return [NOTHING_THERE];
  if (findings.length > 0) return [paint('bold', `Nothing else was checked: the contract cannot be read.`)];
  const names = PRESETS.map(({ name }) => name).filter((name) => name !== 'none');
  return [
    paint('bold', `Nothing was checked: the folders of these ${counted(modules, 'module')} show no layers.`),
    `To say what the layers are, begin with \`inward init --preset NAME\`, where NAME is ${names.join(', ')}.`,
  ];
}
