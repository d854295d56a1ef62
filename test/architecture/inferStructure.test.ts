import assert from 'node:assert/strict';
import { inferStructure } from '#domain/architecture/inference/inferStructure.ts';
import { files, layersOf } from './inferred.ts';

describe('inferring layers', () => {
  it('finds them in a plain project', () => {
    const modules = files('src/{domain,application,infrastructure}/a.ts', 'src/main.ts', 'src/utils/b.ts');
    assert.deepEqual(layersOf(modules), [
      'composition: src/main.ts',
      'adapters: src/infrastructure/**',
      'application: src/application/**',
      'domain: src/domain/**',
    ]);
  });

  it('knows names however they are written', () => {
    const modules = files(
      'lib/{Domain,use-cases,InterfaceAdapters}/a.ts',
      'py/{domain,service_layer,adapters,entrypoints}/b.py',
    );
    assert.deepEqual(layersOf(modules), [
      'composition: py/entrypoints/**',
      'adapters: lib/InterfaceAdapters/** py/adapters/**',
      'application: lib/use-cases/** py/service_layer/**',
      'domain: lib/Domain/** py/domain/**',
    ]);
  });

  it('leaves what lies in a layer to the layer', () => {
    const modules = files(
      'src/domain/{services,infrastructure,application}/a.ts',
      'src/infrastructure/{adapters,domain,models}/b.ts',
      'src/application/ports/c.ts',
    );
    assert.deepEqual(layersOf(modules), [
      'adapters: src/infrastructure/**',
      'application: src/application/**',
      'domain: src/domain/**',
    ]);
  });

  it('looks into a folder that only gathers layers', () => {
    const modules = files('src/core/{domain,application}/a.ts', 'src/{infrastructure,web}/b.ts');
    assert.deepEqual(layersOf(modules), [
      'adapters: src/infrastructure/** src/web/**',
      'application: src/core/application/**',
      'domain: src/core/domain/**',
    ]);
  });

  it('finds the domain in the application', () => {
    const modules = files('src/application/{domain,ports,services}/a.ts', 'src/adapters/b.ts');
    assert.deepEqual(layersOf(modules), [
      'adapters: src/adapters/**',
      'application: src/application/**',
      'domain: src/application/domain/**',
    ]);
  });

  it('does not guess what a name means that can mean two things', () => {
    const modules = files('src/{domain,application,infrastructure,services,models,repositories,interfaces}/a.ts');
    assert.deepEqual(layersOf(modules), [
      'adapters: src/infrastructure/**',
      'application: src/application/**',
      'domain: src/domain/**',
    ]);
  });

  it('asks the folders inside what data and interfaces are', () => {
    const useCases = files('src/{domain,infra}/a.ts', 'src/data/usecases/b.ts', 'src/interfaces/http/c.ts');
    assert.deepEqual(layersOf(useCases), [
      'adapters: src/infra/** src/interfaces/**',
      'application: src/data/**',
      'domain: src/domain/**',
    ]);
    const storage = files('src/{domain,presentation}/a.ts', 'src/data/repositories/b.ts');
    assert.deepEqual(layersOf(storage), ['adapters: src/data/** src/presentation/**', 'domain: src/domain/**']);
  });

  it('takes app for the application where it holds use cases', () => {
    const modules = files('src/{domain,infra}/a.ts', 'src/app/{commands,queries}/b.ts');
    assert.deepEqual(layersOf(modules), ['adapters: src/infra/**', 'application: src/app/**', 'domain: src/domain/**']);
    assert.deepEqual(layersOf(files('src/{domain,infra,app}/a.ts')), [
      'adapters: src/infra/**',
      'domain: src/domain/**',
    ]);
  });

  it('takes the sides of a hexagon apart', () => {
    const modules = files('src/adapters/{in,out}/a.ts', 'src/application/port/{in,out}/b.ts', 'src/domain/c.ts');
    assert.equal(inferStructure(modules, undefined)?.preset, 'hexagonal');
    assert.deepEqual(layersOf(modules), [
      'driving: src/adapters/in/**',
      'driven: src/adapters/out/**',
      'application: src/application/**',
      'domain: src/domain/**',
    ]);
    const [driving, driven] = inferStructure(modules, undefined)?.layers ?? [];
    assert.equal(driving?.rank, driven?.rank);
  });

  it('gives no side of a hexagon to adapters that may be on either', () => {
    const modules = files(
      'src/orders/{adapters/in,adapters/out,domain,infrastructure}/a.ts',
      'src/shared/{domain,infrastructure}/b.ts',
    );
    assert.deepEqual(layersOf(modules), [
      'driving: src/orders/adapters/in/**',
      'driven: src/orders/adapters/out/**',
      'domain: src/*/domain/**',
    ]);
  });

  it('sorts files whose names say more than their folder does', () => {
    const modules = files(
      'src/domain/a.ts',
      'src/application/orders/{place.controller.ts,place.ts}',
      'src/infrastructure/{orders.port.ts,orders.ts}',
      'src/application/users/{CreateUserController.ts,CreateUser.ts,index.ts}',
      'src/application/mail/mail.resolver.ts',
    );
    assert.deepEqual(layersOf(modules), [
      'adapters: src/application/**/*.controller.* src/application/**/*Controller.* src/application/**/index.* src/application/**/*{.,-}resolver.* src/infrastructure/**',
      'application: src/application/** src/infrastructure/**/*.port.*',
      'domain: src/domain/**',
    ]);
  });

  it('sees where a program is put together', () => {
    const modules = files(
      'src/shop/{domain,application,infrastructure}/a.ts',
      'src/shop/shop.module.ts',
      'src/{main,index,other}.ts',
      'src/_boot/b.ts',
    );
    assert.deepEqual(
      layersOf(modules)?.[0],
      'composition: src/shop/shop.module.ts src/index.ts src/main.ts src/_boot/**',
    );
  });

  it('finds the classic layers of a server', () => {
    const modules = files('app/{routers,services,repositories,models,utils}/a.py');
    assert.equal(inferStructure(modules, undefined)?.preset, 'layered');
    assert.deepEqual(layersOf(modules), [
      'api: app/routers/**',
      'services: app/services/**',
      'repositories: app/repositories/**',
      'models: app/models/**',
    ]);
  });

  it('takes modules of Python for the classic layers, in every package that has them', () => {
    const modules = files('shop/{orders,billing}/{__init__,api,services,repositories,domain}.py');
    assert.deepEqual(layersOf(modules), [
      'api: shop/*/api.py',
      'services: shop/*/services.py',
      'repositories: shop/*/repositories.py',
      'models: shop/*/domain.py',
    ]);
  });

  it('knows an app of Django with services, and routers over a crud module', () => {
    assert.deepEqual(layersOf(files('manage.py', 'blog/{apps,admin,urls,views,services,models}.py')), [
      'api: blog/admin.py blog/urls.py blog/views.py',
      'services: blog/services.py',
      'models: blog/models.py',
    ]);
    assert.deepEqual(layersOf(files('app/{main,crud,schemas,models,database}.py', 'app/routers/{items,users}.py')), [
      'api: app/routers/**',
      'repositories: app/crud.py',
      'models: app/models.py app/schemas.py',
    ]);
  });

  it('takes no modules for layers that are common everywhere, or written in another language', () => {
    assert.equal(layersOf(files('manage.py', 'blog/{apps,admin,urls,views,models,forms}.py')), undefined);
    assert.equal(layersOf(files('requests/{api,models,adapters,sessions,utils}.py')), undefined);
    assert.equal(layersOf(files('tool/{domain,services,utils}.py')), undefined);
    assert.equal(layersOf(files('src/orders/{api,services,repositories,domain}.ts')), undefined);
  });

  it('takes the ports of a core beside the layers for those of all contexts', () => {
    const modules = files(
      'src/auth/{domain,services,adapters}/a.py',
      'src/core/ports/repository.py',
      'src/core/{domain,bootstrap,utils}.py',
    );
    assert.deepEqual(layersOf(modules), [
      'composition: src/core/bootstrap.py',
      'adapters: src/auth/adapters/**',
      'application: src/auth/services/** src/core/ports/**',
      'domain: src/auth/domain/** src/core/domain.py',
    ]);
    assert.ok(
      layersOf(files('src/auth/{domain,services,adapters}/a.py', 'src/core/{domain,a}.py'))?.[2]?.endsWith('/**'),
    );
  });

  it('finds slices', () => {
    const modules = files(
      'src/app/main.tsx',
      'src/{pages/home,features/login,entities/user}/{index.ts,ui/view.tsx}',
      'src/shared/ui/button.tsx',
    );
    assert.deepEqual(layersOf(modules), [
      'app: src/app/**',
      'pages: src/pages/**',
      'features: src/features/**',
      'entities: src/entities/**',
      'shared: src/shared/**',
    ]);
    assert.deepEqual(inferStructure(modules, undefined)?.contexts, {
      paths: ['src/entities/{context}/**', 'src/features/{context}/**', 'src/pages/{context}/**'],
      kernel: [],
      public: ['entities', 'features', 'pages'].flatMap((layer) => [`src/${layer}/*/index.*`, `src/${layer}/*/@x/**`]),
    });
  });

  it('finds whole features below an app', () => {
    const modules = files(
      'src/app/router.tsx',
      'src/features/{orders,users}/{api,components}/a.tsx',
      'src/{components,hooks,testing}/b.ts',
    );
    assert.deepEqual(layersOf(modules), [
      'app: src/app/**',
      'features: src/features/**',
      'shared: src/components/** src/hooks/**',
    ]);
    assert.equal(layersOf([...modules, 'src/app/store.ts']), undefined);
  });

  it('looks for nothing in tests', () => {
    assert.equal(layersOf(files('tests/{domain,application,infrastructure}/a.ts', 'src/a.ts')), undefined);
    assert.equal(layersOf(files('src/__tests__/{domain,application}/a.ts')), undefined);
  });

  it('does not depend on the order of the files', () => {
    const modules = files('src/{orders,billing,shared}/{domain,infra,web}/{a,b}.ts', 'src/{main,app}.ts');
    assert.deepEqual(inferStructure(modules.toReversed(), undefined), inferStructure(modules, undefined));
  });

  it('reads a large workspace fast enough to do it whenever a file comes or goes', () => {
    const modules = Array.from(
      { length: 50_000 },
      (_, index) => `src/area${index % 500}/part${index % 7}/file${index}.ts`,
    );
    assert.equal(layersOf(modules), undefined);
  });
});
