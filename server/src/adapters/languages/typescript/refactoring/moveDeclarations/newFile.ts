import type { Importing } from './neededImports.ts';
import type { ModuleStyle } from '../draft/moduleStyle.ts';
import { quoted } from '../draft/moduleStyle.ts';

/** The imports at the top of a module that is not there yet, in the order and the style of those that they come from. */
export function importsOfNewFile(style: ModuleStyle, needed: readonly Importing[]): string {
  const groups = new Map<string, Importing[]>();
  for (const one of needed) {
    const isApart = one.imported === '*' || (one.isTypeDeclaration && one.imported === 'default');
    const key = [one.specifier, one.isTypeDeclaration, isApart ? one.local : ''].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => importStatement(style, group)).join('');
}

function importStatement(style: ModuleStyle, group: readonly Importing[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { lineEnd, semicolon } = style;
  const from = quoted(style, first.specifier);
  if (first.form === 'import-equals') return `import ${first.local} = require(${from})${semicolon}${lineEnd}`;
  if (first.form === 'require') return requireStatement(style, group, from);
  const head = first.isTypeDeclaration ? 'import type ' : 'import ';
  const alone = group.flatMap(({ imported, local }) =>
    imported === 'default' ? [local] : imported === '*' ? [`* as ${local}`] : [],
  );
  const named = group.filter(({ imported }) => imported !== 'default' && imported !== '*').map(nameInList);
  const clauses = (list: string): string => [...alone, ...(named.length > 0 ? [list] : [])].join(', ');
  return withList(style, named, (list) => `${head}${clauses(list)} from ${from}${semicolon}`);
}

function requireStatement(style: ModuleStyle, group: readonly Importing[], from: string): string {
  const end = `require(${from})${style.semicolon}`;
  const [first] = group;
  if (first?.imported === '*') return `const ${first.local} = ${end}${style.lineEnd}`;
  const named = group.map(({ imported, local }) => (imported === local ? local : `${imported}: ${local}`));
  return withList(style, named, (list) => `const ${list} = ${end}`);
}

function nameInList({ imported, local, isTypeElement }: Importing): string {
  return (isTypeElement ? 'type ' : '') + (imported === local ? local : `${imported} as ${local}`);
}

function withList(style: ModuleStyle, names: readonly string[], write: (list: string) => string): string {
  const { padding, lineWidth, lineEnd, indent, trailingComma } = style;
  const oneLine = write(`{${padding}${names.join(', ')}${padding}}`);
  if (oneLine.length <= lineWidth || names.length < 2) return oneLine + lineEnd;
  const lines = names.map((name) => `${lineEnd}${indent}${name}`).join(',');
  return write(`{${lines}${trailingComma ? ',' : ''}${lineEnd}}`) + lineEnd;
}
