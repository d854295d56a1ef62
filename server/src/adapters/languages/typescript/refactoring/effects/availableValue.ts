import type { Node, ParameterDeclaration, Type, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';
import type { PassedValue } from './passedValue.ts';
import type { TakingTaker } from './takings.ts';
import { signatureOf } from './takings.ts';

/** How the value can be read there as things are: a parameter of that name, or a clock that was handed in. */
export function availableValue(taker: TakingTaker, value: PassedValue, checker: TypeChecker): string | undefined {
  if (taker.kind !== 'function' && taker.kind !== 'constructor') return undefined;
  const parameters = signatureOf(taker)?.parameters ?? [];
  const [name = ''] = value.names;
  const same = parameters.find((parameter) => isNamed(parameter, name) && typeOf(parameter, checker) === value.type);
  if (same !== undefined) return name;
  if (value.type !== 'Date' && value.type !== 'number') return undefined;
  const clock = parameters.find(
    (parameter) => ts.isIdentifier(parameter.name) && tells(checker.getTypeAtLocation(parameter), checker),
  );
  const clockName = clock?.name.getText() ?? fieldOfClock(taker, checker);
  if (clockName === undefined) return undefined;
  return value.type === 'Date' ? `${clockName}.now()` : `${clockName}.now().getTime()`;
}

function isNamed({ name, initializer, questionToken, dotDotDotToken }: ParameterDeclaration, wanted: string): boolean {
  const mayBeMissing = initializer ?? questionToken ?? dotDotDotToken;
  return mayBeMissing === undefined && ts.isIdentifier(name) && name.text === wanted;
}

function typeOf(parameter: ParameterDeclaration, checker: TypeChecker): string {
  return checker.typeToString(checker.getTypeAtLocation(parameter));
}

/** A field of the class that the method is part of; the constructor has to be handed one itself. */
function fieldOfClock(taker: TakingTaker, checker: TypeChecker): string | undefined {
  if (taker.kind !== 'function') return undefined;
  const owner = ownerOf(taker.function);
  if (owner === undefined || !ts.isClassLike(owner)) return undefined;
  const symbol = checker.getTypeAtLocation(owner);
  const field = symbol
    .getProperties()
    .find(
      (property) =>
        (property.flags & ts.SymbolFlags.Property) !== 0 && tells(checker.getTypeOfSymbol(property), checker),
    );
  if (field === undefined || isStatic(taker.function)) return undefined;
  return `this.${field.name}`;
}

function ownerOf(node: Node): Node | undefined {
  return ts.isPropertyDeclaration(node.parent) ? node.parent.parent : node.parent;
}

function isStatic(node: Node): boolean {
  const declaration = ts.isPropertyDeclaration(node.parent) ? node.parent : node;
  return ts.canHaveModifiers(declaration)
    ? (ts.getModifiers(declaration) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    : false;
}

/** `{ now(): Date }`, and not `Date` itself. */
function tells(type: Type, checker: TypeChecker): boolean {
  const now = type.getProperty('now');
  if (now === undefined || (type.flags & ts.TypeFlags.Object) === 0) return false;
  const [signature] = checker.getTypeOfSymbol(now).getCallSignatures();
  return signature?.parameters.length === 0 && checker.typeToString(signature.getReturnType()) === 'Date';
}
