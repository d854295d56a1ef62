import type { Expression, Node } from 'typescript';
import { ts } from '../../compiler.ts';
import type { EffectExpression } from './effectUses.ts';

/** What is handed in where an effect was used: a value of its own for each call. */
export interface PassedValue {
  readonly type: string;
  /** What it is called, the best first. */
  readonly names: readonly string[];
  /** How it is got by whoever may: `new Date()`; `local` is what `imported` is called there. */
  readonly written: (local: string) => string;
  /** What has to be imported for that. */
  readonly imported: { readonly name: string; readonly package: string } | undefined;
  /** Whether an effect asks for the same. */
  readonly isAskedBy: (effect: EffectExpression) => boolean;
  /** What stands in place of an effect, where the value is called `name`. */
  readonly readBy: (effect: EffectExpression, name: string) => string;
}

/** Undefined for an effect that is no value. */
export function passedValue(
  effect: EffectExpression,
  effectsBeside: readonly EffectExpression[],
): PassedValue | undefined {
  const { node } = effect;
  if (node === undefined) return undefined;
  switch (effect.source) {
    case 'date':
    case 'milliseconds':
      return valueOfTime(effectsBeside.every(({ source }) => source !== 'date'));
    case 'identifier':
      return { ...ownValue(effect, node), type: 'string', names: ['id', 'newId', 'generatedId'] };
    case 'chance':
      return { ...ownValue(effect, node), type: 'number', names: ['random', 'randomNumber'] };
    case 'setting':
      return valueOfSetting(effect, node);
    default:
      return undefined;
  }
}

function valueOfTime(isNumber: boolean): PassedValue {
  return {
    type: isNumber ? 'number' : 'Date',
    names: ['now', 'currentTime', 'timeNow'],
    written: () => (isNumber ? 'Date.now()' : 'new Date()'),
    imported: undefined,
    isAskedBy: ({ source }) => source === 'milliseconds' || source === 'date',
    readBy: ({ source }, name) => (source === 'milliseconds' && !isNumber ? `${name}.getTime()` : name),
  };
}

function ownValue(effect: EffectExpression, node: Expression): Omit<PassedValue, 'type' | 'names'> {
  const imported =
    effect.specifier === undefined ? undefined : { name: lastPart(effect.name), package: effect.specifier };
  return {
    written: (local) => (imported === undefined ? node.getText() : `${local}()`),
    imported,
    isAskedBy: (other) => other.source === effect.source,
    readBy: (_, name) => name,
  };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function valueOfSetting({ source, specifier }: EffectExpression, node: Expression): PassedValue | undefined {
  if (specifier !== undefined) return undefined;
  const setting = settingNameOf(node);
  return {
    type: 'string | undefined',
    names: [inCamelCase(setting), `${inCamelCase(setting)}Setting`],
    written: () => node.getText(),
    imported: undefined,
    isAskedBy: (other) => other.source === source && other.node !== undefined && settingNameOf(other.node) === setting,
    readBy: (_, name) => name,
  };
}

/** `API_URL` of `process.env.API_URL`. */
export function settingNameOf(node: Node): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : node.getText();
}

/** `apiUrl` for `API_URL`. */
export function inCamelCase(name: string): string {
  const [first = '', ...more] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const isShouting = name === name.toUpperCase();
  const calm = (word: string): string => (isShouting ? word.toLowerCase() : word);
  const rest = more.map((word) => (word[0] ?? '').toUpperCase() + calm(word.slice(1)));
  const start = isShouting ? calm(first) : (first[0] ?? '').toLowerCase() + first.slice(1);
  const joined = [start, ...rest].join('');
  return /^[A-Za-z]/.test(joined) ? joined : `setting${joined}`;
}
