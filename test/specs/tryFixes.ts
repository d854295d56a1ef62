import type { Planned } from '#application/edits/projectEdit.ts';
import type { Texts } from '#test/support/compilerWitness.ts';
import { newErrors } from '#test/support/compilerWitness.ts';
import type { Offer } from './check.ts';
import { check, drain, edited, offersIn } from './check.ts';
import type { Spec, SpecFix } from './readSpec.ts';
import { withoutMarks } from './readSpec.ts';
import { carelessEdits } from './carelessEdits.ts';

/** A fix, and what came of planning it. */
export interface Chosen extends Offer {
  readonly outcome: Planned;
}

/** What is not as an example says of fixes, and what is wrong with any fix that it offers, one paragraph each. */
export function differencesOfFixes({ files: marked, fixes, found }: Spec & { readonly found: number }): string[] {
  if (found === 0 && fixes.length === 0) return [];
  const files = Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, withoutMarks(text)]));
  const all = offersIn(files).map((offer): Chosen => ({ ...offer, outcome: drain(offer.plan()) }));
  const asSaid = fixes.flatMap((fix) => [...differencesOf(files, all, fix)]);
  return [...asSaid, ...worthTrying(all).flatMap((chosen) => faultsOf(files, chosen))];
}

/** What lets a finding pass does so whatever the finding says, so one of each rule tells enough. */
function worthTrying(all: readonly Chosen[]): readonly Chosen[] {
  const seen = new Set<string>();
  return all.filter(({ kind, rule }) => !LETS_PASS.test(kind) || seen.size < seen.add(`${kind} ${rule}`).size);
}

const LETS_PASS = /^(?:suppress-|accept-in-baseline$|allow-in-contract$)/;

/** What is wrong with a fix whatever an example says of it. */
function faultsOf(files: Texts, chosen: Chosen): readonly string[] {
  const { outcome } = chosen;
  const told = (fault: string): string => `${chosen.kind} of ${chosen.rule} in ${chosen.file}: ${fault}`;
  if (outcome.kind === 'refused')
    return /^[A-Z`"].*[.!?)]$/su.test(outcome.reason) ? [] : [told(`no sentence refuses it: ${outcome.reason}`)];
  const after = edited(files, outcome.edit);
  return [...carelessEdits(files, outcome.edit), ...consequences(files, after, chosen)].map(told);
}

function* consequences(files: Texts, after: Texts, { identityAfter, kind, outcome }: Chosen): Generator<string> {
  const moved = outcome.kind === 'edit' ? outcome.edit.moved : new Map<string, string>();
  const [was, is] = [check(files), check(after)];
  for (const line of is.log) yield `something went wrong on the way: ${line}`;
  const [before, left] = [was.identities, is.identities].map(({ open, hints, accepted }) =>
    kind === 'accept-in-baseline' ? [...open, ...hints] : [...open, ...hints, ...accepted],
  );
  const identity = identityAfter(moved);
  const known = (before ?? []).map((each) => renamed(each, moved));
  if (countOf(left ?? [], identity) >= countOf(known, identity)) yield `the finding is still there: ${identity}`;
  for (const one of new Set(is.identities.open)) {
    if (EXCEPTIONS_OF_NO_USE.test(one)) continue;
    if (countOf(left ?? [], one) > countOf(known, one)) yield `it brings another finding: ${one}`;
  }
  if (LETS_PASS.test(kind)) return;
  for (const error of newErrors(files, after, moved)) yield `it does not compile: ${error}`;
}

/** What tells that an exception can go: it should, once the finding that it was made for is gone. */
const EXCEPTIONS_OF_NO_USE = /^\["(?:stale-baseline|stale-ignore|unused-suppression)"/;

/** Paths stand in identities as they are in JSON. */
function renamed(identity: string, moved: ReadonlyMap<string, string>): string {
  if (moved.size === 0) return identity;
  const parts = JSON.parse(identity) as readonly string[];
  return JSON.stringify(parts.map((part) => moved.get(part) ?? part));
}

function countOf(identities: readonly string[], identity: string): number {
  return identities.filter((each) => each === identity).length;
}

function* differencesOf(files: Texts, all: readonly Chosen[], said: SpecFix): Generator<string> {
  const inFile = all.filter(({ file }) => said.file === undefined || file === said.file);
  if (said.outcome === 'not-offered') {
    if (inFile.some(({ kind }) => kind === said.name)) yield `${said.name} is offered, and should not be`;
    return;
  }
  const named = inFile.filter(({ title }) => title === said.name);
  // Two findings of one file may offer the same; it is in order if one of them does what is said.
  const chosen = named.find(({ outcome }) => outcome.kind === said.outcome) ?? named[0];
  if (chosen === undefined) {
    const titles = [...new Set(inFile.map(({ title }) => title))].map((title) => `"${title}"`);
    yield `"${said.name}" is not offered; these are: ${titles.join(', ')}`;
  } else if (chosen.outcome.kind === 'refused') {
    const { reason } = chosen.outcome;
    if (said.outcome === 'edit') yield `"${said.name}" is refused: ${reason}`;
    else if (!reason.includes(said.reason)) yield `"${said.name}" is refused, but for another reason: ${reason}`;
  } else if (said.outcome === 'refused') {
    yield `"${said.name}" is not refused`;
  } else {
    const { edit } = chosen.outcome;
    yield* differentFiles(expectedAfter(files, said), edited(files, edit), said.name);
    for (const note of said.notes) {
      if (!edit.notes.some((each) => each.includes(note))) yield `"${note}" is not noted, but: ${edit.notes.join(' ')}`;
    }
  }
}

function expectedAfter(files: Texts, { after, gone }: SpecFix): Texts {
  const left = Object.entries(files).filter(([path]) => !gone.includes(path));
  return { ...Object.fromEntries(left), ...after };
}

function* differentFiles(expected: Texts, actual: Texts, title: string): Generator<string> {
  for (const path of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const [one, other] = [expected[path], actual[path]];
    if (one === other) continue;
    if (other === undefined) yield `After "${title}" there is no ${path}`;
    else
      yield `After "${title}" ${one === undefined ? 'there is also' : 'another text is in'} ${path}:\n${shown(other)}`;
  }
}

/** So that what cannot be seen is seen, and the rest can be copied. */
function shown(text: string): string {
  return text.replaceAll('\r', '␍').replaceAll('\uFEFF', '<BOM>');
}
