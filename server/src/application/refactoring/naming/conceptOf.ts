import { capitalised } from './words.ts';

/** What data is kept with; names of products, so that they mean nothing else wherever in a name they stand. */
const STORES: ReadonlySet<string> = new Set([
  ...['pg', 'postgres', 'postgresql', 'mysql', 'mysql2', 'maria', 'mariadb', 'mssql', 'sqlite', 'sqlite3', 'sql'],
  ...['mongo', 'mongodb', 'mongoose', 'typeorm', 'orm', 'mikro', 'prisma', 'sequelize', 'knex', 'kysely', 'drizzle'],
  ...[
    'slonik',
    'objection',
    'dynamo',
    'dynamodb',
    'firestore',
    'firebase',
    'supabase',
    'redis',
    'memcached',
    'elastic',
  ],
  ...['elasticsearch', 'typegoose', 'lowdb', 'nedb', 'couchdb', 'cassandra', 'neo4j', 'rdb', 'rdbms'],
  ...['sqlalchemy', 'alchemy', 'sqlmodel', 'peewee', 'django', 'pymongo', 'asyncpg'],
  ...['psycopg', 'psycopg2'],
]);

/** Words that say by what means something is done, which is none of the business of whoever asks for it. */
const MEANS: ReadonlySet<string> = new Set([
  ...STORES,
  'db',
  ...['kafka', 'rabbit', 'rabbitmq', 'amqp', 'nats', 'sqs', 'sns', 's3', 'aws', 'gcp', 'gcs'],
  ...['azure', 'http', 'https', 'axios', 'fetch', 'rest', 'graphql', 'grpc', 'express', 'nest', 'fastify', 'koa'],
  ...['stripe', 'paypal', 'sendgrid', 'mailgun', 'ses', 'smtp', 'nodemailer', 'twilio', 'slack', 'bcrypt', 'bcryptjs'],
  ...['argon2', 'jwt', 'crypto', 'uuid', 'nanoid', 'pino', 'winston', 'log4js', 'console', 'sentry', 'faker', 'luxon'],
  ...['dayjs', 'moment', 'fs', 'file', 'disk', 'memory', 'inmemory', 'local', 'json', 'default', 'simple', 'basic'],
  ...[
    'impl',
    'implementation',
    'adapter',
    'abstract',
    'concrete',
    'system',
    'node',
    'native',
    'cached',
    'remote',
    'indexed',
  ],
]);

/** What stands alone says too little of what is asked for. */
const TOO_GENERAL: ReadonlySet<string> = new Set([
  ...['adapter', 'api', 'client', 'connection', 'context', 'controller', 'database', 'factory', 'gateway', 'handler'],
  ...['helper', 'impl', 'manager', 'model', 'module', 'object', 'pool', 'provider', 'repo', 'repository', 'service'],
  ...['source', 'storage', 'store', 'table', 'util', 'utils', 'query', 'in', 'dao', 'validator', 'module', 'server'],
]);

/**
 * What something is about, whatever it is made with: `OrderRepository` for `PgOrderRepository`, `OrderRepositoryImpl`
 * and `orderRepositoryInMemory`. The name itself, with a capital, where nothing of it can go.
 */
export function conceptOf(name: string): string {
  const words = humpsOf(name);
  const whole = capitalised(name);
  const [from, to] = [leading(words), trailing(words)];
  const inside = words.slice(from, words.length - to);
  const left = inside.filter((word) => !STORES.has(word.toLowerCase()));
  if (left.length === 0 || (left.length === 1 && TOO_GENERAL.has(left.join('').toLowerCase()))) return whole;
  return left.map(capitalised).join('');
}

/** The same words as they are written: `HTTPClient` has `HTTP` and `Client`. */
function humpsOf(name: string): readonly string[] {
  return name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z\d]+|[A-Z]+|[^A-Za-z]+/g) ?? [name];
}

function leading(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && isMeans(words, count)) count += isPair(words, count) ? 2 : 1;
  return count;
}

function trailing(words: readonly string[]): number {
  let count = 0;
  for (;;) {
    const last = words.length - 1 - count;
    if (last > 1 && isPair(words, last - 1)) count += 2;
    else if (last > 0 && MEANS.has((words[last] ?? '').toLowerCase())) count++;
    else return count;
  }
}

function isMeans(words: readonly string[], index: number): boolean {
  return MEANS.has((words[index] ?? '').toLowerCase()) || isPair(words, index);
}

/** `InMemory`, `TypeOrm`, `SendGrid`. */
function isPair(words: readonly string[], index: number): boolean {
  const pair = words.slice(index, index + 2).map((word) => word.toLowerCase());
  return ['in memory', 'type orm', 'send grid', 'mongo db', 'dynamo db', 'mikro orm', 'local storage'].includes(
    pair.join(' '),
  );
}
