import assert from 'node:assert/strict';
import { files, layersOf } from './inferred.ts';

describe('inferring within a preset', () => {
  it('needs less evidence where somebody says that there are layers', () => {
    const modules = files('src/{api,services,core}/a.ts');
    assert.equal(layersOf(modules), undefined);
    assert.deepEqual(layersOf(modules, 'clean'), [
      'adapters: src/api/**',
      'application: src/services/**',
      'domain: src/core/**',
    ]);
  });

  it('cuts the same folders as the preset does', () => {
    const modules = files('src/{presentation,infrastructure,application,domain}/a.ts');
    assert.deepEqual(layersOf(modules, 'ddd')?.slice(0, 2), [
      'presentation: src/presentation/**',
      'infrastructure: src/infrastructure/**',
    ]);
    assert.deepEqual(layersOf(modules, 'hexagonal')?.slice(0, 2), [
      'driving: src/presentation/**',
      'driven: src/infrastructure/**',
    ]);
  });

  it('finds nothing where no folder has a name of the preset', () => {
    assert.equal(layersOf(files('src/{domain,application,infrastructure}/a.ts'), 'feature-sliced'), undefined);
    assert.equal(layersOf(files('src/domain/a.ts'), 'none'), undefined);
  });
});
