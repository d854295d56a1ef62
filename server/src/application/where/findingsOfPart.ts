import type { ModulePath } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import type { LineSpan } from '#domain/graph/outline.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import type { WorkspaceView } from '../workspace.ts';

/** Whether a finding would go along with those declarations of a module if they left it. */
export function concernsPart(
  view: WorkspaceView,
  module: ModulePath,
  names: readonly string[],
): (finding: Finding) => boolean {
  const { declarations = [], bindings = [] } = view.outlineOf(module) ?? {};
  const part = declarations.filter(({ name }) => names.includes(name));
  const needed = new Set(part.flatMap(({ refersTo }) => refersTo));
  const specifiers = new Set(bindings.flatMap(({ local, specifier }) => (needed.has(local) ? [specifier] : [])));
  const sites = (view.graph.module(module)?.dependencies ?? []).filter(({ site }) => specifiers.has(site.specifier));
  return ({ file, range }) => {
    if (file !== module) return importsAny(view, file, module, names);
    const isOfImport = sites.some(({ site }) => compareRanges(rangeOfSite(site), range) === 0);
    return isOfImport || part.some(({ lines }) => holds(lines, range.start.line));
  };
}

/** Who imports any of those declarations of a module. */
export function importersOfPart(
  view: WorkspaceView,
  module: ModulePath,
  names: readonly string[],
): ReadonlySet<ModulePath> {
  return new Set([...view.graph.importersOf(module)].filter((importer) => importsAny(view, importer, module, names)));
}

function holds({ first, last }: LineSpan, line: number): boolean {
  return first <= line && line <= last;
}

function importsAny(view: WorkspaceView, importer: ModulePath, module: ModulePath, names: readonly string[]): boolean {
  const leading = (view.graph.module(importer)?.dependencies ?? []).flatMap(({ site, target }) =>
    target.kind === 'module' && target.path === module ? [site.specifier] : [],
  );
  return (view.outlineOf(importer)?.bindings ?? []).some(
    ({ specifier, imported }) => leading.includes(specifier) && (imported === '*' || names.includes(imported)),
  );
}
