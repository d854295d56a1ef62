import type { SourceFile } from 'typescript';
import type { CheckedProgram } from '../../program/programs.ts';
import { namesIn } from './boundNames.ts';
import { changeClause, keepsSomething } from './changeClause.ts';
import type { Edits } from './edits.ts';
import type { ImportStatement } from './importClauses.ts';
import { importStatements } from './importClauses.ts';
import type { AddedImport, ImportPlan } from './importPlan.ts';
import type { ModuleStyle } from './moduleStyle.ts';
import { moduleStyle, quoted } from './moduleStyle.ts';
import { isCommonJs } from './moduleSystem.ts';
import type { NewStatement } from './placeImports.ts';
import { placeImports } from './placeImports.ts';
import type { TypeImportStyle } from './typeImportStyle.ts';
import { neighboursOf, typeImportStyle } from './typeImportStyle.ts';

/** Turns what is planned for the imports of a module into changes of its text. */
export function writeImports(checked: CheckedProgram, edits: Edits, tree: SourceFile, plan: ImportPlan): void {
  const style = moduleStyle(tree, neighboursOf(checked, tree));
  const types = typeImportStyle(checked, tree);
  const statements = importStatements(tree);
  const gone = goneNames(edits, tree, statements, plan);
  const left = new Set(plan.added);
  const going: ImportStatement[] = [];
  for (const statement of statements) {
    const added = [...left].filter((one) => fitsInto(statement, one, types, gone));
    for (const one of added) left.delete(one);
    if (added.length === 0 && statement.bindings.length > 0 && !keepsSomething(statement, gone)) going.push(statement);
    else
      changeClause(edits, tree, style, statement, { gone, added: added.map((one) => element(one, statement, types)) });
  }
  const staying = statements.filter((statement) => !going.includes(statement));
  const further = takePlaces(edits, tree, going, staying.length === 0, newStatements(tree, style, types, [...left]));
  placeImports(edits, tree, style, staying, further);
}

/** What is imported anew from a module takes the place of what is not imported from it any more. Gives the others. */
function takePlaces(
  edits: Edits,
  tree: SourceFile,
  going: readonly ImportStatement[],
  isAlone: boolean,
  added: readonly NewStatement[],
): readonly NewStatement[] {
  let left = added;
  going.forEach(({ statement, specifier }, index) => {
    const place = { start: statement.getStart(tree), end: statement.getEnd() };
    const taking = left.filter((one) => one.specifier === specifier || (isAlone && index === 0));
    left = left.filter((one) => !taking.includes(one));
    if (taking.length > 0) edits.replace(tree, place, taking.map(({ text }) => text).join('\n'));
    else edits.remove(tree, place);
  });
  return left;
}

/** The names whose imports go: those that were not kept by anything that stays or comes. */
function goneNames(
  edits: Edits,
  tree: SourceFile,
  statements: readonly ImportStatement[],
  { unwanted, shadowed, replaced }: ImportPlan,
): ReadonlySet<string> {
  const written = edits.writtenIn(tree);
  const imports = statements.map(({ statement }) => statement);
  const used = new Set<string>();
  for (const name of namesIn(tree)) {
    const place = { start: name.getStart(tree), end: name.getEnd() };
    const isInImport = imports.some((statement) => statement.pos <= place.start && place.end <= statement.end);
    if (!isInImport && !edits.isReplaced(tree, place)) used.add(name.text);
  }
  const gone = [...unwanted].filter((name) => !used.has(name) && (shadowed.has(name) || !mentions(written, name)));
  return new Set([...gone, ...replaced]);
}

/** Whether a text speaks of a name, and not of a member that is called so. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replaceAll('$', String.raw`\$`);
  return new RegExp(String.raw`(?<![\w$]|(?<!\.\.)\.)${escaped}(?![\w$])`).test(text);
}

/** Whether an import that is there can list one name more. */
function fitsInto(
  statement: ImportStatement,
  { target, specifier, imported, isTypeOnly }: AddedImport,
  types: TypeImportStyle,
  gone: ReadonlySet<string>,
): boolean {
  const { declaration, bindings, list, isTypeOnly: statementIsTypeOnly } = statement;
  const named = target.startsWith('package:') ? target.slice('package:'.length) : specifier;
  if (statement.specifier !== named || imported === 'default' || imported === '*') return false;
  if (bindings.length === 0 || bindings.some((binding) => binding.imported === '*')) return false;
  if (declaration === undefined) return list !== undefined && !isTypeOnly;
  // `import type A, { B }` is a mistake.
  if (statementIsTypeOnly && list === undefined) return false;
  if (statementIsTypeOnly !== isTypeOnly) return isTypeOnly && types !== 'declaration';
  return isTypeOnly || list !== undefined || keepsSomething(statement, gone);
}

function element(
  { imported, local, isTypeOnly }: AddedImport,
  statement: ImportStatement,
  types: TypeImportStyle,
): string {
  if (statement.declaration === undefined) return imported === local ? local : `${imported}: ${local}`;
  const renamed = imported === local ? local : `${imported} as ${local}`;
  return isTypeOnly && !statement.isTypeOnly && types === 'inline' ? `type ${renamed}` : renamed;
}

/** One for each module, and another one where types are imported apart. */
function newStatements(
  tree: SourceFile,
  style: ModuleStyle,
  types: TypeImportStyle,
  added: readonly AddedImport[],
): readonly NewStatement[] {
  const groups = new Map<string, AddedImport[]>();
  for (const one of added) {
    const isApart = one.isTypeOnly && (types === 'declaration' || one.imported === 'default');
    const key = `${one.specifier}\n${isApart ? 'type' : ''}\n${isApart || one.imported === '*' ? one.imported === 'default' : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.entries()].map(([key, group]) => {
    const [specifier = '', apart] = key.split('\n');
    const write = isCommonJs(tree) ? requireStatement : importStatement;
    return { specifier, text: write(style, types, specifier, group, apart === 'type' ? 'import type' : 'import') };
  });
}

function importStatement(
  style: ModuleStyle,
  types: TypeImportStyle,
  specifier: string,
  group: readonly AddedImport[],
  keyword: string,
): string {
  const whole = group.find(({ imported }) => imported === '*');
  const from = quoted(style, specifier);
  if (whole !== undefined) return `import ${whole.local} = require(${from})${style.semicolon}`;
  const elements = group
    .filter(({ imported }) => imported !== 'default')
    .map(({ imported, local, isTypeOnly }) => {
      const name = imported === local ? local : `${imported} as ${local}`;
      return isTypeOnly && keyword === 'import' && types === 'inline' ? `type ${name}` : name;
    });
  const clause = [
    ...group.filter(({ imported }) => imported === 'default').map(({ local }) => local),
    ...(elements.length > 0 ? [inBraces(style, elements)] : []),
  ];
  return `${keyword} ${clause.join(', ')} from ${from}${style.semicolon}`;
}

function requireStatement(
  style: ModuleStyle,
  _types: TypeImportStyle,
  specifier: string,
  group: readonly AddedImport[],
): string {
  const call = `require(${quoted(style, specifier)})${style.semicolon}`;
  const whole = group.find(({ imported }) => imported === '*');
  if (whole !== undefined) return `const ${whole.local} = ${call}`;
  const elements = group.map(({ imported, local }) => (imported === local ? local : `${imported}: ${local}`));
  return `const ${inBraces(style, elements)} = ${call}`;
}

function inBraces({ padding }: ModuleStyle, elements: readonly string[]): string {
  return `{${padding}${elements.join(', ')}${padding}}`;
}
