import type { ClassDeclaration, Node, Statement, Symbol, SyntaxKind } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';

/** Something that implements a port and can be had without handing anything in. */
export interface FoundAdapter {
  /** A class, to be made without arguments, or a value that is there. */
  readonly kind: 'class' | 'value';
  readonly name: string;
  readonly file: ModulePath;
  readonly declared?: Symbol;
}

/** Undefined where nothing in the project that is no test implements the port in such a way. */
export function existingAdapter({ checked, surroundings }: Draft, port: Symbol): FoundAdapter | undefined {
  const { program, checker, pathOf } = checked;
  const found: FoundAdapter[] = [];
  const isPort = (node: Node): boolean => {
    const symbol = checker.getSymbolAtLocation(node);
    const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return (isAlias ? checker.getAliasedSymbol(symbol) : symbol) === port;
  };
  for (const tree of program.getSourceFiles()) {
    const file = pathOf(tree);
    if (file === undefined || file.includes('node_modules/') || !tree.text.includes(port.name)) continue;
    if (surroundings.placementOf(file)?.layer?.role === 'test') continue;
    for (const statement of tree.statements) {
      const name = ts.isClassDeclaration(statement) ? classNameOf(statement, isPort) : valueNameOf(statement, isPort);
      if (name === undefined || !isExported(statement)) continue;
      const declared = checker.getSymbolAtLocation(name);
      const kind = ts.isClassDeclaration(statement) ? 'class' : 'value';
      found.push({ kind, name: name.getText(), file, ...(declared && { declared }) });
    }
  }
  return found.sort((one, other) => rank(one) - rank(other))[0];
}

/** What is real comes before what stands still. */
function rank({ name }: FoundAdapter): number {
  if (/^(?:fake|fixed|stub|mock|test|dummy|null|noop|inMemory|silent|frozen)/i.test(name)) return 2;
  return /system|real|node|uuid|crypto|console|default|math/i.test(name) ? 0 : 1;
}

function classNameOf(node: ClassDeclaration, isPort: (node: Node) => boolean): Node | undefined {
  const says = node.heritageClauses?.some(({ types }) => types.some(({ expression }) => isPort(expression))) === true;
  if (!says || (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0) return undefined;
  const made = node.members.find((member) => ts.isConstructorDeclaration(member));
  const needsMore = made?.parameters.some(
    ({ initializer, questionToken, dotDotDotToken }) =>
      initializer === undefined && questionToken === undefined && dotDotDotToken === undefined,
  );
  return needsMore === true ? undefined : node.name;
}

function valueNameOf(statement: Statement, isPort: (node: Node) => boolean): Node | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const declaration = statement.declarationList.declarations.find(({ type, initializer }) => {
    const said =
      type ?? (initializer !== undefined && ts.isSatisfiesExpression(initializer) ? initializer.type : undefined);
    return said !== undefined && ts.isTypeReferenceNode(said) && isPort(said.typeName);
  });
  return declaration && ts.isIdentifier(declaration.name) ? declaration.name : undefined;
}

function isExported(statement: Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword);
}
