import type { Declaration, Member } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import { saidIn } from '../planting/planting.ts';
import type { TextRange } from '../text.ts';
import { isDomain } from './core/core.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { wordsFor } from './language/languageWords.ts';
import { isProtocol } from './language/pythonClasses.ts';
import { layerLine } from './imports/importEdge.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const asyncDomain: ModuleRule = {
  meta: {
    id: 'async-domain',
    summary: 'The domain computes at once and waits for nothing.',
    reads: 'outlines',
    severity: 'off',
    severityIn: { clean: 'hint' },
  },
  planting: saidIn('domain', 'export const planted = async () => 1;\n', 'async def planted():\n    return 1\n'),
  check,
  message: (finding) =>
    `\`${finding.symbol ?? ''}\` in ${finding.from.layer ?? 'the domain'} ${finding.details['how'] === 'async' ? 'is asynchronous' : `returns ${wordsFor(finding).later}`}. ` +
    'Only what reaches the outside has to be waited for, so rules of the business that wait cannot be told from input and output. ' +
    'Let the use case fetch what is needed and hand it in, so that this can answer at once.',
};

/** The types of what comes later, in the language itself or in `typing`. */
const LATER: ReadonlySet<string> = new Set([
  ...['Promise', 'PromiseLike', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Awaitable', 'Coroutine'],
]);

function check(input: RuleInput): Finding[] {
  if (!isDomain(input)) return [];
  const declarations = input.outlineOf(input.module.path)?.declarations ?? [];
  return declarations.flatMap((declaration) => findingsIn(input, declaration));
}

/** Interfaces and abstract members say what others do, so a port of the domain may promise. */
function findingsIn(input: RuleInput, declaration: Declaration): Finding[] {
  const { kind, name, range, members } = declaration;
  if (isProtocol(declaration)) return [];
  if (kind !== 'class' && kind !== 'function' && kind !== 'constant') return [];
  const findings = members.flatMap((member) => {
    if (member.abstract) return [];
    const how = howLate(input, member);
    const isCall = member.kind === 'call';
    const symbol = isCall ? name : `${name}.${member.name}`;
    return how === undefined ? [] : [findingOf(input, symbol, isCall ? range : member.range, how)];
  });
  // The overloads of a function share its name.
  return members.every((member) => member.kind === 'call') ? findings.slice(0, 1) : findings;
}

function howLate(input: RuleInput, { async: isAsync, kind, type }: Member): 'async' | 'promise' | undefined {
  if (isAsync) return 'async';
  if (kind !== 'method' && kind !== 'call' && kind !== 'getter') return undefined;
  // A promise inside of something else, such as a function that is returned, is none that anybody waits for here.
  const first = type?.[0];
  const word = first?.name.split('.').at(-1) ?? '';
  if (first === undefined || !LATER.has(word)) return undefined;
  const { kind: comesFrom } = meaningOf(input, input.module.path, first);
  return comesFrom === (input.module.language === 'python' ? 'package' : 'ambient') ? 'promise' : undefined;
}

function findingOf(input: RuleInput, symbol: string, range: TextRange, how: 'async' | 'promise'): Finding {
  return {
    ...{ rule: 'async-domain', severity: input.severity, file: input.module.path, range, symbol },
    ...{ from: placeOf(input.placement), to: undefined, chain: [] },
    contractRange: layerLine(input.placement),
    details: { how },
  };
}
