import { EventEmitter, window, workspace } from 'vscode';
import type { Event, ExtensionContext, LogOutputChannel, WorkspaceEdit } from 'vscode';
import { DidChangeWatchedFilesNotification, LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import type { FileEvent } from 'vscode-languageclient/node';
import { command, method } from '#protocol/messages.ts';
import type { EditorSettings, InitializationOptions } from '#protocol/settings.ts';
import type { StatusChanged } from '#protocol/status.ts';
import { gatherFileEvents } from './fileEvents.ts';

/** The languages whose files the server reads; each also wakes the extension up (`activationEvents`). */
const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'python'];

/** The documents that the server follows as they are typed. */
export const DOCUMENTS = [
  ...LANGUAGES.map((language) => ({ scheme: 'file', language })),
  { scheme: 'file', pattern: '**/{inward,.inward-baseline}.json' },
  { scheme: 'file', pattern: '**/{pyproject.toml,setup.cfg,.importlinter}' },
];

/** `unavailable`: it could not be started, or gave up. */
export type ServerState = 'starting' | 'running' | 'unavailable';

/** What the rest of the client sees of the language server, over all its restarts. */
export interface Server {
  readonly state: () => ServerState;
  /** What the server told last; undefined until it did. */
  readonly status: () => StatusChanged | undefined;
  readonly onStatus: Event<void>;
  readonly onLayerMapChanged: Event<void>;
  /** The answer to one of the requests of `protocol/messages.ts`; undefined where there was none to be had. */
  readonly ask: <Answer>(request: string, params?: object) => Promise<Answer | undefined>;
  /** One of the notifications of `protocol/messages.ts`. A server that does not run hears nothing. */
  readonly tell: (notification: string, params: object) => void;
  /** An edit of an answer in the editor's own terms. */
  readonly toEdit: (edit: object) => Promise<WorkspaceEdit>;
  readonly start: () => void;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly showOutput: () => void;
}

export function createServer(context: ExtensionContext): Server {
  const output = window.createOutputChannel('Inward', { log: true });
  const onStatus = new EventEmitter<void>();
  const onLayerMapChanged = new EventEmitter<void>();
  context.subscriptions.push(output, onStatus, onLayerMapChanged);
  const module = context.asAbsolutePath('dist/server.js');

  let status: StatusChanged | undefined;
  let client = connect();
  let started = Promise.resolve();

  function connect(): LanguageClient {
    const next = createClient(module, output);
    next.onNotification(method.statusChanged, (told: StatusChanged) => {
      status = told;
      onStatus.fire();
    });
    next.onNotification(method.layerMapChanged, () => onLayerMapChanged.fire());
    next.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) status = undefined;
      onStatus.fire();
      onLayerMapChanged.fire();
    });
    return next;
  }

  function start(): void {
    // The language client tells by itself, in the output and in a message, why it could not start.
    started = client.start().catch(ignore);
  }

  // A client whose start failed can never be started again, so every restart is a new one.
  async function restart(): Promise<void> {
    await stop();
    client = connect();
    start();
    await started;
  }

  async function stop(): Promise<void> {
    await started;
    await client.dispose().catch((error: unknown) => {
      output.debug(`The server was not running when it was stopped: ${String(error)}`);
    });
  }

  // Only a trusted workspace is written to, so the server has to know.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => void restart()));

  return {
    state: () => stateOf(client),
    status: () => status,
    onStatus: onStatus.event,
    onLayerMapChanged: onLayerMapChanged.event,
    ask: (request, params) => ask(client, request, params),
    tell: (notification, params) => {
      if (client.state === State.Running) void client.sendNotification(notification, params).catch(ignore);
    },
    toEdit: (edit) => client.protocol2CodeConverter.asWorkspaceEdit(edit),
    start,
    restart,
    stop,
    showOutput: () => {
      output.show();
    },
  };
}

function createClient(module: string, outputChannel: LogOutputChannel): LanguageClient {
  const client: LanguageClient = new LanguageClient(
    'inward',
    'Inward',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: DOCUMENTS,
      outputChannel,
      initializationOptions: (): InitializationOptions => ({
        trusted: workspace.isTrusted,
        commands: Object.values(command),
        ...settings(),
      }),
      middleware: { workspace: { didChangeWatchedFile: gatherFileEvents((changes) => tellOfFiles(client, changes)) } },
    },
  );
  return client;
}

/** A server that is started again reads all files anew, so one that does not run misses nothing. */
async function tellOfFiles(client: LanguageClient, changes: FileEvent[]): Promise<void> {
  if (client.state !== State.Running) return;
  await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
}

function settings(): EditorSettings {
  const inward = workspace.getConfiguration('inward');
  return {
    baseline: inward.get<EditorSettings['baseline']>('baseline', 'hint'),
    updateImportsOnFileMove: inward.get<EditorSettings['updateImportsOnFileMove']>('updateImportsOnFileMove', 'auto'),
  };
}

function stateOf(client: LanguageClient): ServerState {
  if (client.state === State.Running) return 'running';
  return client.state === State.Starting ? 'starting' : 'unavailable';
}

/** A request that fails is told in the output, and whatever asked draws nothing rather than something wrong. */
async function ask<Answer>(client: LanguageClient, request: string, params?: object): Promise<Answer | undefined> {
  if (stateOf(client) === 'unavailable') return undefined;
  try {
    return await client.sendRequest<Answer>(request, params);
  } catch (error) {
    if (client.state === State.Running) client.warn(`${request} was not answered: ${String(error)}`);
    return undefined;
  }
}

function ignore(): void {
  // The failure was told by whoever failed.
}
