import assert from 'node:assert/strict';
import { files, layersOf } from './inferred.ts';

describe('staying silent', () => {
  const silent: readonly (readonly [string, readonly string[]])[] = [
    ['nothing', []],
    ['one file', ['index.js']],
    ['api and utils', files('src/{api,utils}/a.ts')],
    ['packages named core and cli', files('packages/{core,cli,adapters}/src/a.ts')],
    ['a component library', files('src/{components,hooks,utils,styles,types}/a.tsx')],
    ['services and models of a frontend', files('src/app/{components,services,models,pages,shared,core}/a.ts')],
    ['a frontend that calls its api', files('src/{api,services,models,views,store}/a.ts')],
    ['core and infrastructure', files('{core,infrastructure}/a.ts')],
    ['an application and the servers it runs on', files('{application,infrastructure}/a.ts')],
    ['an application with an api and a database', files('src/{application,api,db}/a.ts')],
    ['a domain among everyday names', files('src/{domain,utils,config}/a.ts')],
    ['one layer alone', files('src/domain/{orders,users}/a.ts')],
    ['controllers alone', files('src/{controllers,middlewares,config}/a.ts')],
    ['entities and services of an object mapper', files('src/{entities,services,migrations}/a.ts')],
    ['pages and shared', files('src/{app,pages,shared}/a.tsx')],
    ['features over one store', files('src/{app/store.ts,features/counter/a.tsx,components/b.tsx}')],
    [
      'a program about applications and domains',
      files('src/{application,domain,user,project,server,billing,mail}/a.ts'),
    ],
    ['queries and their schema', files('src/{resolvers,services,schema}/a.ts')],
    ['a compiler', files('src/{parser,checker,emitter,services}/a.ts')],
  ];
  for (const [name, modules] of silent) {
    it(`finds no layers in ${name}`, () => {
      assert.equal(layersOf(modules), undefined);
    });
  }
});
