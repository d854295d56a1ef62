import type { DistributionGroup } from './distributionTable.ts';

/** Where data is kept and by what it travels. */
export const DATA: readonly DistributionGroup[] = [
  [
    ['orm'],
    `beanie bunnet django-model-utils:model_utils django-mptt:mptt django-polymorphic:polymorphic
    django-simple-history django-treebeard:treebeard django.contrib.contenttypes django.contrib.gis.db
    django.contrib.postgres django.db edgy elasticsearch-dsl flask-mongoengine flask-peewee flask-sqlalchemy
    geoalchemy2 gino marshmallow-sqlalchemy mongoengine mongoframes mongomock-motor neomodel odmantic ormar peewee
    piccolo pony prisma pynamodb redis-om:redis_om,aredis_om saffier snowflake-sqlalchemy:snowflake.sqlalchemy
    sqlalchemy sqlalchemy_* sqlmodel sqlobject tortoise-orm:tortoise umongo`,
  ],
  [
    ['database'],
    `aiomysql aioodbc aiopg aiosqlite alembic apsw arango-orm asyncmy asyncpg asyncpg_* azure-cosmos:azure.cosmos
    cassandra-driver:cassandra chromadb clickhouse-connect clickhouse-driver couchbase cx-oracle:cx_Oracle databases
    databricks-sql-connector:databricks.sql dataset deltalake duckdb edgedb elastic-transport elasticsearch
    eventstoredb faiss-cpu:faiss faiss-gpu:faiss fdb firebirdsql flask-migrate flask-pymongo
    google-cloud-bigquery:google.cloud.bigquery google-cloud-bigtable:google.cloud.bigtable
    google-cloud-datastore:google.cloud.datastore,google.cloud.ndb
    google-cloud-firestore:google.cloud.firestore,google.cloud.firestore_v1
    google-cloud-spanner:google.cloud.spanner gremlinpython:gremlin_python ibis-framework:ibis impyla:impala
    influxdb influxdb-client lancedb leveldb lmdb mariadb meilisearch motor mysql-connector-python:mysql.connector
    mysqlclient:MySQLdb neo4j opensearch-py:opensearchpy oracledb peewee-migrate pg8000 pgvector pinecone
    pinecone-client:pinecone plyvel psycopg psycopg-binary:psycopg psycopg-pool psycopg2 psycopg2-binary:psycopg2
    pyathena pydruid pyhive pyiceberg pymilvus pymongo:pymongo,gridfs pymssql pymysql pyodbc pypika pysqlite3
    python-arango:arango python-tds:pytds qdrant-client records redshift-connector rethinkdb
    snowflake-connector-python:snowflake.connector snowflake-snowpark-python:snowflake.snowpark sqlcipher3
    sqlite-utils sqlite-vec supabase surrealdb tinydb trino turbopuffer typesense vertica-python
    weaviate-client:weaviate whoosh ydb yoyo-migrations:yoyo zodb:ZODB`,
  ],
  [
    ['messaging'],
    `aio-pika aiokafka aiomqtt aiormq amqp arq autobahn azure-eventgrid:azure.eventgrid azure-eventhub:azure.eventhub
    azure-servicebus:azure.servicebus azure-storage-queue:azure.storage.queue betterproto bullmq celery
    channels-redis confluent-kafka django-celery-beat django-celery-results django-q dramatiq eventsourcing
    faststream faust faust-streaming:faust flask-socketio flower gmqtt
    google-cloud-pubsub:google.cloud.pubsub,google.cloud.pubsub_v1
    google-cloud-tasks:google.cloud.tasks,google.cloud.tasks_v2 grpcio-health-checking:grpc_health
    grpcio-reflection:grpc_reflection grpcio-status:grpc_status grpcio:grpc grpclib hatchet-sdk huey inngest
    kafka-python:kafka kombu livekit nameko nats-py:nats paho-mqtt:paho pika procrastinate pulsar-client:pulsar
    pusher python-engineio:engineio python-socketio:socketio pywebpush pyzmq:zmq rq simple-websocket stomp-py:stomp
    taskiq taskiq_* temporalio thrift thriftpy2 websocket-client:websocket websockets wsproto`,
  ],
  [
    ['cache'],
    `aiocache aiomcache aioredis async-lru beaker cachelib cacheout cachetools cashews coredis diskcache django-redis
    django.core.cache dogpile-cache:dogpile fastapi-cache2:fastapi_cache flask-caching hiredis pylibmc pymemcache
    python-memcached:memcache redis redis-py-cluster:rediscluster valkey zict`,
  ],
  [
    ['filesystem'],
    `adlfs aiofile aiofiles appdirs atomicwrites cloudpathlib django-storages:storages django.core.files fasteners
    filelock fs fsspec gcsfs hdfs lockfile pathspec patool:patoolib platformdirs portalocker puremagic py7zr
    pyinotify python-magic:magic rarfile s3fs send2trash smart-open universal-pathlib:upath watchdog watchfiles
    wcmatch`,
  ],
];
