import type { ModulePath } from '../graph/module.ts';
import type { TextRange } from '../text.ts';
import type { ModuleExpression } from './moduleExpression.ts';

/** Something that a contract file says, and where it says it. */
export interface Said<Value> {
  readonly value: Value;
  readonly range: TextRange;
}

/** What one configuration of import-linter says: the packages it is about, and its contracts. */
export interface ImportContracts {
  readonly file: ModulePath;
  /** The folder of the file, relative to the workspace root; empty for the root itself. */
  readonly root: string;
  readonly rootPackages: readonly Said<string>[];
  /** Whether packages outside count as modules, each as one. */
  readonly includesExternals: boolean;
  /** Whether imports for type checkers alone are left out. */
  readonly excludesTypeChecking: boolean;
  /** In the order of the file. */
  readonly contracts: readonly ImportContract[];
  /** Those that cannot be checked as they stand, or are of a type of the project's own. */
  readonly unchecked: readonly UncheckedContract[];
}

export type UncheckedContract = Pick<AnyContract, 'id' | 'name' | 'declaredAt'>;

/** One contract of one of the five kinds that import-linter has. */
export type ImportContract =
  LayersContract | IndependenceContract | ForbiddenContract | ProtectedContract | AcyclicSiblingsContract;

/** The kinds of contracts, as import-linter calls them. */
export type ImportContractKind = ImportContract['kind'];

interface AnyContract {
  /** Of its section, or as it says itself; its name where it says none. */
  readonly id: string;
  readonly name: string;
  /** Where it begins, in one line. */
  readonly declaredAt: TextRange;
  /** Imports that are taken out of the graph before the contract is checked. */
  readonly ignored: readonly Said<ImportExpression>[];
  /** What it means when such an import is not there. */
  readonly unmatchedIgnores: UnmatchedIgnores;
}

export const UNMATCHED_IGNORES = ['error', 'warn', 'none'] as const;

export type UnmatchedIgnores = (typeof UNMATCHED_IGNORES)[number];

/** The imports whose importer and whose imported module match. */
export interface ImportExpression {
  readonly importer: ModuleExpression;
  readonly imported: ModuleExpression;
}

/** A higher layer may import a lower one and never the other way round, not even through modules in no layer. */
export interface LayersContract extends AnyContract {
  readonly kind: 'layers';
  /** Highest first. */
  readonly layers: readonly LayerLine[];
  /** Where the file says the layers. */
  readonly layersDeclaredAt: TextRange;
  /** The parents of the layers, each with layers of its own; none where the layers have their full names. */
  readonly containers: readonly Said<ModuleExpression>[] | undefined;
  /** Whether every child of a container has to be a layer. */
  readonly exhaustive: boolean;
  readonly exhaustiveIgnores: readonly string[];
}

/** The layers that share one height. */
export interface LayerLine {
  readonly members: readonly LayerMember[];
  /** Whether they may not import each other. */
  readonly independent: boolean;
  readonly range: TextRange;
}

export interface LayerMember {
  /** Below its container, where there are containers. */
  readonly name: string;
  /** An optional layer need not be there. */
  readonly optional: boolean;
  readonly range: TextRange;
}

/** None of the modules may import another, not even through others. */
export interface IndependenceContract extends AnyContract {
  readonly kind: 'independence';
  readonly modules: readonly Said<ModuleExpression>[];
}

/** The sources may not import what is forbidden. */
export interface ForbiddenContract extends AnyContract {
  readonly kind: 'forbidden';
  readonly sources: readonly Said<ModuleExpression>[];
  readonly forbidden: readonly Said<ModuleExpression>[];
  /** Whether only imports without anything in between count. */
  readonly allowsIndirect: boolean;
  /** Whether a module stands for all that is below it, too. */
  readonly asPackages: boolean;
}

/** Nobody but the allowed importers may import the protected modules directly. */
export interface ProtectedContract extends AnyContract {
  readonly kind: 'protected';
  readonly protectedModules: readonly Said<ModuleExpression>[];
  readonly allowedImporters: readonly Said<ModuleExpression>[];
  readonly asPackages: boolean;
}

/** No children of one package may depend on each other in a circle. */
export interface AcyclicSiblingsContract extends AnyContract {
  readonly kind: 'acyclic_siblings';
  readonly ancestors: readonly Said<ModuleExpression>[];
  /** How many generations below the children of the ancestors are looked at. */
  readonly depth: number;
  /** Packages whose own children are not looked at. */
  readonly skipped: readonly Said<ModuleExpression>[];
}

/** Whether a contract means the module of that name, by name or by a pattern. */
export function speaksOf(contract: ImportContract, name: string): boolean {
  const isMeant = ({ value }: Said<ModuleExpression>) => value.matches(name);
  if (contract.ignored.some(({ value }) => value.importer.matches(name) || value.imported.matches(name))) return true;
  switch (contract.kind) {
    case 'layers': {
      const layers = contract.layers.flatMap(({ members }) => members);
      return layers.some((layer) => layer.name === name) || contract.containers?.some(isMeant) === true;
    }
    case 'independence':
      return contract.modules.some(isMeant);
    case 'forbidden':
      return [...contract.sources, ...contract.forbidden].some(isMeant);
    case 'protected':
      return [...contract.protectedModules, ...contract.allowedImporters].some(isMeant);
    case 'acyclic_siblings':
      return [...contract.ancestors, ...contract.skipped].some(isMeant);
  }
}
