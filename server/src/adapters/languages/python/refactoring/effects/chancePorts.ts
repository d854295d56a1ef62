import type { WantedName } from '../draft/draft.ts';
import type { EffectMember, EffectPort } from './effectPort.ts';
import { ofPython } from './ofPython.ts';

const RANDOM = { concept: 'Random', adapter: 'SystemRandom', handed: 'random' };
const SECRETS = { concept: 'Secrets', adapter: 'SystemSecrets', handed: 'secrets' };

/** What a member gives back, and what its parameters are, without `self`. */
type Form = readonly [returned: string, ...parameters: string[]];

/** The functions that ports for matters of chance have under the names and with the parameters of Python. */
const OF_RANDOM: Readonly<Record<string, Form>> = {
  random: ['float'],
  randint: ['int', 'a: int', 'b: int'],
  randrange: ['int', 'start: int', 'stop: Optional[int] = None'],
  uniform: ['float', 'a: float', 'b: float'],
  gauss: ['float', 'mu: float', 'sigma: float'],
  normalvariate: ['float', 'mu: float', 'sigma: float'],
  expovariate: ['float', 'lambd: float'],
  getrandbits: ['int', 'k: int'],
  randbytes: ['bytes', 'n: int'],
  choice: ['T', 'seq: Sequence[T]'],
  sample: ['list[T]', 'population: Sequence[T]', 'k: int'],
  shuffle: ['None', 'x: MutableSequence[T]'],
};

const OF_SECRETS: Readonly<Record<string, Form>> = {
  token_bytes: ['bytes', 'nbytes: Optional[int] = None'],
  token_hex: ['str', 'nbytes: Optional[int] = None'],
  token_urlsafe: ['str', 'nbytes: Optional[int] = None'],
  randbelow: ['int', 'exclusive_upper_bound: int'],
  randbits: ['int', 'k: int'],
  choice: ['T', 'seq: Sequence[T]'],
};

/** The ports for what is a matter of chance, by the names of the effects. */
export const CHANCE: ReadonlyMap<string, EffectPort> = new Map<string, EffectPort>([
  ...portsOf('random', RANDOM, OF_RANDOM),
  ...portsOf('secrets', SECRETS, OF_SECRETS),
  ['os.urandom', { ...SECRETS, member: { ...member('os', 'urandom', ['bytes', 'size: int']), name: 'token_bytes' } }],
]);

function portsOf(
  module: string,
  port: Omit<EffectPort, 'member'>,
  forms: Readonly<Record<string, Form>>,
): readonly (readonly [string, EffectPort])[] {
  return Object.entries(forms).map(([name, form]) => [
    `${module}.${name}`,
    { ...port, member: member(module, name, form) },
  ]);
}

/** What is called without arguments is asked for as a whole. */
function member(module: string, name: string, [returned, ...parameters]: Form): EffectMember {
  const text = [returned, ...parameters].join(' ');
  const isGeneric = /\bT\b/.test(text);
  const keepsArguments = parameters.length > 0;
  if (!keepsArguments) return { name, parameters, returned, needs: [], keepsArguments };
  const call = `${name}(${parameters.map((each) => each.replace(/:.*/, '')).join(', ')})`;
  return {
    ...{ name, parameters, returned, keepsArguments, needs: typesIn(text) },
    ...(isGeneric && { variables: ['T = TypeVar("T")'] }),
    statement: returned === 'None' ? call : `return ${call}`,
    statementNeeds: [ofPython(module, name)],
  };
}

function typesIn(text: string): readonly WantedName[] {
  const names = ['MutableSequence', 'Optional', 'Sequence'].filter((name) => new RegExp(`\\b${name}\\[`).test(text));
  return [...names, ...(/\bT\b/.test(text) ? ['TypeVar'] : [])].map((name) => ofPython('typing', name));
}
