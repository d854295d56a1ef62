import assert from 'node:assert/strict';
import { compareWithCompiler } from './compareWithCompiler.ts';
import { withLayout } from './layout.ts';
import { bundler, extensions, moduleSuffixes, plainJavaScript } from './layouts/bundler.ts';
import { baseUrl, extendsChain, jsconfig, nestedConfigs, paths, rootDirs, solution } from './layouts/configurations.ts';
import { node10, nodeNext, nodeNextCommonJs } from './layouts/node.ts';
import { declarations, linkedFolders, projectReferences, workspaceOfSources } from './layouts/workspaces.ts';

const LAYOUTS = [
  ...[nodeNext, nodeNextCommonJs, node10, bundler, extensions, moduleSuffixes, plainJavaScript],
  ...[paths, baseUrl, extendsChain, solution, nestedConfigs, rootDirs, jsconfig],
  ...[workspaceOfSources, projectReferences, linkedFolders, declarations],
];

describe('resolution, held against the compiler', () => {
  for (const layout of LAYOUTS) {
    it(layout.name, () => {
      withLayout(layout, (root) => {
        const { compared, differences, needless } = compareWithCompiler(root, layout);
        assert.deepEqual(differences, []);
        assert.deepEqual(needless, [], 'explained, but no difference');
        assert.ok(compared > 0, 'nothing was compared');
      });
    }).timeout(20_000);
  }
});
