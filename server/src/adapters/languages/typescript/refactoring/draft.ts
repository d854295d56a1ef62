import type { SourceFile } from 'typescript';
import type { NewFile, Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { CheckedProgram } from '../program/programs.ts';
import type { Edits } from './draft/edits.ts';
import { createEdits } from './draft/edits.ts';
import type { WantedImport } from './draft/importPlan.ts';
import { targetOf } from './draft/importPlan.ts';
import { createImports } from './draft/imports.ts';
import type { ModuleStyle } from './draft/moduleStyle.ts';
import { moduleStyle } from './draft/moduleStyle.ts';
import { neighboursOf } from './draft/typeImportStyle.ts';
import { writeImports } from './draft/writeImports.ts';

/**
 * One refactoring while it is put together: changes of texts that are there, in offsets of them as they are, and new
 * files. What is written takes over the line ends of the text around it; whatever is not named stays as it is.
 */
export interface Draft extends Pick<Edits, 'replace' | 'insert' | 'remove'> {
  readonly checked: CheckedProgram;
  readonly surroundings: Surroundings;
  readonly styleOf: (tree: SourceFile) => ModuleStyle;
  /**
   * What `tree` writes to use a name of another module, which it imports from now on if it does not yet; an alias where
   * the name means something else there. Where no import can lead there, the whole refactoring is refused.
   */
  readonly importName: (tree: SourceFile, wanted: WantedImport) => string;
  /** What a file that is not there yet writes to import another one. */
  readonly importSpecifier: (from: ModulePath, to: ModulePath) => string;
  /** Takes the imports of those names away that nothing in `tree` uses when all is done. */
  readonly dropUnused: (tree: SourceFile, names: Iterable<string>) => void;
  /** Takes the imports of those names away although they are used: `tree` has them otherwise when all is done. */
  readonly dropUsed: (tree: SourceFile, names: Iterable<string>) => void;
  /** Takes the import of a name away that means something else in what is written: that of a parameter. */
  readonly dropShadowed: (tree: SourceFile, name: string) => void;
  readonly create: (file: ModulePath, text: string) => void;
  readonly move: (from: ModulePath, to: ModulePath) => void;
  readonly delete: (file: ModulePath) => void;
  /** A sentence for people, to be read before they agree. */
  readonly note: (sentence: string) => void;
  /** The refactoring cannot be done: a sentence that says why, and what to do instead if there is anything. */
  readonly refuse: (reason: string) => void;
  /** What has to know all that is asked for is done at the end, in the order of the calls. */
  readonly beforeFinish: (work: () => void) => void;
  readonly finish: () => Planned;
}

export function createDraft(checked: CheckedProgram, surroundings: Surroundings): Draft {
  const edits = createEdits();
  const imports = createImports(checked, surroundings);
  const created: NewFile[] = [];
  const moved = new Map<ModulePath, ModulePath>();
  const deleted: ModulePath[] = [];
  const notes = new Set<string>();
  const reasons: string[] = [];
  const works: (() => void)[] = [];
  const styles = new Map<SourceFile, ModuleStyle>();
  const { replace, insert, remove } = edits;
  const noWay = (from: ModulePath, to: string): void =>
    void reasons.push(`No import in ${from} can lead to ${to}: nothing that could be written there resolves to it.`);

  return {
    ...{ checked, surroundings, replace, insert, remove },
    styleOf: (tree) => {
      const style = styles.get(tree) ?? moduleStyle(tree, neighboursOf(checked, tree));
      styles.set(tree, style);
      return style;
    },
    importName: (tree, wanted) => {
      const name = imports.nameFor(tree, wanted);
      if (name === undefined) noWay(checked.pathOf(tree) ?? tree.fileName, targetOf(wanted.to));
      return name ?? wanted.name;
    },
    importSpecifier: (from, to) => {
      const specifier = surroundings.specifierBetween(from, to);
      if (specifier === undefined) noWay(from, to);
      return specifier ?? to;
    },
    dropUnused: imports.dropUnused,
    dropUsed: imports.dropUsed,
    dropShadowed: imports.dropShadowed,
    create: (file, text) => void created.push({ file, text }),
    move: (from, to) => void moved.set(from, to),
    delete: (file) => void deleted.push(file),
    note: (sentence) => void notes.add(sentence),
    refuse: (reason) => void reasons.push(reason),
    beforeFinish: (work) => void works.push(work),
    finish: () => {
      for (const work of works) work();
      for (const [tree, plan] of imports.plans()) writeImports(checked, edits, tree, plan);
      const [reason] = reasons;
      if (reason !== undefined) return refused(reason);
      const all = edits.all();
      if (all === undefined) return refused('Two parts of this change concern the same line of code.');
      return planned({ edits: all, created, moved, deleted, notes: [...notes] });
    },
  };
}
