import { adapterFolder } from '../../architecture/adapterParts.ts';
import { contextBreach } from '../../architecture/contextBreach.ts';
import { orderBreach } from '../../architecture/mayImport.ts';
import type { Placement } from '../../architecture/placement.ts';
import { isWiringByName } from '../../architecture/wiringNames.ts';
import { isTransparent } from '../../graph/chains.ts';
import { modulesImportedBy } from '../../graph/importGraph.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, ImportedUse, ModuleOutline } from '../../graph/outline.ts';
import type { Meaning } from '../../graph/resolveName.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import { importEdges } from '../imports/importEdge.ts';
import { implementedPort, returnedPort } from './implementedPort.ts';
import type { RuleInput } from '../rule.ts';

/** The making of an adapter in a place that is not there to wire. */
export interface AdapterConstruction {
  readonly use: ImportedUse;
  readonly adapter: ModulePath;
  /** The port that the adapter implements. */
  readonly port: string;
}

/** Where the module makes an adapter that another one is, and no other finding says that it may not know it. */
export function adapterConstructions(input: RuleInput): readonly AdapterConstruction[] {
  if (mayMakeAdapters(input) || !importsAnotherAdapter(input)) return [];
  const outline = input.outlineOf(input.module.path);
  if (outline === undefined || isRegistration(outline)) return [];
  return outline.uses.flatMap((use) => {
    if (use.kind !== 'construct' && use.kind !== 'call') return [];
    const meaning = meaningOf(input, input.module.path, use);
    if (meaning.kind !== 'declaration' || !isAnotherAdapter(input, meaning.module)) return [];
    if (isReportedAnyway(input, meaning)) return [];
    const port = portOfMade(input, use, meaning);
    return port === undefined ? [] : [{ use, adapter: meaning.module, port }];
  });
}

/** Composition, tests, what nobody placed; and without a contract whatever is called like composition. */
function mayMakeAdapters({ module, placement, importersOf, placementOf }: RuleInput): boolean {
  const { layer, contract } = placement;
  if (layer === undefined || layer.role === 'composition' || layer.role === 'test' || layer.role === 'shared')
    return true;
  if (contract.origin.kind !== 'inferred') return false;
  // What nobody imports starts a program, or a framework loads it by its place.
  return (
    isWiringByName(module.path) ||
    ![...importersOf(module.path)].some((importer) => placementOf(importer)?.layer?.role !== 'test')
  );
}

/** A cheap question before the one that has the module read as a whole. */
function importsAnotherAdapter(input: RuleInput): boolean {
  return leadsToAnotherAdapter(
    input,
    importEdges(input).map(({ path }) => path),
  );
}

/** Through modules in no layer or a shared one: an edit of their imports has whatever reaches them checked anew. */
function leadsToAnotherAdapter(input: RuleInput, paths: readonly ModulePath[]): boolean {
  const reached = new Set(paths);
  for (const path of reached) {
    if (isAnotherAdapter(input, path)) return true;
    const module = isTransparent(input.placementOf(path)) ? input.graph.module(path) : undefined;
    for (const next of module === undefined ? [] : modulesImportedBy(module)) reached.add(next);
  }
  return false;
}

/** A module of a framework lists what the framework makes. */
function isRegistration({ declarations }: ModuleOutline): boolean {
  return declarations.some(({ decorators }) => decorators.some(({ name }) => /^(?:Ng)?Module$/.test(name)));
}

function isAnotherAdapter({ module, placement, placementOf }: RuleInput, path: ModulePath): boolean {
  const other = placementOf(path);
  if (other?.layer?.role !== 'adapter' || other.contract !== placement.contract) return false;
  if (folderOf(path) === folderOf(module.path)) return false;
  return other.layer !== placement.layer || adapterFolder(other, path) !== adapterFolder(placement, module.path);
}

/** One mistake is one finding: where the import breaks a rule, making what is imported adds nothing. */
function isReportedAnyway(input: RuleInput, { module, way: [first] }: DeclarationMeaning): boolean {
  return [first, module].some((path) => {
    const to = path === undefined ? undefined : input.placementOf(path);
    return path !== undefined && to !== undefined && breaks(input.placement, to, path, module);
  });
}

function breaks(from: Placement, to: Placement, path: ModulePath, made: ModulePath): boolean {
  const isIndirect = path !== made && to.layer === undefined;
  if (isIndirect || from.layer === undefined || to.layer === undefined) return false;
  if (orderBreach(from.contract, from.layer, to.layer) !== undefined) return true;
  return path !== made && contextBreach(from, to, path) !== undefined;
}

type DeclarationMeaning = Extract<Meaning, { kind: 'declaration' }>;

function portOfMade(
  input: RuleInput,
  { kind }: ImportedUse,
  { module, declaration, behind }: DeclarationMeaning,
): string | undefined {
  if (kind === 'construct') return behind.length === 0 ? implementedPort(input, module, declaration) : undefined;
  if (declaration.kind !== 'class') {
    return behind.length > 0 || isHook(declaration) ? undefined : returnedPort(input, module, declaration);
  }
  const factory = declaration.members.find((member) => member.static && member.name === behind[0]);
  const makesItself = factory?.type?.some((mention) => mention.name === declaration.name) === true;
  return makesItself && behind.length === 1 ? implementedPort(input, module, declaration) : undefined;
}

/** A hook asks the page around it for something that was made elsewhere. */
function isHook({ name }: Declaration): boolean {
  return /^use[A-Z]/.test(name);
}

function folderOf(path: ModulePath): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
