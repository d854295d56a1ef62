import assert from 'node:assert/strict';
import path from 'node:path';
import ts from 'typescript';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';
import { ambientEffect } from '#domain/catalogue/effects.ts';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { linesOf } from './outlined.ts';

/** Code of people with all kinds of habits, compiled and not. */
const FOLDERS = [
  ...['server/src', 'client/src', 'test', 'scripts', 'samples', 'node_modules/mocha/lib', 'node_modules/commander/lib'],
  ...['node_modules/@vscode/vsce/out', 'node_modules/undici/lib', 'node_modules/vscode-languageclient/lib'],
];

/** What the libraries of the compiler do not declare. */
const MORE_GLOBALS = `
  declare var process: any, global: any, setImmediate: any, clearImmediate: any, Deno: any, Bun: any;
  declare var scheduler: any, Temporal: any, cookieStore: any, require: any, module: any, exports: any;
`;

/**
 * The compiler binds every name of a program. Where it says that one is that of a global, an effect of that name has to
 * be found, and where it says that it is something else, none.
 */
describe('the checker of the compiler and the reader mean the same globals', function () {
  this.timeout(120_000);

  it('in real code', () => {
    const { globals, differences } = compare(FOLDERS.flatMap(ownFilesBelow));
    assert.deepEqual(differences, []);
    assert.ok(globals > 500, `only ${globals} uses of globals were compared`);
  });
});

/** Without what runs of other tests install and leave behind: a fresh clone has none of it, and it is a VS Code. */
function ownFilesBelow(folder: string): string[] {
  const isLeftover = (name: string): boolean => ['node_modules', 'artifacts', '.tmp'].includes(name);
  return sourceFilesBelow(folder).filter((file) => !path.relative(folder, file).split(path.sep).some(isLeftover));
}

function compare(paths: readonly string[]): { globals: number; differences: string[] } {
  const program = programOf(paths);
  const checker = program.getTypeChecker();
  const differences: string[] = [];
  let globals = 0;
  for (const name of paths) {
    const file = program.getSourceFile(name);
    if (file === undefined || file.text.length > 200_000) continue;
    const found = placesOfEffects(name, file.text);
    const expected = usesOfGlobals(file, checker);
    globals += expected.size;
    for (const place of expected) if (!found.has(place)) differences.push(`${name}:${place} is not found`);
    for (const place of found) if (!expected.has(place)) differences.push(`${name}:${place} is none`);
  }
  return { globals, differences };
}

function programOf(paths: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    ...{ allowJs: true, noResolve: true, types: [], jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
    // A script without imports would declare its variables for all of them.
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...more) =>
    name.endsWith('globals.d.ts')
      ? ts.createSourceFile(name, MORE_GLOBALS, ts.ScriptTarget.ESNext)
      : read(name, ...more);
  return ts.createProgram(['globals.d.ts', ...paths], options, host);
}

/** The effects that are not those of an imported builtin, as `line name`. */
function placesOfEffects(path: string, text: string): Set<string> {
  const lines = linesOf(text);
  const { effects, bindings } = readOutline(path, text);
  const imported = new Set(bindings.map(({ local }) => local));
  const places = effects.flatMap(({ name, range: { start, end } }) => {
    const written = (lines[start.line] ?? '').slice(start.character, end.character);
    const first = /[\w$]+/.exec(written.replace(/^new\s+/, ''))?.[0] ?? '';
    return imported.has(first) ? [] : [`${start.line} ${start.character} ${name}`];
  });
  return new Set(places);
}

/** The same by the checker, which knows nothing of how the reader finds out what a name means. */
function usesOfGlobals(file: ts.SourceFile, checker: ts.TypeChecker): Set<string> {
  const places = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isGlobalValue(node, checker)) addEffect(node, file, places);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

function isGlobalValue(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isTypeNode(parent) || ts.isTypeOfExpression(parent) || ts.isTypeElement(parent)) return false;
  if (ts.isQualifiedName(parent) || ts.isExpressionWithTypeArguments(parent)) return isBase(parent);
  if (ts.isShorthandPropertyAssignment(parent)) {
    return isGlobal(checker.getShorthandAssignmentValueSymbol(parent));
  }
  if ((parent as { readonly name?: ts.Node }).name === node) return false;
  return isGlobal(checker.getSymbolAtLocation(node));

  function isBase(heritage: ts.Node): boolean {
    if (!ts.isHeritageClause(heritage.parent) || heritage.parent.token === ts.SyntaxKind.ImplementsKeyword)
      return false;
    return ts.isClassLike(heritage.parent.parent) && isGlobal(checker.getSymbolAtLocation(node));
  }
}

/** JavaScript that adds a member to a global declares it once more, to the compiler's mind. */
function isGlobal(symbol: ts.Symbol | undefined): boolean {
  if (symbol?.name === 'globalThis') return true;
  return (symbol?.declarations ?? []).some((declaration) => {
    if (ts.isSourceFile(declaration)) return false;
    const isTopLevel = ts.isSourceFile(declaration.parent) || ts.isVariableDeclarationList(declaration.parent);
    return isTopLevel && /(?:^|\/)(?:lib\.[\w.]+|globals)\.d\.ts$/.test(declaration.getSourceFile().fileName);
  });
}

function addEffect(node: ts.Identifier, file: ts.SourceFile, places: Set<string>): void {
  const parts = [node.text];
  let outermost: ts.Node = node;
  while (ts.isPropertyAccessExpression(outermost.parent) && outermost.parent.expression === outermost) {
    parts.push(outermost.parent.name.text);
    outermost = outermost.parent;
  }
  const user = outermost.parent;
  if (ts.isTypeOfExpression(user)) return;
  const add = (place: ts.Node, name: string): void => {
    const { line, character } = file.getLineAndCharacterOfPosition(place.getStart(file));
    places.add(`${line} ${character} ${name}`);
  };
  const isBare = (ts.isNewExpression(user) || ts.isCallExpression(user)) && (user.arguments ?? []).length === 0;
  const isDone = isBare && user.expression === outermost;
  const done = !isDone ? undefined : ts.isNewExpression(user) ? 'constructed' : 'called';
  const effect = ambientEffect('typescript', parts, done);
  if (effect !== undefined) add(effect.name.startsWith('new ') ? user : node, effect.name);
  else if (ts.isVariableDeclaration(user) && ts.isObjectBindingPattern(user.name)) {
    for (const { name, propertyName } of user.name.elements) {
      const taken = ambientEffect('typescript', [...parts, (propertyName ?? name).getText(file)]);
      if (taken !== undefined) add(propertyName ?? name, taken.name);
    }
  }
}
