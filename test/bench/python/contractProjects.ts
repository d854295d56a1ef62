import type { Random } from '../workspace/random.ts';
import { createRandom } from '../workspace/random.ts';

/** A project with contracts of import-linter, and edits of one import each. */
export interface ContractProject {
  readonly name: string;
  /** Without the file of the contracts. */
  readonly sources: Readonly<Record<string, string>>;
  readonly contracts: string;
  readonly edits: readonly ImportEdit[];
}

/** Another text of one module; afterwards it is put back. */
export interface ImportEdit {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

type Sources = Record<string, string>;

/** 500 modules that may not know each other and do, mostly through what they share. */
export function independentParts(): ContractProject {
  const random = createRandom(11);
  const sources: Sources = { 'app/__init__.py': '', 'app/parts/__init__.py': '', 'app/shared/__init__.py': '' };
  const [parts, shared] = [500, 1500];
  for (let each = 0; each < shared; each++) {
    const next = times(3, () => Math.min(shared - 1, each + 1 + random.below(shared - each)));
    const lines = next.filter((other) => other !== each).map((other) => `from app.shared import s${other}`);
    if (random.chance(0.2)) lines.push(`from app.parts import p${random.below(parts)}`);
    sources[`app/shared/s${each}.py`] = `${lines.join('\n')}\n`;
  }
  for (let each = 0; each < parts; each++) {
    const lines = [`from app.shared import s${shared - 1 - random.below(90)}`];
    if (random.chance(0.8)) lines.push(`from app.parts import p${random.below(parts)}`);
    sources[`app/parts/p${each}.py`] = `${lines.join('\n')}\n`;
  }
  const contracts = configuration([contract('independence', ['modules = app.parts.*'])]);
  const own = (path: string) => sources[path] ?? '';
  return {
    ...{ name: 'independence of 500 modules', sources, contracts },
    edits: [
      edit('a part imports another', 'app/parts/p7.py', `${own('app/parts/p7.py')}from app.parts import p8\n`),
      edit('a part ceases to import', 'app/parts/p7.py', ''),
      edit('what many share changes', 'app/shared/s1490.py', 'from app.parts import p3\n'),
    ],
  };
}

const LAYERS = ['web', 'services', 'adapters', 'ports', 'domain'] as const;

/** 5,000 modules in contexts of five layers, with contracts of several kinds, and few breaches. */
export function largeProject(): ContractProject {
  const random = createRandom(7);
  const sources: Sources = { 'app/__init__.py': '', 'app/kernel/__init__.py': '' };
  for (let each = 0; each < 200; each++) {
    sources[`app/kernel/k${each}.py`] =
      each > 0 ? `from app.kernel import k${random.below(each)}\nimport typing\n` : '';
  }
  for (let context = 0; context < 60; context++) addContext(random, sources, context);
  const layers = LAYERS.map((layer) => `  ${layer}`);
  const contexts = Array.from({ length: 60 }, (_, context) => `  app.c${context}`);
  const contracts = configuration([
    contract('layers', ['layers =', ...layers, 'containers =', ...contexts]),
    contract('independence', ['modules =', ...contexts, 'ignore_imports =', '  app.c0.** -> app.c1.**']),
    contract('forbidden', [
      ...['source_modules =', '  app.*.domain', 'forbidden_modules =', '  sqlalchemy', '  app.*.web'],
      ...['ignore_imports =', '  app.*.domain.** -> app.kernel.k3'],
    ]),
    contract('protected', ['protected_modules = app.kernel', 'allowed_importers =', '  app.*.domain', '  app.*.ports']),
    contract('acyclic_siblings', ['ancestors = app']),
  ]);
  const inner = 'app/c5/domain/m3.py';
  const own = sources[inner] ?? '';
  return {
    ...{ name: 'five contracts over 5,000 modules', sources, contracts },
    edits: [
      edit('an allowed import', inner, `${own}from app.c5.domain import m9\n`),
      edit('a breach', inner, `${own}from app.c5.web import m9\n`),
      edit('a package outside', inner, `${own}import another\n`),
      edit('what all share changes', 'app/kernel/k0.py', 'import sqlalchemy\n'),
    ],
  };
}

function addContext(random: Random, sources: Sources, context: number): void {
  const size = 16;
  sources[`app/c${context}/__init__.py`] = '';
  for (const [height, layer] of LAYERS.entries()) {
    sources[`app/c${context}/${layer}/__init__.py`] = '';
    for (let each = 0; each < size; each++) {
      const inward = times(4, () => LAYERS[height + random.below(LAYERS.length - height)] ?? layer);
      const lines = inward.map((other) =>
        other !== layer || each > 0
          ? `from app.c${context}.${other} import m${random.below(other === layer ? each : size)}`
          : 'import typing',
      );
      if (height >= 3) lines.push(`from app.kernel import k${random.below(200)}`);
      if (layer === 'adapters') lines.push('import sqlalchemy.orm');
      if (random.chance(0.005)) lines.push(`import app.c${(context + 1) % 60}.web.m0`);
      sources[`app/c${context}/${layer}/m${each}.py`] = `${lines.join('\n')}\n`;
    }
  }
}

function configuration(contracts: readonly string[]): string {
  return ['[importlinter]', 'root_package = app', 'include_external_packages = True', '', ...contracts].join('\n');
}

function contract(type: string, lines: readonly string[]): string {
  return [`[importlinter:contract:${type}]`, `name = ${type}`, `type = ${type}`, ...lines, ''].join('\n');
}

function edit(name: string, path: string, text: string): ImportEdit {
  return { name, path, text };
}

function times<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}
