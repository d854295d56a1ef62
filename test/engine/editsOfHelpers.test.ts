import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import type { Workspace } from '#application/workspace.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const CONTRACT = JSON.stringify({
  preset: 'clean',
  layers: [
    { name: 'adapters', role: 'adapter', paths: ['src/adapters/**'] },
    { name: 'domain', role: 'domain', paths: ['src/domain/**'] },
    { name: 'kernel', role: 'shared', paths: ['src/kernel/**'] },
  ],
});

/** What each module may say. The rules about effects, packages and entities follow names from one to the next. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'src/domain/order.ts': [
    `import { Base, now } from '../helpers/index';\nexport class Order extends Base { at = now(); }\n`,
    `import { Base } from '../helpers/index';\nexport const order = Base.make();\n`,
    `import * as all from '../helpers/index';\n\nexport const order = () => [new all.Base(), all.now()];\n`,
    `import type { Base } from '../helpers/index';\nexport const order = (base: Base) => base;\n`,
    `export { now } from '../helpers/index';\n`,
  ],
  'src/helpers/index.ts': [
    `export * from './time';\nexport * from '../kernel/base';\n`,
    `import { now } from './time';\nexport { now };\nexport { Base } from '../kernel/base';\n`,
    `export { BaseEntity as Base } from 'typeorm';\nexport { now } from '../adapters/clock';\n`,
    ``,
  ],
  'src/helpers/time.ts': [
    `export const now = () => Date.now();\n`,
    `\n\nexport const now = () => 1;\nexport const other = () => Date.now();\n`,
    `import { now as later } from '../adapters/clock';\nexport const now = () => later();\n`,
    `console.log(1);\nexport function now() {`,
  ],
  'src/kernel/base.ts': [
    `export class Base { static make() { return Math.random(); } stop() {} }\n`,
    `export class Base { static make() { return 1; } stop() { return Math.random(); } }\n`,
    `import { Entity } from 'typeorm';\n@Entity() export class Base {}\n`,
    `import { now } from '../helpers/time';\nexport class Base { at = now(); static make() {} }\n`,
    `import pg from 'pg';\nexport class Base { static make() { return new pg.Pool(); } }\n`,
  ],
  'src/adapters/clock.ts': [`export const now = () => Date.now();\n`, `export const now = process.env.NOW;\n`],
};

const paths = Object.keys(TEXTS);
const edits = fc
  .constantFrom(...paths)
  .chain((path) => fc.record({ path: fc.constant(path), text: fc.constantFrom(...(TEXTS[path] ?? [])) }));

describe('edits of modules that others reach by name', () => {
  it('give the findings of a fresh run in all of these', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 8 }), (sequence) => {
        const files = memoryFiles({
          'inward.json': CONTRACT,
          ...Object.fromEntries(paths.map((path) => [path, TEXTS[path]?.[0] ?? ''])),
        });
        const workspace = indexed(files);
        for (const { path, text } of sequence) {
          files.set(path, text);
          workspace.editModule(path);
          assert.deepEqual(shown(workspace), shown(indexed(files)));
        }
      }),
      { numRuns: 50 },
    );
  }).timeout(60_000);
});

function indexed(files: MemoryFiles): Workspace {
  const log: string[] = [];
  const workspace = workspaceOver(files, log);
  drain(workspace.index());
  assert.deepEqual(log, []);
  return workspace;
}

function shown(workspace: Workspace) {
  return [...workspace.findings()]
    .filter(([, findings]) => findings.length > 0)
    .map(([file, findings]) => ({ file, findings }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
