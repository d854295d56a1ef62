import type { Identifier, Node, SourceFile, SyntaxKind } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Stretch } from '../draft/edits.ts';
import { extentOf } from './extents.ts';
import type { UnitPart } from './units.ts';
import { saysExport, statementOf } from './units.ts';

/** A stretch of a text and what stands there afterwards. */
export interface Replacement extends Stretch {
  readonly text: string;
}

/** How something is shown by the module that it goes to, as far as that is said where it is declared. */
export type Shown = 'not' | 'named' | 'default';

/** The text of a declaration as it stands in the other module, with the comments that belong to it. */
export function movedText(
  tree: SourceFile,
  part: UnitPart,
  shown: Shown,
  replacements: readonly Replacement[],
): string {
  const { start, end } = extentOf(tree, part);
  const own = replacements.filter((each) => start <= each.start && each.end <= end);
  if (part.kind === 'statement')
    return withReplacements(tree.text, { start, end }, [...own, ...exportChange(tree, part, shown)]);
  const { node, list } = part;
  const [first] = list.declarationList.declarations;
  const head = tree.text.slice(list.getStart(tree), first?.getStart(tree));
  const bare = head.replace(/^export\s+/, '');
  const comments = tree.text.slice(start, node.getStart(tree)).replace(/^[ \t]+(?!\*)/gm, '');
  const text = withReplacements(tree.text, { start: node.getStart(tree), end: node.getEnd() }, own);
  const isEnded = tree.text[list.getEnd() - 1] === ';';
  return `${comments}${shown === 'not' ? '' : 'export '}${bare}${text}${isEnded ? ';' : ''}`;
}

function withReplacements(text: string, { start, end }: Stretch, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let done = start;
  for (const each of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (each.start < start || each.end > end) continue;
    parts.push(text.slice(done, each.start), each.text);
    done = each.end;
  }
  return [...parts, text.slice(done, end)].join('');
}

/** What has to be said otherwise so that a statement shows what it declares as it is to be. */
function exportChange(tree: SourceFile, part: UnitPart, shown: Shown): readonly Replacement[] {
  if (!declaresSomething(part)) return [];
  const exporting = modifier(part, ts.SyntaxKind.ExportKeyword);
  const isDefault = modifier(part, ts.SyntaxKind.DefaultKeyword);
  if (shown === 'not')
    return [exporting, isDefault].flatMap((node) => (node === undefined ? [] : [without(tree, node)]));
  if (shown === 'named' && isDefault !== undefined) return [without(tree, isDefault)];
  return saysExport(part) ? [] : [exportOf(tree, part)];
}

/** How a declaration that stays comes to be shown. */
export function exportOf(tree: SourceFile, part: UnitPart): Replacement {
  const statement = statementOf(part);
  const decorators = ts.canHaveDecorators(statement) ? (ts.getDecorators(statement) ?? []) : [];
  const last = decorators.at(-1);
  const start = last === undefined ? statement.getStart(tree) : behindSpace(tree.text, last.end);
  return { start, end: start, text: 'export ' };
}

export function declaresSomething(part: UnitPart): boolean {
  return !ts.isExpressionStatement(statementOf(part));
}

function behindSpace(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
}

function modifier(part: UnitPart, kind: SyntaxKind): Node | undefined {
  const statement = statementOf(part);
  return ts.canHaveModifiers(statement) ? ts.getModifiers(statement)?.find((each) => each.kind === kind) : undefined;
}

function without(tree: SourceFile, node: Node): Replacement {
  return { start: node.getStart(tree), end: behindSpace(tree.text, node.end), text: '' };
}

/** A name in a text, in place of which another one stands. */
export function renamed(node: Identifier, after: string): Replacement {
  const { parent } = node as { readonly parent: Node };
  const isShort = ts.isShorthandPropertyAssignment(parent) && parent.name === node;
  const isListed = ts.isExportSpecifier(parent) && parent.propertyName === undefined;
  const text = isShort ? `${node.text}: ${after}` : isListed ? `${after} as ${node.text}` : after;
  return { start: node.getStart(), end: node.getEnd(), text };
}
