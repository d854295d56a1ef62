import type { Node, SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { moveImport } from './moveImport.ts';
import { importStatements } from '../draft/importClauses.ts';
import { unaliased } from './importedThings.ts';
import type { MovableDeclaration } from './placeNames.ts';
import type { TypeWriter } from './writeTypes.ts';

/** The text of declarations as it stands in the file of a port: exported, with the comments above. */
export function movedText(writer: TypeWriter, declarations: readonly MovableDeclaration[]): string {
  return declarations
    .map((declaration) => {
      const text = writer.copy(declaration);
      const comment = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).at(-1)?.getText();
      const isExported = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
      return (comment === undefined ? '' : `${comment}\n`) + (isExported ? '' : 'export ') + withoutDefault(text);
    })
    .join('\n\n');
}

/** Takes declarations away and has everybody who uses them import them from `to`. */
export function moveDeclarations(
  draft: Draft,
  symbol: Symbol,
  declarations: readonly MovableDeclaration[],
  to: ModulePath,
): void {
  const typeOnly = !declarations.some((each) => ts.isEnumDeclaration(each));
  const wanted = { name: symbol.name, to, typeOnly };
  const [first] = declarations;
  if (first === undefined) return;
  const home = first.getSourceFile();
  for (const declaration of declarations) {
    draft.remove(home, { start: declaration.getStart(home, true), end: declaration.getEnd() });
  }
  draft.dropUnused(home, [symbol.name]);
  if (isUsedIn(draft, home, symbol, declarations)) draft.importName(home, wanted);
  for (const tree of draft.checked.program.getSourceFiles()) {
    if (tree === home || tree.isDeclarationFile) continue;
    for (const { local, passedOn } of namesOf(draft, tree, symbol)) {
      if (passedOn)
        draft.refuse(
          `${draft.checked.pathOf(tree) ?? ''} passes \`${symbol.name}\` on, which has to go inward with the port.`,
        );
      else moveImport(draft, tree, local, wanted);
    }
  }
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
function namesOf(
  { checked: { checker } }: Draft,
  tree: SourceFile,
  symbol: Symbol,
): readonly { readonly local: string; readonly passedOn: boolean }[] {
  const isIt = (node: Node): boolean => {
    const found = checker.getSymbolAtLocation(node);
    return found !== undefined && unaliased(checker, found) === symbol;
  };
  const imported = importStatements(tree).flatMap(({ bindings }) =>
    bindings
      .filter(({ node }) => ts.isImportSpecifier(node) && isIt(node.name))
      .map(({ local }) => ({ local, passedOn: false })),
  );
  const passedOn = tree.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements
      .filter(({ name }) => isIt(name))
      .map(({ name }) => ({ local: name.text, passedOn: true }));
  });
  return [...imported, ...passedOn];
}

function withoutDefault(text: string): string {
  return text.replace(/^export default /, 'export ');
}
