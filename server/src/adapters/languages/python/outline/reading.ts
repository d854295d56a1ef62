import type { ModulePath } from '#domain/graph/module.ts';
import type { LineSpan } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import type { Positions } from '../../textRanges.ts';
import { positionsIn } from '../../textRanges.ts';
import type { Module, Spanned, Statement } from '../syntax/nodes.ts';
import { plainName } from './plainName.ts';
import type { ModuleScope } from './scopes.ts';
import { moduleScopeOf } from './scopes.ts';

/** What every part of one reading needs. */
export interface Reading {
  readonly path: ModulePath;
  readonly text: string;
  readonly module: Module;
  readonly positions: Positions;
  readonly scope: ModuleScope;
  /** Names that stand for any type: `T` of `T = TypeVar('T')`. */
  readonly typeVariables: ReadonlySet<string>;
}

export function readingOf(path: ModulePath, text: string, module: Module): Reading {
  const scope = moduleScopeOf(module);
  return { path, text, module, positions: positionsIn(text), scope, typeVariables: typeVariablesOf(module) };
}

export function rangeOf({ positions }: Reading, { start, end }: Spanned): TextRange {
  return positions.range(start, end);
}

/** The lines of a statement, with its decorators and the comments right above it. */
export function linesOf({ positions, text }: Reading, statement: Statement): LineSpan {
  const [decorator] = 'decorators' in statement ? statement.decorators : [];
  const lineAt = (offset: number): number => positions.range(offset, offset).start.line;
  let first = lineAt(decorator?.start ?? statement.start);
  while (first > 0 && isComment(text, positions, first - 1)) first--;
  return { first, last: lineAt(statement.end) };
}

function isComment(text: string, positions: Positions, line: number): boolean {
  let offset = positions.lineStart(line);
  while (text[offset] === ' ' || text[offset] === '\t') offset++;
  // The first lines say how the file is to be read, not what is in it.
  return text[offset] === '#' && !(line < 2 && /^#(?:!|.*coding[:=])/.test(text.slice(offset, offset + 40)));
}

function typeVariablesOf({ body }: Module): ReadonlySet<string> {
  const names = body.flatMap((statement) => {
    if (statement.kind !== 'Assign' || statement.value.kind !== 'Call') return [];
    const [target] = statement.targets;
    const maker = plainName(statement.value.callee)?.split('.').at(-1) ?? '';
    return target?.kind === 'Name' && TYPE_VARIABLES.has(maker) ? [target.name] : [];
  });
  return new Set(names);
}

const TYPE_VARIABLES: ReadonlySet<string> = new Set(['TypeVar', 'ParamSpec', 'TypeVarTuple']);
