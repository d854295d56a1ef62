import { commands } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { Server } from './languageClient.ts';

/** Tells the manifest's `when` clauses which of the welcome texts an empty layer map shows. */
export function keepWelcomeRight(context: ExtensionContext, server: Server): void {
  const update = () => void commands.executeCommand('setContext', 'inward.state', stateToWelcome(server));
  context.subscriptions.push(server.onStatus(update));
  update();
}

type Welcome = 'starting' | 'unavailable' | 'indexing' | 'ready' | 'no-contract';

function stateToWelcome(server: Server): Welcome {
  if (server.state() === 'unavailable') return 'unavailable';
  const status = server.status();
  if (status === undefined) return 'starting';
  if (status.indexing) return 'indexing';
  return status.hasContract ? 'ready' : 'no-contract';
}
