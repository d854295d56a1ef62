import type { Node, SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { importStatements } from '../draft/importClauses.ts';
import { unaliased } from './importedThings.ts';
import type { MovableDeclaration } from './movable.ts';
import { movableDeclarations } from './movable.ts';
import type { TypeName } from './typeNames.ts';

/** How a name that a type uses gets into the file of the port. */
export type NamePlace =
  /** Everybody knows it, or it is a type parameter. */
  | { readonly kind: 'there' }
  | { readonly kind: 'import'; readonly to: ModulePath | { readonly package: string }; readonly imported: string }
  /** It is declared in the adapter and goes inward with the port. */
  | { readonly kind: 'move'; readonly declarations: readonly MovableDeclaration[]; readonly from: ModulePath }
  | { readonly kind: 'refused'; readonly reason: string };

/** Where the file `port` gets a name from, so that it may import what it imports. */
export function placeOfName(draft: Draft, port: ModulePath, name: TypeName): NamePlace {
  const { checked, surroundings } = draft;
  const { symbol, text } = name;
  if ((symbol.flags & ts.SymbolFlags.TypeParameter) !== 0 || isGlobal(symbol)) return { kind: 'there' };
  const refused = (reason: string): NamePlace => ({ kind: 'refused', reason });
  const written = importOf(draft, name);
  if (typeof written?.to === 'object') return { kind: 'import', ...written, to: written.to };
  const declared = symbol.declarations?.[0]?.getSourceFile();
  const module = declared && checked.pathOf(declared);
  if (declared === undefined || module === undefined) return { kind: 'there' };
  if (module.includes('node_modules/')) {
    const to = moduleDescribing(symbol) ?? packageIn(module);
    const isShown = to !== undefined && text === symbol.name;
    if (isShown) return { kind: 'import', to: { package: to }, imported: text };
    return refused(`A type that it needs, \`${text}\`, comes from a package that does not show it.`);
  }
  if (typeof written?.to === 'string' && surroundings.mayImport(port, written.to))
    return { kind: 'import', ...written };
  if (module === port) return { kind: 'there' };
  if (surroundings.mayImport(port, module)) {
    const imported = exportedNameIn(draft, declared, symbol);
    if (imported !== undefined) return { kind: 'import', to: module, imported };
    return refused(`A type that it needs, \`${text}\`, is not exported by ${module}.`);
  }
  const movable = movableDeclarations(symbol);
  if (movable !== undefined) return { kind: 'move', declarations: movable, from: module };
  return refused(
    `What it needs names \`${text}\`, which ${module} declares and no inner module may import. Let it say the same in types of the inner layer first.`,
  );
}

interface WrittenImport {
  readonly to: ModulePath | { readonly package: string };
  readonly imported: string;
}

/** How the module that a type was taken from imports that name. */
export function importOf({ checked, surroundings }: Draft, { alias, from }: TypeName): WrittenImport | undefined {
  if (alias === undefined) return undefined;
  for (const { specifier, bindings } of importStatements(from)) {
    for (const { node, imported } of bindings) {
      if (!alias.declarations?.some((declaration) => declaration === node || declaration === node.parent)) continue;
      const dependencies = surroundings.graph.module(checked.pathOf(from) ?? '')?.dependencies ?? [];
      const target = dependencies.find(({ site }) => site.specifier === specifier)?.target;
      if (target?.kind === 'module' || target?.kind === 'asset') return { to: target.path, imported };
      return { to: { package: specifier }, imported };
    }
  }
  return undefined;
}

/** Whether a name is there without an import: what the language has, and what types of the surroundings declare. */
function isGlobal({ declarations = [] }: Symbol): boolean {
  return declarations.some((declaration) => {
    const tree = declaration.getSourceFile();
    const isOfModule = ts.findAncestor(declaration, isModuleBlock) !== undefined;
    return (!ts.isExternalModule(tree) && !isOfModule) || ts.findAncestor(declaration, isGlobalBlock) !== undefined;
  });
}

function isGlobalBlock(node: Node): boolean {
  return ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'global';
}

/** `declare module 'money' { … }` */
function isModuleBlock(node: Node): boolean {
  return ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name);
}

/** `fs` of `declare module 'fs' { … }`, as what a runtime brings along is described. */
function moduleDescribing({ declarations = [] }: Symbol): string | undefined {
  const [block] = declarations.map((each) => ts.findAncestor(each, isModuleBlock)).filter((each) => each !== undefined);
  return block !== undefined && ts.isModuleDeclaration(block) ? block.name.text : undefined;
}

/** The package that a file of `node_modules` belongs to. */
function packageIn(path: ModulePath): string | undefined {
  const match = /.*node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)/.exec(path);
  return match?.[1]?.replace(/^([^@]\S*?)__(\S+)$/, '@$1/$2');
}

function exportedNameIn({ checked: { checker } }: Draft, tree: SourceFile, symbol: Symbol): string | undefined {
  const module = checker.getSymbolAtLocation(tree);
  const shown = module === undefined ? [] : checker.getExportsOfModule(module);
  return shown.find((each) => unaliased(checker, each) === symbol)?.name;
}
