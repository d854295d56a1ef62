import type { CatalogueGroup } from '../catalogueTable.ts';

/** Where data is kept and by what it travels. */
export const DATA: readonly CatalogueGroup[] = [
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
    ['filesystem'],
    `adm-zip archiver browser-fs-access chokidar copyfiles cpy decompress del extract-zip fast-glob file-saver
    find-up find-up-simple fs-extra fs-jetpack glob globby graceful-fs jsonfile klaw load-json-file locate-path
    lockfile make-dir memfs mkdirp mock-fs move-file native-file-system-adapter @npmcli/fs nsfw @parcel/watcher
    path-exists pkg-dir proper-lockfile read-pkg read-pkg-up readdirp rimraf sander tar tar-fs tar-stream temp-dir
    tempy tiny-glob tinyglobby tmp tmp-promise trash unionfs unzipper walk-sync watchpack write-file-atomic
    write-json-file yauzl yazl`,
  ],
];
