import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveModules } from '#application/moves/moveModules.ts';
import { edited } from '#test/specs/check.ts';
import { newErrors } from '#test/support/compilerWitness.ts';
import { contextOver, edgesOf } from './moveFiles.ts';

const CONFIGURATION = {
  'package.json': JSON.stringify({ name: 'p', type: 'module', imports: { '#lib/*': './src/lib/*' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      ...{ module: 'esnext', moduleResolution: 'bundler', noEmit: true, strict: true, jsx: 'preserve' },
      ...{ allowImportingTsExtensions: true, paths: { '@app/*': ['./src/*'] } },
    },
  }),
};

const MODULES = [
  ...['src/a.ts', 'src/b.tsx', 'src/index.ts', 'src/lib/index.ts', 'src/lib/c.ts', 'src/lib/deep/d.ts'],
  ...['src/orders/order.ts', 'src/orders/index.ts', 'src/orders/order.test.ts', 'test/e.test.ts', 'f.ts'],
];

/** Ways to name a module that all lead there; the path is the one from the importing module's folder. */
const STYLES: readonly ((to: string, relative: string) => string)[] = [
  (_, relative) => relative.replace(/\.tsx?$/, ''),
  (_, relative) => relative,
  (_, relative) => relative.replace(/\.tsx?$/, '.js'),
  (to, relative) => (to.startsWith('src/') ? `@app/${to.slice(4).replace(/\.tsx?$/, '')}` : relative),
  (to, relative) => (to.startsWith('src/lib/') ? `#lib/${to.slice(8)}` : relative),
  (_, relative) => (/[a-z]\/index\.ts$/.test(relative) ? relative.replace('/index.ts', '') : relative),
];

const FORMS: readonly ((specifier: string, name: string) => string)[] = [
  (specifier, name) => `import { value as ${name} } from '${specifier}'; void ${name};`,
  (specifier) => `import '${specifier}';`,
  (specifier, name) => `export { value as ${name} } from "${specifier}";`,
  (specifier, name) => `/* 😀 */ export type ${name} = typeof import('${specifier}').value;`,
  (specifier, name) => `export const ${name} = () => import('${specifier}');`,
];

const someImport = fc.record({
  from: fc.constantFrom(...MODULES),
  to: fc.constantFrom(...MODULES),
  style: fc.constantFrom(...STYLES),
  form: fc.constantFrom(...FORMS),
});

const someMove = fc.record({
  from: fc.constantFrom(...MODULES, 'src/lib', 'src/orders', 'src/lib/deep', 'test'),
  to: fc.constantFrom('src/moved', 'src/lib/other', 'src/lib/moved', 'other', 'src/orders/a', 'x'),
});

describe('any move of any file or folder', () => {
  it('leaves all imports leading where they led, by our resolver and by the compiler', () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.array(someImport, { minLength: 1, maxLength: 14 }),
        fc.array(someMove, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        (imports, moves, lineEnd, mark) => {
          const files = projectOf(imports, lineEnd, mark);
          const context = contextOver(files);
          const renames = moves.map(({ from, to }) => ({ from, to: /\.tsx?$/.test(from) ? to + endOf(from) : to }));
          const outcome = moveModules(context, renames);
          if (outcome.kind === 'refused') return;
          made++;
          const after = edited(files, outcome.edit);
          const edges = edgesOf(contextOver(after).view.graph, new Map());
          assert.deepEqual(edges, edgesOf(context.view.graph, outcome.edit.moved));
          assert.deepEqual(newErrors(files, after, outcome.edit.moved), []);
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(made > 20, 'hardly any move was made');
  });
});

function projectOf(
  imports: readonly { from: string; to: string; style: (typeof STYLES)[number]; form: (typeof FORMS)[number] }[],
  lineEnd: string,
  mark: string,
): Record<string, string> {
  const files: Record<string, string> = { ...CONFIGURATION };
  for (const module of MODULES) {
    const own = imports.filter(({ from, to }) => from === module && to !== module);
    const lines = own.map(({ to, style, form }, index) => form(style(to, relative(module, to)), `n${String(index)}`));
    files[module] = mark + [...lines, 'export const value = 1;', ''].join(lineEnd);
  }
  return files;
}

function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up === '' ? `./${to}` : up + to;
}

function endOf(path: string): string {
  return path.endsWith('.tsx') ? '.tsx' : '.ts';
}
