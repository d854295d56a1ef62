import type { CompilerOptions, ModuleResolutionCache, Program, SourceFile, TypeChecker } from 'typescript';
import type { FileStamp, ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { loadCompiler, ts } from '../compiler.ts';
import { languageOfFile } from '../moduleFiles.ts';
import { configsOf } from '../resolution/resolver.ts';
import { Pause, compilerHost } from './compilerHost.ts';
import { programOptions } from './programOptions.ts';
import { modulePathOf, programPath } from './programPaths.ts';
import type { LibraryTrees, SourceTrees } from './sourceTrees.ts';
import { createSourceTrees } from './sourceTrees.ts';

/** All files that one tsconfig governs, as the compiler understands them. */
export interface CheckedProgram {
  readonly program: Program;
  readonly checker: TypeChecker;
  /** Undefined for a file that is not part of the program. */
  readonly treeOf: (path: ModulePath) => SourceFile | undefined;
  /** Undefined for the compiler's own declarations. */
  readonly pathOf: (tree: SourceFile) => ModulePath | undefined;
}

export interface Programs {
  /**
   * The program that a module belongs to. Yields while it is made. The first takes seconds in a large project; after
   * that, what did not change is taken over. For one and the same `project` the files are taken to stay as they are.
   */
  readonly programFor: (project: ProjectFiles, module: ModulePath) => Generator<void, CheckedProgram>;
  readonly forget: () => void;
}

/** How long the making of a program goes on before it lets others in, in milliseconds. */
const SLICE = 30;

/** The same where most is taken over from a program that is there: that takes a tenth of a second, and twice as long in two attempts. */
const SLICE_FOR_ANOTHER = 240;

/** Each attempt begins anew with what the ones before have read, so there should be few of them. */
const GROWTH = 4;

/** Programs before and after what is being tried. */
const KEPT = 2;

interface Memory {
  readonly trees: SourceTrees;
  /** By config file, the latest first. */
  readonly programs: Map<string, readonly Made[]>;
  /** What was asked for already, as whoever asks for one module of a project mostly asks for others. */
  readonly projects: WeakMap<ProjectFiles, ProjectMemory>;
}

interface ProjectMemory {
  /** The same, asked once for each stamp: programs have thousands of files, and are looked at again and again. */
  readonly project: ProjectFiles;
  readonly configFor: (path: ModulePath) => ModulePath | undefined;
  readonly made: Map<string, Made>;
}

interface Made {
  readonly checked: CheckedProgram;
  readonly roots: readonly string[];
  readonly options: string;
}

/** `librariesOf` gives the trees of the compiler's own declarations, which others may share. */
export function createPrograms(librariesOf: () => LibraryTrees = () => new Map()): Programs {
  let memory = emptyMemory(librariesOf());
  return {
    programFor: function* (project, module) {
      loadCompiler();
      return yield* programIn(memory, project, module);
    },
    forget: () => {
      memory = emptyMemory(librariesOf());
    },
  };
}

function emptyMemory(libraries: LibraryTrees): Memory {
  return { trees: createSourceTrees(libraries), programs: new Map(), projects: new WeakMap() };
}

function* programIn(memory: Memory, asked: ProjectFiles, module: ModulePath): Generator<void, CheckedProgram> {
  const known = memory.projects.get(asked) ?? projectMemory(asked);
  memory.projects.set(asked, known);
  const { project } = known;
  const config = known.configFor(module);
  const madeBefore = known.made.get(config ?? '');
  if (madeBefore !== undefined) {
    keep(memory, config, madeBefore);
    return madeBefore.checked;
  }
  const roots = [...project.known]
    .filter((path) => languageOfFile(path) !== undefined && known.configFor(path) === config)
    .map(programPath)
    .sort();
  yield;
  const options = { ...programOptions(project, config), ...forJavaScript(roots, config) };
  const before = memory.programs.get(config ?? '') ?? [];
  const same = before.find((made) => isCurrent(memory, project, made, roots, options));
  const made = same ?? (yield* makeFrom(memory, project, roots, options, before));
  keep(memory, config, made);
  known.made.set(config ?? '', made);
  return made.checked;
}

/** What is asked for again and again stays, whatever is tried in between. */
function keep({ programs }: Memory, config: ModulePath | undefined, made: Made): void {
  const others = (programs.get(config ?? '') ?? []).filter((other) => other !== made);
  programs.set(config ?? '', [made, ...others].slice(0, KEPT));
}

function projectMemory({ files, known }: ProjectFiles): ProjectMemory {
  const stamps = new Map<ModulePath, FileStamp | undefined>();
  const stamp = (path: ModulePath): FileStamp | undefined => {
    if (!stamps.has(path)) stamps.set(path, files.stamp(path));
    return stamps.get(path);
  };
  const project: ProjectFiles = { files: { ...files, stamp }, known };
  const configs = configsOf(project);
  return { project, configFor: (path) => configs.configFor(path)?.chain.file, made: new Map() };
}

/** JavaScript that no config speaks of is read, too; what is wrong in it nobody asked to hear. */
function forJavaScript(roots: readonly string[], config: ModulePath | undefined): CompilerOptions {
  const isWritten = roots.some((root) => /\.[cm]?jsx?$/.test(root));
  return isWritten || config?.endsWith('jsconfig.json') === true ? { allowJs: true } : {};
}

function isCurrent(
  { trees }: Memory,
  { files }: ProjectFiles,
  { checked, roots: before, options: optionsBefore }: Made,
  roots: readonly string[],
  options: CompilerOptions,
): boolean {
  return (
    optionsBefore === JSON.stringify(options) &&
    before.length === roots.length &&
    before.every((root, index) => root === roots[index]) &&
    checked.program.getSourceFiles().every((tree) => trees.isCurrent(files, tree))
  );
}

/**
 * A program takes over most of one that has the same roots. New files are no roots where others import them anyway, so
 * that what is tried has the roots of what is there.
 */
function* makeFrom(
  memory: Memory,
  project: ProjectFiles,
  roots: readonly string[],
  options: CompilerOptions,
  before: readonly Made[],
): Generator<void, Made> {
  const wanted = new Set(roots);
  const old = before.find((made) => made.roots.every((root) => wanted.has(root)) && isStillThere(project, made));
  if (old !== undefined && old.roots.length < roots.length) {
    const made = yield* makeProgram(memory, project, old.roots, options, old.checked.program);
    if (roots.every((root) => made.checked.program.getSourceFile(root) !== undefined)) return made;
  }
  return yield* makeProgram(memory, project, roots, options, (old ?? before[0])?.checked.program);
}

/** Of a program with a file that was only tried, the compiler takes nothing over. */
function isStillThere({ files }: ProjectFiles, { checked: { program, pathOf } }: Made): boolean {
  return program.getSourceFiles().every((tree) => {
    const path = pathOf(tree);
    return path === undefined || path.includes('node_modules/') || files.isFile(path);
  });
}

/** What was parsed and resolved before a pause is there after it, so that each attempt gets further than the last. */
function* makeProgram(
  { trees }: Memory,
  project: ProjectFiles,
  roots: readonly string[],
  options: CompilerOptions,
  oldProgram: Program | undefined,
): Generator<void, Made> {
  const resolutions = ts.createModuleResolutionCache('/', (fileName) => fileName, options);
  for (let slice = oldProgram === undefined ? SLICE : SLICE_FOR_ANOTHER; ; slice *= GROWTH) {
    const program = attempt(trees, project, roots, options, resolutions, oldProgram, slice);
    if (program !== undefined) {
      yield;
      return { checked: checkedProgram(program), roots, options: JSON.stringify(options) };
    }
    yield;
  }
}

function attempt(
  trees: SourceTrees,
  project: ProjectFiles,
  rootNames: readonly string[],
  options: CompilerOptions,
  resolutions: ModuleResolutionCache,
  oldProgram: Program | undefined,
  slice: number,
): Program | undefined {
  const until = performance.now() + slice;
  const host = compilerHost(project, options, trees, resolutions, () => {
    if (performance.now() > until) throw new Pause();
  });
  try {
    return ts.createProgram({ rootNames, options, host, ...(oldProgram && { oldProgram }) });
  } catch (error) {
    if (error instanceof Pause) return undefined;
    throw error;
  }
}

function checkedProgram(program: Program): CheckedProgram {
  return {
    program,
    // Asked for when it is needed: to make one is a large part of the work.
    get checker() {
      return program.getTypeChecker();
    },
    treeOf: (path) => program.getSourceFile(programPath(path)),
    pathOf: (tree) => modulePathOf(tree.fileName),
  };
}
