import type { Contract } from '#domain/architecture/contract.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import type { WorkspaceView } from '../workspace.ts';

const TYPESCRIPT_CONFIGURATION = /(?:^|\/)tsconfig(?:\.[^/]+)?\.json$/;

/** Whether a project holds JavaScript and nothing that could compile anything else. */
export function isPlainJavaScript({ graph, known, placementOf }: WorkspaceView, contract: Contract): boolean {
  let isJavaScript = false;
  for (const { path, language } of graph.modules()) {
    if (placementOf(path)?.contract !== contract) continue;
    if (language === 'typescript') return false;
    isJavaScript ||= language === 'javascript';
  }
  return isJavaScript && ![...known].some((path) => liesIn(contract.root, path) && TYPESCRIPT_CONFIGURATION.test(path));
}
