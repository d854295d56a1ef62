import type { ModulePath } from '#domain/graph/module.ts';
import type { Declaration, LineSpan, ModuleOutline } from '#domain/graph/outline.ts';
import { compareRanges } from '#domain/text.ts';
import { detached } from '../../detached.ts';
import { furtherParts } from '../../furtherParts.ts';
import { mistakesByLine, TOO_DEEP } from '../../textMistakes.ts';
import type { Node, Statement } from '../syntax/nodes.ts';
import { parsed } from '../syntax/parsed.ts';
import { bindingsOf } from './bindings.ts';
import { exportsOf, listsExports } from './exports.ts';
import { allHandovers } from './handovers.ts';
import { keptPartsFor } from './keptParts.ts';
import { allAccesses } from './memberAccesses.ts';
import type { Part } from './parts.ts';
import { partsOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { linesOf, readingOf } from './reading.ts';
import type { Walked } from './walkPart.ts';
import { walkPart } from './walkPart.ts';

/**
 * What a Python file declares and does.
 *
 * Total: half-typed code gives what can be read. Only code that is nested deeper than the call stack, which nobody
 * writes, gives nothing but that.
 */
export function readOutline(path: ModulePath, text: string): ModuleOutline {
  try {
    const { module, mistakes } = parsed(path, text);
    const reading = readingOf(path, text, module);
    const found = mistakesByLine(reading.positions, mistakes);
    return { ...outlineOf(reading), ...(found !== undefined && { mistakes: found }) };
  } catch (error) {
    if (error instanceof RangeError) return TOO_DEEP;
    throw error;
  }
}

type WalkedPart = Walked & { readonly part: Part };

function outlineOf(reading: Reading): ModuleOutline {
  const kept = keptPartsFor(reading);
  const walked = partsOf(reading, kept).map((part) => {
    return { part, ...kept.walked(part.node, () => walkPart(reading, part.node)) };
  });
  const declared = walked.flatMap(({ part }) => part.declared.map(({ name }) => name));
  const exports = exportsOf(reading, declared);
  const effects = walked.flatMap(({ part, effects }) => effects.map((effect) => ({ ...effect, ...within(part) })));
  const uses = walked.flatMap(({ part, uses }) => uses.map((use) => ({ ...use, ...within(part) })));
  return {
    bindings: bindingsOf(reading),
    exports,
    declarations: declarationsOf(
      reading,
      walked,
      new Set(exports.filter(({ specifier }) => specifier === undefined).map(({ local }) => local)),
    ),
    effects: effects.sort((a, b) => compareRanges(a.range, b.range)),
    uses: uses.sort((a, b) => compareRanges(a.range, b.range)),
    valuesUsed: [...new Set(walked.flatMap(({ valuesUsed }) => [...valuesUsed]))].map(detached),
    accesses: allAccesses(walked.map((part) => part.accesses)),
    handovers: allHandovers(walked.map((part) => part.handovers)),
    ...(listsExports(reading.module) && { listsExports: true as const }),
    lines: { first: 0, last: lastLineOf(reading.text) },
  };
}

function within({ name }: Part): { readonly within: string | undefined } {
  return { within: name === undefined ? undefined : detached(name) };
}

function declarationsOf(
  reading: Reading,
  walked: readonly WalkedPart[],
  exported: ReadonlySet<string>,
): readonly Declaration[] {
  const further = furtherParts(walked);
  return walked.flatMap((one) =>
    one.part.declared.map((declared) => {
      const belonging = [one, ...(further.get(one.part.name) ?? [])].sort(
        (a, b) => a.part.node.start - b.part.node.start,
      );
      return {
        ...declared,
        lines: linesOfAll(reading, belonging),
        exported: exported.has(declared.name),
        refersTo: [...new Set(belonging.flatMap(({ refersTo }) => [...refersTo]))]
          .filter((name) => name !== declared.name)
          .map(detached),
      };
    }),
  );
}

function linesOfAll(reading: Reading, parts: readonly WalkedPart[]): LineSpan {
  const spans = parts.flatMap(({ part: { node } }) => (isStatement(node) ? [linesOf(reading, node)] : []));
  return { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };
}

function isStatement(node: Node): node is Statement {
  return ['ClassDef', 'FunctionDef', 'TypeAlias', 'AnnAssign', 'Assign'].includes(node.kind);
}

/** Behind the last line end, where nothing follows, stands no line. */
function lastLineOf(text: string): number {
  const ends = text.match(/\r\n|\r|\n/g)?.length ?? 0;
  return Math.max(0, /[\r\n]$/.test(text) ? ends - 1 : ends);
}
