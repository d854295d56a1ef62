import { PRESETS } from '#domain/architecture/presets.ts';
import type { Severity } from '#domain/architecture/contract.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { rangeOfLink } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { CheckReport } from './checkReport.ts';
import { contractName } from './checkReport.ts';
import type { ShowPath } from './shownPath.ts';
import { counted, lineAndColumn } from './shownPath.ts';
import type { Paint } from './style.ts';
import { SEVERITY_STYLES, wrap } from './style.ts';

export interface PrettyOptions {
  readonly show: ShowPath;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether findings of severity hint are listed, and not only counted. */
  readonly hints: boolean;
}

interface Columns {
  readonly position: number;
  readonly severity: number;
}

/** The report for people: findings by file, each with its chain beneath, and a summary. */
export function* checkPretty(
  graph: ImportGraph,
  report: CheckReport,
  problems: readonly string[],
  options: PrettyOptions,
): Generator<string> {
  const shown = report.findings.filter(({ severity }) => options.hints || severity !== 'hint');
  const columns: Columns = {
    position: longest(shown.map(({ range }) => lineAndColumn(range.start))),
    severity: longest(shown.map(({ severity }) => severity)),
  };
  const told = new Set<string>();
  let file: string | undefined;
  for (const finding of shown) {
    if (finding.file !== file) {
      yield `${file === undefined ? '' : '\n'}${options.paint('underline', options.show(finding.file))}\n`;
      file = finding.file;
    }
    for (const line of linesOf(graph, finding, columns, told, options)) yield `${line}\n`;
  }
  if (shown.length > 0) yield '\n';
  for (const problem of problems) yield `${options.paint('yellow', '!')} ${problem}\n`;
  for (const line of summaryOf(report, options)) yield `${line}\n`;
}

function linesOf(
  graph: ImportGraph,
  finding: Finding,
  columns: Columns,
  told: Set<string>,
  { paint, show, width }: PrettyOptions,
): string[] {
  const indent = ' '.repeat(columns.position + 4);
  const position = lineAndColumn(finding.range.start).padStart(columns.position);
  const severity = paint(SEVERITY_STYLES[finding.severity], finding.severity.padEnd(columns.severity));
  const { point, advice } = partsOf(messageOf(finding));
  const lines = [`  ${position}  ${severity}  ${paint('dim', finding.rule)}  ${point}`];
  // The same advice under every one of a hundred findings would hide the findings.
  if (advice !== '' && !told.has(advice)) {
    for (const line of wrap(advice, Math.max(40, width - indent.length))) lines.push(indent + paint('dim', line));
    told.add(advice);
  }
  for (const link of chainLines(graph, finding, show)) lines.push(indent + link);
  return lines;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

/** The first sentence says what is wrong here; the others say why and what to do. */
function partsOf(message: string): { point: string; advice: string } {
  const end = /\.\s+(?=[A-Z`"])/.exec(message);
  if (end === null) return { point: message, advice: '' };
  return { point: message.slice(0, end.index + 1), advice: message.slice(end.index + end[0].length) };
}

/** One import for each line, at the place where it stands. */
function* chainLines(graph: ImportGraph, { chain }: Finding, show: ShowPath): Generator<string> {
  for (const [index, link] of chain.entries()) {
    const range = rangeOfLink(graph, link);
    const place = show(link.module) + (range === undefined ? '' : `:${lineAndColumn(range.start)}`);
    yield index === 0 ? place : `→ ${place}`;
  }
}

const NOTHING_THERE = 'There is no source file of the project here. Folders that .gitignore names are left out.';

function* summaryOf(report: CheckReport, { paint, hints, show }: PrettyOptions): Generator<string> {
  if (report.contract === undefined) {
    yield* adviceWithoutContract(report, paint);
    return;
  }
  if (report.modules === 0 && report.findings.length === 0) yield NOTHING_THERE;
  const count = (severity: Severity): number => report.findings.filter((one) => one.severity === severity).length;
  const counts = [
    paint(count('error') > 0 ? 'red' : 'green', counted(count('error'), 'error')),
    paint(count('warning') > 0 ? 'yellow' : 'green', counted(count('warning'), 'warning')),
    ...(count('information') > 0 ? [counted(count('information'), 'note')] : []),
    ...(count('hint') > 0 ? [`${counted(count('hint'), 'hint')}${hints ? '' : ' (--hints lists them)'}`] : []),
  ];
  yield paint('bold', counts.join(', '));
  yield `Modules in a layer: ${String(report.placed)} of ${String(report.modules)}. Contract: ${contractWords(report, show)}.`;
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
