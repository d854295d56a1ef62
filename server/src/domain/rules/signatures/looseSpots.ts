import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention } from '../../graph/outline.ts';
import { isRecord } from '../language/pythonClasses.ts';
import { isPort } from '../ports/ports.ts';
import { shownMentions, typesPassed, typesReachedFrom } from './reachedTypes.ts';
import type { RuleInput } from '../rule.ts';
import type { Spot } from './signatureSpots.ts';

/** A spot at which a type crosses that says nothing about what is in it. */
export interface LooseSpot {
  readonly spot: Spot;
  readonly loose: Mention;
  /** The types of the project that lead from the one to the other. */
  readonly passed: readonly string[];
}

/** The spots among `spots` that let anything across. Where one type of the project is to blame, it is so once. */
export function looseSpots(input: RuleInput, spots: readonly Spot[]): LooseSpot[] {
  const found: LooseSpot[] = [];
  const blamed = new Set<string>();
  for (const spot of spots) {
    const one = looseAt(input, spot);
    const culprit = one?.passed.at(-1);
    if (one === undefined || (culprit !== undefined && blamed.has(culprit))) continue;
    if (culprit !== undefined) blamed.add(culprit);
    found.push(one);
  }
  return found;
}

function looseAt(input: RuleInput, spot: Spot): LooseSpot | undefined {
  if (ASKED_BY_PYTHON.test(spot.symbol)) return undefined;
  const follow = (declaration: Declaration, module: ModulePath): readonly Mention[] =>
    leadsOn(input, declaration, module) ? shownMentions(declaration) : [];
  for (const reached of typesReachedFrom(input, input.module.path, spot.mention, follow)) {
    const { mention } = reached;
    if (mention.loose === undefined || (mention.loose !== 'any' && isBagByNature(spot))) continue;
    if (input.module.language === 'python' && isLookedAtFirst(mention)) continue;
    return { spot, loose: mention, passed: typesPassed(reached) };
  }
  return undefined;
}

/**
 * What leads on is an alias, and an object of data that lies in the same layer or in none. How loose the model of the
 * domain is inside, no port and no use case can mend.
 */
function leadsOn(input: RuleInput, declaration: Declaration, module: ModulePath): boolean {
  const placement = input.placementOf(module);
  if (declaration.kind === 'type' && declaration.members.length === 0) return true;
  if (declaration.kind !== 'type' && declaration.kind !== 'interface' && !isRecord(declaration)) return false;
  if (placement === undefined) return true;
  if (placement.layer?.role === 'domain' && input.placement.layer?.role !== 'domain') return false;
  return !isPort(placement, module, declaration);
}

/** What `__exit__` and `__eq__` are given is for Python to say. */
const ASKED_BY_PYTHON = /\.__(?!call__)\w+__$/;

/** A type checker of Python lets nobody do anything with an `object` before it is known what it is. */
function isLookedAtFirst({ name, loose }: Mention): boolean {
  return loose === 'object' && /^(?:builtins\.)?object$/.test(name);
}

/** What is handed to a log or written to a text is whatever there is. */
const TAKES_ANYTHING = /^(?:I[A-Z])?\w*(?:Log|Trac|Telemetry|Metric|Monitor|Serializ|Serialis|Stringif|Json|JSON)/;

/** Names of what is a bag by its very nature. */
const BAG_NAME =
  /(?:^|[a-z_])(?:meta|metadata|context|ctx|extras?|attributes|labels|tags|variables|vars|headers|locals)$/i;

function isBagByNature({ symbol, holder = '' }: Spot): boolean {
  return TAKES_ANYTHING.test(symbol) || BAG_NAME.test(holder);
}
