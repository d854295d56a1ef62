import type { CatalogueGroup } from './catalogueTable.ts';

/**
 * What packages of npm are for. A name stands for the package with all its sub-paths, save those that have an entry of
 * their own; a name that ends in `*` stands for all that begin like it.
 */
export const NPM_PACKAGES: readonly CatalogueGroup[] = [
  [
    ['orm'],
    `@adonisjs/lucid bookshelf @deepkit/orm drizzle-orm drizzle-zod dynamodb-toolbox dynamoose
    @effect/sql* electrodb fireorm joist-orm @loopback/repository @mikro-orm/* mongoose mongoose-*
    @nestjs-cls/transactional* nestjs-prisma nestjs-slonik @nestjs/mongoose @nestjs/sequelize @nestjs/typeorm
    objection orchid-orm pqb prisma @prisma/* remult sequelize sequelize-typescript @sequelize/* sutando
    @tsed/mongoose @tsed/typeorm @typedorm/* @typegoose/* typeorm typeorm-naming-strategies typeorm-transactional
    waterline zapatos`,
  ],
  [
    ['database'],
    `@algolia/* algoliasearch arangojs @aws-sdk/client-dynamodb @aws-sdk/client-rds-data @aws-sdk/lib-dynamodb
    @aws-sdk/util-dynamodb @azure/cosmos better-sqlite3 cassandra-driver chromadb @clickhouse/* couchbase
    @databases/* db-migrate dexie drizzle-orm/better-sqlite3 drizzle-orm/libsql drizzle-orm/mysql2
    drizzle-orm/neon-http drizzle-orm/node-postgres drizzle-orm/postgres-js duckdb @duckdb/* @elastic/*
    elasticsearch @electric-sql/* expo-sqlite faunadb firebase/database firebase/firestore @google-cloud/bigquery
    @google-cloud/datastore @google-cloud/firestore @google-cloud/spanner gun ibm_db idb idb-keyval influx
    @influxdata/* knex knex-* kysely kysely-* level leveldown levelup @libsql/* lmdb localforage lokijs lowdb
    mariadb meilisearch migrate-mongo mongo-* mongodb mongodb-* monk mssql mysql @mysql/xdevapi mysql2 nano nedb
    neo4j-driver neo4j-driver-core neogma @neondatabase/* node-pg-migrate @nozbe/watermelondb odbc
    @opensearch-project/* oracledb pg pg-* @pinecone-database/* @planetscale/* postgres postgres-* pouchdb pouchdb-*
    @qdrant/* @react-native-async-storage/async-storage react-native-sqlite-storage realm redis-om rethinkdb rocksdb
    rxdb @seald-io/nedb slonik slonik-* @slonik/* snowflake-sdk solr-client sql-template-strings sql-template-tag
    sql.js sqlite sqlite3 @supabase/* surrealdb surrealdb.js tedious typesense umzug @vercel/postgres
    weaviate-client weaviate-ts-client @zilliz/*`,
  ],
  [
    ['http-server'],
    `accepts @adonisjs/http-server @asteasolutions/zod-to-openapi awilix-express awilix-koa aws-serverless-express
    body-parser @bull-board/* busboy @codegenie/serverless-express compression connect connect-* content-type cookie
    cookie-parser cookie-session cors csurf @decorators/express egg elysia @elysiajs/* errorhandler express
    express-* fastify fastify-* @fastify/* @feathersjs/* finalhandler find-my-way formidable h3 hapi @hapi/* helmet
    hono @hono/* http-errors http-proxy http-proxy-middleware http-status http-status-codes http-terminator
    inversify-express-utils itty-router koa koa-* @koa/* light-my-request @loopback/authentication @loopback/rest
    @marblejs/* method-override micro @middy/* midway @midwayjs/* morgan multer multiparty negotiator
    @nestjs/platform-express @nestjs/platform-fastify @nestjs/platform-socket.io @nestjs/platform-ws
    @nestjs/serve-static @nestjs/swagger @nestjs/terminus @nestjs/throttler @nestjs/websockets nitro nitropack oak
    @oak/* on-finished openapi-backend overload-protection @overnightjs/* polka rate-limiter-flexible raw-body
    response-time restana restify router routing-controllers routing-controllers-openapi sails @scalar/*
    serve-favicon serve-static serverless-http set-cookie-parser swagger-jsdoc swagger-ui-express @tinyhttp/*
    @trpc/server @ts-rest/* tsoa @tsoa/* type-is uWebSockets.js @vendia/serverless-express zod-openapi
    zod-to-openapi`,
  ],
  [
    ['http-client'],
    `agentkeepalive @angular/common/http apisauce axios axios-* bent cross-fetch @effect/platform @effect/platform-*
    feaxios fetch-cookie fetch-retry follow-redirects form-data got @hey-api/* http-proxy-agent http2-wrapper
    https-proxy-agent isomorphic-fetch isomorphic-unfetch json-rpc-2.0 jsonrpc-lite ky ky-universal
    make-fetch-happen needle @nestjs/axios node-fetch node-libcurl octokit @octokit/* ofetch openapi-fetch
    openapi-typescript-fetch phin playwright-core proxy-agent puppeteer puppeteer-core puppeteer-extra* react-query
    redaxios request request-promise request-promise-native rxjs/ajax rxjs/fetch soap socks-proxy-agent strong-soap
    superagent swr tough-cookie @trpc/client typed-rest-client undici unfetch @vespaiach/axios-fetch-adapter
    whatwg-fetch wretch`,
  ],
  [['http-client', 'ui'], `@tanstack/react-query @tanstack/react-query-* @tanstack/vue-query @trpc/react-query`],
  [['http-server', 'ui'], `astro @astrojs/* blitz gatsby next nuxt @nuxt/* @remix-run/* @sveltejs/kit`],
  [
    ['graphql'],
    `apollo-cache* apollo-client apollo-link* apollo-server apollo-server-* @apollo/* @envelop/* express-graphql
    graphql graphql-* @graphql-codegen/* @graphql-tools/* @graphql-yoga/* mercurius @nestjs/apollo @nestjs/graphql
    @nestjs/mercurius nexus postgraphile @pothos/* react-relay relay-runtime subscriptions-transport-ws type-graphql
    urql @urql/*`,
  ],
  [
    ['messaging'],
    `ably aedes agenda amqp-connection-manager amqplib @aws-sdk/client-eventbridge @aws-sdk/client-kinesis
    @aws-sdk/client-sfn @aws-sdk/client-sns @aws-sdk/client-sqs @azure/event-hubs @azure/service-bus
    @azure/storage-queue bee-queue bull bullmq centrifuge @confluentinc/* @connectrpc/* eventsource @eventstore/*
    @golevelup/nestjs-rabbitmq @google-cloud/pubsub @google-cloud/tasks graphile-worker grpc @grpc/* inngest
    isomorphic-ws kafka-node kafkajs kue @microsoft/fetch-event-source @microsoft/signalr moleculer mqtt nats
    @nats-io/* @nestjs/bull @nestjs/bullmq @nestjs/microservices nice-grpc node-eventstore-client
    node-nats-streaming node-rdkafka node-resque @node-ts/bus-* pg-boss pulsar-client pusher pusher-js rascal
    reconnecting-websocket rhea rsmq rxjs/webSocket socket.io socket.io-* @socket.io/* sockette sockjs sockjs-client
    sqs-consumer sqs-producer @stomp/* stompit @temporalio/* @trigger.dev/* web-push websocket ws zeromq`,
  ],
  [
    ['cache'],
    `apicache async-redis axios-cache-interceptor cache-manager cache-manager-* cacheable cacheable-request
    flat-cache handy-redis ioredis ioredis-* keyv @keyv/* @liaoliaots/nestjs-redis lru-cache memcached memjs
    @nestjs-modules/ioredis nestjs-redis @nestjs/cache-manager node-cache quick-lru redis @redis/* redlock tedis
    tiny-lru @upstash/* @vercel/kv`,
  ],
  [
    ['logging'],
    `@aws-lambda-powertools/logger bunyan bunyan-* cabin consola @datadog/browser-logs debug diary electron-log
    fancy-log @google-cloud/logging @google-cloud/logging-* js-logger lambda-log log4js logform loglayer @loglayer/*
    loglevel loglevel-* @logtail/* @logtape/* morgan-body nest-winston nestjs-pino npmlog pino pino-* roarr signale
    tracer triple-beam ts-log @tsed/logger tslog winston winston-*`,
  ],
  [
    ['telemetry'],
    `airbrake @airbrake/* @amplitude/* analytics-node applicationinsights @aws-lambda-powertools/metrics
    @aws-lambda-powertools/tracer aws-xray-sdk* bugsnag @bugsnag/* @datadog/* dd-trace elastic-apm-node
    @elastic/apm-rum @google-cloud/trace-agent @honeybadger-io/* hot-shots jaeger-client logrocket mixpanel
    mixpanel-browser nestjs-otel newrelic @newrelic/* node-statsd @opentelemetry/* posthog-js posthog-node
    prom-client react-ga react-ga4 rollbar @segment/* @sentry/* statsd-client @vercel/analytics web-vitals
    @willsoto/nestjs-prometheus zipkin`,
  ],
  [
    ['cloud'],
    `@adyen/* ai @ai-sdk/* airtable ali-oss @alicloud/* @angular/fire @anthropic-ai/* aws-amplify @aws-amplify/*
    aws-cdk-lib @aws-crypto/* aws-lambda @aws-lambda-powertools/* aws-sdk aws-sdk-* @aws-sdk/* azure-storage
    @azure/* braintree cdktf @cloudflare/* cloudinary cohere-ai constructs consul contentful @contentful/*
    discord.js @discordjs/* dockerode docusign-esign etcd3 ethers expo-server-sdk firebase firebase-* @firebase/*
    google-auth-library @google-cloud/* @google/genai @google/generative-ai googleapis @googleapis/* @googlemaps/*
    grammy @growthbook/* @hubspot/* @huggingface/* intercom-client ipfs-http-client jira-client jsforce
    @kubernetes/client-node langchain @langchain/* launchdarkly-* @launchdarkly/* @lemonsqueezy/* llamaindex
    @mapbox/mapbox-sdk mercadopago messagebird minio @mistralai/* @netlify/* node-telegram-bot-api node-vault
    @notionhq/* ollama onesignal-node openai paypal-rest-sdk @paypal/* plaid plivo @pulumi/* razorpay replicate
    sanity @sanity/* @shopify/* slack @slack/* @smithy/* @solana/* square stripe @stripe/* telegraf
    tencentcloud-sdk-nodejs twilio @twilio/* unleash-client @vercel/* viem @vonage/* wagmi web3`,
  ],
  [
    ['email'],
    `@aws-sdk/client-ses @aws-sdk/client-sesv2 email-templates emailjs @emailjs/* @getbrevo/* imap imapflow
    @mailchimp/* mailgun-js mailgun.js mailparser mailtrap mandrill-api @nestjs-modules/mailer node-mailjet
    nodemailer nodemailer-* postmark resend @sendgrid/* sendmail sib-api-v3-sdk smtp-server sparkpost`,
  ],
  [
    ['auth'],
    `accesscontrol amazon-cognito-identity-js arctic @auth/* auth0 auth0-js @auth0/* aws-jwt-verify better-auth
    casbin @casl/* @clerk/* express-jwt firebase/auth grant iron-session jose jsonwebtoken jwks-rsa jwt-decode
    jwt-simple keycloak-connect keycloak-js lucia @lucia-auth/* msal nest-access-control nest-keycloak-connect
    @nestjs/jwt @nestjs/passport next-auth oauth oauth2-server oidc-client oidc-client-ts oidc-provider @okta/*
    openid-client otplib passport passport-* simple-oauth2 @simplewebauthn/* speakeasy @supabase/auth-*
    supertokens-* @workos-inc/*`,
  ],
  [
    ['ui'],
    `ag-grid-* @ag-grid-community/* alpinejs @angular/animations @angular/cdk @angular/forms @angular/localize
    @angular/material @angular/platform-* @angular/router animejs @ant-design/* antd apexcharts backbone blessed
    @blueprintjs/* bootstrap bootstrap-* @builder.io/qwik @capacitor/* @chakra-ui/* chart.js
    class-variance-authority classnames clsx cmdk codemirror @codemirror/* d3 d3-* @dnd-kit/* downshift draft-js
    echarts electron-* @electron/* element-plus element-ui ember-* @ember/* @emotion/* expo expo-* @expo/*
    final-form @floating-ui/* @fluentui/* focus-trap formik @fortawesome/* framer-motion gsap @headlessui/*
    @heroicons/* highcharts history @hookform/* @hotwired/* htmx.org @inkjs/* @ionic/* jquery jquery-* leaflet lit
    lit-* @lit/* lucide-* @mantine/* mapbox-gl marionette @material-ui/* @microsoft/fast-* monaco-editor motion
    @mui/* naive-ui @nativescript/* next-intl next-themes @ng-bootstrap/* @nivo/* notistack ol phaser pixi.js
    @popperjs/* preact @preact/* primeng primereact primevue prosemirror-* quasar quill @radix-ui/* react react-*
    @react-aria/* @react-native-community/* @react-native/* @react-navigation/* @react-spring/* @react-three/*
    @react-types/* reactstrap recharts semantic-ui-* slate slate-* solid-js @solidjs/* sonner @stencil/* @stitches/*
    storybook @storybook/* styled-components styled-jsx styled-system svelte svelte-* swiper tailwind-* tailwindcss
    @tanstack/react-* @tanstack/vue-* @tauri-apps/* three tippy.js @tiptap/* @vanilla-extract/* vaul victory @visx/*
    vue vue-* @vue/* vuetify @vueuse/* wouter`,
  ],
  [
    ['state'],
    `cls-hooked cls-rtracer constate @datorama/akita easy-peasy effector effector-* hox immer-reducer jotai jotai-*
    @legendapp/state mobx mobx-* nanostores @nanostores/* nestjs-cls nestjs-request-context @ngneat/* @ngrx/*
    @ngxs/* overmind pinia pinia-* @preact/signals-core recoil redux redux-* @reduxjs/* rematch @rematch/* reselect
    @tanstack/store typesafe-actions unstated valtio vuex zustand`,
  ],
  [
    ['filesystem'],
    `adm-zip archiver browser-fs-access chokidar copyfiles cpy decompress del extract-zip fast-glob file-saver
    find-up find-up-simple fs-extra fs-jetpack glob globby graceful-fs jsonfile klaw load-json-file locate-path
    lockfile make-dir memfs mkdirp mock-fs move-file native-file-system-adapter @npmcli/fs nsfw @parcel/watcher
    path-exists pkg-dir proper-lockfile read-pkg read-pkg-up readdirp rimraf sander tar tar-fs tar-stream temp-dir
    tempy tiny-glob tinyglobby tmp tmp-promise trash unionfs unzipper walk-sync watchpack write-file-atomic
    write-json-file yauzl yazl`,
  ],
  [
    ['process'],
    `async-exit-hook comlink concurrently cross-env cross-spawn daemonize death execa exit-hook fkill forever
    @godaddy/terminus isolated-vm jest-worker node-cleanup node-pty nodemon npm-run-all open opn pidusage piscina
    pm2 process ps-list ps-tree shelljs signal-exit spawn-command stoppable systeminformation threads tinypool
    tree-kill vm2 workerpool zx`,
  ],
  [
    ['network'],
    `@abandonware/noble activedirectory2 basic-ftp bonjour detect-port dns-packet ftp get-port ip ldapjs ldapts
    libp2p @libp2p/* modbus-serial multicast-dns net-snmp noble node-ssh onvif peerjs ping portfinder serialport
    simple-peer socksv5 ssh2 ssh2-sftp-client webtorrent`,
  ],
  [
    ['environment'],
    `c12 ci-info conf config configstore convict cosmiconfig dotenv dotenv-* @dotenvx/dotenvx env-cmd env-schema
    env-var envalid is-ci @itgorillaz/configify lilconfig nconf nest-typed-config nestjs-config @nestjs/config
    node-config-ts rc std-env @t3-oss/* znv`,
  ],
  [
    ['scheduling'],
    `bree @breejs/later cron croner fastify-cron later long-timeout @nestjs/schedule node-cron node-schedule
    toad-scheduler`,
  ],
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
    ['framework', 'di-container'],
    `@adonisjs/core @adonisjs/fold @angular/common @angular/core @deepkit/framework @ditsmod/core @foal/core
    @loopback/core @nestjs-architects/typed-cqrs @nestjs/common @nestjs/core @nestjs/cqrs
    @nestjs/devtools-integration @nestjs/event-emitter @tsed/common @tsed/core @tsed/di`,
  ],
  [
    ['framework'],
    `@adonisjs/* @angular/* aurelia-* @aurelia/* @foal/* @golevelup/* @loopback/* @nestjs-modules/* @nestjs/* @tsed/*`,
  ],
  [
    ['di-container'],
    `awilix awilix-* bottlejs brandi brandi-* @deepkit/injector di-ninja diod ditox electrolyte @evyweb/ioctopus
    injection-js @injex/* inversify inversify-* @inversifyjs/* iti @loopback/context @needle-di/core nject
    node-dependency-injection @owja/ioc power-di reflect-metadata rsdi ts-ioc-container tsyringe typed-inject typedi
    typescript-ioc @wessberg/di`,
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
  [
    ['serialization'],
    `automapper-ts @automapper/* avsc base64-js borsh brotli bson @bufbuild/* cbor cbor-x cerialize cheerio
    comment-json csv csv-parse csv-parser csv-stringify devalue fast-csv @fast-csv/* fast-json-patch
    fast-json-stringify fast-querystring fast-safe-stringify fast-xml-parser fflate file-type flatbuffers flatted
    google-protobuf htmlparser2 @iarna/toml ical-generator iconv-lite ini jmespath js-base64 js-yaml json-bigint
    json-patch json-schema json-stringify-safe json2csv @json2csv/* json5 jsonapi-serializer jsonc-parser jsonpath
    jsonpath-plus lossless-json lz-string map-factory mime mime-types morphism msgpack-lite @msgpack/msgpack
    msgpackr node-html-parser pako papaparse parse-json parse5 @protobuf-ts/* protobufjs qs query-string rfc6902
    safe-stable-stringify serialize-error serialize-javascript smol-toml strip-json-comments superjson toml
    ts-serializable typedjson vcf xml-js xml2js xmlbuilder xmlbuilder2 @xmldom/xmldom yaml`,
  ],
  [
    ['crypto'],
    `argon2 bcrypt bcrypt-nodejs bcrypt-ts bcryptjs bip39 blake3 create-hash create-hmac crypto-js elliptic hash-sum
    hash-wasm hash.js js-sha256 js-sha3 js-sha512 libsodium-wrappers md5 murmurhash @noble/* node-forge
    @node-rs/argon2 @node-rs/bcrypt object-hash ohash openpgp password-hash pbkdf2 phc-argon2 randombytes scrypt
    scrypt-js secp256k1 secure-random sha.js sodium-native tweetnacl xxhash-wasm xxhashjs`,
  ],
  [
    ['identifier'],
    `bson-objectid crypto-random-string cuid flake-idgen hashids hyperid id128 ksuid nanoid
    nanoid-dictionary @napi-rs/uuid @paralleldrive/cuid2 randomstring @sapphire/snowflake short-unique-id short-uuid
    shortid sqids typeid-js uid ulid ulid-* ulidx uuid uuid-* uuidv4 uuidv7 xid-js`,
  ],
  [
    ['date'],
    `chrono-node countries-and-timezones cron-parser cronstrue date-and-time date-arithmetic date-fns date-fns-*
    @date-fns/* date-holidays dateformat dayjs fecha @formkit/tempo humanize-duration @internationalized/date
    iso8601-duration js-joda @js-joda/* @js-temporal/polyfill luxon moment moment-* ms parse-duration pretty-ms
    rrule spacetime strtotime temporal-polyfill timeago.js timezone-support tinyduration @vvo/tzdb`,
  ],
  [
    ['number'],
    `accounting big-integer big.js bignumber.js bn.js convert-units currency-codes currency-formatter currency.js
    decimal.js decimal.js-light dinero.js @dinero.js/* exact-math fraction.js geolib gl-matrix haversine
    haversine-distance js-money js-quantities jsbi jstat long mathjs ml-matrix money-math numbro numeral pure-rand
    random-js regression seedrandom simple-statistics ts-money @turf/* unitmath`,
  ],
  [
    ['text'],
    `autolinker awesome-phonenumber bad-words brace-expansion camelcase camelcase-keys card-validator change-case
    common-tags compare-versions compromise country-code-lookup country-list cpf cpf-cnpj-validator credit-card-type
    decamelize dedent diff diff-match-patch dompurify email-validator entities escape-html escape-string-regexp
    fast-levenshtein fastest-levenshtein @fnando/cnpj @fnando/cpf franc fuse.js fuzzysort gerador-validador-cpf
    github-slugger google-libphonenumber he html-entities i18n-iso-countries iban ibantools inflection is-email
    is-glob is-url isemail iso-3166-1 iso-3166-2 isomorphic-dompurify jsvat latinize left-pad libphonenumber-js
    linkify-it lower-case micromatch mime-db minimatch natural normalize-url outdent pad param-case parse-domain
    pascal-case password-validator path-browserify path-to-regexp pathe picomatch pluralize printf profanity psl
    remove-accents sanitize-html semver @sindresorhus/slugify slash slug slugify snake-case snakecase-keys
    speakingurl sprintf-js stemmer string-similarity string-template string-width strip-ansi title-case tldts
    ts-dedent ufo unidecode upath uri-js url-join url-parse valid-url validate-npm-package-name validator voca
    world-countries wrap-ansi xss zxcvbn @zxcvbn-ts/*`,
  ],
  [
    ['events'],
    `baconjs callbag-basics emittery event-target-shim eventemitter2 eventemitter3 events evt
    javascript-state-machine mediatr-ts mitt most @most/* nanoevents observable-fns p-event robot3 rxjs rxjs-*
    strict-event-emitter strict-event-emitter-types sub-events tiny-emitter tiny-typed-emitter ts-bus ts-event-bus
    ts-events tseep typed-emitter typescript-fsm wonka xstate @xstate/* xstream zen-observable`,
  ],
  [
    ['functional'],
    `@badrap/result crocks daggy effect @effect-ts/* @effect/data evolve-ts fluture fnts folktale fp-ts fp-ts-*
    @fp-ts/* funfix hamt icepick immer immutable iter-tools iterare itertools-ts ix lazy.js lodash-fp
    lodash/fp match-iz maybeasy @mobily/ts-belt monads monet monocle-ts mori @morphic-ts/* neverthrow newtype-ts
    optics-ts option-t oxide.ts partial.lenses pipe-ts @practical-fp/* prelude-ts purify-ts rambda rambdax ramda
    ramda-* remeda result-type resulty rubico sanctuary sanctuary-* seamless-immutable shades @siteimprove/alfa-*
    static-land sum-types @swan-io/boxed @sweet-monads/* @thi.ng/* transducers-js true-myth ts-pattern
    ts-results ts-results-es typescript-result unionize @unsplash/sum-types variant wu`,
  ],
  [
    ['utility'],
    `array-flatten array-union assert assert-never async async-mutex await-to-js @babel/runtime bit-twiddle bitset
    bluebird browser-or-node buckets-js buffer chess.js clone clone-deep collections combinatorics core-decorators
    core-js core-js-pure custom-error dagre dataloader @ddd-ts/* deep-equal deepmerge deepmerge-ts defu delay denque
    dependency-graph dequal detect-node dot-object dot-prop enumify error-cause es-toolkit es6-error es6-promise
    expr-eval extend fast-copy fast-deep-equal fast-shuffle fast-sort filter-obj filtrex flat flexsearch genetic-js
    geokdbush get-value globalthis graphlib graphology h3-js heap heap-js ical.js inherits invariant is-browser
    is-buffer is-number is-plain-obj is-plain-object is-promise isobject jexl js-combinatorics json-logic-js
    json-rules-engine just-* kdbush kind-of klona lodash lodash-decorators lodash-es lodash.* lunr make-error
    map-obj mem memoize-one memoizee merge-deep minisearch modern-errors nano-memoize natural-orderby ngeohash
    node-rules nools object-assign object-path omit-deep once p-all p-cancelable p-defer p-limit p-map p-memoize
    p-props p-queue p-series p-settle p-timeout p-wait-for promise-polyfill punycode q radash radashi rbush
    regenerator-runtime reusify rfdc rich-domain rulepilot safe-buffer safer-buffer set-value shuffle-array
    simplytyped sort-keys structured-clone @swc/helpers thenby tiny-invariant tiny-warning tinyqueue toposort
    @total-typescript/* traverse trie-search ts-brand ts-custom-error ts-enum-util ts-essentials ts-extras
    ts-invariant ts-is-present ts-mixer ts-opaque ts-reset ts-toolbelt tsafe tslib type-detect type-fest types-ddd
    typescript-collections typescript-memoize underscore unflatten @ungap/structured-clone uniq url-polyfill util
    utility-types verror whatwg-url wrappy xtend yallist`,
  ],
];
