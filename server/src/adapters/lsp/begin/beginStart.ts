import type { BeginParams, BeginQuestion } from '#protocol/begin.ts';
import type { Refused } from '#protocol/messages.ts';
import { governing } from '#application/engine/contractsInForce.ts';
import type { Start } from '#application/writing/nextStep.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { placementOf } from '#domain/architecture/placement.ts';
import { uriOf } from '../diagnostics.ts';
import type { Folder } from '../session/folder.ts';
import type { Place, Session } from '../session/session.ts';
import { isShownIn, placeOf } from '../session/session.ts';

/** Where something is begun, and the answers that are left for questions about it. */
export interface BeginStart {
  readonly kind: 'start';
  readonly folder: Folder;
  readonly start: Start;
  readonly answers: readonly string[];
}

/** The project that people mean by what they clicked, by what they are editing, or by their first answer. */
export function beginStart(session: Session, params: BeginParams): BeginStart | BeginQuestion | Refused {
  const busy = session.folders.find(({ workspace }) => !workspace.indexed);
  if (busy !== undefined) return refused(`${busy.name} is still being indexed. Ask again in a moment.`);
  const projects = projectsOf(session);
  const clicked = placeAt(session, params.uri);
  const near = placeAt(session, params.near);
  const meant = meantBy(session, projects, params, clicked ?? near);
  if (meant !== undefined) return startIn(meant, params, clicked, near, params.answers);
  if (clicked !== undefined || projects.length === 0) return refused(NO_LAYERS);
  const [answer, ...answers] = params.answers;
  const chosen = projects.find((project) => idOf(project) === answer);
  return chosen === undefined ? whichProject(projects) : startIn(chosen, params, clicked, near, answers);
}

/** A contract with layers, and the workspace folder that it lies in. */
interface Project {
  readonly folder: Folder;
  readonly contract: Contract;
}

const NO_LAYERS =
  'No layers are known here. Use the command “Inward: Create inward.json”, or name the folders after layers.';

function projectsOf(session: Session): readonly Project[] {
  return session.folders.flatMap((folder) =>
    folder.workspace.contracts
      .filter(({ layers, root }) => layers.length > 0 && isShownIn(session, folder, root))
      .map((contract) => ({ folder, contract })),
  );
}

function meantBy(
  session: Session,
  projects: readonly Project[],
  { layer, context }: BeginParams,
  place: Place | undefined,
): Project | undefined {
  const part = layer ?? context;
  if (part !== null) return projects.find((project) => idOf(project) === part.contract);
  if (place !== undefined) {
    const contract = governing(place.folder.workspace.contracts, place.path);
    const found = projects.find((project) => project.folder === place.folder && project.contract === contract);
    if (found !== undefined) return found;
  }
  return projects.length === 1 ? projects[0] : undefined;
}

function startIn(
  { folder, contract }: Project,
  { layer, context: chosenContext }: BeginParams,
  clicked: Place | undefined,
  near: Place | undefined,
  answers: readonly string[],
): BeginStart {
  const there = clicked === undefined ? undefined : placementBeside(contract, clicked);
  const chosen = contract.layers.find(({ name }) => name === layer?.name) ?? there?.layer;
  const context = chosenContext?.name ?? there?.context;
  const nearby = near?.folder === folder ? placementBeside(contract, near).context : undefined;
  return { kind: 'start', folder, answers, start: { contract, role: chosen?.role, context, near: nearby } };
}

/** Where a new file would lie: in the folder, or beside the file. */
function placementBeside(contract: Contract, { folder, path }: Place): Placement {
  return placementOf(contract, folder.workspace.graph.has(path) ? path : `${path}/new.ts`);
}

function placeAt(session: Session, uri: string | null): Place | undefined {
  return uri === null ? undefined : placeOf(session, uri);
}

function whichProject(projects: readonly Project[]): BeginQuestion {
  const choices = projects.map((project) => {
    const { root } = project.contract;
    const label = root === '' ? project.folder.name : root;
    return { answer: idOf(project), label, detail: `Its layers: ${layersInWords(project.contract)}`, group: '' };
  });
  return { kind: 'question', question: 'Which project is it for?', choices };
}

function layersInWords({ layers }: Contract): string {
  return layers.map(({ name }) => name).join(', ');
}

function idOf({ folder, contract }: Project): string {
  return uriOf(folder, contract.root);
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}
