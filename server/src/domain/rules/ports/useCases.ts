import { normalisedName } from '../../architecture/presets.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Member } from '../../graph/outline.ts';
import type { RuleInput } from '../rule.ts';

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
export function useCasesOf(input: Pick<RuleInput, 'module' | 'placement' | 'outlineOf'>): readonly UseCase[] {
  const { module, placement, outlineOf } = input;
  if (placement.layer?.role !== 'application') return [];
  const liesAmongThem = isUseCaseFile(module.path);
  const declarations = outlineOf(module.path)?.declarations ?? [];
  return declarations.flatMap((declaration) => {
    if (!declaration.exported || declaration.abstract) return [];
    const entries = entriesOf(declaration);
    return isUseCase(declaration, entries, liesAmongThem) ? [{ declaration, entries }] : [];
  });
}

/** Whether a method is called like the one that use cases have. */
export function isMainEntry({ name }: Member): boolean {
  return ENTRY_NAMES.has(name);
}

function isUseCase(declaration: Declaration, entries: readonly Member[], liesAmongThem: boolean): boolean {
  const { kind, name } = declaration;
  if (entries.length === 0) return false;
  if (USE_CASE_NAME.test(name) || saysSo(declaration)) return true;
  if (kind === 'class') return liesAmongThem && (entries.some(isMainEntry) || doesOneThing(declaration, entries));
  // A function in such a folder may as well help one; a factory, which is called differently, certainly does.
  return liesAmongThem && entries.length === 1 && !/^(?:make|create|build|is|to|from|use|with)[A-Z]/.test(name);
}

/** `@CommandHandler(…)`, `implements UseCase<…>`. */
function saysSo(declaration: Declaration): boolean {
  return [...declaration.decorators, ...declaration.implements].some(({ name }) => USE_CASE_NAME.test(name));
}

/** A class that implements one method: `DbAddAccount implements AddAccount`, with `add`. */
function doesOneThing(declaration: Declaration, entries: readonly Member[]): boolean {
  return entries.length === 1 && declaration.implements.length > 0;
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
