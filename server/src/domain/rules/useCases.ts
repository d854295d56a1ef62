import { normalisedName } from '../architecture/presets.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import type { Declaration, Member, ModuleOutline } from '../graph/outline.ts';

const USE_CASE_FOLDERS: ReadonlySet<string> = new Set([
  ...['usecases', 'usecase', 'interactors', 'interactor', 'commandhandlers', 'queryhandlers'],
]);

const USE_CASE_NAME = /(?:UseCase|Interactor|CommandHandler|QueryHandler)$/;

const USE_CASE_FILE = /[.-](?:use-?case|interactor|handler)\.\w+$|(?:UseCase|Interactor)\.\w+$/i;

/** How the one method of a use case is usually called. */
const ENTRY_NAMES: ReadonlySet<string> = new Set([
  ...['execute', 'handle', 'run', 'invoke', 'perform', 'call', 'exec', 'process', 'apply'],
]);

/** A use case and the ways into it. */
export interface UseCase {
  readonly declaration: Declaration;
  /** Its public methods; of a function, the function itself. */
  readonly entries: readonly Member[];
}

/**
 * The use cases that a module of an application layer shows: classes and functions that say by their own name, or by
 * where they lie and how they are called, that they are one. Abstract classes and interfaces only describe some.
 */
export function useCasesOf(placement: Placement, path: ModulePath, outline: ModuleOutline): readonly UseCase[] {
  if (placement.layer?.role !== 'application') return [];
  const liesAmongThem = isUseCaseFile(path);
  return outline.declarations.flatMap((declaration) => {
    if (!declaration.exported || declaration.abstract) return [];
    const entries = entriesOf(declaration);
    return isUseCase(declaration, entries, liesAmongThem) ? [{ declaration, entries }] : [];
  });
}

/** Whether a method is called like the one that use cases have. */
export function isMainEntry({ name }: Member): boolean {
  return ENTRY_NAMES.has(name);
}

function isUseCase({ kind, name }: Declaration, entries: readonly Member[], liesAmongThem: boolean): boolean {
  if (entries.length === 0) return false;
  if (USE_CASE_NAME.test(name)) return true;
  if (kind === 'class') return liesAmongThem && entries.some(isMainEntry);
  // A function in such a folder may as well help one; a factory, which is called differently, certainly does.
  return liesAmongThem && entries.length === 1 && !/^(?:make|create|build|is|to|from|use|with)[A-Z]/.test(name);
}

function entriesOf({ kind, members }: Declaration): readonly Member[] {
  if (kind === 'function' || kind === 'constant') return members.filter((member) => member.kind === 'call');
  if (kind !== 'class') return [];
  return members.filter(
    (member) => member.kind === 'method' && member.visibility === 'public' && !member.static && !member.abstract,
  );
}

function isUseCaseFile(path: ModulePath): boolean {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  return segments.some((segment) => USE_CASE_FOLDERS.has(normalisedName(segment))) || USE_CASE_FILE.test(name);
}
