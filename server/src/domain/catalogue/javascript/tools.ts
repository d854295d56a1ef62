import type { CatalogueGroup } from '../catalogueTable.ts';

/** What is there for people at a terminal, for tests and for those who build. */
export const TOOLS: readonly CatalogueGroup[] = [
  [
    ['cli'],
    `ansi-colors ansi-styles arg boxen cac caporal @caporal/core chalk citty @clack/* cli-color cli-cursor
    cli-progress cli-spinners cli-table cli-table3 clipanion cmd-ts colorette colors command-line-args
    command-line-usage commander dashdash @effect/cli enquirer figlet gluegun gradient-string ink ink-* inquirer
    @inquirer/* kleur listr listr2 log-symbols log-update meow minimist mri nanospinner nest-commander
    nestjs-command oclif @oclif/* optimist optionator ora picocolors progress prompts readline-sync sade
    supports-color table terminal-kit terminal-link update-notifier vorpal yargs yargs-parser`,
  ],
  [
    ['testing'],
    `@anatine/zod-mock @angular/common/http/testing @angular/common/testing @angular/core/testing @automock/* ava
    aws-sdk-client-mock aws-sdk-client-mock-* aws-sdk-mock axios-mock-adapter c8 casual chai chai-* chance cucumber
    @cucumber/* cypress cypress-* @cypress/* enzyme enzyme-* expect expect-type factory-girl factory.ts faker
    @faker-js/faker fast-check @fast-check/* fetch-mock fishery @golevelup/ts-jest @golevelup/ts-vitest
    interface-forge ioredis-mock istanbul istanbul-* jasmine jasmine-* jest jest-* @jest/* jsverify k6 karma karma-*
    mocha mockdate mongodb-memory-server* moq.ts msw @mswjs/* @nestjs/testing newman @ngneat/spectator nightwatch
    nock node-mocks-http nyc @pact-foundation/* pactum playwright @playwright/* power-assert proxyquire
    proxyquireify redis-mock redux-mock-store rewire rosie selenium-webdriver should should-* sinon sinon-*
    @sinonjs/* @stryker-mutator/* @suites/* superagent-mock supertest tap tape testcafe testcontainers
    @testcontainers/* testdouble @testing-library/* timekeeper ts-auto-mock ts-jest ts-mockito ts-mockito-* ts-sinon
    tsd typemoq uvu vitest vitest-* @vitest/* @wdio/* webdriverio `,
  ],
  [
    ['validation'],
    `ajv ajv-* arktype async-validator banditypes celebrate class-validator class-validator-* computed-types decoders
    drizzle-typebox @effect/schema effect/Schema @exodus/schemasafe express-validator fastest-validator
    fluent-json-schema fluent-schema fluentvalidation-ts @hapi/joi @hapi/validate indicative io-ts io-ts-*
    is-my-json-valid joi joi-* json-schema-to-ts jsonschema myzod nestjs-joi nestjs-zod nope-validator ow
    rescript-schema runtypes @sinclair/typebox spected @standard-schema/* superstruct suretype sury ts.data.json tv4
    typanion typebox @typeschema/* typia valibot validate.js validatorjs vee-validate vest
    @vinejs/vine vuelidate @vuelidate/* yup z-schema zod zod-*`,
  ],
  [['validation', 'serialization'], `class-transformer class-transformer-validator @deepkit/type @marcj/marshal`],
  [
    ['resilience'],
    `async-retry backoff bottleneck brakes circuit-breaker-js cockatiel exponential-backoff hystrixjs
    @lifeomic/attempt limiter mollitia @mollitia/* opossum p-retry p-throttle polly-js promise-retry
     retry retry-axios ts-retry ts-retry-promise typescript-retry-decorator`,
  ],
  [
    ['rendering'],
    `art-template bwip-js canvas docx docxtemplater dom-to-image dot ejs eta exceljs fluent-ffmpeg gm gray-matter
    handlebars happy-dom hbs highlight.js html-pdf html-pdf-node html2canvas imagemagick jimp jsbarcode jsdom jspdf
    juice katex liquidjs mammoth markdown-it markdown-it-* marked mdx-bundler @mdx-js/* mermaid mjml mustache
    @napi-rs/canvas nunjucks officegen pdf-lib pdf-parse pdfjs-dist pdfkit pdfmake prismjs pug qrcode qrcode-*
    react-dom/server @react-pdf/* rehype rehype-* remark remark-* satori sharp shiki showdown snarkdown tesseract.js
    twig unified @vue/server-renderer xlsx xlsx-populate`,
  ],
  [
    ['i18n'],
    `@formatjs/* globalize i18n i18next i18next-* intl-messageformat @jsverse/transloco @lingui/* messageformat
    nestjs-i18n @ngneat/transloco ngx-translate @ngx-translate/* node-polyglot rosetta @transloco/* typesafe-i18n`,
  ],
  [
    ['tooling'],
    `acorn acorn-* @angular-devkit/* @angular/cli @angular/compiler @angular/compiler-cli artillery autocannon
    autoprefixer babel-* @babel/* benchmark @changesets/* depcheck dependency-cruiser esbuild esbuild-* eslint
    eslint-* @eslint/* esprima husky jscodeshift knip lerna less lint-staged madge mitata module-alias @nestjs/cli
    @nestjs/schematics @nrwl/* nx @nx/* parcel @parcel/* plop postcss postcss-* prettier prettier-* recast rollup
    rollup-* @rollup/* rspack @rspack/* sass @schematics/* semantic-release source-map source-map-support stylelint
    swc-* @swc/* tinybench ts-morph ts-node ts-patch tsc-alias tsconfig-paths tscpaths tsup tsx turbo typescript
    @typescript-eslint/* @typescript/* unbuild vite vite-* webpack webpack-*`,
  ],
  [
    ['stream'],
    `bl concat-stream duplexify event-stream from2 get-stream highland into-stream JSONStream merge-stream
    multistream pump pumpify readable-stream split2 stream-chain stream-json stream-to-array streamifier streamx
    through through2 websocket-stream`,
  ],
];
