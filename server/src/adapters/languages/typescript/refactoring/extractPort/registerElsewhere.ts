import type { Symbol } from 'typescript';
import type { Planned } from '#application/edits/projectEdit.ts';
import { planned } from '#application/edits/projectEdit.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { CheckedProgram, Programs } from '../../program/programs.ts';
import { createDraft } from '../draft.ts';
import type { RegisteredPort } from './containers.ts';
import { registerPort } from './containers.ts';
import { unaliased } from './importedThings.ts';
import type { TokenPort } from './tokens/registerByToken.ts';
import { registerByToken } from './tokens/registerByToken.ts';

/** A class that a container hands in, and the port by which it is to be handed in, too. */
export interface Injected extends RegisteredPort {
  /** Where the class is declared, and as what it is exported there. */
  readonly module: ModulePath;
  readonly exported: string;
  /** What it is handed in to. */
  readonly asker: ModulePath;
  /** Where a container goes by tokens. */
  readonly byToken?: TokenPort;
}

/** What a refactoring does, and what tests of other programs have to say to their containers because of it. */
export function* registerElsewhere(
  programs: Programs,
  own: CheckedProgram,
  surroundings: Surroundings,
  plan: Planned,
  injected: readonly Injected[],
): Generator<void, Planned> {
  let whole = plan;
  for (const each of injected) {
    for (const module of tellersOf(surroundings, each.asker, each.module)) {
      if (whole.kind === 'refused' || own.treeOf(module) !== undefined) continue;
      const checked = yield* programs.programFor(surroundings.project, module);
      const adapter = exportedSymbol(checked, each);
      if (adapter === undefined) continue;
      const draft = createDraft(checked, surroundings);
      const told =
        each.byToken === undefined
          ? registerPort(draft, [module], adapter, each)
          : registerByToken(draft, [module], adapter, each.byToken);
      if (told.length > 0) whole = both(whole, draft.finish());
    }
  }
  return whole;
}

/**
 * The modules that may tell a container of `adapter`, as they import it. A test has a container of its own, which needs
 * what `asker` asks for only where it makes that.
 */
export function tellersOf(surroundings: Surroundings, asker: ModulePath, adapter: ModulePath): readonly ModulePath[] {
  const makers = new Set(importersOf(surroundings, asker));
  return importersOf(surroundings, adapter).filter((path) => {
    return makers.has(path) || surroundings.placementOf(path)?.layer?.role !== 'test';
  });
}

/** The modules that import another one, also through modules that only pass it on. */
export function importersOf({ graph }: Surroundings, module: ModulePath): readonly ModulePath[] {
  const found = new Set<ModulePath>();
  const follow = (path: ModulePath): void => {
    for (const importer of graph.importersOf(path)) {
      if (found.has(importer)) continue;
      found.add(importer);
      if (/(?:^|\/)index\.[cm]?tsx?$/.test(importer)) follow(importer);
    }
  };
  follow(module);
  return [...found].sort();
}

function exportedSymbol({ checker, treeOf }: CheckedProgram, { module, exported }: Injected): Symbol | undefined {
  const tree = treeOf(module);
  const shown = tree && checker.getSymbolAtLocation(tree);
  const symbol = shown && checker.tryGetMemberInModuleExports(exported, shown);
  return symbol && unaliased(checker, symbol);
}

function both(one: Planned, other: Planned): Planned {
  if (one.kind === 'refused') return one;
  if (other.kind === 'refused') return other;
  return planned({ ...one.edit, edits: [...one.edit.edits, ...other.edit.edits] });
}
