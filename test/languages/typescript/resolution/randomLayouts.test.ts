import assert from 'node:assert/strict';
import fc from 'fast-check';
import ts from 'typescript';
import { memoryFiles } from '#adapters/files/memory.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { ImportKind, ModulePath } from '#domain/graph/module.ts';
import { wordsOf } from './targetWords.ts';

/** Where the compiler thinks that the workspace in memory lies. */
const ROOT = '/workspace';

const FOLDERS = ['', 'src', 'src/a', 'src/b', 'lib', 'gen', 'gen/src'];
const NAMES = ['a', 'b', 'index', 'c.x', 'a.js'];
const EXTENSIONS = [
  'ts',
  'tsx',
  'd.ts',
  'js',
  'jsx',
  'mts',
  'cts',
  'mjs',
  'cjs',
  'd.mts',
  'd.cts',
  'json',
  'd.json.ts',
];
const STARTS = ['./', '../', './a/', '../src/', '../lib/', '@/', '@/a/', '#lib/', '#lib/a/', 'self/p/', 'x-', ''];
const WHOLE = ['.', '..', '#x', 'self', 'self/a', 'alias'];

const file = fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES), fc.constantFrom(...EXTENSIONS));
const specifier = fc.oneof(
  fc.constantFrom(...WHOLE),
  fc
    .tuple(
      fc.constantFrom(...STARTS),
      fc.constantFrom(...NAMES),
      fc.constantFrom('', '.js', '.ts', '.mjs', '.jsx', '.json'),
    )
    .map((parts) => parts.join('')),
);
const target = fc
  .tuple(
    fc.constantFrom('src', 'lib', 'src/a'),
    fc.constantFrom('a', 'b', 'index'),
    fc.constantFrom('.js', '.d.ts', '.mjs', '.ts'),
  )
  .map(([folder, name, extension]) => `./${folder}/${name}${extension}`);
const conditions = fc.oneof(
  target,
  fc.record({ types: target, import: target, node: target, require: target, default: target }, { requiredKeys: [] }),
);
const packageJson = fc.record(
  {
    name: fc.constant('self'),
    type: fc.constantFrom('module', 'commonjs'),
    imports: fc.record({
      '#x': conditions,
      '#lib/*': fc.constantFrom('./src/*', './lib/*.js'),
      '#lib/a/*': fc.constant('./src/a/*'),
    }),
    exports: fc.record({ '.': conditions, './a': conditions, './p/*': fc.constantFrom('./src/*', './lib/*.js') }),
  },
  { requiredKeys: ['name'] },
);
const compilerOptions = fc
  .tuple(
    fc.constantFrom(
      { module: 'ESNext' },
      { module: 'CommonJS' },
      { module: 'NodeNext' },
      { module: 'Node16' },
      { module: 'CommonJS', moduleResolution: 'node10' },
      { module: 'Preserve', moduleResolution: 'bundler' },
    ),
    fc.record(
      {
        resolveJsonModule: fc.boolean(),
        baseUrl: fc.constantFrom('.', 'src', './lib'),
        rootDirs: fc.subarray(['./src', './gen/src', './lib']),
        paths: fc.record(
          {
            '@/*': fc.constant(['./src/*', './lib/*']),
            '@/a/*': fc.constant(['./lib/*']),
            alias: fc.constant(['./src/a', './lib/a.ts']),
            'x-*': fc.constant(['./src/*/index']),
            '*': fc.constant(['./gen/*']),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([module, others]) => ({ ...module, ...others }));

describe('resolution in random layouts', () => {
  it('finds every file that the compiler finds', () => {
    const layout = fc.record({
      files: fc.array(file, { minLength: 5, maxLength: 25 }),
      packageJson,
      compilerOptions,
      imports: fc.array(
        fc.tuple(fc.constantFrom('src/m.ts', 'src/a/m.mts', 'lib/m.cts', 'src/a/m.ts'), specifier, kind),
        {
          minLength: 5,
          maxLength: 30,
        },
      ),
    });
    fc.assert(fc.property(layout, checkLayout), { numRuns: 300 });
  });
});

const kind = fc.constantFrom<ImportKind>('import', 'export', 'dynamic-import', 'import-equals');

interface RandomLayout {
  readonly files: readonly (readonly [string, string, string])[];
  readonly packageJson: { readonly type?: string };
  readonly compilerOptions: object;
  readonly imports: readonly (readonly [ModulePath, string, ImportKind])[];
}

function checkLayout(layout: RandomLayout): void {
  const paths = layout.files.map(([folder, name, extension]) => `${folder}/${name}.${extension}`.replace(/^\//, ''));
  const files = memoryFiles({
    ...Object.fromEntries([...paths, 'src/m.ts', 'src/a/m.mts', 'lib/m.cts', 'src/a/m.ts'].map((path) => [path, ''])),
    'package.json': JSON.stringify(layout.packageJson),
    'tsconfig.json': JSON.stringify({ compilerOptions: layout.compilerOptions, exclude: [] }),
  });
  const known = new Set(files.list());
  const resolver = typescriptLanguage.resolver({ files, known });
  const compiler = compilerOver(files, known, layout);
  for (const [from, name, importKind] of layout.imports) {
    const theirs = compiler(from, name, importKind);
    if (theirs === undefined) continue;
    const site = { specifier: name, kind: importKind, typeOnly: false, line: 0, character: 0, endCharacter: 0 };
    assert.equal(wordsOf(resolver.resolve(from, site)), theirs, `${importKind} "${name}" in ${from}`);
  }
}

type AskCompiler = (from: ModulePath, specifier: string, kind: ImportKind) => ModulePath | undefined;

function compilerOver(
  files: ReturnType<typeof memoryFiles>,
  known: ReadonlySet<ModulePath>,
  layout: RandomLayout,
): AskCompiler {
  const below = (path: string) => path.replace(/\/$/, '').slice(ROOT.length + 1);
  const host = {
    fileExists: (path: string) => known.has(below(path)),
    readFile: (path: string) => {
      const content = files.read(below(path));
      return content.kind === 'text' ? content.text : undefined;
    },
    directoryExists: (path: string) => ROOT.startsWith(path) || files.isFolder(below(path)),
    getCurrentDirectory: () => ROOT,
    useCaseSensitiveFileNames: true,
    readDirectory: () => [],
  };
  const json: unknown = { compilerOptions: layout.compilerOptions };
  const { options } = ts.parseJsonConfigFileContent(json, host, ROOT, undefined, `${ROOT}/tsconfig.json`);
  const isOldNode =
    'moduleResolution' in layout.compilerOptions && layout.compilerOptions.moduleResolution === 'node10';
  return (from, specifier, importKind) => {
    const mode = isOldNode ? undefined : modeOf(options, layout.packageJson.type === 'module', from, importKind);
    const answer = ts.resolveModuleName(specifier, `${ROOT}/${from}`, options, host, undefined, undefined, mode);
    return answer.resolvedModule && below(answer.resolvedModule.resolvedFileName);
  };
}

/** The mode that a program would ask in. */
function modeOf(
  options: ts.CompilerOptions,
  isModulePackage: boolean,
  from: ModulePath,
  importKind: ImportKind,
): ts.ResolutionMode {
  const { module = ts.ModuleKind.ESNext } = options;
  const isNode = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  if (importKind === 'import-equals') return ts.ModuleKind.CommonJS;
  if (importKind === 'dynamic-import')
    return module === ts.ModuleKind.CommonJS ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext;
  if (from.endsWith('.mts')) return ts.ModuleKind.ESNext;
  if (from.endsWith('.cts')) return ts.ModuleKind.CommonJS;
  const isEsm = isNode ? isModulePackage : module !== ts.ModuleKind.CommonJS;
  return isEsm ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS;
}
