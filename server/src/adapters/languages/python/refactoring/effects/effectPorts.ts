import { partOf } from '#domain/patterns/parts.ts';
import type { PartId } from '#domain/patterns/pattern.ts';
import type { WantedName } from '../draft/draft.ts';
import type { EffectMember, EffectPort } from './effectPort.ts';
import { CHANCE } from './chancePorts.ts';
import { FILES } from './filePorts.ts';
import { ofPython } from './ofPython.ts';

/** The port that can be asked in the place of an effect; undefined of one for which nothing could be handed in. */
export function portForEffect(name: string): EffectPort | undefined {
  const known = PORTS.get(name) ?? CHANCE.get(name) ?? FILES.get(name);
  if (known !== undefined) return known;
  const level = /^logging\.(debug|info|warning|error|critical|exception)$/.exec(name)?.[1];
  return level === undefined ? undefined : logger(level);
}

const CLOCK = ofParts('clock', 'system-clock', 'clock');
const IDS = ofParts('id-provider', 'random-id-provider', 'ids');
const STOPWATCH = { concept: 'Stopwatch', adapter: 'SystemStopwatch', handed: 'stopwatch' };

const DATETIME = plain('now', 'datetime', [ofPython('datetime', 'datetime')]);

/** A clock that is told each time in which zone. */
export const CLOCK_OF_ZONES: EffectMember = {
  ...{ name: 'now', parameters: ['tz: Optional[tzinfo]'], returned: 'datetime', keepsArguments: true },
  needs: [ofPython('datetime', 'datetime'), ofPython('datetime', 'tzinfo'), ofPython('typing', 'Optional')],
  ...{ statement: 'return datetime.now(tz)', statementNeeds: [ofPython('datetime', 'datetime')] },
};

const PORTS: ReadonlyMap<string, EffectPort> = new Map<string, EffectPort>([
  ['datetime.datetime.now', { ...CLOCK, member: DATETIME }],
  ['datetime.datetime.utcnow', { ...CLOCK, member: DATETIME }],
  ['datetime.datetime.today', { ...CLOCK, member: DATETIME }],
  ['datetime.date.today', { ...CLOCK, member: plain('today', 'date', [ofPython('datetime', 'date')]) }],
  ['time.time', { ...CLOCK, member: plain('timestamp', 'float', []) }],
  ['time.monotonic', { ...STOPWATCH, member: plain('elapsed', 'float', []) }],
  ['time.perf_counter', { ...STOPWATCH, member: plain('elapsed', 'float', []) }],
  ['uuid.uuid1', { ...IDS, member: plain('next', 'UUID', [ofPython('uuid', 'UUID')]) }],
  ['uuid.uuid4', { ...IDS, member: plain('next', 'UUID', [ofPython('uuid', 'UUID')]) }],
  [
    'print',
    {
      ...{ concept: 'Logger', adapter: 'ConsoleLogger', handed: 'logger' },
      member: {
        ...{ name: 'info', parameters: ['message: object'], returned: 'None', needs: [], keepsArguments: true },
        ...{ statement: 'print(message)', statementNeeds: [] },
      },
    },
  ],
]);

/** What is printed in several parts. */
export const LOGGER_OF_SEVERAL: EffectMember = {
  ...{ name: 'info', parameters: ['*values: object'], returned: 'None', needs: [], keepsArguments: true },
  ...{ statement: 'print(*values)', statementNeeds: [] },
};

/** Called as the patterns call it that begin such a port for somebody. */
function ofParts(port: PartId, adapter: PartId, handed: string): Omit<EffectPort, 'member'> {
  return { concept: partOf(port).concept(''), adapter: partOf(adapter).concept(''), handed };
}

/** What gives the same as the call that it stands for. */
function plain(name: string, returned: string, needs: readonly WantedName[]): EffectMember {
  return { name, parameters: [], returned, needs, keepsArguments: false };
}

function logger(level: string): EffectPort {
  return {
    ...{ concept: 'Logger', adapter: 'StandardLogger', handed: 'logger' },
    member: {
      ...{ name: level, parameters: ['message: str', '*args: object'], returned: 'None', needs: [] },
      ...{ keepsArguments: true, statement: `${level}(message, *args)` },
      statementNeeds: [ofPython('logging', level)],
    },
  };
}
