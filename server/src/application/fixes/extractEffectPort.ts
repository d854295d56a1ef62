import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { withPackages } from '../refactoring/packageFiles.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** What can be done, in words for people: the value as a parameter, or a port that is asked. */
interface Titles {
  readonly value?: string;
  readonly port?: string;
}

const TIME: Titles = { value: 'Take the time as a parameter', port: 'Ask a clock for the time' };
const SETTING = { value: 'Take the setting as a parameter', port: 'Take the settings as a config' };
const STOPWATCH: Titles = { port: 'Ask a stopwatch for the time' };
const IDENTIFIER: Titles = { value: 'Take the id as a parameter', port: 'Ask a port for the id' };
const CHANCE = { value: 'Take the random number as a parameter', port: 'Ask a port for the random number' };
const CHOICE: Titles = { port: 'Ask a port for what is left to chance' };
const SECRET: Titles = { port: 'Ask a port for what nobody can guess' };
const FILES: Titles = { port: 'Reach files through a port' };
const WAIT: Titles = { port: 'Take the function that waits as a parameter' };
const ASK: Titles = { port: 'Take the function that asks as a parameter' };
const LOG: Titles = { port: 'Log through a port' };

const TITLES: ReadonlyMap<string, Titles> = new Map<string, Titles>([
  ['new Date', TIME],
  ['Date.now', TIME],
  ['performance.now', STOPWATCH],
  ['crypto.randomUUID', IDENTIFIER],
  ['Math.random', CHANCE],
  ['console', LOG],
  ['process.env', SETTING],
  ['import.meta.env', SETTING],
  ['Bun.env', SETTING],
  ['fetch', { port: 'Send the request through a port' }],
  ...['now', 'utcnow', 'today'].map((name) => [`datetime.datetime.${name}`, TIME] as const),
  ['datetime.date.today', TIME],
  ['time.time', TIME],
  ['time.monotonic', STOPWATCH],
  ['time.perf_counter', STOPWATCH],
  ['uuid.uuid1', IDENTIFIER],
  ['uuid.uuid4', IDENTIFIER],
  ['random.random', CHANCE],
  ...namesOf('random', 'randint randrange uniform gauss normalvariate expovariate getrandbits').map(
    (name) => [name, { port: CHANCE.port }] as const,
  ),
  ...namesOf('random', 'randbytes choice sample shuffle').map((name) => [name, CHOICE] as const),
  ...namesOf('secrets', 'token_bytes token_hex token_urlsafe randbelow randbits choice').map(
    (name) => [name, SECRET] as const,
  ),
  ['os.urandom', SECRET],
  ...['open', 'io.open'].map((name) => [name, FILES] as const),
  ...namesOf('os', 'listdir mkdir makedirs remove unlink rmdir rename replace').map((name) => [name, FILES] as const),
  ...namesOf('os.path', 'exists isfile isdir getsize getmtime').map((name) => [name, FILES] as const),
  ...['time.sleep', 'asyncio.sleep', 'anyio.sleep', 'trio.sleep'].map((name) => [name, WAIT] as const),
  ...['input', 'getpass.getpass'].map((name) => [name, ASK] as const),
  ['print', LOG],
  ...['debug', 'info', 'warning', 'error', 'critical', 'exception'].map((name) => [`logging.${name}`, LOG] as const),
  ['os.environ', { port: SETTING.value }],
  ['os.getenv', { port: SETTING.value }],
]);

/**
 * What the core asks of its surroundings is handed in. In the domain that is mostly the value itself, as rules of the
 * business decide about values; a use case is mostly put together with what it needs.
 */
export function extractEffectPort(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range, symbol = '', chain } = finding;
  const refactorer = context.refactorers.refactorerFor(module, 'hand-effect-in');
  // What a helper does is mended in the helper.
  if (refactorer === undefined || chain.length > 0) return [];
  const fixFor = (kind: 'pass-effect-in' | 'hand-effect-in', title: string, preferred: boolean): Fix => {
    const plan: Fix['plan'] = () =>
      withPackages(context, refactorer.plan({ kind, module, range }, surroundingsOf(context)));
    return tried(context, finding, { kind: 'extract-port', title, preferred, plan });
  };
  const { value: named, port } = TITLES.get(symbol) ?? {};
  const value = isOfMethod(context, finding) ? undefined : named;
  const isDomain = context.view.placementOf(module)?.layer?.role === 'domain';
  const isValueBetter = value !== undefined && (isDomain || port === undefined);
  const passIn = value === undefined ? [] : [fixFor('pass-effect-in', value, isValueBetter)];
  const handIn = port === undefined ? [] : [fixFor('hand-effect-in', port, !isValueBetter)];
  return isValueBetter ? [...passIn, ...handIn] : [...handIn, ...passIn];
}

/** In Python nobody can tell who calls the method of an object, as nothing says of most objects what they are. */
function isOfMethod({ view }: FixContext, { file, range }: Finding): boolean {
  if (view.graph.module(file)?.language !== 'python') return false;
  const effect = view.outlineOf(file)?.effects.find((one) => compareRanges(one.range, range) === 0);
  return effect?.member !== undefined && !effect.member.static;
}

function namesOf(module: string, names: string): readonly string[] {
  return names.split(' ').map((name) => `${module}.${name}`);
}
