import { normalisedName } from '../../architecture/presets.ts';
import type { LanguageId, ModulePath } from '../../graph/module.ts';
import type { Declaration, Member, Mention } from '../../graph/outline.ts';
import { isOfPythonItself } from '../language/pythonClasses.ts';
import type { RuleInput } from '../rule.ts';

const USE_CASE_FOLDERS: ReadonlySet<string> = new Set([
  ...['usecases', 'usecase', 'interactors', 'interactor', 'commandhandlers', 'queryhandlers'],
]);

const USE_CASE_NAME = /(?:UseCase|Interactor|CommandHandler|QueryHandler)$/;

const USE_CASE_FILE = /[._-](?:use[_-]?case|interactor|handler)\.\w+$|(?:UseCase|Interactor)\.\w+$/i;

/** How the one method of a use case is usually called. */
const ENTRY_NAMES: ReadonlySet<string> = new Set([
  ...['execute', 'handle', 'run', 'invoke', 'perform', 'call', 'exec', 'process', 'apply', '__call__'],
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
    return isUseCase(declaration, entries, { liesAmongThem, language: module.language })
      ? [{ declaration, entries }]
      : [];
  });
}

/** Whether a method is called like the one that use cases have. */
export function isMainEntry({ name }: Member): boolean {
  return ENTRY_NAMES.has(name);
}

interface Surroundings {
  readonly liesAmongThem: boolean;
  readonly language: LanguageId;
}

function isUseCase(
  declaration: Declaration,
  entries: readonly Member[],
  { liesAmongThem, language }: Surroundings,
): boolean {
  const { kind, name } = declaration;
  if (entries.length === 0) return false;
  if (USE_CASE_NAME.test(name) || saysSo(declaration, language)) return true;
  if (kind === 'class')
    return liesAmongThem && (entries.some(isMainEntry) || doesOneThing(declaration, entries, language));
  // A function in such a folder may as well help one; a factory, which is called differently, certainly does.
  return liesAmongThem && entries.length === 1 && !HELPS.test(name) && !entries.some(makesUseCase);
}

/** `def new_place_order_use_case(orders: Orders) -> PlaceOrderUseCase`. */
function makesUseCase({ type }: Member): boolean {
  return type?.some(({ name }) => USE_CASE_NAME.test(name)) === true;
}

const HELPS = /^(?:make|create|build|is|to|from|use|with)[A-Z]|^(?:make|build|is|to|from|with|parse|validate)_/;

/** `@CommandHandler(…)`, `implements UseCase<…>`, `class PlaceOrder(UseCase)`. */
function saysSo(declaration: Declaration, language: LanguageId): boolean {
  return [...declaration.decorators, ...implementedBy(declaration, language)].some(({ name }) =>
    USE_CASE_NAME.test(name),
  );
}

/** A class that implements one method: `DbAddAccount implements AddAccount`, with `add`. */
function doesOneThing(declaration: Declaration, entries: readonly Member[], language: LanguageId): boolean {
  return entries.length === 1 && implementedBy(declaration, language).length > 0;
}

/** Python has one word for extending and implementing. */
function implementedBy(declaration: Declaration, language: LanguageId): readonly Mention[] {
  return language === 'python' ? declaration.bases : declaration.implements;
}

function entriesOf({ kind, members }: Declaration): readonly Member[] {
  if (kind === 'function' || kind === 'constant') return members.filter((member) => member.kind === 'call');
  if (kind !== 'class') return [];
  return members.filter(
    (member) =>
      member.kind === 'method' &&
      member.visibility === 'public' &&
      !member.static &&
      !member.abstract &&
      isEntry(member),
  );
}

/** Python itself calls `__repr__`; `__call__` is for others. */
function isEntry(member: Member): boolean {
  return !isOfPythonItself(member) || isMainEntry(member);
}

function isUseCaseFile(path: ModulePath): boolean {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  return segments.some((segment) => USE_CASE_FOLDERS.has(normalisedName(segment))) || USE_CASE_FILE.test(name);
}
