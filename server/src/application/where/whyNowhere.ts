import type { Placement } from '#domain/architecture/placement.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { WorkspaceView } from '../workspace.ts';

/** `jest.config.ts`, `.eslintrc.cjs`. */
const TOOL_CONFIGURATION = /(?:^|\/)(?:[^/]+\.config|\.[^/]+rc)\.[cm]?[jt]s$/;

const GENERATED = /[.-_](?:generated|gen|g|pb|min|bundle)\.[cm]?[jt]sx?$/;

export function noModule(path: ModulePath): string {
  return `${path} is no module of a contract: it is no source file, or the contract or a .gitignore leaves it out.`;
}

/** Why nobody can say where a module belongs, or need not ask; undefined where the question makes sense. */
export function whyNowhere(
  view: WorkspaceView,
  { path, dependencies, unread }: Module,
  { contract }: Placement,
  { declarations }: ModuleOutline,
): string | undefined {
  if (contract.layers.length === 0) {
    return 'No layers are known here. Write a contract with `inward init`, or name the folders after layers.';
  }
  if (unread !== undefined) return `${path} could not be read, so nobody can say where it belongs.`;
  if (TOOL_CONFIGURATION.test(path)) {
    return `${path} configures a tool. It belongs to no layer; the contract can leave it out with \`exclude\`.`;
  }
  if (GENERATED.test(path)) {
    return `${path} is generated. It belongs where whoever uses it is; the contract can leave it out with \`exclude\`.`;
  }
  if (declarations.length + dependencies.length + view.graph.importersOf(path).size === 0) {
    return `${path} declares nothing, imports nothing and is imported by nobody. Write something first, or ask where to begin.`;
  }
  return undefined;
}
