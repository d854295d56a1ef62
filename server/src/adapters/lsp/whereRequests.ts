import type { LayerChoice, LayerChoices, Refused, WhereParams, WireRange } from '#protocol/messages.ts';
import type { Candidate, Subject } from '#application/where/belonging.ts';
import { layersForAll } from '#application/where/layersForAll.ts';
import { subjectSelected } from '#application/where/subjectAt.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import { countsInWords } from './findingsInWords.ts';
import type { Folder } from './folder.ts';
import type { ModulesAsked } from './modulesAsked.ts';
import { modulesAsked } from './modulesAsked.ts';
import type { Session } from './session.ts';

/** The layers that files, or a part of one, may belong in, with what moving them there would do to findings. */
export async function where(session: Session, { uris, range }: WhereParams): Promise<LayerChoices | Refused> {
  const asked = modulesAsked(session, uris);
  if ('reason' in asked) return asked;
  const { folder, modules } = asked;
  const [only, ...more] = modules;
  if (only === undefined || more.length > 0) return whereAll(session, asked);
  const subject = subjectOf(folder, only, range);
  return subject === undefined ? refused(NOTHING_DECLARED) : whereOne(folder, only, subject);
}

/** What a selection means; undefined where it means nothing. */
function subjectOf({ workspace }: Folder, path: ModulePath, range: WireRange | null): Subject | undefined {
  return range === null ? { kind: 'module' } : subjectSelected(workspace.outlineOf(path) ?? EMPTY_OUTLINE, range);
}

export const NOTHING_DECLARED =
  'Nothing is declared in what is selected. Select a class or some functions, or nothing at all.';

function whereOne({ workspace }: Folder, path: ModulePath, subject: Subject): LayerChoices | Refused {
  const belonging = whereBelongs(workspace, { module: path, subject, blind: false });
  if ('kind' in belonging) return refused(belonging.reason);
  const { candidates, split, placement } = belonging;
  const name = subject.kind === 'module' ? nameIn(path) : subject.names.join(', ');
  const widened = subject.kind === 'declarations' && subject.widened ? [WIDENED] : [];
  const parts = split.map(({ layer, names }) => `${layer.name}: ${names.join(', ')}`);
  const mixed = parts.length === 0 ? [] : [`It holds what belongs in several layers (${parts.join('; ')}).`];
  return {
    kind: 'layers',
    question: `Where does ${name} belong?`,
    note: [...widened, ...mixed].join(' '),
    layers: candidates.map((each) => choiceOf(each, each.layer === placement.layer)),
  };
}

const WIDENED = 'The selection cuts a declaration in half, so it is meant as a whole.';

function choiceOf({ layer, score, adds, removes, path, reasons }: Candidate, isHere: boolean): LayerChoice {
  return {
    ...{ layer: layer.name, share: `${(score * 100).toFixed(0)} %`, effect: effectOf(adds, removes) },
    ...{ path: path ?? null, reasons, isHere },
  };
}

function effectOf(adds: number, removes: number): string {
  return countsInWords(adds, removes) ?? 'no finding more or fewer';
}

async function whereAll(session: Session, { folder, modules }: ModulesAsked): Promise<LayerChoices | Refused> {
  const { signal } = folder.closed;
  const layers = await session.scheduler.run(() => layersForAll(folder.workspace, modules), { signal });
  if (layers === undefined || layers.length === 0) return refused('These files share no contract with layers.');
  return {
    kind: 'layers',
    question: `Where do these ${String(modules.length)} files belong?`,
    note: '',
    layers: layers.map(({ layer, adds, removes, isHere }) => {
      return { layer: layer.name, share: '', effect: effectOf(adds, removes), path: null, reasons: [], isHere };
    }),
  };
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
