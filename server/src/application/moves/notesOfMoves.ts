import type { Contract } from '#domain/architecture/contract.ts';
import type { PathPattern } from '#domain/architecture/pathPattern.ts';
import { matchesAny, segmentsBelow } from '#domain/architecture/placement.ts';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import { foldersAbove, liesIn } from '#domain/graph/modulePaths.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { Resolver } from '../ports/language.ts';
import type { NamedFile } from '../ports/specifierWriter.ts';
import type { WorkspaceView } from '../workspace.ts';
import { sharedFolder } from './habits.ts';
import type { MovableProject } from './movableProject.ts';
import type { Moves, Rename } from './renamedFiles.ts';
import { pathAfter } from './renamedFiles.ts';

/**
 * What configurations and contracts say of what moves, one sentence each. They are not changed along: what they name
 * may be meant as a place rather than as a file.
 */
export function notesOfMoves(
  project: MovableProject,
  view: Pick<WorkspaceView, 'contracts'>,
  renames: readonly Rename[],
  moves: Moves,
): readonly string[] {
  const notes = [...notesOfConfigurations(project, renames, moves), ...notesOfContracts(view.contracts, moves)];
  return [...new Set(notes)];
}

function* notesOfConfigurations(
  { known, files, languages }: MovableProject,
  renames: readonly Rename[],
  moves: Moves,
): Generator<string> {
  for (const language of languages) {
    let resolver: Resolver | undefined;
    for (const file of [...known].filter(language.isConfiguration).sort()) {
      const content = files.read(file);
      if (content.kind !== 'text') continue;
      for (const named of (language.specifiers ?? language.rewriter)?.filesNamedIn(file, content.text) ?? []) {
        resolver ??= language.resolver({ files, known });
        const path = fileMeant(file, named, moves, resolver);
        const to = pathAfter(renames, path);
        // Where a folder moves as a whole, what its own configuration says of it stays right.
        if (relation(file, path) === relation(pathAfter(renames, file), to)) continue;
        yield `${file} names ${path} under \`${named.key}\`. That is left as it is: it will be ${to}.`;
      }
    }
  }
}

/** The file itself, where the configuration names it as an import does: without its ending, or by its output. */
function fileMeant(file: ModulePath, { path, specifier }: NamedFile, moves: Moves, resolver: Resolver): ModulePath {
  if (moves.has(path) || specifier === undefined) return path;
  const target = resolver.resolve(file, { ...NOWHERE, specifier });
  return target.kind === 'module' || target.kind === 'asset' ? target.path : path;
}

const NOWHERE: Omit<ImportSite, 'specifier'> = {
  ...{ kind: 'import', typeOnly: false },
  ...{ line: 0, character: 0, endCharacter: 0 },
};

/** How a relative path leads from the one to the other. */
function relation(from: ModulePath, to: ModulePath): string {
  const shared = sharedFolder(from, to);
  const steps = foldersAbove(from).length - foldersAbove(`${shared}/.`).length;
  return `${String(steps)} up, then ${to.slice(shared === '' ? 0 : shared.length + 1)}`;
}

function* notesOfContracts(contracts: readonly Contract[], moves: Moves): Generator<string> {
  for (const contract of contracts) {
    if (contract.origin.kind !== 'file') continue;
    const named = patternsOf(contract).filter(({ pattern }) => pattern.segments.at(-1)?.kind === 'literal');
    for (const [from, to] of moves) {
      if (governing(contracts, from) !== contract) continue;
      for (const { pattern, key } of named) {
        if (!matches(pattern, contract, from) || matches(pattern, contract, to)) continue;
        yield `${contract.origin.file} names ${from} under \`${key}\`. That is left as it is: it will be ${to}.`;
      }
    }
  }
}

function matches(pattern: PathPattern, { root }: Contract, path: ModulePath): boolean {
  return liesIn(root, path) && matchesAny([pattern], segmentsBelow(root, path));
}

interface NamedPattern {
  readonly key: string;
  readonly pattern: PathPattern;
}

function patternsOf({ include, exclude, layers, contexts, ignores }: Contract): readonly NamedPattern[] {
  const under = (key: string, patterns: readonly (PathPattern | undefined)[] = []): readonly NamedPattern[] =>
    patterns.flatMap((pattern) => (pattern === undefined ? [] : [{ key, pattern }]));
  return [
    ...under('include', include),
    ...under('exclude', exclude),
    ...layers.flatMap(({ paths }) => under('layers', paths)),
    ...under('contexts', [...(contexts?.paths ?? []), ...(contexts?.kernel ?? []), ...(contexts?.public ?? [])]),
    ...under(
      'ignore',
      ignores.flatMap(({ from, to }) => [from, to]),
    ),
  ];
}
