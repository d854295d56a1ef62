import type { SourceFile, Statement, Symbol, Type, TypeChecker } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { memberAsked } from './askedPort.ts';
import type { EffectMember, EffectPort } from './effectPorts.ts';
import type { EffectSource } from './effectSources.ts';
import type { EffectExpression } from './effectUses.ts';

/** A port of the project that offers what is asked of an effect. */
export interface FoundPort {
  readonly symbol: string;
  readonly file: ModulePath;
  readonly declared: Symbol;
  readonly readBy: (effect: EffectExpression, handed: string) => string;
  /** What the port calls what an effect calls otherwise: `info` for `log`. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What an adapter has to have; undefined where the port asks for more than anybody could know. */
  readonly missing: readonly EffectMember[] | undefined;
}

/** What a port for an effect is called, and what it calls what it offers. */
const NAMES: ReadonlyMap<EffectSource, { readonly port: RegExp; readonly member: RegExp; readonly type: string }> =
  new Map([
    [
      'date',
      {
        port: /Clock|Time|Date/,
        member: /^(?:now|(?:get)?(?:now|current(?:date|time|datetime)|date|time))$/i,
        type: 'Date',
      },
    ],
    ['ticks', { port: /Stopwatch|Monotonic/, member: /^(?:elapsed|now|ticks)$/i, type: 'number' }],
    [
      'identifier',
      {
        port: /(?:Id|Ids|Uuid|UUID|ID|Identity|Identifier)(?![a-z])/,
        member: /^(?:next|new|create|generate|make|random|get)?(?:id|uuid|identity|identifier)?$|^v4$/i,
        type: 'string',
      },
    ],
    [
      'chance',
      {
        port: /Random|Dice|Chance/,
        member: /^(?:next|random|value|float|nextFloat|nextDouble|number)$/i,
        type: 'number',
      },
    ],
  ]);

/** The best of those that the asking module may import; undefined where there is none. */
export function existingEffectPort(
  draft: Draft,
  { module, effects }: { readonly module: ModulePath; readonly effects: readonly EffectExpression[] },
  port: EffectPort,
): FoundPort | undefined {
  const found: FoundPort[] = [];
  const { program, checker, pathOf } = draft.checked;
  for (const tree of program.getSourceFiles()) {
    const file = pathOf(tree);
    if (file === undefined || !mayBePortsModule(draft, module, file, tree)) continue;
    for (const statement of tree.statements) {
      const declared = symbolOfPort(statement, checker);
      const fit = declared && fitOf(checker, declared, effects, port);
      if (declared !== undefined && fit !== undefined) found.push({ ...fit, declared, symbol: declared.name, file });
    }
  }
  const rank = ({ symbol }: FoundPort): number => (symbol.replace(/^I(?=[A-Z])|Port$/g, '') === port.concept ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other) || (one.file < other.file ? -1 : 1))[0];
}

function mayBePortsModule({ surroundings }: Draft, asker: ModulePath, file: ModulePath, tree: SourceFile): boolean {
  if (tree.isDeclarationFile || file.includes('node_modules/') || file === asker) return false;
  const role = surroundings.placementOf(file)?.layer?.role;
  if (role === 'adapter' || role === 'composition' || role === 'test') return false;
  return surroundings.mayImport(asker, file);
}

/** An exported interface, abstract class or type of an object, without type parameters. */
function symbolOfPort(statement: Statement, checker: TypeChecker): Symbol | undefined {
  const isPort =
    ts.isInterfaceDeclaration(statement) ||
    (ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type)) ||
    (ts.isClassDeclaration(statement) && (ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Abstract) !== 0);
  if (!isPort || statement.name === undefined || statement.typeParameters !== undefined) return undefined;
  const flags = ts.getCombinedModifierFlags(statement);
  const { Export, Default } = ts.ModifierFlags;
  return (flags & Export) !== 0 && (flags & Default) === 0 ? checker.getSymbolAtLocation(statement.name) : undefined;
}

type Fit = Pick<FoundPort, 'readBy' | 'renamed' | 'missing'>;

function fitOf(
  checker: TypeChecker,
  declared: Symbol,
  effects: readonly EffectExpression[],
  port: EffectPort,
): Fit | undefined {
  const source = effects[0]?.source === 'milliseconds' ? 'date' : effects[0]?.source;
  const type = checker.getDeclaredTypeOfSymbol(declared);
  if (source === 'log') return /Log(?:ger)?/.test(declared.name) ? fitOfLogger(checker, type, effects) : undefined;
  const names = source && NAMES.get(source);
  const [model] = port.members;
  if (names === undefined || model === undefined || !names.port.test(declared.name)) return undefined;
  const members = type.getProperties().filter((property) => names.member.test(property.name));
  const member = members.find((property) => givesFor(checker, property, names.type));
  const isAll = type.getProperties().length === 1;
  if (member !== undefined) {
    const { name } = member;
    const end = names.type === 'Date' ? '.getTime()' : '';
    return {
      renamed: new Map(),
      missing: isAll ? [{ ...model, name }] : undefined,
      readBy: ({ source: asked }, handed) => `${handed}.${name}()${asked === 'milliseconds' ? end : ''}`,
    };
  }
  const inMilliseconds =
    source === 'date' ? members.find((property) => givesFor(checker, property, 'number')) : undefined;
  if (inMilliseconds === undefined) return undefined;
  const { name } = inMilliseconds;
  return {
    renamed: new Map(),
    missing: isAll ? [{ name, parameters: '', returned: 'number', statement: 'return Date.now()' }] : undefined,
    readBy: ({ source: asked }, handed) =>
      asked === 'milliseconds' ? `${handed}.${name}()` : `new Date(${handed}.${name}())`,
  };
}

/** Whether it can be called without arguments and then gives that. */
function givesFor(checker: TypeChecker, property: Symbol, type: string): boolean {
  const [signature] = checker.getTypeOfSymbol(property).getCallSignatures();
  if (signature === undefined || checker.typeToString(signature.getReturnType()) !== type) return false;
  return signature.parameters.every((parameter) => {
    const declaration = parameter.valueDeclaration;
    return declaration !== undefined && ts.isParameter(declaration) && checker.isOptionalParameter(declaration);
  });
}

const INSTEAD: Readonly<Record<string, readonly string[]>> = { log: ['info'], trace: ['debug'], warn: ['warning'] };

function fitOfLogger(checker: TypeChecker, type: Type, effects: readonly EffectExpression[]): Fit | undefined {
  const renamed = new Map<string, string>();
  for (const { node } of effects) {
    const asked = node && memberAsked(node);
    if (asked === undefined) return undefined;
    const offered = [asked, ...(INSTEAD[asked] ?? [])].find((name) => isCallable(checker, type, name));
    if (offered === undefined) return undefined;
    if (offered !== asked) renamed.set(asked, offered);
  }
  const names = type.getProperties().map(({ name }) => name);
  const areAllKnown = names.every((name) => CONSOLE.has(name));
  const missing = names.map((name) => {
    return { name, parameters: '...messages: unknown[]', returned: 'void', statement: `console.${name}(...messages)` };
  });
  return { renamed, missing: areAllKnown ? missing : undefined, readBy: (_, handed) => handed };
}

const CONSOLE: ReadonlySet<string> = new Set(['debug', 'error', 'info', 'log', 'trace', 'warn']);

function isCallable(checker: TypeChecker, type: Type, name: string): boolean {
  const property = type.getProperty(name);
  return property !== undefined && checker.getTypeOfSymbol(property).getCallSignatures().length > 0;
}
