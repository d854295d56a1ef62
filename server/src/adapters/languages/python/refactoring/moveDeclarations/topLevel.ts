import { namesBoundBy } from '../../outline/boundNames.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Import, ImportAlias, ImportFrom, Statement } from '../../syntax/nodes.ts';
import { localName } from '../importedNames.ts';

/** What is declared under some names, wherever at the top level that is done: a function and its overloads. */
export interface Unit {
  readonly names: readonly string[];
  readonly statements: readonly Statement[];
  /** Whether it stands behind a condition or is declared in several ways, so that it can only stay. */
  readonly isFixed: boolean;
}

/** A name that an import at the top level binds. */
export interface TopImport {
  readonly local: string;
  readonly statement: Import | ImportFrom;
  readonly alias: ImportAlias;
  /** Whether only type checkers see it. */
  readonly isTypeOnly: boolean;
  /** The statement that decides which of several imports is made, as `try` does; it holds nothing else. */
  readonly choice: Statement | undefined;
}

/** A module, divided into what can be told apart. */
export interface TopLevel {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  readonly imports: readonly TopImport[];
  /** What is done when the module is loaded. */
  readonly loose: readonly Statement[];
  /** What is done where the module is run as a program. */
  readonly main: readonly Statement[];
}

export function topLevelOf(reading: Reading): TopLevel {
  const imports: TopImport[] = [];
  const loose: Statement[] = [];
  const main: Statement[] = [];
  const declaring: Declaring[] = [];
  for (const [index, statement] of reading.module.body.entries()) {
    const found = importsOf(statement);
    if (found !== undefined) imports.push(...found);
    else if (isMainBlock(statement)) main.push(statement);
    else if (isDocumentation(reading, index)) declaring.at(-1)?.statements.push(statement);
    else {
      const names = [...namesBoundBy([statement]).names].filter((name) => name !== '__all__');
      const isFixed = !DECLARING.has(statement.kind);
      if (names.length === 0) loose.push(statement);
      else declaring.push({ names, statements: [statement], isFixed });
    }
  }
  return { reading, imports, loose, main, units: unitsOf(declaring, new Set(imports.map(({ local }) => local))) };
}

/** Undefined where nothing at the top level declares that. */
export function unitCalled({ units }: TopLevel, name: string): Unit | undefined {
  return units.find(({ names }) => names.includes(name));
}

interface Declaring {
  readonly names: readonly string[];
  readonly statements: Statement[];
  readonly isFixed: boolean;
}

const DECLARING: ReadonlySet<string> = new Set([
  'ClassDef',
  'FunctionDef',
  'Assign',
  'AnnAssign',
  'AugAssign',
  'TypeAlias',
]);

/** Statements that have a name in common belong together. */
function unitsOf(declaring: readonly Declaring[], imported: ReadonlySet<string>): readonly Unit[] {
  const units: Unit[] = [];
  for (const one of declaring) {
    const related = units.filter(({ names }) => names.some((name) => one.names.includes(name)));
    for (const other of related) units.splice(units.indexOf(other), 1);
    const all = [...related, one];
    units.push({
      names: [...new Set(all.flatMap(({ names }) => names))],
      statements: all.flatMap(({ statements }) => statements),
      isFixed: all.some(({ isFixed }) => isFixed) || one.names.some((name) => imported.has(name)),
    });
  }
  return units.sort((a, b) => (a.statements[0]?.start ?? 0) - (b.statements[0]?.start ?? 0));
}

/** A text behind a constant says what it is for. */
function isDocumentation({ module: { body } }: Reading, index: number): boolean {
  const [before, statement] = [body[index - 1], body[index]];
  const isText = statement?.kind === 'Expr' && statement.value.kind === 'String';
  return isText && (before?.kind === 'Assign' || before?.kind === 'AnnAssign') && namesBoundBy([before]).names.size > 0;
}

function isMainBlock(statement: Statement): boolean {
  if (statement.kind !== 'If' || statement.condition.kind !== 'Compare') return false;
  return statement.condition.operands.some((operand) => operand.kind === 'Name' && operand.name === '__name__');
}

/** The imports of a statement that does nothing else; undefined for any other. */
function importsOf(statement: Statement): readonly TopImport[] | undefined {
  if (statement.kind === 'Import' || statement.kind === 'ImportFrom') return named(statement, false, undefined);
  if (statement.kind === 'If' && statement.otherwise.length === 0) {
    const isTypeOnly = plainName(statement.condition)?.split('.').at(-1) === 'TYPE_CHECKING';
    if (isTypeOnly && statement.body.every(isImport)) {
      return statement.body.filter(isImport).flatMap((each) => named(each, true, undefined));
    }
  }
  const inner = chosenImports(statement);
  return inner?.flatMap((each) => named(each, false, statement));
}

function named(
  statement: Import | ImportFrom,
  isTypeOnly: boolean,
  choice: Statement | undefined,
): readonly TopImport[] {
  if (statement.kind === 'ImportFrom' && statement.level === 0 && statement.module?.name === '__future__') return [];
  return statement.names.map((alias) => ({ local: localName(alias), statement, alias, isTypeOnly, choice }));
}

function isImport(statement: Statement): statement is Import | ImportFrom {
  return statement.kind === 'Import' || statement.kind === 'ImportFrom';
}

/** `try: import a` with `except ImportError: a = None`, and the like with `if`. */
function chosenImports(statement: Statement): readonly (Import | ImportFrom)[] | undefined {
  const bodies = bodiesOf(statement);
  if (bodies === undefined) return undefined;
  const all = bodies.flat();
  const imports = all.flatMap((each) => (isImport(each) ? [each] : (chosenImports(each) ?? [])));
  const bound = new Set(imports.flatMap(({ names }) => names.map(localName)));
  const isHarmless = (each: Statement): boolean =>
    isImport(each) ||
    each.kind === 'Pass' ||
    chosenImports(each) !== undefined ||
    (each.kind === 'Assign' &&
      each.value.kind === 'Constant' &&
      [...namesBoundBy([each]).names].every((name) => bound.has(name)));
  return imports.length > 0 && all.every(isHarmless) ? imports : undefined;
}

function bodiesOf(statement: Statement): readonly (readonly Statement[])[] | undefined {
  if (statement.kind === 'If') return [statement.body, statement.otherwise];
  if (statement.kind !== 'Try') return undefined;
  return [statement.body, ...statement.handlers.map(({ body }) => body), statement.otherwise, statement.finally];
}
