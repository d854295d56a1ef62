import type { CallExpression, Expression, Signature, Symbol, Type } from 'typescript';
import { ts } from '../../compiler.ts';
import type { WrittenSignature } from './portText.ts';
import type { TypeWriter } from './writeTypes.ts';

/**
 * What a function of a package is to those who call it: it takes what they pass and gives what they make use of. The
 * types that the package declares it with are mostly its own, and no inner module may name those.
 */
export function signaturesOfCalls(writer: TypeWriter, calls: readonly CallExpression[]): readonly WrittenSignature[] {
  const found = new Map<string, WrittenSignature>();
  for (const call of calls) {
    const signature = writer.checked.checker.getResolvedSignature(call);
    if (signature === undefined) continue;
    const written = signatureOf(writer, call, signature);
    const key = written.parameters.join();
    const known = found.get(key);
    // Whoever looks at what it gives needs more than whoever does not.
    if (known === undefined || isIgnored(known)) found.set(key, written);
  }
  return [...found.values()];
}

function isIgnored({ returned }: WrittenSignature): boolean {
  return returned === NOTHING || returned === AWAITED;
}

const NOTHING = 'void';
const AWAITED = 'Promise<unknown>';

function signatureOf(writer: TypeWriter, call: CallExpression, signature: Signature): WrittenSignature {
  const names = new Set<string>();
  const parameters = call.arguments.map((passed, index) => {
    const name = nameFor(signature.parameters, index, names);
    return `${name}: ${writer.write(undefined, () => typePassed(writer, passed), passed)}`;
  });
  return { typeParameters: '', parameters, returned: returnedBy(writer, call, signature) };
}

/** What the package calls it, if that is a name and not taken by one before. */
function nameFor(parameters: readonly Symbol[], index: number, taken: Set<string>): string {
  const declared = (parameters[index] ?? parameters.at(-1))?.name ?? '';
  const base = /^[A-Za-z$_][\w$]*$/.test(declared) ? declared : 'value';
  let name = base;
  for (let count = 2; taken.has(name); count++) name = base + String(count);
  taken.add(name);
  return name;
}

/** Any text for `'a'`, unless the function takes only some. */
function typePassed({ checked: { checker } }: TypeWriter, passed: Expression): Type {
  const type = checker.getTypeAtLocation(passed);
  const base = checker.getBaseTypeOfLiteralType(type);
  const wanted = checker.getContextualType(passed);
  return wanted === undefined || checker.isTypeAssignableTo(base, wanted) ? base : type;
}

/** Nothing, where nobody looks at it: whatever a function gives, it can stand where one is asked for that gives nothing. */
function returnedBy(writer: TypeWriter, call: CallExpression, signature: Signature): string {
  const { checker } = writer.checked;
  if (ts.isExpressionStatement(call.parent)) return NOTHING;
  const isOnlyAwaited = ts.isAwaitExpression(call.parent) && ts.isExpressionStatement(call.parent.parent);
  if (isOnlyAwaited) return AWAITED;
  return writer.write(undefined, () => checker.getReturnTypeOfSignature(signature), call);
}
