import type { Selection } from '../../architecture/contract.ts';
import { importNamesOf } from '../../catalogue/python/distributions.ts';
import { CATEGORY_PREFIX } from './selection.ts';

/** Of each kind of packages that contracts deny, one. */
const KINDS: readonly string[] = ['node:fs', 'typeorm', 'express', 'axios', 'react', 'zod', 'winston'];
const KINDS_IN_PYTHON: readonly string[] = [
  'shutil',
  'sqlalchemy',
  'fastapi',
  'requests',
  'tkinter',
  'pydantic',
  'loguru',
];

/** A module that imports whatever a selection is likely to deny: what it names, and one package of each kind. */
export function importsToDeny(selection: Selection | undefined): string {
  return [...namesIn(selection), ...KINDS].map((name) => `import '${name}';\n`).join('');
}

export function importsToDenyInPython(selection: Selection | undefined): string {
  const named = namesIn(selection)
    .map((name) => importNamesOf(name)?.[0] ?? name)
    .filter((name) => DOTTED.test(name));
  return [...named, ...KINDS_IN_PYTHON].map((name) => `import ${name}\n`).join('');
}

/** Of each category of effects, one. */
const EFFECTS =
  'new Date(), Math.random(), fetch, console, process.env, process.exit, localStorage, document, setTimeout';
const EFFECTS_IN_PYTHON: readonly string[] = [
  ...['datetime.datetime.now', 'random.random', 'urllib.request.urlopen', 'print', 'os.environ', 'sys.exit', 'open'],
  'time.sleep',
];

/** A module that has whatever effect a selection is likely to deny: what it names, and one effect of each category. */
export function effectsToDeny(selection: Selection | undefined): string {
  return `export const planted = () => [${[...effectsIn(selection), EFFECTS].join(', ')}];\n`;
}

export function effectsToDenyInPython(selection: Selection | undefined): string {
  const effects = [...effectsIn(selection), ...EFFECTS_IN_PYTHON];
  const modules = effects.filter((name) => name.includes('.')).map((name) => name.slice(0, name.lastIndexOf('.')));
  // Where the last name but one is a class, its module is imported along with it by the names before.
  const roots = modules.flatMap((name) => name.split('.').map((_, index, all) => all.slice(0, index + 1).join('.')));
  const imports = [...new Set(roots)]
    .filter((name) => !/[A-Z]|datetime\./.test(name))
    .map((name) => `import ${name}\n`);
  return `${imports.join('')}\ndef planted():\n    return [${effects.join(', ')}]\n`;
}

const DOTTED = /^[A-Za-z_][\w.]*$/;

function effectsIn(selection: Selection | undefined): string[] {
  return selection?.deny.filter((entry) => DOTTED.test(entry)) ?? [];
}

function namesIn(selection: Selection | undefined): string[] {
  return selection?.deny.filter((entry) => !entry.includes('*') && !entry.startsWith(CATEGORY_PREFIX)) ?? [];
}
