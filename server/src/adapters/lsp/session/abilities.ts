import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type {
  FileOperationRegistrationOptions,
  InitializeParams,
  ServerCapabilities,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '#protocol/settings.ts';

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
  /** Whether it then asks for a command as well, which it runs once the edits are made. */
  readonly resolvesCommands: boolean;
  /** Whether an edit can say to which version of a document it belongs. */
  readonly versionedEdits: boolean;
  /** Whether it can be asked to show a place in a file. */
  readonly showsDocuments: boolean;
  /** Whether an edit can say what it is for, and that people are to look at it first. */
  readonly annotatesEdits: boolean;
  /** Whether an edit can make files, move them, and take them away. */
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly deletesFiles: boolean;
  /** Commands of its own that code actions may lead to. */
  readonly commands: readonly string[];
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
  resolvesCommands: false,
  versionedEdits: false,
  showsDocuments: false,
  annotatesEdits: false,
  createsFiles: false,
  renamesFiles: false,
  deletesFiles: false,
  commands: [],
};

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  const resolved = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  const { documentChanges, changeAnnotationSupport, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  return {
    trusted: isTrusted(initializationOptions),
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsSettings: workspace?.configuration === true,
    resolvesEdits: resolved.includes('edit'),
    resolvesCommands: resolved.includes('command'),
    versionedEdits: documentChanges === true,
    annotatesEdits: documentChanges === true && changeAnnotationSupport !== undefined,
    createsFiles: documentChanges === true && resourceOperations.includes('create'),
    renamesFiles: documentChanges === true && resourceOperations.includes('rename'),
    deletesFiles: documentChanges === true && resourceOperations.includes('delete'),
    showsDocuments: window?.showDocument?.support === true,
    commands: commandsOf(initializationOptions),
  };
}

/** What mends all of a file that needs no look. Editors ask for it by name, mostly on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.inward`;

/** What moves code to where it belongs. */
export const MOVE = CodeActionKind.RefactorMove;

/** The command that tells what is to be known of a fix that was made. Its one argument is a text. */
export const SHOW_NOTES = 'inward.showNotes';

const EVERY_FILE: FileOperationRegistrationOptions = {
  filters: [{ scheme: 'file', pattern: { glob: '**/*' } }],
};

export const SERVER_CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, MOVE, FIX_ALL], resolveProvider: true },
  executeCommandProvider: { commands: [SHOW_NOTES] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: EVERY_FILE, willRename: EVERY_FILE, didRename: EVERY_FILE, didDelete: EVERY_FILE },
  },
};

/** Editors that know nothing of trust leave it out, and let the user decide by opening the folder. */
function isTrusted(options: unknown): boolean {
  return (options as Partial<InitializationOptions> | null | undefined)?.trusted !== false;
}

function commandsOf(options: unknown): readonly string[] {
  return (options as Partial<InitializationOptions> | null | undefined)?.commands ?? [];
}
