import type { CallExpression, Expression, Node, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';
import type { EffectMember, EffectPort } from './effectPorts.ts';
import { fixedPort } from './effectPorts.ts';
import type { EffectSource } from './effectSources.ts';

interface Reason {
  readonly reason: string;
}

const NO_CLIENT =
  'What is sent is not known well enough here to say it without the fetch API. Move what sends it to an adapter.';

/** What of `console` says something and gives nothing back. */
const LEVELS: ReadonlySet<string> = new Set(['debug', 'error', 'info', 'log', 'trace', 'warn']);

/** The port with just what is asked of it at `uses`, or why there can be none. */
export function askedPort(
  source: EffectSource,
  uses: readonly Expression[],
  checker: TypeChecker,
): EffectPort | Reason {
  if (source === 'log') return loggerFor(uses, checker);
  return source === 'request' ? clientFor(uses, checker) : (fixedPort(source) ?? { reason: NO_CLIENT });
}

function loggerFor(uses: readonly Expression[], checker: TypeChecker): EffectPort | Reason {
  const calls = new Map<string, CallExpression[]>();
  for (const use of uses) {
    const name = memberAsked(use);
    const call = use.parent.parent;
    if (name === undefined || !LEVELS.has(name) || !ts.isCallExpression(call)) {
      return {
        reason: `\`console.${name ?? ''}\` is more than a message, so a logger would not do. Move what shows it to an adapter.`,
      };
    }
    calls.set(name, [...(calls.get(name) ?? []), call]);
  }
  const members = [...calls].map(([name, all]) => levelOf(name, all, checker));
  return {
    ...{ concept: 'Logger', adapter: 'ConsoleLogger', handed: 'logger', meaning: 'Says what is going on.' },
    members: members.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function levelOf(name: string, calls: readonly CallExpression[], checker: TypeChecker): EffectMember {
  const isSingle = calls.every(({ arguments: [first], arguments: given }) => given.length === 1 && !isSpread(first));
  const hasFirst = calls.every(({ arguments: [first] }) => first !== undefined && !isSpread(first));
  const areTexts = calls.every(({ arguments: [first] }) => first !== undefined && isText(first, checker));
  const type = areTexts ? 'string' : 'unknown';
  if (!hasFirst) return level(name, '...messages: unknown[]', '...messages');
  if (isSingle) return level(name, `message: ${type}`, 'message');
  return level(name, `message: ${type}, ...details: unknown[]`, 'message, ...details');
}

function level(name: string, parameters: string, handed: string): EffectMember {
  return { name, parameters, returned: 'void', statement: `console.${name}(${handed})` };
}

function clientFor(uses: readonly Expression[], checker: TypeChecker): EffectPort | Reason {
  const calls = uses.flatMap(({ parent }) => (ts.isCallExpression(parent) ? [parent.arguments] : []));
  if (calls.some((given) => given.length === 0 || given.length > 2 || given.some(isSpread)))
    return { reason: NO_CLIENT };
  const url = calls.every(([first]) => first !== undefined && isText(first, checker)) ? 'string' : 'string | URL';
  const withOptions = calls.filter((given) => given.length === 2).length;
  const options = withOptions === 0 ? '' : `, options${withOptions === calls.length ? '' : '?'}: RequestInit`;
  const handed = withOptions === 0 ? 'url' : 'url, options';
  const returned = 'Promise<Response>';
  return {
    ...{ concept: 'HttpClient', adapter: 'FetchHttpClient', handed: 'http', meaning: 'Sends requests over HTTP.' },
    members: [{ name: 'fetch', parameters: `url: ${url}${options}`, returned, statement: `return fetch(${handed})` }],
  };
}

/** `info` of `console.info`. */
export function memberAsked({ parent }: Node): string | undefined {
  return ts.isPropertyAccessExpression(parent) ? parent.name.text : undefined;
}

function isSpread(node: Expression | undefined): boolean {
  return node !== undefined && ts.isSpreadElement(node);
}

function isText(node: Expression, checker: TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).every(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0);
}
