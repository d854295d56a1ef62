import type { Expression, Identifier, Node, SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import { namesIn } from '../draft/boundNames.ts';
import { importStatements } from '../draft/importClauses.ts';
import type { WantedImport } from '../draft/importPlan.ts';
import type { Draft } from '../draft.ts';

/** An expression of one module that others can write, too. */
export interface Copy {
  /** As `tree` writes it, with imports of what it names. */
  readonly writeIn: (tree: SourceFile) => string;
  /** The modules of the project that whoever writes it has to import. */
  readonly modules: readonly ModulePath[];
}

interface Foreign {
  readonly node: Node;
  readonly wanted: WantedImport;
}

/** Gives the name that is known in that module alone where there is one, so that nobody else can write it. */
export function copyOf(draft: Draft, expression: Expression): Copy | { readonly unknown: string } {
  const tree = expression.getSourceFile();
  const foreign: Foreign[] = [];
  for (const name of namesIn(tree)) {
    if (name.pos < expression.pos || name.end > expression.end) continue;
    const found = meaningOf(draft, tree, expression, name);
    if (found === 'unknown') return { unknown: name.text };
    if (found !== 'known') foreign.push(found);
  }
  if (speaksOfThis(expression)) return { unknown: 'this' };
  return {
    modules: foreign.flatMap(({ wanted: { to } }) => (typeof to === 'string' ? [to] : [])),
    writeIn: (other) => {
      let text = '';
      let done = expression.getStart(tree);
      for (const { node, wanted } of foreign) {
        text += tree.text.slice(done, node.getStart(tree)) + draft.importName(other, wanted);
        done = node.getEnd();
      }
      return text + tree.text.slice(done, expression.getEnd());
    },
  };
}

/** What a name is to others: known to all, imported from somewhere, or unknown. */
function meaningOf(draft: Draft, tree: SourceFile, whole: Node, name: Identifier): Foreign | 'known' | 'unknown' {
  const { checker, pathOf } = draft.checked;
  if (ts.isShorthandPropertyAssignment(name.parent)) return 'unknown';
  const symbol = checker.getSymbolAtLocation(name);
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return name.text === 'undefined' ? 'known' : 'unknown';
  if (isImport(symbol)) return imported(draft, tree, name);
  const home = declaration.getSourceFile();
  if (home !== tree) return home.isDeclarationFile ? 'known' : 'unknown';
  if (declaration.pos >= whole.pos && declaration.end <= whole.end) return 'known';
  const module = checker.getSymbolAtLocation(tree);
  const isExported = module !== undefined && checker.tryGetMemberInModuleExports(name.text, module) === symbol;
  const path = pathOf(tree);
  if (!isExported || path === undefined) return 'unknown';
  return { node: name, wanted: { name: name.text, to: path, typeOnly: false } };
}

function isImport({ flags }: Symbol): boolean {
  return (flags & ts.SymbolFlags.Alias) !== 0;
}

function imported({ checked, surroundings }: Draft, tree: SourceFile, name: Identifier): Foreign | 'unknown' {
  for (const { specifier, bindings } of importStatements(tree)) {
    const binding = bindings.find(({ local }) => local === name.text);
    if (binding === undefined) continue;
    const to = targetOf(surroundings.graph.module(checked.pathOf(tree) ?? '')?.dependencies ?? [], specifier);
    if (to === undefined) return 'unknown';
    const common = { to, typeOnly: ts.isPartOfTypeNode(name) };
    if (binding.imported === 'default') return { node: name, wanted: { ...common, name: name.text, isDefault: true } };
    if (binding.imported !== '*') return { node: name, wanted: { ...common, name: binding.imported } };
    const { parent } = name;
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== name) return 'unknown';
    return { node: parent, wanted: { ...common, name: parent.name.text } };
  }
  return 'unknown';
}

type Dependencies = NonNullable<ReturnType<Draft['surroundings']['graph']['module']>>['dependencies'];

function targetOf(dependencies: Dependencies, specifier: string): WantedImport['to'] | undefined {
  const target = dependencies.find(({ site }) => site.specifier === specifier)?.target;
  if (target?.kind === 'module') return target.path;
  return target?.kind === 'package' ? { package: specifier } : undefined;
}

function speaksOfThis(node: Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return true;
  return ts.forEachChild(node, (child) => speaksOfThis(child) || undefined) ?? false;
}
