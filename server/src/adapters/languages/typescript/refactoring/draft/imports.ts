import type { SourceFile, Symbol } from 'typescript';
import type { Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import { namesIn } from './boundNames.ts';
import type { ImportedBinding, ImportStatement } from './importClauses.ts';
import { importStatements } from './importClauses.ts';
import type { AddedImport, ImportPlan, WantedImport } from './importPlan.ts';
import { emptyImportPlan, targetOf } from './importPlan.ts';
import { isJavaScript, writesImportEquals } from './moduleSystem.ts';

/** What is to be imported where, by the names of the trees. */
export interface Imports {
  /** What a text writes for that name; undefined where no specifier leads there. */
  readonly nameFor: (tree: SourceFile, wanted: WantedImport) => string | undefined;
  readonly dropUnused: (tree: SourceFile, names: Iterable<string>) => void;
  readonly dropUsed: (tree: SourceFile, names: Iterable<string>) => void;
  /** Takes the import of a name away by which all that is written means something else. */
  readonly dropShadowed: (tree: SourceFile, name: string) => void;
  readonly plans: () => Iterable<readonly [SourceFile, ImportPlan]>;
}

export function createImports(checked: CheckedProgram, surroundings: Surroundings): Imports {
  // One file can have a tree in more than one program.
  const plans = new Map<string, readonly [SourceFile, ImportPlan]>();
  const planFor = (tree: SourceFile): ImportPlan => {
    const [, plan] = plans.get(tree.fileName) ?? [tree, emptyImportPlan()];
    if (!plans.has(tree.fileName)) plans.set(tree.fileName, [tree, plan]);
    return plan;
  };
  return {
    plans: () => plans.values(),
    dropShadowed: (tree, name) => {
      planFor(tree).unwanted.add(name);
      planFor(tree).shadowed.add(name);
    },
    dropUnused: (tree, names) => {
      for (const name of names) planFor(tree).unwanted.add(name);
    },
    dropUsed: (tree, names) => {
      for (const name of names) planFor(tree).replaced.add(name);
    },
    nameFor: (tree, wanted) => {
      if (checked.pathOf(tree) === wanted.to) return wanted.name;
      const statements = importStatements(tree);
      const isNew = wanted.as !== undefined;
      const present = isNew ? undefined : presentName(checked, surroundings, tree, statements, wanted);
      if (present !== undefined && (wanted.typeOnly || !present.isTypeOnly)) return present.text;
      const specifier = specifierFor(checked, surroundings, tree, statements, wanted.to);
      if (specifier === undefined) return undefined;
      if (present !== undefined) planFor(tree).replaced.add(present.text);
      return addedName(checked, tree, planFor(tree), wanted, specifier, wanted.as ?? present?.text);
    },
  };
}

/** Whatever is imported already, or is going to be. */
function addedName(
  checked: CheckedProgram,
  tree: SourceFile,
  plan: ImportPlan,
  wanted: WantedImport,
  specifier: string,
  local: string | undefined,
): string {
  if (wanted.typeOnly && isJavaScript(tree)) return `import('${specifier}').${exportedName(wanted)}`;
  const isWhole = writesImportEquals(checked, tree);
  const imported = isWhole ? '*' : exportedName(wanted);
  const target = targetOf(wanted.to);
  const after = isWhole ? `.${exportedName(wanted)}` : '';
  const known = plan.added.find((added) => added.target === target && added.imported === imported);
  if (known !== undefined) {
    known.isTypeOnly &&= wanted.typeOnly;
    return known.local + after;
  }
  const name = isWhole ? wholeName(specifier) : (wanted.called ?? wanted.name);
  const added: AddedImport = {
    ...{ target, specifier, imported, isTypeOnly: wanted.typeOnly },
    local: local ?? freeName(tree, plan, name, specifier),
  };
  plan.added.push(added);
  return added.local + after;
}

function exportedName({ isDefault, name }: WantedImport): string {
  return isDefault === true ? 'default' : name;
}

/** A name for the whole of a module: `orderRepository` for `./order-repository.js`. */
function wholeName(specifier: string): string {
  const [word = 'imported', ...words] = wordsOf(specifier);
  return [word.toLowerCase(), ...words.map(capitalized)].join('');
}

function wordsOf(specifier: string): readonly string[] {
  const [file = ''] = specifier.split('/').slice(-1);
  return file.replace(/\.\w+$/, '').match(/[A-Za-z][a-z0-9]*/g) ?? [];
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `wanted`, or a longer name where the module calls something else so. */
function freeName(tree: SourceFile, plan: ImportPlan | undefined, wanted: string, specifier: string): string {
  const taken = new Set(namesIn(tree).map(({ text }) => text));
  for (const name of plan?.unwanted ?? []) taken.delete(name);
  for (const { local } of plan?.added ?? []) taken.add(local);
  if (!taken.has(wanted)) return wanted;
  const folder = specifier.split('/').at(-2) ?? '';
  const prefix = wordsOf(folder).map(capitalized).join('');
  const longer = /^[A-Z]/.test(wanted)
    ? prefix + wanted
    : prefix.charAt(0).toLowerCase() + prefix.slice(1) + capitalized(wanted);
  if (prefix !== '' && !taken.has(longer)) return longer;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}${String(count)}`)) return `${wanted}${String(count)}`;
}

interface PresentName {
  readonly text: string;
  readonly isTypeOnly: boolean;
}

/** What the module writes for the same thing already, by whatever way it imports it. */
function presentName(
  checked: CheckedProgram,
  { graph }: Surroundings,
  tree: SourceFile,
  statements: readonly ImportStatement[],
  wanted: WantedImport,
): PresentName | undefined {
  const meant = exportedSymbol(checked, wanted);
  for (const statement of statements) {
    const leadsThere = targetsOf(checked, graph, tree, statement).has(targetOf(wanted.to));
    for (const binding of statement.bindings) {
      const { local, imported, isTypeOnly } = binding;
      if (imported === '*') {
        if (leadsThere) return { text: `${local}.${exportedName(wanted)}`, isTypeOnly };
      } else if ((leadsThere && imported === exportedName(wanted)) || isSame(checked, binding, meant)) {
        return { text: local, isTypeOnly };
      }
    }
  }
  return undefined;
}

function exportedSymbol({ checker, treeOf }: CheckedProgram, wanted: WantedImport): Symbol | undefined {
  const tree = typeof wanted.to === 'string' ? treeOf(wanted.to) : undefined;
  const module = tree && checker.getSymbolAtLocation(tree);
  const symbol = module && checker.tryGetMemberInModuleExports(exportedName(wanted), module);
  return symbol && unaliased(checker, symbol);
}

function isSame({ checker }: CheckedProgram, { node }: ImportedBinding, meant: Symbol | undefined): boolean {
  if (meant === undefined) return false;
  const name = ts.isImportSpecifier(node) || ts.isBindingElement(node) ? node.name : node;
  const symbol = checker.getSymbolAtLocation(name);
  return symbol !== undefined && unaliased(checker, symbol) === meant;
}

function unaliased(checker: CheckedProgram['checker'], symbol: Symbol): Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** The modules that the specifier of an import leads to, as the graph and the compiler see it. */
function targetsOf(
  { pathOf }: CheckedProgram,
  graph: Surroundings['graph'],
  tree: SourceFile,
  { specifier }: ImportStatement,
): ReadonlySet<string> {
  const dependencies = graph.module(pathOf(tree) ?? '')?.dependencies ?? [];
  const found = dependencies.flatMap(({ site, target }) => {
    if (site.specifier !== specifier) return [];
    if (target.kind === 'module' || target.kind === 'asset') return [target.path];
    return target.kind === 'package' ? [`package:${target.name}`] : [];
  });
  return new Set([...found, `package:${specifier}`]);
}

/** As the module names it already, else as it names what lies near. */
function specifierFor(
  checked: CheckedProgram,
  surroundings: Surroundings,
  tree: SourceFile,
  statements: readonly ImportStatement[],
  to: WantedImport['to'],
): string | undefined {
  if (typeof to !== 'string') return to.package;
  const leadsThere = (statement: ImportStatement): boolean =>
    targetsOf(checked, surroundings.graph, tree, statement).has(to);
  const from = checked.pathOf(tree);
  return (
    statements.find(leadsThere)?.specifier ?? (from === undefined ? undefined : surroundings.specifierBetween(from, to))
  );
}
