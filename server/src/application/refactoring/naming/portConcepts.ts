import type { ModulePath } from '#domain/graph/module.ts';
import { conceptOf } from './conceptOf.ts';
import { baseNameOf } from './fileNames.ts';
import { capitalised, inStyle, wordsOf } from './words.ts';

/** What a port for functions is about: for a single one what it is called, for several what their module or package is about. */
export function conceptOfModule(module: ModulePath, only: string | undefined): string {
  if (only !== undefined) return inHumps(only);
  const segments = module.replace(/^[a-z]+:/, '').split('/');
  const base = baseNameOf(segments.at(-1) ?? module);
  const name = base === 'index' ? (segments.at(-2) ?? base) : base;
  return conceptOf(inStyle(wordsOf(name), 'pascal'));
}

/** Whether a function is called like a hook, which is to be called where it stands: what matters is what it gives. */
export function isHookName(name: string): boolean {
  return /^use[A-Z]/.test(name);
}

/** What a port is about that stands for something alone: of a hook, what it gives; `FeeRules` of `FEE_RULES`. */
export function conceptOfThing(name: string): string {
  if (isConstantName(name)) return conceptOf(inStyle(wordsOf(name), 'pascal'));
  return conceptOf(inHumps(isHookName(name) ? name.slice('use'.length) : name));
}

/** Whether a name is all in capitals, as those of constants are; what has three letters may as well be short for something. */
function isConstantName(name: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(name) && name.length > 3;
}

/** `send_mail` as a class would be called; what has humps already keeps them as they are. */
function inHumps(name: string): string {
  return name.includes('_') ? inStyle(wordsOf(name), 'pascal') : capitalised(name);
}
