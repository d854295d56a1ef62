import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type {
  FileOperationRegistrationOptions,
  InitializeParams,
  ServerCapabilities,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '#protocol/messages.ts';

/** What the editor can do, and what it told about itself. */
export interface ClientAbilities {
  /** False in an editor's restricted mode. */
  readonly trusted: boolean;
  readonly relatedInformation: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  /** Whether it can be asked to tell when settings change, and what they are. */
  readonly watchesSettings: boolean;
  readonly tellsSettings: boolean;
  /** Whether it asks for the edits of a code action only when one is chosen. */
  readonly resolvesEdits: boolean;
  /** Whether an edit can say to which version of a document it belongs. */
  readonly versionedEdits: boolean;
  /** Whether it can be asked to show a place in a file. */
  readonly showsDocuments: boolean;
}

/** Of an editor that has not introduced itself yet. */
export const NO_ABILITIES: ClientAbilities = {
  trusted: false,
  relatedInformation: false,
  watchesFiles: false,
  changesFolders: false,
  watchesSettings: false,
  tellsSettings: false,
  resolvesEdits: false,
  versionedEdits: false,
  showsDocuments: false,
};

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  return {
    trusted: isTrusted(initializationOptions),
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsSettings: workspace?.configuration === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsDocuments: window?.showDocument?.support === true,
  };
}

const EVERY_FILE: FileOperationRegistrationOptions = {
  filters: [{ scheme: 'file', pattern: { glob: '**/*' } }],
};

export const SERVER_CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: EVERY_FILE, willRename: EVERY_FILE, didRename: EVERY_FILE, didDelete: EVERY_FILE },
  },
};

/** Editors that know nothing of trust leave it out, and let the user decide by opening the folder. */
function isTrusted(options: unknown): boolean {
  return (options as Partial<InitializationOptions> | null | undefined)?.trusted !== false;
}
