import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportSite } from '#domain/graph/module.ts';
import { ts } from '../../../compiler.ts';
import type { Programs } from '../../../program/programs.ts';
import { createTypeScriptResolver } from '../../../resolution/resolver.ts';
import { mentionsIn } from '../../../rewrite/mentionsIn.ts';
import { isJavaScript } from '../../draft/moduleSystem.ts';
import type { Move } from '../move.ts';
import { moveImporter, stopShowing } from './moveImporter.ts';
import type { Importer, Moving } from './moving.ts';

/** The modules that import what moved, each with the module that it imported it from. */
export type MovedImports = readonly {
  readonly importer: ModulePath;
  readonly before: ModulePath;
  readonly isType: boolean;
}[];

/** Has all who name the divided module name the other one, as far as they ask for what moves; or says who cannot. */
export function* moveImporters(programs: Programs, move: Move): Generator<void, MovedImports | string> {
  const found: { importer: ModulePath; before: ModulePath; isType: boolean }[] = [];
  const pending = [firstOf(move)];
  const seen = new Set([move.module]);
  for (let moving = pending.pop(); moving !== undefined; moving = pending.pop()) {
    if (moving.names.size === 0 && !moving.isGone) continue;
    for (const [path, sites] of sitesOf(move, moving.from)) {
      yield;
      if (path === move.module || path === move.to) continue;
      const outcome = yield* moveOne(programs, move, moving, path, sites);
      if (typeof outcome === 'string') return outcome;
      if (outcome.isTouched)
        found.push({ importer: path, before: moving.from, isType: sites.every((site) => site.typeOnly) });
      if (outcome.hidden.size === 0 || seen.has(path)) continue;
      seen.add(path);
      pending.push({ ...moving, from: path, names: outcome.hidden, isGone: false });
    }
  }
  return found;
}

function firstOf({ module, to, exposure, division, target, isEmptied }: Move): Moving {
  const types = division.moved.filter(({ parts }) =>
    parts.every(({ node }) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)),
  );
  const typeNames = new Set(types.flatMap(({ names }) => names));
  return {
    ...{ from: module, to, names: exposure.names },
    isTypeAlone: (name) => typeNames.has(name),
    isAllOfTarget: target.topLevel === undefined && exposure.added.size === 0,
    isGone: isEmptied,
  };
}

interface Outcome {
  readonly isTouched: boolean;
  /** Names that the module cannot show any more, by what they are called now. */
  readonly hidden: ReadonlyMap<string, string>;
}

function* moveOne(
  programs: Programs,
  { checked, surroundings, draft, to }: Move,
  moving: Moving,
  path: ModulePath,
  sites: readonly ImportSite[],
): Generator<void, Outcome | string> {
  const own = checked.treeOf(path) === undefined ? yield* programs.programFor(surroundings.project, path) : checked;
  const tree = own.treeOf(path);
  if (tree === undefined) return { isTouched: false, hidden: new Map() };
  let isTouched = false;
  const touched =
    <Given extends readonly unknown[]>(write: (...given: Given) => void) =>
    (...given: Given) => {
      isTouched = true;
      write(...given);
    };
  const options = own.program.getCompilerOptions();
  const importer: Importer = {
    ...{ path, tree, checker: own.checker, present: specifiersTo(surroundings, path, to) },
    // What nobody writes is not looked for: a module may import nothing of what moves.
    get specifier() {
      return draft.importSpecifier(path, to);
    },
    mustSayType: !isJavaScript(tree) && (options.verbatimModuleSyntax === true || options.isolatedModules === true),
    writer: {
      replace: touched((place, text) => draft.replace(tree, place, text)),
      insert: touched((offset, text) => draft.insert(tree, offset, text)),
      remove: touched((place) => draft.remove(tree, place)),
    },
  };
  const hidden = new Map<string, string>();
  const mayShow = surroundings.mayImport(path, to);
  for (const site of sites) {
    if (site.kind === 'export' && !mayShow) {
      for (const [name, after] of stopShowing(importer, moving, site)) hidden.set(name, after);
      continue;
    }
    const obstacle = moveImporter(importer, moving, site);
    if (obstacle !== undefined) return obstacle;
  }
  return { isTouched, hidden };
}

function specifiersTo({ graph }: Move['surroundings'], from: ModulePath, to: ModulePath): ReadonlySet<string> {
  const dependencies = graph.module(from)?.dependencies ?? [];
  return new Set(
    dependencies.flatMap(({ site, target }) =>
      target.kind === 'module' && target.path === to ? [site.specifier] : [],
    ),
  );
}

/** Every place that names a module, mocks included. */
function* sitesOf({ surroundings }: Move, module: ModulePath): Generator<readonly [ModulePath, readonly ImportSite[]]> {
  const { graph, project } = surroundings;
  const resolver = createTypeScriptResolver(project);
  const importers = graph.importersOf(module);
  const name = stemOf(module);
  for (const path of [...graph.paths()].sort()) {
    const isImporter = importers.has(path);
    const content = project.files.read(path);
    if (content.kind !== 'text' || (!isImporter && !content.text.includes(name))) continue;
    const imports = (graph.module(path)?.dependencies ?? []).filter(
      ({ target }) => target.kind === 'module' && target.path === module,
    );
    const mentions = mentionsIn(path, content.text).filter((site) => {
      const target = resolver.resolve(path, site);
      return target.kind === 'module' && target.path === module;
    });
    const sites = [...imports.map(({ site }) => site), ...mentions];
    if (sites.length > 0) yield [path, sites];
  }
}

/** What a text must hold to name a module: its own name, or that of its folder. */
function stemOf(path: ModulePath): string {
  const segments = path.split('/');
  const name = (segments.pop() ?? '').replace(/\..*$/, '');
  return name === 'index' ? (segments.pop() ?? '') : name;
}
