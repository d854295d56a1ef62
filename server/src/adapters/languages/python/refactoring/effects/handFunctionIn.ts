import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { Reading } from '../../outline/reading.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { homeOfCallable } from '../homeOfCallable.ts';
import type { EffectExpression } from './effectExpressions.ts';
import { callOf } from './effectExpressions.ts';
import { handUsesIn } from './handUsesIn.ts';

/** A function that is all that is asked of the surroundings, so that it needs no port around it. */
interface HandedFunction {
  /** What the parameter is called. */
  readonly name: string;
  /** The types that it may take by their place. */
  readonly takes: readonly string[];
  /** How many of them it has to be given. */
  readonly least: number;
  readonly gives: string;
  /** Whether it gives that only when somebody waits for it. */
  readonly isAsync: boolean;
}

const SLEEP = { name: 'sleep', takes: ['float'], least: 1, gives: 'None' };
const ASK = { takes: ['str'], least: 0, gives: 'str', isAsync: false };

const FUNCTIONS: ReadonlyMap<string, HandedFunction> = new Map<string, HandedFunction>([
  ['time.sleep', { ...SLEEP, isAsync: false }],
  ...['asyncio.sleep', 'anyio.sleep', 'trio.sleep'].map((name) => [name, { ...SLEEP, isAsync: true }] as const),
  ['input', { ...ASK, name: 'ask' }],
  ['getpass.getpass', { ...ASK, name: 'ask_secretly' }],
]);

/** The function that can be handed in for an effect as it is; undefined for one that is more than that. */
export function functionToHandIn({ name }: EffectExpression): HandedFunction | undefined {
  return FUNCTIONS.get(name);
}

interface FunctionIn {
  readonly handed: HandedFunction;
  readonly effect: EffectExpression;
  readonly all: readonly EffectExpression[];
}

/** Has a class or a function take the very function that it called, which whoever may have the effect hands in. */
export function* handFunctionIn(
  draft: PythonDraft,
  reading: Reading,
  { handed, effect, all }: FunctionIn,
): Generator<void, Planned> {
  const count = argumentsOf(handed, effect);
  if (count === undefined)
    return refused('It is not just called here, so no plain function could be handed in for it.');
  const [outermost] = effect.place.spot.around;
  const uses = all
    .filter(({ name, place }) => name === effect.name && place.spot.around[0] === outermost)
    .filter((one) => argumentsOf(handed, one) === count)
    .map(({ place }) => place);
  return yield* handUsesIn(draft, reading, {
    ...{ effect, uses, name: handed.name },
    writeType: (there) => typeIn(draft, there, handed, count),
  });
}

/** With how many arguments it is called; undefined where it is not, or in another way than by their place. */
function argumentsOf({ takes, least }: HandedFunction, effect: EffectExpression): number | undefined {
  const call = callOf(effect);
  if (call === undefined || call.keywords.length > 0) return undefined;
  const { length } = call.arguments;
  const isPlain = call.arguments.every(({ kind }) => kind !== 'Starred');
  return isPlain && least <= length && length <= takes.length ? length : undefined;
}

function typeIn(draft: PythonDraft, there: Reading, { takes, gives, isAsync }: HandedFunction, count: number): string {
  const specifier = homeOfCallable(draft.project);
  const named = (name: string): string => draft.importName(there, { name, from: { specifier } });
  const result = isAsync ? `${named('Awaitable')}[${gives}]` : gives;
  return `${named('Callable')}[[${takes.slice(0, count).join(', ')}], ${result}]`;
}
