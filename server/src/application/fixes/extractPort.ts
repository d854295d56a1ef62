import type { Placement } from '#domain/architecture/placement.ts';
import type { ImportKind, ImportSite, ModulePath } from '#domain/graph/module.ts';
import { dependencyAt } from '#domain/graph/module.ts';
import type { Declaration, ImportBinding, ModuleOutline } from '#domain/graph/outline.ts';
import { isPythonFile, nameInPackage } from '#domain/graph/pythonNames.ts';
import { meaningOf } from '#domain/graph/resolveName.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { indirectLayerOrder } from '#domain/rules/indirect-layer-order.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import { isPlainPythonData } from '../refactoring/plainPythonData.ts';
import type { PortName } from '../refactoring/portNames.ts';
import { portNamesFor } from '../refactoring/portNames.ts';
import { withPackages } from '../refactoring/packageFiles.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { withTypesMoved } from '../refactoring/withTypesMoved.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';
import { isWithoutPorts, titleWithoutPort } from './withoutPort.ts';

/** Something imported of an outer layer that does something, so that a port can stand for it. */
interface Outsider {
  readonly binding: ImportBinding;
  readonly module: ModulePath;
  readonly declaration: Declaration;
}

/** What an inner module uses of an outer one it can ask for through a port, which the outer one implements. */
export function extractPort(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, to } = finding;
  const { view, refactorers } = context;
  const refactorer = refactorers.refactorerFor(module, 'extract-port');
  const outline = view.outlineOf(module);
  if (refactorer === undefined || outline === undefined || to?.kind !== 'module') return [];
  if (!isFurtherOut(view.placementOf(module), view.placementOf(to.path))) return [];
  const outsiders = outsidersAt(context, finding, outline);
  if (outsiders.length === 0) return [];
  if (finding.rule === indirectLayerOrder.meta.id && !outsiders.every(isOutside)) return [];
  const surroundings = surroundingsOf(context);
  const title = isWithoutPorts(module)
    ? titleWithoutPort(outsiders.map(({ binding }) => binding.local))
    : titleOf(context, surroundings, module, outsiders);
  if (title === undefined) return [];
  const fix: Fix = {
    ...{ kind: 'extract-port', title, preferred: false },
    plan: () =>
      withTypesMoved(context, finding, (now, { range }) => {
        return withPackages(now, refactorer.plan({ kind: 'extract-port', module, range }, surroundingsOf(now)));
      }),
  };
  return [tried(context, finding, fix)];

  /** What the module in between only passes on can be asked for at once; what it does itself has to ask there. */
  function isOutside({ module: declaring }: Outsider): boolean {
    return isFurtherOut(view.placementOf(module), view.placementOf(declaring));
  }
}

/** Ports are for what lies inside of the layer that is imported; siblings have nothing to ask of each other. */
function isFurtherOut(here: Placement | undefined, there: Placement | undefined): boolean {
  if (here?.layer === undefined || there?.layer === undefined || there.layer.rank >= here.layer.rank) return false;
  const { role } = here.layer;
  return role === 'domain' || role === 'application' || role === undefined;
}

function outsidersAt(context: FixContext, { file, range }: Finding, outline: ModuleOutline): readonly Outsider[] {
  const { graph, outlineOf } = context.view;
  const dependency = dependencyAt(graph.module(file), range);
  if (dependency === undefined || !KINDS.has(dependency.site.kind)) return [];
  return outline.bindings
    .filter((binding) => isBroughtBy(binding, dependency.site))
    .flatMap((binding) => (isWhole(binding, dependency.site) ? partsUsed(binding, outline) : [binding]))
    .flatMap((binding): readonly Outsider[] => {
      const meaning = meaningOf({ graph, outlineOf }, file, { name: binding.local });
      if (meaning.kind !== 'declaration' || !doesSomething(meaning.declaration, binding, outline)) return [];
      return [{ binding, module: meaning.module, declaration: meaning.declaration }];
    });
}

const KINDS: ReadonlySet<ImportKind> = new Set(['import', 'from-import', 'type-checking', 'require'] as const);

/** A module of a package can be what a name behind `from … import` stands for, and the site is that of the module then. */
function isBroughtBy({ specifier, imported }: ImportBinding, site: ImportSite): boolean {
  return (
    site.specifier === specifier || (site.kind !== 'import' && site.specifier === nameInPackage(specifier, imported))
  );
}

function isWhole({ specifier, imported }: ImportBinding, site: ImportSite): boolean {
  return imported === '*' || site.specifier !== specifier;
}

/** What is called of a module that is imported as a whole, or stands as a type, by the names with that of the module. */
function partsUsed(binding: ImportBinding, { uses, accesses, declarations }: ModuleOutline): readonly ImportBinding[] {
  const types = declarations.flatMap(({ members }) =>
    members.flatMap(({ type = [], parameters }) => [...type, ...parameters.flatMap((one) => one.type ?? [])]),
  );
  const all = [...uses, ...types].map(({ name }) => name).concat(accesses.map(({ type }) => type));
  const names = all.filter((name) => name.startsWith(`${binding.local}.`));
  return [...new Set(names)].map((local) => ({ ...binding, local }));
}

/** Errors, data and what is extended are no matter of a port. */
function doesSomething(
  { kind, members, bases }: Declaration,
  { local }: ImportBinding,
  outline: ModuleOutline,
): boolean {
  const uses = outline.uses.filter(({ name }) => name === local || name.startsWith(`${local}.`));
  if (uses.some((use) => use.kind === 'throw' || use.kind === 'catch')) return false;
  if (outline.declarations.some((each) => each.bases.some(({ name }) => name === local))) return false;
  if (kind === 'function') return true;
  if (kind === 'constant') return uses.length > 0 || members.some(isOperation);
  if (kind !== 'class' || bases.some(({ name }) => /(?:Error|Exception)$/.test(name))) return false;
  return members.some(isOperation) || bases.length > 0;
}

function isOperation({ kind, holdsFunction }: Declaration['members'][number]): boolean {
  return kind === 'method' || kind === 'call' || holdsFunction === true;
}

function titleOf(
  { view }: FixContext,
  surroundings: Surroundings,
  asker: ModulePath,
  outsiders: readonly Outsider[],
): string | undefined {
  const along = outsiders.filter((each) => movesAlong(view, each));
  const made = along.length === outsiders.length ? outsiders : outsiders.filter((each) => !along.includes(each));
  const moved = made.flatMap((each) => portMoved(each, along) ?? []);
  const rest = made.filter((each) => portMoved(each, along) === undefined);
  const names = [...moved, ...portNamesFor(view, surroundings, asker, rest)];
  const [first] = names;
  if (first === undefined) return undefined;
  const ports = names.map(({ port }) => `\`${port}\``).join(' and ');
  const several = names.length > 1;
  if (names.every(({ isThere }) => isThere)) return `Use the port${several ? 's' : ''} ${ports} instead`;
  const sources = names.map(({ of }) => `\`${of}\``).join(' and ');
  return `Extract the port${several ? 's' : ''} ${ports} from ${sources}`;
}

/** In Python what is a port already, or does nothing, moves inward by itself, and the rest gets ports. */
function movesAlong({ outlineOf }: FixContext['view'], { module, declaration }: Outsider): boolean {
  const outline = isPythonFile(module) ? outlineOf(module) : undefined;
  return outline !== undefined && isPlainPythonData(outline, declaration);
}

/** The port that an outsider inherits from and that moves inward. */
function portMoved({ declaration: { name, bases } }: Outsider, along: readonly Outsider[]): PortName | undefined {
  const port = along.find((each) => bases.some((base) => base.name === each.declaration.name));
  return port && { port: port.declaration.name, of: name, isThere: true };
}
