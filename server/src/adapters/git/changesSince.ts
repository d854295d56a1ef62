import type { Changes } from '#application/changes.ts';
import { readBlobs } from './blobs.ts';
import { commitOf, commonAncestor, stateBeforeFirstCommit } from './commits.ts';
import { differences, untrackedFiles } from './differences.ts';
import type { Environment, Git } from './runGit.ts';
import { gitIn } from './runGit.ts';

/** The changes, or one paragraph that says why they cannot be told. */
export type ChangesAnswer =
  { readonly kind: 'changes'; readonly changes: Changes } | { readonly kind: 'problem'; readonly problem: string };

/**
 * How the files below `root`, an absolute path, differ from the commit where the present branch left `ref`: whatever
 * is committed since, staged, not staged or not tracked yet.
 */
export function changesSince(root: string, ref: string, environment: Environment): ChangesAnswer {
  const git = gitIn(root, environment);
  const problem = problemWithRepository(git, root);
  if (problem !== undefined) return { kind: 'problem', problem };
  const nothing = ref === 'HEAD' ? stateBeforeFirstCommit(git) : undefined;
  if (nothing !== undefined) return changesSinceCommit(git, nothing);
  const asked = commitOf(git, ref);
  if (asked.kind === 'problem') return asked;
  const ancestor = commonAncestor(git, ref, asked.commit);
  return ancestor.kind === 'problem' ? ancestor : changesSinceCommit(git, ancestor.commit);
}

function problemWithRepository(git: Git, root: string): string | undefined {
  const answer = git(['rev-parse', '--is-inside-work-tree']);
  if (answer.kind === 'missing')
    return 'What changed is known to git, and git is not installed (no `git` on the PATH).';
  if (answer.kind === 'output') {
    if (answer.bytes.toString('utf8').trim() === 'true') return undefined;
    return `${root} is inside a git repository, but not in a checkout of it, so there are no changes to look at.`;
  }
  if (!answer.reason.startsWith('not a git repository')) return `git cannot tell what changed: ${answer.reason}`;
  return `${root} is not in a git repository, so nothing can be said to have changed.`;
}

function changesSinceCommit(git: Git, commit: string): ChangesAnswer {
  const different = differences(git, commit);
  const untracked = untrackedFiles(git);
  if (different.kind === 'problem') return different;
  if (untracked.kind === 'problem') return untracked;
  const blobs = readBlobs(
    git,
    [...different.earlier.values()].flatMap((blob) => blob ?? []),
  );
  if (blobs.kind === 'problem') return blobs;
  const earlier = new Map<string, Uint8Array | undefined>();
  for (const file of untracked.files) earlier.set(file, undefined);
  for (const [file, blob] of different.earlier)
    earlier.set(file, blob === undefined ? undefined : blobs.contents.get(blob));
  return { kind: 'changes', changes: { commit, earlier, renamed: different.renamed } };
}
