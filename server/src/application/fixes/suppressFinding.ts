import type { Finding } from '#domain/rules/finding.ts';
import type { Suppression } from '#domain/graph/suppression.ts';
import { ruleById } from '#domain/rules/registry.ts';
import { unusedSuppression } from '#domain/rules/unused-suppression.ts';
import { START_OF_FILE, compareRanges } from '#domain/text.ts';
import type { Fix, FixContext } from './fix.ts';
import { planOfEdits } from './fix.ts';
import type { Language } from '../ports/language.ts';
import { languageFor } from '../engine/readModule.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { TextLines } from '../edits/textLines.ts';
import { textLines } from '../edits/textLines.ts';

export const SUPPRESS_KINDS = ['suppress', 'suppress-file'] as const;

/** Stands where people have to say why. */
export const REASON = 'TODO: say why';

/** How far above a finding its statement may begin, in lines. */
const LONGEST_STATEMENT = 200;

const STATEMENT = /^\s*(?:import|export)\b/;

interface Place {
  readonly finding: Finding;
  readonly language: Language;
  readonly text: TextLines;
}

/** The ways to hide a finding rather than to mend it, by a comment whose reason has yet to be written. */
export function waysToSuppress({ world }: FixContext, finding: Finding): readonly Fix[] {
  const rule = ruleById(finding.rule);
  const language = languageFor(world, finding.file);
  const content = world.files.read(finding.file);
  if (rule === undefined || !('check' in rule) || rule === unusedSuppression) return [];
  if (language === undefined || content.kind !== 'text') return [];
  const place = { finding, language, text: textLines(content.text) };
  // What is about a file as a whole, and has no line of its own, stays at the start of the file.
  const hasLine = compareRanges(finding.range, START_OF_FILE) !== 0;
  const [line, file] = [hasLine ? commentOnLine(place) : undefined, commentOnFile(place)];
  return [
    ...(line === undefined ? [] : [fix('suppress', `Suppress \`${finding.rule}\` on this line …`, line)]),
    ...(file === undefined ? [] : [fix('suppress-file', `Suppress \`${finding.rule}\` in this file …`, file)]),
  ];
}

function fix(kind: (typeof SUPPRESS_KINDS)[number], title: string, edit: TextEdit): Fix {
  return { kind, title, preferred: false, plan: planOfEdits(() => [edit]) };
}

/** Above the statement where there is one over several lines, else above the line. */
function commentOnLine(place: Place): TextEdit | undefined {
  const { lines } = place.text;
  const { line } = place.finding.range.start;
  const above = lines
    .slice(Math.max(0, line - LONGEST_STATEMENT), line + 1)
    .findLastIndex((each) => STATEMENT.test(each));
  const statement = above === -1 ? line : Math.max(0, line - LONGEST_STATEMENT) + above;
  return insertion(place, 'next-line', statement) ?? insertion(place, 'next-line', line);
}

function commentOnFile(place: Place): TextEdit | undefined {
  return insertion(place, 'file', place.text.lines[0]?.startsWith('#!') === true ? 1 : 0);
}

/**
 * A comment on a line of its own above `line`. What a comment is depends on what is around it, so each way to write one
 * is tried on the language's own reader, and none is inserted into a template or a text.
 */
function insertion(
  { finding, language, text }: Place,
  scope: Suppression['scope'],
  line: number,
): TextEdit | undefined {
  const { lines, lineEnd } = text;
  if (line === 0 && lines[0]?.startsWith('#!') === true) return undefined;
  const indent = /^\s*/.exec(lines[line] ?? '')?.[0] ?? '';
  const target = finding.range.start.line + 1;
  for (const comment of language.writeComment(`inward-ignore-${scope} ${finding.rule} -- ${REASON}`)) {
    const newText = `${indent}${comment}`;
    const after = [...lines.slice(0, line), newText, ...lines.slice(line)].join('\n');
    const { suppressions } = language.readFacts(finding.file, after);
    const added = suppressions?.find((each) => each.keyword.start.line === line);
    if (added?.scope !== scope) continue;
    if (scope === 'next-line' && (added.firstLine > target || added.lastLine < target)) continue;
    const start = { line, character: 0 };
    return { file: finding.file, range: { start, end: start }, newText: newText + lineEnd };
  }
  return undefined;
}
