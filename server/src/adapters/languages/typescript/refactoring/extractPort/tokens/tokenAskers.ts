import type { Identifier, Node, ParameterDeclaration, SourceFile } from 'typescript';
import { ts } from '../../../compiler.ts';
import { importStatements } from '../../draft/importClauses.ts';
import type { ImportedThing } from '../importedThings.ts';

/** Containers that ask for an interface by a token, which a decorator of the parameter names. */
export type TokenContainer = 'tsyringe' | 'inversify';

/** Where a class is asked for by itself, and by a token from now on. */
export type TokenAsker =
  | { readonly container: TokenContainer; readonly parameter: ParameterDeclaration }
  /** `PgOrders` in `@inject(PgOrders)`. */
  | { readonly container: TokenContainer; readonly named: Identifier };

export function tokenAskersOf({ kind, references }: ImportedThing): readonly TokenAsker[] {
  if (kind !== 'class') return [];
  return references.flatMap((node): readonly TokenAsker[] => {
    const named = containerNaming(node);
    if (named !== undefined) return [{ container: named, named: node }];
    const parameter = parameterOf(node);
    const container = parameter && containerOfParameter(parameter);
    if (parameter === undefined || container === undefined || namesToken(parameter)) return [];
    return [{ container, parameter }];
  });
}

/** The container that a class is named to in `@inject(PgOrders)`. */
export function containerNaming(node: Node): TokenContainer | undefined {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node || !ts.isDecorator(parent.parent)) return undefined;
  return ts.isIdentifier(parent.expression) ? containerBehind(parent.expression) : undefined;
}

/** The container that makes the class to whose constructor a parameter belongs. */
export function containerOfParameter({ parent }: ParameterDeclaration): TokenContainer | undefined {
  if (!ts.isConstructorDeclaration(parent)) return undefined;
  for (const { expression } of ts.getDecorators(parent.parent) ?? []) {
    const name = ts.isCallExpression(expression) ? expression.expression : expression;
    const container = ts.isIdentifier(name) ? containerBehind(name) : undefined;
    if (container !== undefined) return container;
  }
  return undefined;
}

export function parameterOf(node: Node): ParameterDeclaration | undefined {
  const { parent } = node;
  return ts.isTypeReferenceNode(parent) && ts.isParameter(parent.parent) ? parent.parent : undefined;
}

/** What decorators named `inject` name in `tree`, in their order. */
export function tokensNamedIn(tree: SourceFile): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (ts.isDecorator(node) && ts.isCallExpression(node.expression)) {
      const [token] = node.expression.arguments;
      if (token !== undefined && containerNaming(token) !== undefined) found.push(token);
    }
    ts.forEachChild(node, visit);
  };
  if (/tsyringe|inversify/.test(tree.text)) visit(tree);
  return found;
}

function namesToken(parameter: ParameterDeclaration): boolean {
  return (ts.getDecorators(parameter) ?? []).some(({ expression }) =>
    /^(?:inject|injectAll|multiInject|injectWithTransform)\(/.test(expression.getText()),
  );
}

function containerBehind(name: Identifier): TokenContainer | undefined {
  const from = importStatements(name.getSourceFile()).find(({ bindings }) =>
    bindings.some(({ local }) => local === name.text),
  );
  return from?.specifier === 'tsyringe' || from?.specifier === 'inversify' ? from.specifier : undefined;
}
