import type { LanguageId } from '../graph/module.ts';
import type { EffectCategory } from '../graph/outline.ts';
import { GLOBAL_OBJECTS, JAVASCRIPT_EFFECTS, MODULES_OF_GLOBALS } from './javascriptEffects.ts';

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
  if (language === 'python') return undefined;
  const { categories } = knowledge();
  const skipped = globalObjectsIn(parts);
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

/** Whether there are ambient effects whose name begins with that word. */
export function mayBeAmbientEffect(language: LanguageId, word: string): boolean {
  return language !== 'python' && knowledge().beginnings.has(word);
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
  if (language === 'python') return undefined;
  const whole = MODULES_OF_GLOBALS.get(specifier.replace(/^node:/, ''));
  return whole === undefined || imported === '*' || imported === 'default' ? whole : [...whole, imported];
}

/** The names by which a contract can speak of effects: those of effects and those that stand before a dot in one. */
export function effectNames(): readonly string[] {
  const names = [...knowledge().categories].filter(([, category]) => category !== 'none').map(([name]) => name);
  const plain = names.map((name) => name.replace(/^new |\(\)$|\.\*$/g, ''));
  return [...new Set(plain.flatMap(withBeginnings))];
}

/** Whether some effect has that name, or one that begins with it. */
export function isEffectName(name: string): boolean {
  return effectNames().includes(name) || ambientEffect('typescript', name.split('.'))?.name === name;
}

/** `Deno.env` is part of `Deno`, and `import.meta.env` of `import.meta`. */
function withBeginnings(name: string): string[] {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? [name] : [...withBeginnings(name.slice(0, dot)), name];
}

interface Knowledge {
  readonly categories: ReadonlyMap<string, EffectCategory | 'none'>;
  readonly beginnings: ReadonlySet<string>;
}

let known: Knowledge | undefined;

/** Built when it is first asked for, because most runs of the program look at no effect. */
function knowledge(): Knowledge {
  if (known !== undefined) return known;
  const categories = new Map<string, EffectCategory | 'none'>();
  for (const [category, names] of JAVASCRIPT_EFFECTS) {
    for (const name of names.split(/\s+/).filter((word) => word !== ''))
      categories.set(name.replace('_', ' '), category);
  }
  const words = [...categories.keys()].map((name) => name.replace(/^new |\(\)$|\..*$/g, ''));
  return (known = { categories, beginnings: new Set([...words, ...GLOBAL_OBJECTS]) });
}

/** How many of the first parts only say that a name is ambient; the last one is never among them. */
function globalObjectsIn(parts: readonly string[]): number {
  const found = parts.findIndex((part) => !GLOBAL_OBJECTS.has(part));
  return found === -1 ? parts.length - 1 : found;
}
