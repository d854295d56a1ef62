import type {
  ArrowFunction,
  CallExpression,
  Expression,
  ExpressionStatement,
  Node,
  SourceFile,
  Symbol,
} from 'typescript';
import { ts } from '../../../compiler.ts';
import type { CheckedProgram } from '../../../program/programs.ts';
import { unaliased } from '../importedThings.ts';

/** What `(bind) => bind(PgOrders).toSelf()` does. */
export type BodyOfArrow = CallExpression & { readonly parent: ArrowFunction };

/** A statement that tells a container of something. */
export interface Registration {
  readonly statement: ExpressionStatement | BodyOfArrow;
  /** What is asked to register more: `container`, or the function `bind`. */
  readonly receiver: string;
  readonly token: Expression;
  /** What is made for the token, where it is named. */
  readonly made: Expression | undefined;
  /** Whether it holds only in certain places. */
  readonly isConditional: boolean;
}

/** What only replaces a registration, such as `rebind`, is none: whatever leads to it leads to the other then. */
const METHODS = /^(?:register|registerSingleton|registerType|registerInstance|bind)$/;

export function registrationsIn(checked: CheckedProgram, tree: SourceFile): readonly Registration[] {
  const found: Registration[] = [];
  const visit = (node: Node): void => {
    if (ts.isCallExpression(node)) {
      const registration = registrationBy(checked, node);
      if (registration !== undefined) found.push(registration);
    }
    ts.forEachChild(node, visit);
  };
  if (/\b(?:register\w*|bind)\b/.test(tree.text)) visit(tree);
  return found;
}

export function isNamed({ checker }: CheckedProgram, node: Expression | undefined, meant: Symbol): boolean {
  const symbol = node && checker.getSymbolAtLocation(node);
  return symbol !== undefined && unaliased(checker, symbol) === meant;
}

function registrationBy({ checker }: CheckedProgram, call: CallExpression): Registration | undefined {
  const { expression: callee } = call;
  const [token, provider] = call.arguments;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (token === undefined || !METHODS.test(name)) return undefined;
  const file = checker.getResolvedSignature(call)?.declaration?.getSourceFile().fileName ?? '';
  if (!/\/node_modules\/(?:tsyringe|inversify|@inversifyjs)\//.test(file)) return undefined;
  const behind = chainBehind(call);
  const last = behind.at(-1) ?? call;
  const statement = ts.isExpressionStatement(last.parent) ? last.parent : isBody(last) ? last : undefined;
  if (statement === undefined) return undefined;
  const to = behind.find((each) => /^(?:to|toService)$/.test(methodOf(each)));
  const isConditional = behind.some((each) => methodOf(each).startsWith('when'));
  const made = name === 'bind' ? to?.arguments[0] : madeBy(provider);
  return { statement, receiver: receiverOf(callee), token, made, isConditional };
}

function isBody(call: CallExpression): call is BodyOfArrow {
  return ts.isArrowFunction(call.parent) && call.parent.body === call;
}

/** The calls of what a call gives: `.to(PgOrders)`, `.inSingletonScope()`. */
function chainBehind(call: CallExpression): readonly CallExpression[] {
  const found: CallExpression[] = [];
  for (let at: Node = call; ts.isPropertyAccessExpression(at.parent) && ts.isCallExpression(at.parent.parent);) {
    at = at.parent.parent;
    found.push(at as CallExpression);
  }
  return found;
}

function methodOf({ expression }: CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

function madeBy(provider: Expression | undefined): Expression | undefined {
  if (provider === undefined || !ts.isObjectLiteralExpression(provider)) return provider;
  const made = provider.properties.find((each) => /^(?:useClass|useToken)$/.test(each.name?.getText() ?? ''));
  return made !== undefined && ts.isPropertyAssignment(made) ? made.initializer : undefined;
}

/** Where a chain of calls begins. */
function receiverOf(callee: Expression): string {
  if (!ts.isPropertyAccessExpression(callee)) return callee.getText();
  let at = callee.expression;
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) at = at.expression.expression;
  return at.getText();
}
