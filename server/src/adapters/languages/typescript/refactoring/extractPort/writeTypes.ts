import type { Node, NodeBuilderFlags, SourceFile, Symbol, Type, TypeNode } from 'typescript';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import type { ModuleStyle } from '../draft/moduleStyle.ts';
import { createMeanings } from './meanings.ts';
import type { TypeName } from './typeNames.ts';
import { namesMade, namesModules, namesWritten } from './typeNames.ts';

/** Writes types for another module than the one that they stand in, and remembers the names that they use. */
export interface TypeWriter {
  readonly checked: CheckedProgram;
  readonly style: ModuleStyle;
  /** As it is written where it is written, else as the compiler understands it. */
  readonly write: (written: TypeNode | undefined, type: () => Type, at: Node) => string;
  /** A part of a module that is taken over word by word. */
  readonly copy: (part: Node) => string;
  /** Names that have to be known beside those that are written. */
  readonly need: (names: readonly TypeName[]) => void;
  readonly names: () => readonly TypeName[];
}

/** `renamed` has the names of what is called otherwise where the types are written, because a port stands for it. */
export function createTypeWriter(
  checked: CheckedProgram,
  style: ModuleStyle,
  renamed: ReadonlyMap<Symbol, string>,
): TypeWriter {
  const names: TypeName[] = [];
  const { checker } = checked;
  const { called, take } = createMeanings(checked, names, renamed);
  const copy = (part: Node): string => {
    const tree = part.getSourceFile();
    const found = namesWritten(checker, tree, part);
    take(found);
    return dedented(withNames(tree, part, found, called), indentOf(tree, part));
  };
  return {
    ...{ checked, style, copy, names: () => names, need: (more) => void names.push(...more) },
    write: (written, type, at) => {
      if (written !== undefined && !namesModules(written)) return copy(written);
      const tree = at.getSourceFile();
      const found = type();
      const made = checker.typeToTypeNode(found, at, flagsFor(style));
      if (made === undefined) return checker.typeToString(found, at);
      const { node, names: used } = namesMade(checker, tree, made);
      take(used);
      return renamedIn(printed(node, tree), used, called);
    },
  };
}

/** Type parameters of a class, as far as members speak of them. */
export function typeParametersAmong(names: readonly TypeName[], owner: Node): ReadonlySet<Symbol> {
  const own = names.filter(({ symbol: { flags, declarations } }) => {
    if ((flags & ts.SymbolFlags.TypeParameter) === 0) return false;
    return declarations?.some(({ parent }) => parent === owner) === true;
  });
  return new Set(own.map(({ symbol }) => symbol));
}

/** The text of `part` with the names of ports in place of what they stand for. */
function withNames(
  tree: SourceFile,
  part: Node,
  names: readonly TypeName[],
  renamed: ReadonlyMap<Symbol, string>,
): string {
  const start = part.getStart(tree);
  let text = '';
  let done = start;
  for (const { symbol, node } of names) {
    const name = renamed.get(symbol);
    if (name === undefined || node === undefined) continue;
    text += tree.text.slice(done, node.getStart(tree)) + name;
    done = node.getEnd();
  }
  return text + tree.text.slice(done, part.getEnd());
}

function renamedIn(text: string, names: readonly TypeName[], renamed: ReadonlyMap<Symbol, string>): string {
  return names.reduce((before, { symbol, text: name }) => {
    const port = renamed.get(symbol);
    return port === undefined ? before : before.replaceAll(new RegExp(String.raw`\b${name}\b`, 'g'), port);
  }, text);
}

function flagsFor({ quote }: ModuleStyle): NodeBuilderFlags {
  const flags = ts.NodeBuilderFlags;
  const quotes = quote === "'" ? flags.UseSingleQuotesForStringLiteralType : flags.None;
  return flags.NoTruncation | flags.UseAliasDefinedOutsideCurrentScope | flags.IgnoreErrors | quotes;
}

function printed(node: Node, tree: SourceFile): string {
  const text = ts.createPrinter({ removeComments: true }).printNode(ts.EmitHint.Unspecified, node, tree);
  return text.replaceAll('; }', ' }');
}

/** `text` with what its lines behind the first one are all indented by taken away. */
export function dedented(text: string, indent: string): string {
  if (indent === '') return text.replaceAll(/\r\n|\r/g, '\n');
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

/** White space at the beginning of the line that a node begins on. */
function indentOf(tree: SourceFile, node: Node): string {
  const start = node.getStart(tree);
  const lineStart = tree.text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t]*/.exec(tree.text.slice(lineStart, start))?.[0] ?? '';
}
