import type { ModulePath } from '#domain/graph/module.ts';
import type { SourceFile } from 'typescript';
import type { Declaration, ExportedName, LineSpan, ModuleOutline } from '#domain/graph/outline.ts';
import { compareRanges } from '#domain/text.ts';
import { loadCompiler, ts } from '../compiler.ts';
import { bindingsOf } from './bindings.ts';
import type { Part } from './declarations.ts';
import { partsOf } from './declarations.ts';
import { exportsOf } from './exports.ts';
import { handoversOf } from './handovers.ts';
import { memberAccessesOf } from './memberAccesses.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { furtherParts } from '../../furtherParts.ts';
import { mistakesByLine, TOO_DEEP } from '../../textMistakes.ts';
import { linesOfStatement, readingOf } from './reading.ts';
import { parsed, syntaxErrorsOf } from './sourceFiles.ts';
import { variablesOf } from './variables.ts';
import type { Walked } from './walkPart.ts';
import { walkPart } from './walkPart.ts';

/**
 * What a TypeScript or JavaScript file declares and does, from the compiler's syntax tree of that file alone.
 *
 * Total: half-typed code gives what can be read. Only code that is nested deeper than the compiler can follow, which
 * nobody writes, gives nothing but that.
 */
export function readOutline(path: ModulePath, text: string): ModuleOutline {
  loadCompiler();
  try {
    const reading = readingOf(parsed(path, text));
    const found = mistakesByLine(reading.positions, mistakesIn(reading.file));
    return { ...outlineOf(reading), ...(found !== undefined && { mistakes: found }) };
  } catch (error) {
    if (error instanceof RangeError) return TOO_DEEP;
    throw error;
  }
}

function mistakesIn(tree: SourceFile): readonly { readonly offset: number; readonly says: string }[] {
  return syntaxErrorsOf(tree).map(({ start, messageText }) => ({
    offset: start,
    says: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

function outlineOf(reading: Reading): ModuleOutline {
  const bindings = bindingsOf(reading);
  const byName = new Map(bindings.map((binding) => [binding.local, binding]));
  const exports = exportsOf(reading);
  const variables = variablesOf(reading);
  const walked = partsOf(reading).map((part) => ({ part, ...walkPart(reading, byName, part.node) }));
  const within = walked.flatMap(({ part: { name: declared }, effects, uses }) => {
    const name = declared === undefined ? undefined : detached(declared);
    return [
      {
        effects: effects.map((effect) => ({ ...effect, within: name })),
        uses: uses.map((use) => ({ ...use, within: name })),
      },
    ];
  });
  return {
    bindings,
    exports,
    declarations: declarationsOf(reading, walked, exports),
    effects: within.flatMap(({ effects }) => effects).sort((a, b) => compareRanges(a.range, b.range)),
    uses: within.flatMap(({ uses }) => uses).sort((a, b) => compareRanges(a.range, b.range)),
    valuesUsed: [...new Set(walked.flatMap(({ valuesUsed }) => [...valuesUsed]))].map(detached),
    accesses: memberAccessesOf(reading, variables),
    handovers: handoversOf(reading, bindings, variables),
  };
}

type WalkedPart = Walked & { readonly part: Part };

function declarationsOf(
  reading: Reading,
  walked: readonly WalkedPart[],
  exports: readonly ExportedName[],
): readonly Declaration[] {
  const exported = new Set(exports.filter(({ specifier }) => specifier === undefined).map(({ local }) => local));
  const further = furtherParts(walked);
  return walked.flatMap((one) => {
    const isFunction = one.part.declared[0]?.kind === 'function';
    const belonging = [one, ...((isFunction ? further.get(one.part.name) : undefined) ?? [])];
    return one.part.declared.map((declared) => ({
      ...declared,
      lines: linesOf(
        reading,
        belonging.map(({ part }) => part),
      ),
      exported: exported.has(declared.name),
      refersTo: [...new Set(belonging.flatMap(({ refersTo }) => [...refersTo]))]
        .filter((name) => name !== declared.name)
        .map(detached),
    }));
  });
}

function linesOf(reading: Reading, parts: readonly Part[]): LineSpan {
  const spans = parts.map(({ node }) => linesOfStatement(reading, node));
  return { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };
}
