import type { Placement } from '#domain/architecture/placement.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { EffectUse } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import type { Planned } from '../edits/projectEdit.ts';
import type { ProjectFiles } from './files.ts';
import type { Home, NewPart } from './homes.ts';

/**
 * Changes the code of one language by what it means. It knows the types of a whole project, which takes time to learn
 * and memory to keep, so it begins when it is first asked and forgets when nobody asks any more.
 */
export interface Refactorer {
  /** What it can be asked for. */
  readonly does: ReadonlySet<RefactoringRequest['kind']>;
  /** Why it cannot be asked for anything at all: a sentence for people. Undefined where it can. */
  readonly obstacle: () => string | undefined;
  /** What the compiler says is wrong in `modules`, where the files are those of `project`. Yields now and then. */
  readonly problemsIn: (
    project: ProjectFiles,
    modules: readonly ModulePath[],
  ) => Generator<void, readonly CodeProblem[]>;
  /** What others can see of a module, where the files are those of `project`; undefined for what is no part of it. */
  readonly shapeOf: (project: ProjectFiles, module: ModulePath) => Generator<void, ModuleShape | undefined>;
  /** Whether a module does more with what these specifiers lead to than name its types: it uses values or passes something on. */
  readonly usesValuesOf: (
    project: ProjectFiles,
    module: ModulePath,
    specifiers: ReadonlySet<string>,
  ) => Generator<void, boolean>;
  /** The change that does what is asked. Nobody has tried it yet. Yields now and then. */
  readonly plan: (request: RefactoringRequest, surroundings: Surroundings) => Generator<void, Planned>;
  readonly forget: () => void;
}

/** What others can see of a module, with the types that nobody wrote down. Two that are the same look the same to them. */
export interface ModuleShape {
  readonly text: string;
  /** As much of it as shows to those who only name its types: neither functions nor how instances are made. */
  readonly types: string;
  /** The modules whose declarations are part of its own; undefined where that cannot be told. */
  readonly mentions: ReadonlySet<ModulePath> | undefined;
  /** Whether modules see it that do not import it. */
  readonly isSeenEverywhere: boolean;
}

/** An error of the compiler. */
export interface CodeProblem {
  readonly module: ModulePath;
  readonly range: TextRange;
  /** What the compiler calls it: `2339`. */
  readonly code: string;
  readonly message: string;
}

/** What a refactorer can be asked for. Ranges are those of findings: of a specifier, or of a name. */
export type RefactoringRequest =
  ExtractPort | HandEffectIn | HandInstanceIn | ImportElsewhere | MakeTypeOnly | MoveDeclarations | PassEffectIn;

/** What the import at `range` brings in of an outer layer is to be asked for through a port. */
export interface ExtractPort {
  readonly kind: 'extract-port';
  readonly module: ModulePath;
  readonly range: TextRange;
}

/** The import at `range` names types alone and is to say so. */
export interface MakeTypeOnly {
  readonly kind: 'make-type-only';
  readonly module: ModulePath;
  readonly range: TextRange;
}

/**
 * What is made where the name at `range` stands, or fetched by the import at `range`, is to be taken as a parameter, and
 * handed in by whoever may know it.
 */
export interface HandInstanceIn {
  readonly kind: 'hand-in';
  readonly module: ModulePath;
  readonly range: TextRange;
}

/** The effect at `range` is to become a parameter of what uses it, whose callers hand in what the effect gave. */
export interface PassEffectIn {
  readonly kind: 'pass-effect-in';
  readonly module: ModulePath;
  readonly range: TextRange;
}

/** The import at `range`, or what passes names on there, is to name another module, which shows the same things. */
export interface ImportElsewhere {
  readonly kind: 'import-elsewhere';
  readonly module: ModulePath;
  readonly range: TextRange;
  /** What is written for the other module. */
  readonly specifier: string;
  /** What things are called there, by what they are called in the module that is named now. */
  readonly names: ReadonlyMap<string, string>;
  /** What the other module has to show for that and does not show yet. */
  readonly shows: ShownNames | undefined;
}

/** Names of another module that `module` is to pass on. */
export interface ShownNames {
  readonly module: ModulePath;
  readonly specifier: string;
  readonly names: readonly { readonly imported: string; readonly exported: string; readonly isType: boolean }[];
}

/**
 * What is declared at the top level of `module` under `names` goes to the module at `to`, which may be there already,
 * with what it needs privately. Something stays: to move all of a module is to move its file.
 */
export interface MoveDeclarations {
  readonly kind: 'move-declarations';
  readonly module: ModulePath;
  /** `default` for what is exported by default and has no name of its own. */
  readonly names: readonly string[];
  readonly to: ModulePath;
}

/** The effect at `range` is to be asked of a port, which is handed to what uses it together with an adapter. */
export interface HandEffectIn {
  readonly kind: 'hand-effect-in';
  readonly module: ModulePath;
  readonly range: TextRange;
}

/** What a refactorer may ask of the architecture. */
export interface Surroundings {
  readonly project: ProjectFiles;
  readonly graph: ImportGraph;
  /** Also of a path where no module lies yet; undefined for whatever is, or would be, no module of a contract. */
  readonly placementOf: (path: ModulePath) => Placement | undefined;
  /** Whether layers and contexts let the one import the other. */
  readonly mayImport: (from: ModulePath, to: ModulePath) => boolean;
  /** Whether a module may import the package that `importer` imports by that specifier. */
  readonly mayImportPackage: (from: ModulePath, importer: ModulePath, specifier: string) => boolean;
  /** Whether a module may have an effect itself without a finding. */
  readonly mayHaveEffect: (module: ModulePath, effect: Pick<EffectUse, 'name' | 'category'>) => boolean;
  /** How the one writes an import of the other, in its own manner; undefined where no way leads there. */
  readonly specifierBetween: (from: ModulePath, to: ModulePath) => string | undefined;
  /** Where something that is not there yet goes; undefined where no place is found for it. */
  readonly homeOf: (part: NewPart) => Home | undefined;
}
