import type { LanguageId } from '../graph/module.ts';
import type { EffectCategory } from '../graph/outline.ts';
import type { EffectTable } from './effectTable.ts';
import { effectTable, namesIn } from './effectTable.ts';
import { GLOBAL_OBJECTS, JAVASCRIPT_EFFECTS, MODULES_OF_GLOBALS } from './javascript/effects.ts';
import { PYTHON_EFFECTS, PYTHON_GLOBAL_OBJECTS } from './python/effects.ts';

/** What an ambient name does. */
export interface AmbientEffect {
  /** The part of the name that does it: `process.env` of `globalThis.process.env.HOME`. */
  readonly name: string;
  readonly category: EffectCategory;
  /** How many parts of the name that was asked for say it, from the first on: three in that case. */
  readonly length: number;
}

/**
 * The effect of an ambient name, given in its parts; undefined where it has none. The longest name that is known
 * decides. `done` says what is done with the whole of it where that is done without arguments, because then `Date` tells
 * the time.
 */
export function ambientEffect(
  language: LanguageId,
  parts: readonly string[],
  done?: 'called' | 'constructed',
): AmbientEffect | undefined {
  const { categories, globalObjects } = tableOf(language);
  const skipped = globalObjectsIn(globalObjects, parts);
  const whole = parts.slice(skipped).join('.');
  const name = done === 'constructed' ? `new ${whole}` : `${whole}()`;
  const category = done === undefined ? undefined : categories.get(name);
  if (category !== undefined && category !== 'none') return { name, category, length: parts.length };
  for (let length = parts.length; length > 0; length--) {
    // A name that ends within the global objects is looked up as it is: `window` itself has an effect.
    const own = parts.slice(length > skipped ? skipped : length - 1, length);
    const category = categories.get(own.join('.')) ?? categories.get([...own.slice(0, -1), '*'].join('.'));
    if (category === 'none') return undefined;
    if (category !== undefined) return { name: own.join('.'), category, length };
  }
  return undefined;
}

/** Whether there are effects that need no import and whose name begins with that word. */
export function mayBeAmbientEffect(language: LanguageId, word: string): boolean {
  const { beginnings, categories, globalObjects } = tableOf(language);
  // In Python what stands before a dot is a module, and nobody has a module without importing it.
  return language === 'python' ? categories.has(word) || globalObjects.has(word) : beginnings.has(word);
}

/**
 * The ambient name that an import binds: `crypto.randomUUID` for `randomUUID` of `node:crypto`, in its parts. No parts
 * stand for a module whose members are ambient names. Undefined where the module is of another kind.
 */
export function ambientNameOf(
  language: LanguageId,
  specifier: string,
  imported: string,
): readonly string[] | undefined {
  if (language === 'python') return pythonNameOf(specifier, imported);
  const whole = MODULES_OF_GLOBALS.get(specifier.replace(/^node:/, ''));
  return whole === undefined || imported === '*' || imported === 'default' ? whole : [...whole, imported];
}

/** The names by which a contract can speak of effects: those of effects and those that stand before a dot in one. */
export function effectNames(): readonly string[] {
  return [...new Set([...namesIn(tableOf('typescript')), ...namesIn(tableOf('python'))])];
}

/** Whether some effect has that name, or one that begins with it. */
export function isEffectName(name: string): boolean {
  const parts = name.split('.');
  return (
    effectNames().includes(name) ||
    ambientEffect('typescript', parts)?.name === name ||
    ambientEffect('python', parts)?.name === name
  );
}

/** In Python every name is that of the module it comes from, and only the builtins need no import. */
function pythonNameOf(specifier: string, imported: string): readonly string[] | undefined {
  const module = specifier.split('.');
  if (!tableOf('python').beginnings.has(module[0] ?? '')) return undefined;
  return imported === '*' ? module : [...module, imported];
}

let javascript: EffectTable | undefined;
let python: EffectTable | undefined;

/** Built when it is first asked for, because most runs of the program look at no effect. */
function tableOf(language: LanguageId): EffectTable {
  if (language === 'python') return (python ??= effectTable(PYTHON_EFFECTS, PYTHON_GLOBAL_OBJECTS));
  return (javascript ??= effectTable(JAVASCRIPT_EFFECTS, GLOBAL_OBJECTS));
}

/** How many of the first parts only say that a name is ambient; the last one is never among them. */
function globalObjectsIn(globalObjects: ReadonlySet<string>, parts: readonly string[]): number {
  const found = parts.findIndex((part) => !globalObjects.has(part));
  return found === -1 ? parts.length - 1 : found;
}
