import type { SourceFile } from 'typescript';
import type { Home } from '#application/ports/homes.ts';
import type { Draft } from '../draft.ts';
import type { ModuleStyle } from '../draft/moduleStyle.ts';
import { quoted } from '../draft/moduleStyle.ts';
import { typeImportStyle } from '../draft/typeImportStyle.ts';
import type { EffectMember, EffectPort } from './effectPorts.ts';

/** Writes the declaration of a port into its file, in the manner of `asker`. */
export function writeEffectPort(draft: Draft, asker: SourceFile, home: Home, port: EffectPort): void {
  const style = draft.styleOf(asker);
  const text = `/** ${port.meaning} */\n${declarationOf(style, home, port.members)}`;
  if (!home.appends) {
    draft.create(home.file, inLines(style, `${text}\n`));
    return;
  }
  const tree = draft.checked.treeOf(home.file);
  if (tree === undefined) draft.refuse(`${home.file} cannot be read.`);
  else draft.insert(tree, tree.text.trimEnd().length, `\n\n${text}`);
}

/** Writes the adapter that implements a port by having the effect. `imports` are lines of their own. */
export function writeEffectAdapter(
  draft: Draft,
  asker: SourceFile,
  { adapter, port, members, imports }: AdapterText,
): void {
  const style = draft.styleOf(asker);
  const keyword = typeImportStyle(draft.checked, asker);
  const name = keyword === 'inline' ? `type ${port.symbol}` : port.symbol;
  const word = keyword === 'declaration' ? 'import type' : 'import';
  const specifier = quoted(style, draft.importSpecifier(adapter.file, port.file));
  const { padding, semicolon, indent } = style;
  const bodies = members.map(({ name: member, parameters, returned, statement }) => {
    const head = `${indent}${member}(${parameters}): ${returned} {`;
    return `${head}\n${indent}${indent}${statement}${semicolon}\n${indent}}`;
  });
  const lines = [
    ...imports.map((line) => `${line}${semicolon}`),
    `${word} {${padding}${name}${padding}} from ${specifier}${semicolon}`,
    '',
    `export class ${adapter.symbol} implements ${port.symbol} {`,
    bodies.join('\n\n'),
    '}',
    '',
  ];
  draft.create(adapter.file, inLines(style, lines.join('\n')));
}

export interface AdapterText {
  readonly adapter: Home;
  readonly port: Pick<Home, 'file' | 'symbol'>;
  readonly members: readonly EffectMember[];
  readonly imports: readonly string[];
}

function declarationOf(style: ModuleStyle, { symbol, form }: Home, members: readonly EffectMember[]): string {
  const { indent, semicolon } = style;
  const word = form === 'abstract-class' ? 'abstract ' : '';
  const lines = members.map(
    ({ name, parameters, returned }) => `${indent}${word}${name}(${parameters}): ${returned}${semicolon}`,
  );
  const body = `{\n${lines.join('\n')}\n}`;
  if (form === 'type') return `export type ${symbol} = ${body}${semicolon}`;
  return `export ${form === 'interface' ? 'interface' : 'abstract class'} ${symbol} ${body}`;
}

function inLines({ lineEnd }: ModuleStyle, text: string): string {
  return text.replaceAll('\n', lineEnd);
}
