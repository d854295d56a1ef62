import { canonicalName } from '../../outline/canonicalName.ts';
import type { Expression } from '../../syntax/nodes.ts';
import { isBuiltin } from '../../outline/builtinNames.ts';
import { typeCommentBehind } from '../../outline/typeComment.ts';
import { foreignName } from '../runTimeReaders.ts';
import type { Circumstances, Division } from './divide.ts';
import { namedUnits } from './divide.ts';
import type { TopLevel, Unit } from './topLevel.ts';
import { mentionsOf } from './references.ts';
import { placesIn } from '../walkSpots.ts';

/** Why what a division has go cannot go, for what it does or is done with: a sentence for people. */
export function reasonToStay(
  topLevel: TopLevel,
  division: Division,
  { mayFollow }: Pick<Circumstances, 'mayFollow'>,
): string | undefined {
  const { neededHere } = division;
  const [forward] = neededHere.keys();
  if (forward !== undefined && !mayFollow) {
    return `${namedUnits([forward])} is still needed by what stays, which may not import it from there.`;
  }
  return (
    doneAtLoad(topLevel, division) ??
    rebound(division) ??
    ownPlace(topLevel, division) ??
    noted(topLevel, division) ??
    unseen(topLevel, division)
  );
}

/** What is registered or changed behind its declaration would be so only where this module is loaded, too. */
function doneAtLoad({ reading, loose }: TopLevel, { moved }: Division): string | undefined {
  const { references } = mentionsOf(reading, loose);
  const done = moved.find(({ names }) => references.some(({ name, isOwn }) => isOwn && names.includes(name)));
  if (done === undefined) return undefined;
  return `This module does something with ${namedUnits([done])} when it is loaded, outside of all declarations.`;
}

/** An import gets the value that a name has once. */
function rebound({ moved, going, staying, neededHere, neededThere }: Division): string | undefined {
  const goes = new Set(moved.flatMap(({ names }) => names));
  const isWritten = (name: string): boolean =>
    [...going.references, ...staying.references].some((reference) => reference.isWrite && reference.name === name);
  const crossing = [...neededHere.keys(), ...neededThere.keys()].flatMap(({ names }) => names);
  const written = staying.references.find(({ isWrite, name }) => isWrite && goes.has(name));
  const name = written?.name ?? crossing.find(isWritten);
  return name === undefined
    ? undefined
    : `\`${name}\` is given another value by a function, which an import would not see.`;
}

const PLACES: ReadonlySet<string> = new Set([
  '__file__',
  '__package__',
  '__spec__',
  '__path__',
  '__loader__',
  'globals',
]);

function ownPlace({ reading }: TopLevel, { moved, copied }: Division): string | undefined {
  for (const unit of moved) {
    const { references } = mentionsOf(reading, unit.statements);
    const place = references.find(({ name, isOwn }) => !isOwn && PLACES.has(name));
    if (place !== undefined) return `${namedUnits([unit])} asks where it stands itself (\`${place.name}\`).`;
    const isNamed = references.some(({ name, isOwn }) => !isOwn && name === '__name__');
    if (isNamed && !copied.includes(unit) && !isLogger(reading.text, unit)) {
      return `${namedUnits([unit])} asks what its own module is called (\`__name__\`).`;
    }
  }
  return undefined;
}

function isLogger(text: string, { statements }: Unit): boolean {
  const own = statements.map(({ start, end }) => text.slice(start, end)).join('\n');
  return !/__name__/.test(own.replace(/get_?logger\(\s*__name__\s*\)/gi, ''));
}

/** A decorator may note what it decorates, as routes and fixtures are, and nobody would load the other module for that. */
function noted({ reading }: TopLevel, { moved, neededHere }: Division): string | undefined {
  for (const unit of moved) {
    if (neededHere.get(unit)?.isType === false) continue;
    for (const statement of unit.statements) {
      const decorators = 'decorators' in statement ? statement.decorators : [];
      const name = decorators.map((one) => foreignName(reading, one) ?? ownDecorator(reading, one)).find(Boolean);
      if (name !== undefined) {
        return `\`@${name}\` may note ${namedUnits([unit])} somewhere when this module is loaded, and nothing says who would load the other one.`;
      }
      const bases = statement.kind === 'ClassDef' ? statement.bases : [];
      const model = bases
        .map((base) => canonicalName(reading, base))
        .find((base) => base !== undefined && FOUND.test(base));
      if (model !== undefined) return `What is a \`${model}\` is found by the module in which it lies.`;
    }
  }
  return undefined;
}

/** Classes that a framework looks for in the modules where it expects them. */
const FOUND =
  /^(?:django\.db\.models\.Model|django\.apps\.AppConfig|rest_framework\..*Serializer|unittest\.(?:\w+\.)?TestCase)$/;

/** What the module itself declares may note things as well, as long as nobody looks at what it does. */
function ownDecorator({ scope }: TopLevel['reading'], decorator: Expression): string | undefined {
  const { kind } = decorator;
  const named = kind === 'Call' ? decorator.callee : decorator;
  if (named.kind !== 'Name') return undefined;
  return scope.names.has(named.name) && !scope.imports.has(named.name) ? named.name : undefined;
}

/** Types in comments that are not those of assignments: of functions, of loops. */
function hasHiddenTypes(reading: TopLevel['reading'], start: number, end: number): boolean {
  const { text } = reading;
  const known = new Set<number>();
  for (const { spot } of placesIn(reading)) {
    const said = spot.node.kind === 'Assign' ? typeCommentBehind(text, spot.node.end) : undefined;
    if (said !== undefined) known.add(said.start);
  }
  const comments = text.slice(start, end).matchAll(/#\s*type:\s*(?!ignore\b)(?=\S)/g);
  return [...comments].some(({ 0: comment, index }) => !known.has(start + index + comment.length));
}

/** What is said where nothing looks: types in comments, names that a star import brings. */
function unseen({ reading, imports }: TopLevel, { moved, going }: Division): string | undefined {
  for (const unit of moved) {
    for (const { start, end } of unit.statements) {
      if (hasHiddenTypes(reading, start, end)) {
        return `${namedUnits([unit])} has types in comments, which may name anything.`;
      }
    }
  }
  const star = imports.find(({ alias }) => alias.name.name === '*');
  const unknown = going.references.find(({ name, isOwn }) => !isOwn && !isBuiltin(name));
  if (star === undefined || unknown === undefined) return undefined;
  return `Nothing tells where \`${unknown.name}\` comes from: this module imports all of another one.`;
}
