import type { Refused } from '#protocol/messages.ts';
import type { LayerChoice, LayerChoices, WhereParams } from '#protocol/where.ts';
import type { Belonging, Candidate, Subject } from '#application/where/belonging.ts';
import { prepareFor } from '#application/where/keptHabits.ts';
import { layersForAll } from '#application/where/layersForAll.ts';
import { mistakeWords } from '#application/explaining/mistakeWords.ts';
import { partInWords, shareOf, verdictOf } from '#application/where/verdict.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import { countsInWords } from '../findingsInWords.ts';
import type { Folder } from '../session/folder.ts';
import type { ModulesAsked } from '../modulesAsked.ts';
import { modulesAsked } from '../modulesAsked.ts';
import type { Session } from '../session/session.ts';
import { aboutSubject, whereActions } from './whereActions.ts';
import type { WhereAsked } from './whereAsked.ts';
import { whereAsked } from './whereAsked.ts';

/** The layers that files, or a part of one, may belong in, with what moving them there would do to findings. */
export async function where(session: Session, params: WhereParams): Promise<LayerChoices | Refused> {
  const modules = modulesAsked(session, params.uris);
  if ('reason' in modules) return modules;
  const [only, ...more] = modules.modules;
  if (only === undefined || more.length > 0) return whereAll(session, modules, params);
  const { folder } = modules;
  const { signal } = folder.closed;
  const answer = await session.scheduler.run(() => whereOne(session, folder, only, params), { signal });
  return answer ?? { kind: 'refused', reason: CLOSED };
}

/** What was asked about, by its name. */
export function nameOfSubject(module: string, subject: Subject): string {
  return subject.kind === 'module' ? module.slice(module.lastIndexOf('/') + 1) : subject.names.join(', ');
}

/** What people should know of an answer; a sentence each. */
export function notesOn({ subject, mistakes, split }: Belonging): readonly string[] {
  const parts = split.map(partInWords);
  return [
    ...mistakeWords(mistakes),
    ...(subject.kind === 'declarations' && subject.widened ? [WIDENED] : []),
    ...(parts.length === 0 ? [] : [`It holds what belongs in several layers (${parts.join('; ')}).`]),
  ];
}

export const CLOSED = 'The folder was closed before there was an answer.';
const WIDENED = 'The selection cuts a declaration in half, so it is meant as a whole.';

/** Lets others in between until all is known that the answer rests on; the answer itself is about one moment. */
function* whereOne(
  session: Session,
  folder: Folder,
  module: string,
  params: WhereParams,
): Generator<undefined, LayerChoices | Refused> {
  const { workspace } = folder;
  const contract = workspace.placementOf(module)?.contract;
  if (contract !== undefined) yield* prepareFor(workspace, contract);
  const asked = whereAsked(folder, module, params);
  return asked.kind === 'refused' ? asked : answerOf(session, folder, module, asked);
}

function answerOf(
  session: Session,
  folder: Folder,
  module: string,
  { subject, instead }: WhereAsked,
): LayerChoices | Refused {
  const belonging = whereBelongs(folder.workspace, { module, subject, blind: false });
  if ('kind' in belonging) return { kind: 'refused', reason: belonging.reason };
  const { candidates, placement } = belonging;
  return {
    kind: 'layers',
    question: `Where ${isPlural(subject) ? 'do' : 'does'} ${nameOfSubject(module, subject)} belong?`,
    verdict: verdictOf(belonging),
    note: notesOn(belonging).join(' '),
    about: aboutSubject(folder, module, subject),
    layers: candidates.map((each) => choiceOf(each, each.layer === placement.layer)),
    actions: whereActions(session, folder, belonging, instead),
  };
}

function isPlural(subject: Subject): boolean {
  return subject.kind === 'declarations' && subject.names.length > 1;
}

function choiceOf({ layer, score, adds, removes, path, reasons }: Candidate, isHere: boolean): LayerChoice {
  return {
    ...{ layer: layer.name, share: shareOf(score), effect: effectOf(adds, removes) },
    ...{ path: path ?? null, reasons, isHere },
  };
}

function effectOf(adds: number, removes: number): string {
  return countsInWords(adds, removes) ?? 'no finding more or fewer';
}

async function whereAll(
  session: Session,
  { folder, modules }: ModulesAsked,
  about: WhereParams,
): Promise<LayerChoices | Refused> {
  const { signal } = folder.closed;
  const layers = await session.scheduler.run(() => layersForAll(folder.workspace, modules), { signal });
  if (layers === undefined || layers.length === 0)
    return { kind: 'refused', reason: 'These files share no contract with layers.' };
  return {
    kind: 'layers',
    question: `Where do these ${String(modules.length)} files belong?`,
    ...{ verdict: '', note: '', about, actions: [] },
    layers: layers.map(({ layer, adds, removes, isHere }) => {
      return { layer: layer.name, share: '', effect: effectOf(adds, removes), path: null, reasons: [], isHere };
    }),
  };
}
