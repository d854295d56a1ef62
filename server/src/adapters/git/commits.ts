import { closestWord } from '#domain/closestWord.ts';
import type { Environment, Git } from './runGit.ts';
import { gitIn, textOf } from './runGit.ts';

type CommitAnswer =
  { readonly kind: 'commit'; readonly commit: string } | { readonly kind: 'problem'; readonly problem: string };

/** The full hash of the commit that `ref` names: a branch, a tag, a hash, `HEAD~3`. */
export function commitOf(git: Git, ref: string): CommitAnswer {
  // A word that begins with a dash would be an option to git; no name of a commit does.
  const commit = ref.startsWith('-') ? undefined : verified(git, ref);
  return commit === undefined ? { kind: 'problem', problem: unknownRef(git, ref) } : { kind: 'commit', commit };
}

/** Where the present branch left `ref`: what was added there since is not a change that was made here. */
export function commonAncestor(git: Git, ref: string, commit: string): CommitAnswer {
  const ancestor = textOf(git(['merge-base', commit, 'HEAD']));
  if (ancestor !== undefined) return { kind: 'commit', commit: ancestor };
  if (verified(git, 'HEAD') === undefined) return { kind: 'problem', problem: 'This branch has no commit yet.' };
  const shallow = textOf(git(['rev-parse', '--is-shallow-repository'])) === 'true';
  const advice = shallow
    ? ' This clone holds only a part of the history: fetch more of it (`git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout).'
    : '';
  return { kind: 'problem', problem: `${ref} and HEAD have no commit in common.${advice}` };
}

/**
 * Where the present branch has no commit yet, the hash of a state without any file: so a hook that compares with
 * `HEAD` does not stand in the way of the first commit.
 */
export function stateBeforeFirstCommit(git: Git): string | undefined {
  if (verified(git, 'HEAD') !== undefined) return undefined;
  return textOf(git(['hash-object', '-t', 'tree', '--stdin']));
}

/**
 * What a change in the checkout at `root` is most likely to be merged into: what the CI that runs this says, else the
 * default branch of `origin`, else a branch with a usual name. Undefined where there is none.
 */
export function usualBase(root: string, environment: Environment): string | undefined {
  const git = gitIn(root, environment);
  const target = environment['GITHUB_BASE_REF'] ?? environment['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] ?? '';
  const ofRemote = textOf(git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'])) ?? '';
  const names = [target === '' ? '' : `origin/${target}`, ofRemote, 'origin/main', 'origin/master', 'main', 'master'];
  return names.find((name) => {
    const commit = name === '' ? undefined : verified(git, name);
    return commit !== undefined && textOf(git(['merge-base', commit, 'HEAD'])) !== undefined;
  });
}

function verified(git: Git, ref: string): string | undefined {
  return textOf(git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
}

function unknownRef(git: Git, ref: string): string {
  const point = `There is no commit, branch or tag ${ref} here.`;
  if (/\.\./.test(ref)) return `${point} One commit is enough, not a range: what it is compared with is the checkout.`;
  const names = textOf(git(['for-each-ref', '--format=%(refname:short)']))?.split('\n') ?? [];
  const closest = names.find((name) => name.endsWith(`/${ref}`)) ?? closestWord(ref, names);
  if (closest !== undefined) return `${point} Did you mean ${closest}?`;
  return `${point} A branch of a remote has to be fetched before it can be named, such as origin/main.`;
}
