import assert from 'node:assert/strict';
import { inferStructure } from '#domain/architecture/inference/inferStructure.ts';
import { files, layersOf } from './inferred.ts';

describe('folding contexts', () => {
  it('folds the layers of contexts and knows the kernel', () => {
    const modules = files(
      'src/{orders,billing,shared}/{domain,application,infra}/a.ts',
      'src/shared/utils/b.ts',
      'src/main.ts',
    );
    const inferred = inferStructure(modules, undefined);
    assert.deepEqual(layersOf(modules), [
      'composition: src/main.ts',
      'adapters: src/*/infra/**',
      'application: src/*/application/**',
      'domain: src/*/domain/**',
    ]);
    assert.deepEqual(inferred?.contexts, { paths: ['src/{context}/**'], kernel: ['src/shared/**'], public: [] });
  });

  it('takes the place where contexts are put together for no context', () => {
    const modules = files('src/{orders,billing}/{domain,application}/a.ts', 'src/_boot/b.ts');
    assert.deepEqual(inferStructure(modules, undefined)?.contexts?.paths, ['src/{context}/**']);
    assert.equal(layersOf(modules)?.[0], 'composition: src/_boot/**');
  });

  it('takes the index of a package for its face', () => {
    const modules = files(
      'packages/{api,store}/src/{domain,infrastructure}/a.ts',
      'packages/{api,store}/src/{index,main}.ts',
      'packages/store/index.ts',
    );
    assert.equal(layersOf(modules)?.[0], 'composition: packages/*/src/main.ts');
  });

  it('takes in a context that has but one layer', () => {
    const modules = files('src/modules/{orders,billing}/{domain,application}/a.ts', 'src/modules/users/domain/b.ts');
    assert.deepEqual(layersOf(modules), [
      'application: src/modules/*/application/**',
      'domain: src/modules/*/domain/**',
    ]);
    assert.deepEqual(inferStructure(modules, undefined)?.contexts?.paths, ['src/modules/{context}/**']);
  });

  it('takes for contexts only what holds layers', () => {
    const modules = files('src/{orders,billing}/{domain,application}/a.ts', 'src/config/b.ts');
    assert.deepEqual(inferStructure(modules, undefined)?.contexts?.paths, [
      'src/{context}/application/**',
      'src/{context}/domain/**',
    ]);
  });

  it('knows contexts that hold modules with layers', () => {
    const modules = files('src/contexts/{shop/orders,shop/cart,office/orders}/{domain,infrastructure}/a.ts');
    assert.deepEqual(layersOf(modules), [
      'adapters: src/contexts/*/*/infrastructure/**',
      'domain: src/contexts/*/*/domain/**',
    ]);
    assert.deepEqual(inferStructure(modules, undefined)?.contexts?.paths, ['src/contexts/{context}/**']);
  });

  it('folds the packages of a monorepo', () => {
    const modules = files(
      'packages/{orders,billing}/src/{domain,application,infrastructure}/a.ts',
      'packages/cli/src/b.ts',
    );
    assert.deepEqual(layersOf(modules), [
      'adapters: packages/*/src/infrastructure/**',
      'application: packages/*/src/application/**',
      'domain: packages/*/src/domain/**',
    ]);
    assert.equal(inferStructure(modules, undefined)?.contexts?.paths[0], 'packages/{context}/src/application/**');
  });

  it('names layers one by one where a pattern would say too much', () => {
    const modules = files(
      'src/{orders,billing}/{domain,application,api}/a.ts',
      'src/gateway/api/b.ts',
      'src/tests/domain/fake.ts',
    );
    assert.deepEqual(layersOf(modules), [
      'adapters: src/billing/api/** src/orders/api/**',
      'application: src/*/application/**',
      'domain: src/billing/domain/** src/orders/domain/**',
    ]);
  });

  it('takes sides of one program for no contexts', () => {
    const modules = files('src/{client,server}/{domain,infrastructure}/a.ts');
    assert.equal(inferStructure(modules, undefined)?.contexts, undefined);
  });

  it('never begins a pattern with a star', () => {
    const modules = files('{orders,billing}/{domain,application}/a.py', 'tests/domain/b.py');
    assert.deepEqual(layersOf(modules), [
      'application: billing/application/** orders/application/**',
      'domain: billing/domain/** orders/domain/**',
    ]);
  });
});
