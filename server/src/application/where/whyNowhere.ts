import type { Placement } from '#domain/architecture/placement.ts';
import { isGeneratedByName } from '#domain/architecture/generatedNames.ts';
import type { Module, ModulePath, Unread } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { WorkspaceView } from '../workspace.ts';
import { configuresTool } from './toolConfiguration.ts';

/** Beside what other parts of Inward take for generated: what bundlers and compilers of protocols write. */
const GENERATED = /[.-_](?:generated|gen|g|pb|min|bundle)\.[cm]?[jt]sx?$/;

/** By the name of its file alone: its folder may be what is asked about. */
const TEST = /(?:^|\/)(?:[^/]+\.(?:test|spec|e2e-spec)\.[cm]?[jt]sx?|test_[^/]*\.py|[^/]*_test\.py|conftest\.py)$/;

const UNREAD: Readonly<Record<Unread, string>> = {
  'too-large': 'is too large to be read',
  'not-text': 'holds no text',
  unreadable: 'could not be read',
};

export function noModule(path: ModulePath): string {
  return `${path} is no module of a contract: it is no source file or not there, or the contract or a .gitignore leaves it out.`;
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
  if (unread !== undefined) return `${path} ${UNREAD[unread]}, so nobody can say where it belongs.`;
  if (configuresTool(view, path)) {
    return `${path} configures a tool. It belongs to no layer; the contract can leave it out with \`exclude\`.`;
  }
  if (GENERATED.test(path) || isGeneratedByName(path)) {
    return `${path} is generated. It belongs where whoever uses it is; the contract can leave it out with \`exclude\`.`;
  }
  if (TEST.test(path) && contract.layers.every(({ role }) => role !== 'test')) {
    return `${path} is a test. It belongs with the tests; the contract can give them a layer with the role \`test\`, or leave them out with \`exclude\`.`;
  }
  if (declarations.length + dependencies.length + view.graph.importersOf(path).size === 0) {
    return `${path} declares nothing that can be read, imports nothing and is imported by nobody. Write something first, or ask where to begin.`;
  }
  return undefined;
}
