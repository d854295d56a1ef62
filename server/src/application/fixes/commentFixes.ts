import type { NamedRule, Suppression } from '#domain/graph/suppression.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { Fix, FixContext } from './fix.ts';
import { planOfEdits } from './fix.ts';
import type { TextLines } from '../edits/textLines.ts';
import { textLines } from '../edits/textLines.ts';

/** What can be done about a comment that hides nothing, or about one of the rules that it names. */
export function commentFixes({ world, view }: FixContext, { file, range, details }: Finding): readonly Fix[] {
  const suppressions = view.graph.module(file)?.suppressions ?? [];
  const comment = suppressions.find(({ keyword, rules }) => [keyword, ...rules.map(rangeOf)].some(isAt(range)));
  if (comment === undefined) return [];
  const index = comment.rules.findIndex((rule) => isAt(range)(rule.range));
  const rule = comment.rules[index];
  const { meant } = details;
  const correct: Fix = {
    ...{ kind: 'correct-rule', title: `Change to \`${meant ?? ''}\``, preferred: true },
    plan: planOfEdits(() => [{ file, range, newText: meant ?? '' }]),
  };
  const removeRule: Fix = {
    ...{
      kind: 'remove-rule',
      title: `Remove \`${rule?.name ?? ''}\` from this comment`,
      preferred: meant === undefined,
    },
    plan: planOfEdits(() => [{ file, range: rangeOfRule(comment.rules, index), newText: '' }]),
  };
  const removeComment: Fix = {
    ...{ kind: 'remove-comment', title: 'Remove this comment', preferred: meant === undefined },
    plan: planOfEdits(() => {
      const content = world.files.read(file);
      if (content.kind !== 'text') return undefined;
      return [{ file, range: rangeToRemove(textLines(content.text), comment), newText: '' }];
    }),
  };
  const isOneOfMany = rule !== undefined && comment.rules.length > 1;
  return [...(meant === undefined ? [] : [correct]), isOneOfMany ? removeRule : removeComment];
}

function rangeOf({ range }: NamedRule): TextRange {
  return range;
}

function isAt(range: TextRange): (other: TextRange) => boolean {
  return (other) => compareRanges(range, other) === 0;
}

/** A rule goes with the comma that sets it apart. */
function rangeOfRule(rules: readonly NamedRule[], index: number): TextRange {
  const [rule, before, behind] = [rules[index], rules[index - 1], rules[index + 1]];
  const start = behind === undefined ? before?.range.end : rule?.range.start;
  const end = behind === undefined ? rule?.range.end : behind.range.start;
  return { start: start ?? { line: 0, character: 0 }, end: end ?? { line: 0, character: 0 } };
}

/** The comment with its lines where nothing else is on them, else with the space that sets it apart from the code. */
function rangeToRemove({ lines }: TextLines, { comment: { start, end } }: Suppression): TextRange {
  const before = lines[start.line]?.slice(0, start.character) ?? '';
  const behind = lines[end.line]?.slice(end.character) ?? '';
  if (before.trim() !== '') {
    const isLast = behind.trim() === '';
    return { start: { ...start, character: isLast ? before.trimEnd().length : start.character }, end };
  }
  if (behind.trim() !== '') {
    return { start, end: { ...end, character: end.character + behind.length - behind.trimStart().length } };
  }
  if (end.line + 1 < lines.length) {
    return { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
  }
  const above = lines[start.line - 1];
  const from = above === undefined ? { line: 0, character: 0 } : { line: start.line - 1, character: above.length };
  return { start: from, end: { line: end.line, character: lines[end.line]?.length ?? 0 } };
}
