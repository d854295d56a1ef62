import assert from 'node:assert/strict';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { TWO_LAYERS } from './projects.ts';
import { runInward } from './runInward.ts';

const PROJECT = {
  'inward.json': TWO_LAYERS.replace('"layers"', '"contexts": { "paths": ["src/adapters/{context}/**"] }, "layers"'),
  'package.json': '{ "dependencies": { "express": "5" } }',
  'src/adapters/web/server.ts': [
    "import express from 'express';",
    "import fs from 'fs';",
    "import type { Order } from '../../domain/order';",
    "export * from '../../domain/order';",
    "import settings from './settings.json';",
    "import './gone';",
    '',
  ].join('\n'),
  'src/adapters/web/settings.json': '{}',
  'src/domain/order.ts': "import '../adapters/web/server';\n",
  'src/domain/types.js': "/** @type {import('./order').Order} */\n",
  'src/loose.ts': "import type { Order } from './domain/order';\n",
};

describe('inward graph --format json', () => {
  after(removeFolders);

  it('tells modules and dependencies in the shape that other programs rely on', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(PROJECT), ['graph', '--format', 'json']);
    const server = 'src/adapters/web/server.ts';
    const order = 'src/domain/order.ts';
    assert.deepEqual(JSON.parse(stdout), {
      modules: [
        { file: server, language: 'typescript', layer: 'adapters', role: 'adapter', context: 'web' },
        { file: order, language: 'typescript', layer: 'domain', role: 'domain', context: null },
        { file: 'src/domain/types.js', language: 'javascript', layer: 'domain', role: 'domain', context: null },
        { file: 'src/loose.ts', language: 'typescript', layer: null, role: null, context: null },
      ],
      dependencies: [
        row({ from: server, to: null, package: 'express', specifier: 'express', line: 0, character: 21 }),
        row({ from: server, to: null, package: 'node:fs', specifier: 'fs', line: 1, character: 16 }),
        row({ from: server, to: order, specifier: '../../domain/order', line: 2, character: 28, typeOnly: true }),
        row({ from: server, to: order, specifier: '../../domain/order', line: 3, character: 15, kind: 'export' }),
        row({
          from: server,
          to: 'src/adapters/web/settings.json',
          specifier: './settings.json',
          line: 4,
          character: 22,
        }),
        row({
          from: server,
          to: null,
          unresolved: true,
          specifier: './gone',
          line: 5,
          character: 8,
          kind: 'side-effect',
        }),
        row({
          from: order,
          to: server,
          specifier: '../adapters/web/server',
          line: 0,
          character: 8,
          kind: 'side-effect',
        }),
        row({
          ...{ from: 'src/domain/types.js', to: order, specifier: './order', line: 0, character: 19 },
          ...{ kind: 'jsdoc', typeOnly: true },
        }),
        row({ from: 'src/loose.ts', to: order, specifier: './domain/order', line: 0, character: 28, typeOnly: true }),
      ],
      metrics: [
        numbers({ kind: 'layer', name: 'adapters', afferent: 1, efferent: 1, instability: 0.5 }),
        numbers({ kind: 'layer', name: 'domain', modules: 2, afferent: 2, efferent: 1, instability: 0.333 }),
        numbers({ kind: 'context', name: 'web', afferent: 1, efferent: 1, instability: 0.5 }),
      ],
    });
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  it('is the same text every time', () => {
    const root = folderWith(PROJECT);
    assert.equal(runInward(root, ['graph']).stdout, runInward(root, ['graph', '--no-cache']).stdout);
  });

  it('has the modules below a path, with all they import', () => {
    const { stdout } = runInward(folderWith(PROJECT), ['graph', 'src/domain']);
    const { modules, dependencies } = JSON.parse(stdout) as {
      modules: { file: string }[];
      dependencies: { to: string }[];
    };
    assert.deepEqual(
      modules.map(({ file }) => file),
      ['src/domain/order.ts', 'src/domain/types.js'],
    );
    assert.deepEqual(
      dependencies.map(({ to }) => to),
      ['src/adapters/web/server.ts', 'src/domain/order.ts'],
    );
  });

  it('tells how abstract layers are where that is asked for, and counts no tests', () => {
    const root = folderWith({
      'inward.json':
        '{ "layers": [{ "name": "outer", "paths": ["outer/**"] }, { "name": "inner", "paths": ["inner/**"] }] }',
      'outer/a.ts': "import '../inner/port';\nexport class A {}\nclass Hidden {}\n",
      'inner/port.ts':
        'export interface Port {}\nexport abstract class Base {}\nexport class Plain {}\nexport const x = 1;\n',
      'inner/port.test.ts': "import '../outer/a';\n",
    });
    const metrics = (...more: string[]): unknown =>
      (JSON.parse(runInward(root, ['graph', ...more]).stdout) as { metrics: unknown }).metrics;
    const outer = { kind: 'layer', name: 'outer', efferent: 1, instability: 1 };
    const inner = { kind: 'layer', name: 'inner', afferent: 1, instability: 0 };
    assert.deepEqual(metrics(), [numbers(outer), numbers(inner)]);
    assert.deepEqual(metrics('--abstractness'), [
      numbers({ ...outer, abstractness: 0, distance: 0 }),
      numbers({ ...inner, abstractness: 0.667, distance: 0.333 }),
    ]);
  });

  it('is a graph without anything where there is no module', () => {
    assert.deepEqual(JSON.parse(runInward(folderWith(), ['graph']).stdout), {
      modules: [],
      dependencies: [],
      metrics: [],
    });
  });
});

describe('inward graph as a drawing', () => {
  after(removeFolders);

  it('groups modules by layer and marks what breaks a rule, for Mermaid', () => {
    assert.equal(
      runInward(folderWith(PROJECT), ['graph', '--format', 'mermaid']).stdout,
      [
        'flowchart TD',
        '  subgraph g0["adapters"]',
        '    n0["src/adapters/web/server.ts"]',
        '  end',
        '  subgraph g1["domain"]',
        '    n1["src/domain/order.ts"]',
        '    n2["src/domain/types.js"]',
        '  end',
        '  subgraph g2["in no layer"]',
        '    n3["src/loose.ts"]',
        '  end',
        '  n0 -->|2| n1',
        '  n1 --> n0',
        '  n2 -.-> n1',
        '  n3 -.-> n1',
        '  linkStyle 0,1 stroke:#d1242f,stroke-width:2px',
        '',
      ].join('\n'),
    );
  });

  it('does the same for Graphviz', () => {
    assert.equal(
      runInward(folderWith(PROJECT), ['graph', '--format', 'dot']).stdout,
      [
        'digraph inward {',
        '  rankdir=TB;',
        '  node [shape=box, style=rounded, fontname="Helvetica"];',
        '  subgraph cluster_g0 {',
        '    label="adapters";',
        '    n0 [label="src/adapters/web/server.ts"];',
        '  }',
        '  subgraph cluster_g1 {',
        '    label="domain";',
        '    n1 [label="src/domain/order.ts"];',
        '    n2 [label="src/domain/types.js"];',
        '  }',
        '  subgraph cluster_g2 {',
        '    label="in no layer";',
        '    n3 [label="src/loose.ts"];',
        '  }',
        '  n0 -> n1 [label="2", color="#d1242f", penwidth=2];',
        '  n1 -> n0 [color="#d1242f", penwidth=2];',
        '  n2 -> n1 [style=dashed];',
        '  n3 -> n1 [style=dashed];',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('folds large graphs to folders or layers, with counts', () => {
    const root = folderWith(PROJECT);
    const byFolder = runInward(root, ['graph', '--format', 'mermaid', '--by', 'folder']).stdout;
    assert.match(byFolder, /n1\["src\/domain\/ \(2\)"\]/);
    const byLayer = runInward(root, ['graph', '--format', 'mermaid', '--by', 'layer']).stdout;
    assert.match(byLayer, /n1\["domain \(2\) · I 0\.33"\]/);
    assert.match(byLayer, /^ {2}n0 -->\|2\| n1\n {2}n1 --> n0\n {2}n2 -\.-> n1\n/m);
  });

  it('quotes names that mean something to the notation', () => {
    const root = folderWith({ 'a#b.ts': '', 'c"d.ts': '' });
    assert.match(runInward(root, ['graph', '--format', 'mermaid']).stdout, /\["a#35;b\.ts"\][^]*\["c#quot;d\.ts"\]/);
    assert.match(runInward(root, ['graph', '--format', 'dot']).stdout, /\[label="c\\"d\.ts"\]/);
  });
});

function row(parts: Record<string, unknown>): Record<string, unknown> {
  return { kind: 'import', typeOnly: false, ...parts };
}

function numbers(parts: Record<string, unknown>): Record<string, unknown> {
  const none = { instability: null, abstractness: null, distance: null };
  return { root: '', modules: 1, afferent: 0, efferent: 0, ...none, ...parts };
}
