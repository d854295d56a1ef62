import assert from 'node:assert/strict';
import type { Program } from 'typescript';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import { openTypeScriptRefactorer } from '#adapters/languages/typescript/refactoring/refactorer.ts';
import { createPrograms } from '#adapters/languages/typescript/program/programs.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import type { ProjectFiles } from '#application/ports/files.ts';
import { projectEdit } from '#application/edits/projectEdit.ts';
import { drain } from '#test/specs/check.ts';

const STRICT = JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2022' } });

describe('what the compiler says of a project', function () {
  this.timeout(60_000);

  it('is its errors, by module, code and words, where the editor shows them', () => {
    const text = "\uFEFF// 😀\r\nexport const a: number = 'a';\r\n";
    const problems = problemsOf({ 'tsconfig.json': STRICT, 'src/a.ts': text }, 'src/a.ts');
    assert.deepEqual(problems, ["1:13 2322 Type 'string' is not assignable to type 'number'."]);
  });

  it('follows the tsconfig that governs the module, through what it extends', () => {
    const loose = 'export function f(a) { return a; }\n';
    const project = {
      'tsconfig.base.json': JSON.stringify({ compilerOptions: { strict: true } }),
      'one/tsconfig.json': JSON.stringify({ extends: '../tsconfig.base.json' }),
      'two/tsconfig.json': JSON.stringify({ compilerOptions: { strict: false } }),
      'one/a.ts': loose,
      'two/a.ts': loose,
    };
    assert.deepEqual(problemsOf(project, 'one/a.ts').map(codeOf), ['7006']);
    assert.deepEqual(problemsOf(project, 'two/a.ts'), []);
  });

  it('takes for granted what the installed compiler does', () => {
    const project = { 'tsconfig.json': '{}', 'a.ts': 'export function f(a) { return a; }\n' };
    const installed = (version: string) => ({ 'node_modules/typescript/package.json': JSON.stringify({ version }) });
    assert.deepEqual(problemsOf({ ...project, ...installed('5.4.2') }, 'a.ts'), []);
    assert.deepEqual(problemsOf({ ...project, ...installed('6.0.3') }, 'a.ts').map(codeOf), ['7006']);
  });

  it('sees the types of packages, and those that are there without an import', () => {
    const project = {
      'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', types: ['ambient'] } }),
      'node_modules/left/package.json': '{ "name": "left", "types": "index.d.ts" }',
      'node_modules/left/index.d.ts': 'export declare const side: "left";',
      'node_modules/@types/ambient/index.d.ts': 'declare const ambient: number;',
      'src/a.ts': "import { side } from 'left';\nexport const b: 'right' = side;\nexport const c: string = ambient;\n",
    };
    assert.deepEqual(problemsOf(project, 'src/a.ts').map(codeOf), ['2322', '2322']);
  });

  it('sees the types that are there without an import and without a word in the tsconfig', () => {
    const project = {
      'tsconfig.json': '{}',
      'package.json': '{ "workspaces": ["packages/*"] }',
      'node_modules/typescript/package.json': '{ "version": "5.4.2" }',
      'packages/a/package.json': '{ "devDependencies": { "@types/ambient": "1.0.0", "@types/missing": "1.0.0" } }',
      'node_modules/@types/ambient/index.d.ts': 'declare const ambient: number;',
      'packages/a/a.ts': 'export const a: string = ambient;\n',
    };
    assert.deepEqual(problemsOf(project, 'packages/a/a.ts').map(codeOf), ['2322']);
    const newest = { ...project, 'node_modules/typescript/package.json': '{ "version": "6.0.3" }' };
    assert.deepEqual(problemsOf(newest, 'packages/a/a.ts').map(codeOf), ['2304']);
  });

  it('reads JavaScript, and complains of it where that is asked for', () => {
    const project = {
      'src/a.js': 'export const a = 1;\n',
      'src/b.js': "import { a } from './a.js';\na.toFixed(1, 2, 3);\n",
    };
    assert.deepEqual(problemsOf(project, 'src/b.js'), []);
    const checked = { ...project, 'tsconfig.json': '{ "compilerOptions": { "checkJs": true, "module": "nodenext" } }' };
    assert.deepEqual(problemsOf(checked, 'src/b.js').map(codeOf), ['2554']);
  });

  it('is there for text that does not parse and for a config that does not', () => {
    assert.ok(problemsOf({ 'a.ts': 'export const = ;' }, 'a.ts').length > 0);
    assert.deepEqual(problemsOf({ 'tsconfig.json': '{ "compilerOptions": {', 'a.ts': 'export {};' }, 'a.ts'), []);
    assert.deepEqual(
      problemsOf({ 'tsconfig.json': '{ "extends": "./tsconfig.json" }', 'a.ts': 'export {};' }, 'a.ts'),
      [],
    );
  });

  it('is nothing of a module that is no part of the project', () => {
    assert.deepEqual(problemsOf({ 'a.ts': 'export {};' }, 'b.ts'), []);
  });
});

describe('programs of the compiler', function () {
  this.timeout(60_000);

  it('are taken over while nothing changed, and with them all that did not', () => {
    const files = memoryFiles({
      'tsconfig.json': STRICT,
      'a.ts': 'export const a = 1;',
      'b.ts': 'export const b = 1;',
    });
    const programs = createPrograms();
    const first = drain(programs.programFor(projectOver(files), 'a.ts'));
    assert.equal(drain(programs.programFor(projectOver(files), 'b.ts')), first);
    files.set('a.ts', 'export const a = 2;');
    const second = drain(programs.programFor(projectOver(files), 'a.ts'));
    assert.notEqual(second.program, first.program);
    assert.equal(second.treeOf('b.ts'), first.treeOf('b.ts'));
    assert.equal(second.treeOf('a.ts')?.text, 'export const a = 2;');
    programs.forget();
    assert.notEqual(drain(programs.programFor(projectOver(files), 'b.ts')).treeOf('b.ts'), second.treeOf('b.ts'));
  });

  it('keep the one before and the one after a trial', () => {
    const project = projectOver(memoryFiles({ 'tsconfig.json': STRICT, 'a.ts': 'export const a = 1;' }));
    const created = [{ file: 'a.ts', text: 'export const a = 2;' }];
    const trial = { files: editedFiles(project, projectEdit({ created })), known: project.known };
    const programs = createPrograms();
    const [before, after] = [project, trial].map((each) => drain(programs.programFor(each, 'a.ts')));
    const [again, andAgain] = [project, trial].map((each) => drain(programs.programFor(each, 'a.ts')));
    assert.notEqual(after, before);
    assert.equal(after?.treeOf('a.ts')?.text, 'export const a = 2;');
    assert.equal(again, before);
    assert.equal(andAgain, after);
  });

  it('take over what is there, whatever was tried before and whatever cannot be read', () => {
    const texts = {
      'tsconfig.json': STRICT,
      'node_modules/big/package.json': '{ "name": "big", "types": "index.d.ts" }',
      'node_modules/big/index.d.ts': 'export declare const big: number;',
      'a.ts': "export { big } from 'big';",
    };
    const files = tooLarge(memoryFiles(texts), 'node_modules/big/index.d.ts');
    const programs = createPrograms();
    const project = projectOver(files);
    drain(programs.programFor(project, 'a.ts'));
    for (const name of ['one', 'two', 'three']) {
      const text = `export { big } from 'big';\nexport * from './${name}.js';`;
      const created = [
        { file: 'a.ts', text },
        { file: `${name}.ts`, text: 'export {};' },
      ];
      const trial = { files: editedFiles(project, projectEdit({ created })), known: project.known };
      const { program, treeOf } = drain(programs.programFor(trial, 'a.ts'));
      assert.equal(treeOf('a.ts')?.text, text);
      assert.equal(isTakenOver(program), true, name);
      drain(programs.programFor(project, 'a.ts'));
    }
  });

  it('are made in slices, so that others get their turn', () => {
    const many = Array.from({ length: 400 }, (_, index) => [`src/m${String(index)}.ts`, moduleText(index)] as const);
    const files = memoryFiles({ 'tsconfig.json': STRICT, ...Object.fromEntries(many) });
    const steps = createPrograms().programFor(projectOver(files), 'src/m0.ts');
    let count = 0;
    while (steps.next().done !== true) count++;
    assert.ok(count > 2, `${String(count)} slices`);
  });
});

describe('what others see of a module', function () {
  this.timeout(60_000);

  it('is the same whatever its classes say they implement', () => {
    const port = { 'port.ts': 'export interface Port { find(): number }\nexport interface Found { id: string }\n' };
    const adapter = 'export class Adapter extends Date PROMISE {\n  find() { return 1; }\n  last?: Found;\n}\n';
    const shapeWith = (imports: string, promise: string) =>
      shapeOf({ ...port, 'adapter.ts': imports + adapter.replace('PROMISE', promise) }, 'adapter.ts');
    const plain = shapeWith("import type { Found } from './port.js';\n", '');
    const promising = shapeWith("import type { Found, Port } from './port.js';\n", 'implements Port');
    assert.match(plain, /import type \{ Found \} from '.\/port.js';/);
    assert.match(plain, /extends Date/);
    assert.equal(promising, plain);
    assert.notEqual(shapeWith("import type { Found } from './port.js';\n", '{ static made = 1; }\nclass B'), plain);
  });

  it('is without the imports that only such a promise needs', () => {
    const port = { 'port.ts': 'export default interface Port { find(): number }\n' };
    const text = "import type Port from './port.js';\nexport class Adapter implements Port { find() { return 1; } }\n";
    const plain = 'export declare class Adapter {\n    find(): number;\n}\n';
    assert.equal(shapeOf({ ...port, 'adapter.ts': text }, 'adapter.ts'), plain);
  });
});

/** The files with one among them that is there and that nobody can read. */
function tooLarge(files: MemoryFiles, large: string): MemoryFiles {
  return { ...files, read: (path) => (path === large ? { kind: 'too-large', bytes: 1e9 } : files.read(path)) };
}

/** Whether the compiler has taken the structure of an older program over, at least that of modules that stayed. */
function isTakenOver(program: Program): boolean {
  return (program as Program & { readonly structureIsReused: number }).structureIsReused > 0;
}

function shapeOf(texts: Readonly<Record<string, string>>, module: string): string {
  const files = memoryFiles({ 'tsconfig.json': STRICT, ...texts });
  return drain(openTypeScriptRefactorer().shapeOf(projectOver(files), module))?.text ?? '';
}

function moduleText(index: number): string {
  const before =
    index === 0
      ? ''
      : `import { f${String(index - 1)} } from './m${String(index - 1)}.js';\nf${String(index - 1)}(1);\n`;
  const body = Array.from(
    { length: 60 },
    (_, line) => `  const v${String(line)} = { a: a + ${String(line)}, b: [a, a, a] };`,
  );
  return `${before}export function f${String(index)}(a: number) {\n${body.join('\n')}\n  return a;\n}\n`;
}

function problemsOf(texts: Readonly<Record<string, string>>, module: string): readonly string[] {
  const found = drain(openTypeScriptRefactorer().problemsIn(projectOver(memoryFiles(texts)), [module]));
  return found.map(
    ({ range: { start }, code, message }) => `${String(start.line)}:${String(start.character)} ${code} ${message}`,
  );
}

function codeOf(problem: string): string {
  return problem.split(' ')[1] ?? '';
}

function projectOver(files: MemoryFiles): ProjectFiles {
  const known = [...files.list()].filter((path) => !path.startsWith('node_modules/'));
  return { files, known: new Set(known) };
}
