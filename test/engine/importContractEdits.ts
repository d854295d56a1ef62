import fc from 'fast-check';
import type { Edit } from './projectEdits.ts';

/** Modules in layers of the contracts below, in none of them, and a package that comes and goes. */
const MODULES: readonly string[] = [
  ...['p/__init__.py', 'p/high.py', 'p/mid/__init__.py', 'p/mid/x.py', 'p/low/__init__.py', 'p/low/x.py'],
  ...['p/utils.py', 'p/more.py', 'p/extra.py'],
];

const IMPORTS: readonly string[] = [
  ...['import p.high', 'import p.mid.x', 'from p.low import x', 'from p import utils, more', 'from . import mid'],
  ...['import django.db', 'from p.mid import name', 'import p.nowhere.at.all', 'from p.extra import *'],
  'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import p.high',
];

const contract = (type: string, lines: readonly string[]): string =>
  [`[importlinter:contract:${type}]`, `name = ${type}`, `type = ${type}`, ...lines, ''].join('\n');

const LAYERS = contract('layers', ['layers =', '  high', '  mid', '  low', 'containers = p', 'exhaustive = true']);
const INDEPENDENCE = contract('independence', ['modules = p.*', 'ignore_imports =', '  p.low.** -> p.utils']);
const FORBIDDEN = contract('forbidden', ['source_modules = p.low', 'forbidden_modules =', '  django', '  p.mid']);
const PROTECTED = contract('protected', ['protected_modules = p.utils', 'allowed_importers = p.high']);
const ACYCLIC = contract('acyclic_siblings', ['ancestors = p']);

const configuration = (contracts: readonly string[], session: readonly string[] = []): string =>
  ['[importlinter]', 'root_package = p', ...session, '', ...contracts].join('\n');

const CONFIGURATIONS: readonly string[] = [
  configuration([LAYERS, PROTECTED, ACYCLIC]),
  configuration([INDEPENDENCE, FORBIDDEN], ['include_external_packages = True']),
  configuration([LAYERS, FORBIDDEN], ['exclude_type_checking_imports = true']),
  `# ${configuration([LAYERS])}`.replace('# ', '\n\n'),
  configuration([]).replace('= p', '= q'),
];

const texts = fc.array(fc.constantFrom(...IMPORTS), { maxLength: 3 }).map((lines) => [...lines, ''].join('\n'));

export const importContractProjects: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(
    fc.array(texts, { minLength: MODULES.length, maxLength: MODULES.length }),
    fc.constantFrom(...CONFIGURATIONS),
    fc.array(fc.boolean(), { minLength: MODULES.length, maxLength: MODULES.length }),
  )
  .map(([modules, linter, left]) => {
    const files: Record<string, string> = { '.importlinter': linter };
    for (const [index, path] of MODULES.entries()) {
      if (index < 6 || left[index] === true) files[path] = modules[index] ?? '';
    }
    return files;
  });

export const importContractEdits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type'), path: fc.constantFrom(...MODULES), text: texts }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write'), path: fc.constantFrom(...MODULES), text: texts }) },
  fc.record({
    kind: fc.constant('write'),
    path: fc.constantFrom('.importlinter', 'p/.importlinter'),
    text: fc.constantFrom(...CONFIGURATIONS),
  }),
  fc.record({
    kind: fc.constant('rework'),
    path: fc.constantFrom(...MODULES),
    how: fc.constantFrom('shift', 'reverse'),
    typed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('delete'), path: fc.constantFrom(...MODULES.slice(1), '.importlinter', 'p/mid') }),
  fc.record({ kind: fc.constant('rename'), from: fc.constantFrom(...MODULES), to: fc.constantFrom(...MODULES) }),
);
