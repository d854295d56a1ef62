import type { CatalogueGroup } from '../catalogueTable.ts';

/** What computes: values, texts, numbers and ways to handle them. */
export const VALUES: readonly CatalogueGroup[] = [
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
