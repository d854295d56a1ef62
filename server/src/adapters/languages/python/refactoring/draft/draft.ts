import type { NewFile, Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { bindingsOfImport } from '../../outline/importBindings.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Import, ImportAlias, ImportFrom } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';
import { editsOf } from '../changes.ts';
import { localName } from '../importedNames.ts';
import type { PythonProject } from '../project.ts';
import { lineBreakOf } from './moduleStyle.ts';
import type { AddedImport, ImportPlan } from './imports.ts';
import { emptyImportPlan, localNameFor } from './imports.ts';
import { importChanges } from './writeImports.ts';

/**
 * The module of the project that has a name, or what is written for one that is not of the project; `asWhole` where that
 * is imported itself, so that the name stands behind it. Both where the name is that of the module, which its package
 * has.
 */
export type NameSource =
  | { readonly module: ModulePath }
  | { readonly specifier: string; readonly asWhole?: true }
  | { readonly module: ModulePath; readonly specifier: string };

/** A name that a module is to have. */
export interface WantedName {
  readonly name: string;
  readonly from: NameSource;
}

/**
 * One refactoring of Python while it is put together: changes of texts that are there, in offsets of them as they are,
 * and new files. What is written takes over the line ends of the text around it.
 */
export interface PythonDraft {
  readonly project: PythonProject;
  readonly change: (reading: Reading, change: Change) => void;
  /** What the module writes to use a name of another one, which it imports from now on if it does not yet. */
  readonly importName: (reading: Reading, wanted: WantedName) => string;
  /** The same, where only type checkers look. */
  readonly importType: (reading: Reading, wanted: WantedName) => string;
  /** The same for names that nothing else uses, unless something does when all is done. */
  readonly dropUnused: (reading: Reading, aliases: readonly ImportAlias[]) => void;
  /** Takes names out of their import. What is imported in the place of the first of them stands there. */
  readonly dropImports: (reading: Reading, aliases: readonly ImportAlias[]) => void;
  readonly create: (file: ModulePath, text: string) => void;
  readonly note: (sentence: string) => void;
  /** The refactoring cannot be done: a sentence that says why. */
  readonly refuse: (reason: string) => void;
  /** What has to know all that is asked for is done at the end, in the order of the calls. */
  readonly beforeFinish: (work: () => void) => void;
  readonly finish: () => Planned;
}

export function createDraft(project: PythonProject): PythonDraft {
  const changes = new Map<Reading, Change[]>();
  const plans = new Map<Reading, ImportPlan>();
  const created: NewFile[] = [];
  const reasons: string[] = [];
  const notes = new Set<string>();
  const works: (() => void)[] = [];
  const planOf = (reading: Reading): ImportPlan => {
    const plan = plans.get(reading) ?? emptyImportPlan();
    plans.set(reading, plan);
    return plan;
  };
  const add = (reading: Reading, wanted: WantedName, isTypeOnly: boolean): string => {
    if ('module' in wanted.from && wanted.from.module === reading.path) return wanted.name;
    const added = addedImport(reading, wanted);
    if (added === undefined) return wanted.name;
    const local = localNameFor(project, reading, planOf(reading), { ...added, isTypeOnly });
    if (local === undefined) reasons.push(`\`${wanted.name}\` means something else in ${reading.path}.`);
    return local ?? wanted.name;
  };
  const addedImport = ({ path }: Reading, { name, from }: WantedName): Omit<AddedImport, 'isTypeOnly'> | undefined => {
    if ('specifier' in from) return { name, module: undefined, ...from };
    const specifier = project.surroundings.specifierBetween(path, from.module);
    if (specifier === undefined) reasons.push(`No import in ${path} was found that leads to ${from.module}.`);
    return specifier === undefined ? undefined : { name, specifier, module: from.module };
  };
  return {
    project,
    change: (reading, change) => void changes.set(reading, [...(changes.get(reading) ?? []), change]),
    importName: (reading, wanted) => add(reading, wanted, false),
    importType: (reading, wanted) => add(reading, wanted, true),
    dropImports: (reading, aliases) => void planOf(reading).dropped.push(...aliases),
    dropUnused: (reading, aliases) => {
      works.push(() => {
        const { kept, dropped } = planOf(reading);
        dropped.push(...aliases.filter((alias) => !kept.has(localName(alias))));
      });
    },
    create: (file, text) => void created.push({ file, text }),
    note: (sentence) => void notes.add(sentence),
    refuse: (reason) => void reasons.push(reason),
    beforeFinish: (work) => void works.push(work),
    finish: () => {
      for (const work of works) work();
      for (const [reading, plan] of plans) {
        const made = importChanges(
          { reading, isOfProject: (statement) => leadsInside(project, reading, statement) },
          plan,
        );
        if (typeof made === 'string') reasons.push(made);
        else changes.set(reading, [...(changes.get(reading) ?? []), ...made]);
      }
      const [reason] = reasons;
      if (reason !== undefined) return refused(reason);
      const edits = [...changes].flatMap(([reading, all]) =>
        editsOf(
          reading,
          outermost(all).map((each) => inLines(reading, each)),
        ),
      );
      return planned({ edits, created, notes: [...notes] });
    },
  };
}

/** What lies within something that is replaced goes with it. */
function outermost(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ start, end }) => {
    return !changes.some(
      (other) =>
        other.start <= start &&
        end <= other.end &&
        other.end - other.start > end - start &&
        !isAtEdge(other, start, end),
    );
  });
}

/** What is put in right before or behind something stays. */
function isAtEdge(around: Change, start: number, end: number): boolean {
  return start === end && (start === around.start || end === around.end);
}

function leadsInside({ targetOf }: PythonProject, { path }: Reading, statement: Import | ImportFrom): boolean {
  return bindingsOfImport(statement, false).some((binding) => targetOf(path, binding) !== undefined);
}

function inLines(reading: Reading, change: Change): Change {
  return { ...change, text: change.text.replaceAll(/\r?\n/g, lineBreakOf(reading.text)) };
}
