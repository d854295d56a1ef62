import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NextBaseline } from '#application/exceptions/acceptFindings.ts';
import { acceptAll, acceptNoMoreThanThere } from '#application/exceptions/acceptFindings.ts';
import type { WorkspaceView } from '#application/workspace.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { CallError } from './callError.ts';
import { EXIT_FINE, EXIT_WRONG } from './exitCodes.ts';
import { indexedProject, tellProblems } from './indexProject.ts';
import { isSelected, locateProject } from './locateProject.ts';
import type { CommandLineWorld } from './project.ts';
import type { ShowPath } from './shownPath.ts';
import { counted, showPathFrom } from './shownPath.ts';
import { writeLines } from './writeChunks.ts';

export interface BaselineOptions {
  /** Only take out what is no longer there. */
  readonly prune?: true;
  readonly cache: boolean;
}

/** A baseline that is about to be written. */
interface Draft {
  readonly contract: Contract;
  readonly next: NextBaseline;
  /** Relative to the project. */
  readonly file: string;
  readonly text: string;
  readonly isThere: boolean;
}

/**
 * `inward baseline [PATH]`: accepts what is found at or below the path, or with `--prune` takes out what is no longer
 * found there. One file for each contract. Returns the exit code.
 */
export async function baseline(world: CommandLineWorld, asked: string, options: BaselineOptions): Promise<number> {
  const { root, selected } = locateProject(world.currentFolder, asked);
  const project = indexedProject(world, root, options);
  const show = showPathFrom(world.currentFolder, root);
  // A baseline that cannot be read, or one of a contract that cannot, would lose what it holds.
  if ((await tellProblems(world, project, show, (file) => isSelected(selected, file))) === EXIT_WRONG) {
    throw new CallError('The baseline was left as it is, because of the errors above.');
  }
  const drafts = draftsOf(world, project.workspace, selected, options);
  if (drafts.length === 0) throw new CallError(whyNothing(project.workspace, options));
  const wanted = drafts.filter(({ next, isThere }) => isThere || next.accepted > 0);
  for (const { file, text } of wanted) write(path.join(root, file), text);
  await writeLines(world.stdout, wanted.length === 0 ? [NOTHING_TO_ACCEPT] : wanted.map((draft) => told(draft, show)));
  return EXIT_FINE;
}

const NOTHING_TO_ACCEPT = 'There is nothing to accept: no finding but hints. No baseline was written.';

function draftsOf(
  world: CommandLineWorld,
  view: WorkspaceView,
  selected: string,
  { prune }: BaselineOptions,
): readonly Draft[] {
  const accept = prune === true ? acceptNoMoreThanThere : acceptAll;
  return view.contracts.flatMap((contract) => {
    const isThere = view.baselines.has(contract.root);
    const isNamed = isSelected(selected, contract.root) || isSelected(contract.root, selected);
    if (!isHeldTo(view, contract) || !isNamed || (prune === true && !isThere)) return [];
    const next = accept(view, contract, (module) => isSelected(selected, module));
    return [{ contract, next, isThere, ...world.renderBaseline(contract.root, next.entries) }];
  });
}

/** Where the folders show no layers, contracts of another tool may still be broken. */
function isHeldTo(view: WorkspaceView, { origin }: Contract): boolean {
  return origin.kind !== 'absent' || view.importContracts.length > 0;
}

function whyNothing(view: WorkspaceView, { prune }: BaselineOptions): string {
  if (!view.contracts.some((contract) => isHeldTo(view, contract))) {
    return 'There is nothing to accept: the folders here show no layers, so nothing is checked. `inward init` begins a contract.';
  }
  return prune === true ? 'There is no baseline here. `inward baseline` writes one.' : NOTHING_TO_ACCEPT;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CallError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function told({ next, file }: Draft, show: ShowPath): string {
  const change = next.added + next.removed === 0 ? 'nothing changed' : `${next.added} new, ${next.removed} gone`;
  return `${show(file)}: ${counted(next.accepted, 'finding')} accepted (${change}).`;
}
