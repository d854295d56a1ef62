import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Declaration, ModuleOutline } from '#domain/graph/outline.ts';
import { isPort, isPortsModule } from '#domain/rules/ports/ports.ts';
import type { WorkspaceView } from '../workspace.ts';

/** A module of an inner layer that declares ports and nothing that does anything. */
export interface PortsModule {
  readonly path: ModulePath;
  readonly placement: Placement;
  readonly ports: readonly Declaration[];
  /** Whether it is meant to hold several. */
  readonly holdsMany: boolean;
}

/** The path of a module that is called by what it holds and not by one of them. */
export const IS_OF_MANY = /(?:^|\/)ports?\.(?:[cm]?ts|py)$/;

/** The modules of a contract that are there for their ports, in the order of their paths. */
export function portsModulesOf(view: WorkspaceView, contract: Contract): readonly PortsModule[] {
  const found: PortsModule[] = [];
  for (const path of [...view.graph.paths()].sort()) {
    const placement = view.placementOf(path);
    const role = placement?.layer?.role;
    if (placement?.contract !== contract || (role !== 'domain' && role !== 'application')) continue;
    const outline = view.outlineOf(path);
    const ports = outline && portsIn(outline, placement, path);
    if (ports === undefined || ports.length === 0) continue;
    found.push({ path, placement, ports, holdsMany: ports.length > 1 || IS_OF_MANY.test(path) });
  }
  return found;
}

/** What it declares as ports; nothing where it also holds what does something. */
function portsIn(outline: ModuleOutline, placement: Placement, path: ModulePath): readonly Declaration[] {
  const shown = outline.declarations.filter(({ exported }) => exported);
  if (!shown.every(isDeclarationAlone)) return [];
  return shown.filter(
    (declaration) =>
      isPort(placement, path, declaration) || (isPortsModule(placement, path) && isInterfaceLike(declaration)),
  );
}

/** Tokens of containers and small enumerations stand beside ports. */
function isDeclarationAlone(declaration: Declaration): boolean {
  const { kind } = declaration;
  return isInterfaceLike(declaration) || kind === 'enum' || (kind === 'constant' && declaration.members.length === 0);
}

function isInterfaceLike({ kind, abstract }: Declaration): boolean {
  return kind === 'interface' || kind === 'type' || (kind === 'class' && abstract);
}
