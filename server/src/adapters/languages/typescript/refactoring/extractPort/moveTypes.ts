import type { Node, SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { moveImport } from './moveImport.ts';
import { importStatements } from '../draft/importClauses.ts';
import { unaliased } from './importedThings.ts';
import { passingOn, passOnFrom } from './passOn.ts';
import type { MovableDeclaration } from './movable.ts';
import { importersOf } from './registerElsewhere.ts';
import type { TypeWriter } from './writeTypes.ts';

/** The text of declarations as it stands in the file of a port: exported, with the comments above. */
export function movedText(writer: TypeWriter, declarations: readonly MovableDeclaration[]): string {
  return declarations
    .map((declaration) => {
      const text = writer.copy(declaration);
      const comment = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).at(-1)?.getText();
      const isExported =
        ts.getModifiers(declaration)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      return (comment === undefined ? '' : `${comment}\n`) + (isExported ? '' : 'export ') + withoutDefault(text);
    })
    .join('\n\n');
}

/**
 * Takes declarations away and has everybody who uses them import them from `to`. Where nothing else lies, or where
 * modules come for them that this program does not hold or that may not import `to`, their old home passes them on.
 */
export function moveDeclarations(
  draft: Draft,
  symbol: Symbol,
  declarations: readonly MovableDeclaration[],
  to: ModulePath,
): void {
  const typeOnly = !declarations.some((each) => ts.isEnumDeclaration(each) || ts.isVariableStatement(each));
  const wanted = { name: symbol.name, to, typeOnly };
  const [first] = declarations;
  if (first === undefined) return;
  const home = first.getSourceFile();
  const isMoved = (tree: SourceFile): boolean => mayImport(draft, tree, to);
  const isPassedOn = isStillAskedFor(draft, home, symbol, declarations, isMoved);
  const left = isPassedOn ? passingOn(draft, home, wanted) : undefined;
  for (const declaration of declarations) {
    const place = { start: declaration.getStart(home, true), end: declaration.getEnd() };
    if (left !== undefined && declaration === first) draft.replace(home, place, left);
    else draft.remove(home, place);
  }
  draft.dropUnused(home, [symbol.name, ...declarations.flatMap(namesIn)]);
  if (isUsedIn(draft, home, symbol, declarations)) draft.importName(home, wanted);
  for (const tree of treesReaching(draft, home)) {
    if (tree === home || !isMoved(tree)) continue;
    for (const local of namesOf(draft, tree, symbol)) moveImport(draft, tree, local, wanted);
    passOnFrom(draft, tree, (node) => isIt(draft, node, symbol), wanted);
  }
}

/**
 * The modules that lead to `home`, through however many others: to ask the checker of every import of a large project
 * takes long. Where the graph does not hold all of them, each may.
 */
function treesReaching({ checked, surroundings: { graph } }: Draft, home: SourceFile): readonly SourceFile[] {
  const trees = checked.program.getSourceFiles().filter((tree) => !tree.isDeclarationFile);
  const start = checked.pathOf(home);
  if (start === undefined || !trees.every((tree) => graph.has(checked.pathOf(tree) ?? ''))) return trees;
  const reaching = new Set([start]);
  for (const path of reaching) for (const importer of graph.importersOf(path)) reaching.add(importer);
  return trees.filter((tree) => reaching.has(checked.pathOf(tree) ?? ''));
}

/** Whether a module would be empty, or is asked for what goes by modules that nobody rewrites. */
function isStillAskedFor(
  draft: Draft,
  home: SourceFile,
  symbol: Symbol,
  declarations: readonly MovableDeclaration[],
  isRewritten: (tree: SourceFile) => boolean,
): boolean {
  const { checked, surroundings } = draft;
  const statements: readonly Node[] = declarations;
  if (home.statements.every((each) => statements.includes(each) || ts.isImportDeclaration(each))) return true;
  return importersOf(surroundings, checked.pathOf(home) ?? '').some((path) => {
    const tree = checked.treeOf(path);
    return tree === undefined || (!isRewritten(tree) && namesOf(draft, tree, symbol).length > 0);
  });
}

function namesIn(node: Node): readonly string[] {
  const names: string[] = [];
  const visit = (each: Node): void => {
    if (ts.isIdentifier(each)) names.push(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
}

function mayImport({ checked, surroundings }: Draft, tree: SourceFile, to: ModulePath): boolean {
  const path = checked.pathOf(tree);
  return path === undefined || surroundings.mayImport(path, to);
}

function isUsedIn(
  { checked: { checker } }: Draft,
  tree: SourceFile,
  symbol: Symbol,
  declarations: readonly Node[],
): boolean {
  const visit = (node: Node): boolean => {
    if (declarations.includes(node)) return false;
    if (ts.isIdentifier(node) && node.text === symbol.name) {
      const found = checker.getSymbolAtLocation(node);
      if (found !== undefined && unaliased(checker, found) === symbol) return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  };
  return visit(tree);
}

/** The names under which a module imports it. */
function namesOf(draft: Draft, tree: SourceFile, symbol: Symbol): readonly string[] {
  return importStatements(tree).flatMap(({ bindings }) =>
    bindings
      .filter(({ node }) => ts.isImportSpecifier(node) && isIt(draft, node.name, symbol))
      .map(({ local }) => local),
  );
}

function isIt({ checked: { checker } }: Draft, node: Node, symbol: Symbol): boolean {
  const found = checker.getSymbolAtLocation(node);
  return found !== undefined && unaliased(checker, found) === symbol;
}

function withoutDefault(text: string): string {
  return text.replace(/^export default /, 'export ');
}
