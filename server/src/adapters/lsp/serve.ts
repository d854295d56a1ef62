import { WillRenameFilesRequest } from 'vscode-languageserver/node';
import type { CancellationToken, Connection, WorkspaceFolder } from 'vscode-languageserver/node';
import type { LayerMapVisibleParams } from '#protocol/layerMap.ts';
import { method } from '#protocol/messages.ts';
import { abilitiesOf, SERVER_CAPABILITIES } from './session/abilities.ts';
import { codeActions } from './fixes/codeActions.ts';
import { begin } from './begin/beginRequests.ts';
import { createContract, presets } from './contractRequests.ts';
import { createSession } from './session/createSession.ts';
import type { Documents } from './session/documents.ts';
import { followDocuments } from './session/documents.ts';
import { evidence } from './where/evidence.ts';
import { explain } from './explanation.ts';
import { changeFolders, foldersOf, openFolders } from './session/folders.ts';
import { answering, survivingErrors } from './guard.ts';
import { hover } from './hover.ts';
import { reindex } from './session/indexing.ts';
import { layerMapChildren, layerMapPath } from './layerMap/layerMapRequests.ts';
import { showMap } from './layerMap/layerMapSuggestions.ts';
import { planMoveToLayer } from './moves/moveRequests.ts';
import { willRenameFiles } from './moves/renames.ts';
import { resolveCodeAction, showNotes } from './fixes/resolveCodeAction.ts';
import { closeFolder } from './session/session.ts';
import type { Host, Session } from './session/session.ts';
import { baselineShowingOf, followSettings, updateImportsOf, watchSettings } from './session/settings.ts';
import { statusOfFile } from './statusRequests.ts';
import { followFiles, watchFiles } from './session/watching.ts';
import { where } from './where/whereRequests.ts';

/** Answers an editor over `connection` until it hangs up. */
export function serve(connection: Connection, host: Host): void {
  const session = createSession(connection, host);
  const documents = followDocuments(session);
  followFiles(session);
  followSettings(session);
  followLife(session, documents);
  answerRequests(session, documents);
  connection.listen();
}

/** Initialize, initialized, folders that come and go, shutdown. */
function followLife(session: Session, documents: Documents): void {
  const { connection, host, log } = session;
  let folders: readonly WorkspaceFolder[] = [];
  connection.onInitialize((params) => {
    session.client = abilitiesOf(params);
    session.baseline = baselineShowingOf(params.initializationOptions);
    session.updateImports = updateImportsOf(params.initializationOptions);
    folders = foldersOf(params);
    return { capabilities: SERVER_CAPABILITIES, serverInfo: { name: 'inward', version: host.version } };
  });
  connection.onInitialized(async () => {
    survivingErrors(log, 'Opening the workspace', () => {
      openFolders(session, documents, folders);
    })(undefined);
    if (session.client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(
        survivingErrors(log, 'Changing workspace folders', (change) => {
          changeFolders(session, documents, change);
        }),
      );
    }
    await Promise.all([watchFiles(session), watchSettings(session)]);
  });
  connection.onShutdown(() => {
    for (const folder of session.folders) {
      closeFolder(session, folder);
      folder.world.cache.save();
      folder.world.outlineCache.save();
    }
  });
}

function answerRequests(session: Session, documents: Documents): void {
  const { connection } = session;

  /** Every answer is about the text that the editor shows, also where that was typed a moment ago. */
  const answer = <Params, Answer>(
    name: string,
    handler: (session: Session, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
  ) =>
    answering(session.log, name, (params: Params, token) => {
      documents.settle();
      return handler(session, params, token);
    });

  connection.onCodeAction(answer('Code actions', codeActions));
  connection.onCodeActionResolve(answer('Code action', resolveCodeAction));
  connection.onExecuteCommand(answer('Command', showNotes));
  connection.onRequest(WillRenameFilesRequest.method, answer('Renaming files', willRenameFiles));
  connection.onHover(answer('Hover', hover));
  connection.onRequest(method.layerMapChildren, answer(method.layerMapChildren, layerMapChildren));
  connection.onRequest(method.layerMapPath, answer(method.layerMapPath, layerMapPath));
  connection.onNotification(
    method.layerMapVisible,
    survivingErrors(session.log, method.layerMapVisible, (params: LayerMapVisibleParams) => {
      showMap(session, params);
    }),
  );
  connection.onRequest(method.fileStatus, answer(method.fileStatus, statusOfFile));
  connection.onRequest(method.explain, answer(method.explain, explain));
  connection.onRequest(method.where, answer(method.where, where));
  connection.onRequest(method.evidence, answer(method.evidence, evidence));
  connection.onRequest(method.moveToLayer, answer(method.moveToLayer, planMoveToLayer));
  connection.onRequest(method.begin, answer(method.begin, begin));
  connection.onRequest(method.createContract, answer(method.createContract, createContract));
  connection.onRequest(method.presets, answer(method.presets, presets));
  connection.onRequest(method.reindex, answer(method.reindex, reindexAll));
}

async function reindexAll(session: Session): Promise<null> {
  await Promise.all(session.folders.map((folder) => reindex(session, folder)));
  return null;
}
