import assert from 'node:assert/strict';
import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Workspace } from './resolveIn.ts';
import { workspaceOf } from './resolveIn.ts';

describe('what is wrong with tsconfig and package files', () => {
  it('is nothing where all is well', () => {
    const { answer, resolver } = workspaceOf({
      'package.json': { name: 'a' },
      'tsconfig.json': '{ // a comment\n "extends": "./base.json", }',
      'base.json': '',
      'a.ts': '',
      'b.ts': '',
    });
    assert.equal(answer('a.ts', './b'), 'b.ts');
    assert.deepEqual(resolver.problems(), []);
  });

  it('is told where the text of a tsconfig stops making sense, and what could be read of it counts', () => {
    const tsconfig = '{\n  "compilerOptions": { "paths": { "@/*": ["./src/*"] } },\n  "include": [,\n}';
    const { answer, resolver } = workspaceOf({ 'tsconfig.json': tsconfig, 'src/a.ts': '', 'src/b.ts': '' });
    assert.equal(answer('src/a.ts', '@/b'), 'src/b.ts');
    const problem = onlyProblem({ answer, resolver });
    assert.deepEqual([problem.file, problem.severity], ['tsconfig.json', 'error']);
    assert.deepEqual(problem.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 15 } });
    assert.match(problem.message, /tsconfig\.json cannot be read here: value expected/);
  });

  it('is told of a package.json, once, and imports of packages are still found', () => {
    const text = '{\n  "name": "app",\n  "dependencies": { "express": "4" }\n  "devDependencies": {}\n}';
    const { answer, resolver } = workspaceOf({ 'package.json': text, 'a.js': '', 'lib/b.js': '' });
    assert.equal(answer('a.js', 'express'), 'package express');
    assert.equal(answer('lib/b.js', 'express'), 'package express');
    const problem = onlyProblem({ answer, resolver });
    assert.equal(problem.file, 'package.json');
    assert.equal(problem.range.start.line, 3);
  });

  it('is told of comments in a package.json, which Node does not read', () => {
    const workspace = workspaceOf({ 'package.json': '{\n  // why\n  "name": "app"\n}', 'a.js': '', 'b.js': '' });
    workspace.answer('a.js', 'b');
    assert.equal(onlyProblem(workspace).range.start.line, 1);
  });

  it('is not told of the package.json of an installed package', () => {
    const workspace = workspaceOf({
      'package.json': {},
      'node_modules/odd/package.json': '{ nothing',
      'node_modules/odd/index.js': '',
      'a.js': '',
    });
    assert.equal(workspace.answer('a.js', 'odd'), 'package odd');
    assert.deepEqual(workspace.resolver.problems(), []);
  });

  it('is a base that is not there', () => {
    const tsconfig = '{\n  "extends": "../base.json",\n  "compilerOptions": { "baseUrl": "." }\n}';
    const workspace = workspaceOf({ 'app/tsconfig.json': tsconfig, 'app/a.ts': '', 'app/b.ts': '' });
    assert.equal(workspace.answer('app/a.ts', 'b'), 'app/b.ts');
    const problem = onlyProblem(workspace);
    assert.deepEqual([problem.file, problem.severity], ['app/tsconfig.json', 'error']);
    assert.deepEqual(problem.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 27 } });
    assert.match(problem.message, /"\.\.\/base\.json" is not there\. Create it or correct the path\./);
  });

  it('is a base in a package that is not installed, as a warning at its place in the list', () => {
    const tsconfig = { extends: ['./base.json', '@tsconfig/strictest'] };
    const files = { 'tsconfig.json': tsconfig, 'base.json': {}, 'a.ts': '', 'b.ts': '' };
    const workspace = workspaceOf(files);
    assert.equal(workspace.answer('a.ts', './b'), 'b.ts');
    const problem = onlyProblem(workspace);
    assert.equal(problem.severity, 'warning');
    assert.equal(textAt(JSON.stringify(tsconfig, null, 2), problem), '"@tsconfig/strictest"');
    assert.match(problem.message, /Install the package that holds it\./);
  });

  it('is a circle of bases, and what is in the circle still counts', () => {
    const workspace = workspaceOf({
      'tsconfig.json': { extends: './a.json' },
      'a.json': { extends: './b.json', compilerOptions: { paths: { '@/*': ['./src/*'] } } },
      'b.json': { extends: './a.json' },
      'src/a.ts': '',
    });
    assert.equal(workspace.answer('src/a.ts', '@/a'), 'src/a.ts');
    const problem = onlyProblem(workspace);
    assert.equal(problem.file, 'b.json');
    assert.match(problem.message, /circle/);
  });

  it('is a tsconfig that extends itself', () => {
    const workspace = workspaceOf({ 'tsconfig.json': { extends: './tsconfig.json' }, 'a.ts': '', 'b.ts': '' });
    assert.equal(workspace.answer('a.ts', './b'), 'b.ts');
    assert.match(onlyProblem(workspace).message, /circle/);
  });

  it('is an "extends" that is no path', () => {
    const workspace = workspaceOf({ 'tsconfig.json': { extends: 7 }, 'a.ts': '', 'b.ts': '' });
    assert.equal(workspace.answer('a.ts', './b'), 'b.ts');
    assert.match(onlyProblem(workspace).message, /"extends" must be/);
  });

  it('is an entry of paths that is no list, and the others count', () => {
    const tsconfig = { compilerOptions: { paths: { '@a/*': './a/*', '@b/*': ['./b/*'] } } };
    const workspace = workspaceOf({ 'tsconfig.json': tsconfig, 'a/a.ts': '', 'b/b.ts': '' });
    assert.equal(workspace.answer('a/a.ts', '@b/b'), 'b/b.ts');
    assert.equal(workspace.answer('a/a.ts', '@a/a'), 'unresolved');
    assert.equal(textAt(JSON.stringify(tsconfig, null, 2), onlyProblem(workspace)), '"./a/*"');
  });

  it('is told once of a base that many extend', () => {
    const workspace = workspaceOf({
      'base.json': { compilerOptions: { paths: [] } },
      'a/tsconfig.json': { extends: '../base.json' },
      'b/tsconfig.json': { extends: '../base.json' },
      'a/a.ts': '',
      'b/b.ts': '',
    });
    workspace.answer('a/a.ts', './b');
    workspace.answer('b/b.ts', './a');
    assert.equal(onlyProblem(workspace).file, 'base.json');
  });

  it('is a reference to a project that is not there', () => {
    const tsconfig = { files: [], references: [{ path: './app' }, { path: './gone' }, {}] };
    const files = { 'tsconfig.json': tsconfig, 'app/tsconfig.json': {}, 'app/a.ts': '', 'app/b.ts': '', 'c.ts': '' };
    const workspace = workspaceOf(files);
    assert.equal(workspace.answer('app/a.ts', './b'), 'app/b.ts');
    workspace.answer('c.ts', './app/a');
    const problems = workspace.resolver.problems();
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.severity, problem.range.start.line]),
      [
        ['tsconfig.json', 'warning', 6],
        ['tsconfig.json', 'warning', 9],
      ],
    );
  });

  it('is nothing where projects refer to each other in a circle', () => {
    const workspace = workspaceOf({
      'tsconfig.json': { files: [], references: [{ path: './a' }, { path: './b' }] },
      'a/tsconfig.json': { references: [{ path: '../b' }] },
      'b/tsconfig.json': { references: [{ path: '../a' }, { path: '..' }] },
      'a/a.ts': '',
      'b/b.ts': '',
    });
    assert.equal(workspace.answer('a/a.ts', '../b/b'), 'b/b.ts');
    assert.deepEqual(workspace.resolver.problems(), []);
  });
});

function onlyProblem({ resolver }: Workspace): ConfigurationProblem {
  const problems = resolver.problems();
  const [problem] = problems;
  assert.equal(problems.length, 1, JSON.stringify(problems));
  assert.ok(problem !== undefined);
  return problem;
}

/** The text that a problem points at. */
function textAt(text: string, { range }: { readonly file: ModulePath } & Pick<ConfigurationProblem, 'range'>): string {
  assert.equal(range.start.line, range.end.line);
  return text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? '';
}
