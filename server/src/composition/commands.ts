import { baseline } from '#adapters/cli/baselineCommand.ts';
import { tellingCallErrors } from '#adapters/cli/callError.ts';
import { check } from '#adapters/cli/reports/checkCommand.ts';
import { explain } from '#adapters/cli/explainCommand.ts';
import { fix } from '#adapters/cli/fix/fixCommand.ts';
import { graph } from '#adapters/cli/graph/graphCommand.ts';
import { init } from '#adapters/cli/initCommand.ts';
import type { Commands } from '#adapters/cli/program.ts';
import type { CommandLineWorld, Project, ProjectOptions } from '#adapters/cli/project.ts';
import { begin } from '#adapters/cli/begin/newCommand.ts';
import { review } from '#adapters/cli/reports/reviewCommand.ts';
import { selfTestCommand } from '#adapters/cli/selfTestCommand.ts';
import { where } from '#adapters/cli/where/whereCommand.ts';
import { baselineFileOf } from '#adapters/contracts/baselineFormat.ts';
import { contractOfFolders } from '#adapters/contracts/inferContract.ts';
import { newContractText } from '#adapters/contracts/newContractText.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { renderBaseline } from '#adapters/contracts/renderBaseline.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { beginsWithMark } from '#adapters/files/encodedLike.ts';
import { earlierFiles } from '#adapters/files/earlierFiles.ts';
import { overlayFiles } from '#adapters/files/overlay.ts';
import { writeChanges } from '#adapters/files/writeChanges.ts';
import { changesSince } from '#adapters/git/changesSince.ts';
import { usualBase } from '#adapters/git/commits.ts';
import { fixesOf } from '#application/fixes/fixes.ts';
import type { ContractReader } from '#application/ports/contractReader.ts';
import type { Files } from '#application/ports/files.ts';
import { readOnlyCache } from '#application/readOnlyCache.ts';
import { createRefactorers } from '#application/refactorers.ts';
import { runToEnd } from '#application/runToEnd.ts';
import { createWorkspace } from '#application/workspace.ts';
import type { World } from '#application/world.ts';
import type { PresetName } from '#domain/architecture/contract.ts';
import { rules } from '#domain/rules/registry.ts';
import { languages } from './languages.ts';
import type { Caches } from './openCaches.ts';
import { NO_CACHES, openCaches } from './openCaches.ts';
import { readOwnPackage } from './ownPackage.ts';
import { today } from './today.ts';

type Log = (line: string) => void;

/** What the commands do, over the real world. */
export function commandsOver(log: Log): Commands {
  const { version, documentOf } = readOwnPackage();
  const world: CommandLineWorld = {
    currentFolder: process.cwd(),
    environment: process.env,
    // Looking at it opens it, which most commands need not.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    openProject: (root, options) => openProject(root, options, log),
    history: {
      changesSince: (root, ref) => changesSince(root, ref, process.env),
      usualBase: (root) => usualBase(root, process.env),
    },
    version,
    documentOf,
    renderBaseline: (root, entries) => ({ file: baselineFileOf(root), text: renderBaseline(root, entries) }),
    proposeContract,
  };
  return {
    check: (path, options) => tellingCallErrors(world.stderr, check(world, path, options)),
    review: (path, options) => tellingCallErrors(world.stderr, review(world, path, options)),
    graph: (path, options) => tellingCallErrors(world.stderr, graph(world, path, options)),
    begin: (pattern, name, options) => tellingCallErrors(world.stderr, begin(world, pattern, name, options)),
    where: (file, options) => tellingCallErrors(world.stderr, where(world, file, options)),
    explain: (file, options) => tellingCallErrors(world.stderr, explain(world, file, options)),
    fix: (file, options) => tellingCallErrors(world.stderr, fix(world, file, options)),
    baseline: (path, options) => tellingCallErrors(world.stderr, baseline(world, path, options)),
    selfTest: (path, options) => tellingCallErrors(world.stderr, selfTestCommand(world, path, options)),
    init: (path, options) => tellingCallErrors(world.stderr, init(world, path, options)),
  };
}

function openProject(root: string, { cache, baseline: isToldApart }: ProjectOptions, log: Log): Project {
  const files = diskFiles(root);
  const laid = overlayFiles(files);
  const reader = contractReader(rules.map(({ meta }) => meta));
  const contracts = isToldApart === false ? { ...reader, readBaseline: () => undefined } : reader;
  const caches = cache ? openCaches(root, log) : NO_CACHES;
  const world = worldOf(laid, contracts, caches, log);
  const workspace = createWorkspace(world);
  const fixContext = { world, view: workspace, refactorers: createRefactorers(world.languages) };
  return {
    workspace,
    fixKindsOf: (finding) => [...new Set(fixesOf(fixContext, finding).map(({ kind }) => kind))],
    fixContext,
    isContract: contracts.isContract,
    write: (changes) => writeChanges(root, changes),
    read: files.read,
    markBefore: (file) => (beginsWithMark(`${root}/${file}`) ? '\uFEFF' : ''),
    pretend: laid.open,
    unreadFolders: files.unreadFolders,
    before: ({ earlier }) => {
      // What files were is of no use to the next run; it would only push out what they are.
      const past = createWorkspace(worldOf(earlierFiles(files, earlier), contracts, readOnly(caches), log));
      runToEnd(past.index());
      return past;
    },
  };
}

function worldOf(files: Files, contracts: ContractReader, caches: Caches, log: Log): World {
  return { files, languages, contracts, importContracts: importLinter, ...caches, today, log };
}

function readOnly({ cache, outlineCache }: Caches): Caches {
  return { cache: readOnlyCache(cache), outlineCache: readOnlyCache(outlineCache) };
}

/** Undefined where the folders show no layers and no preset says what to begin with. */
function proposeContract(root: string, preset: PresetName | undefined): string | undefined {
  const modules = [...diskFiles(root).list()].filter((path) =>
    languages.some(({ languageOf }) => languageOf(path) !== undefined),
  );
  const showsLayers = contractOfFolders(modules, preset).layers.length > 0;
  return showsLayers || preset !== undefined ? newContractText(modules, preset) : undefined;
}
