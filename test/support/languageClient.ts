import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  InitializeParams,
  InitializeResult,
  MessageConnection,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { StatusChanged } from '#protocol/status.ts';
import { createInbox } from './inbox.ts';
import type { Inbox, Received } from './inbox.ts';

export interface LanguageClientOptions {
  /** The program and arguments that start the server. */
  readonly command: readonly [string, ...string[]];
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly environment?: NodeJS.ProcessEnv;
}

/** An editor without a screen: it talks to a language server over stdio and remembers what it was told. */
export interface LanguageClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly introduction: InitializeResult;
  /** Notifications and requests of the server, in order. */
  readonly received: readonly Received[];
  /** The first message that fits, from number `since` on, whether or not it has come already. */
  readonly message: (fits: (message: Received) => boolean, since?: number) => Promise<Received>;
  readonly request: <Answer>(name: string, params?: object) => Promise<Answer>;
  readonly notify: (name: string, params?: object) => Promise<void>;
  /** Opens a document in version 1. */
  readonly open: (uri: string, text: string) => Promise<void>;
  /** Replaces a stretch of an open document, or all of it; gives the new version. */
  readonly edit: (uri: string, text: string, range?: Range) => Promise<number>;
  readonly close: (uri: string) => Promise<void>;
  /** What was published last for a file. */
  readonly published: (uri: string) => PublishDiagnosticsParams | undefined;
  /** Waits until what is published for a file fits. */
  readonly diagnostics: (
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean,
  ) => Promise<PublishDiagnosticsParams>;
  /** Waits for a status that fits, if the one that was told last does not. */
  readonly status: (fits: (status: StatusChanged) => boolean) => Promise<StatusChanged>;
  /** Shutdown and exit; gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

export function uriOf(...segments: readonly string[]): string {
  return pathToFileURL(path.join(...segments)).href;
}

/** Starts a server and introduces itself to it. Whoever starts it has to stop it. */
export async function startLanguageClient(options: LanguageClientOptions): Promise<LanguageClient> {
  const [program, ...args] = options.command;
  const server = spawn(program, args, { env: { ...process.env, ...options.environment } });
  let errors = '';
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const inbox = createInbox(() => errors);
  connection.onNotification((name, params) => {
    inbox.take({ method: name, params: unwrapped(params) });
  });
  connection.onRequest((name, params) => {
    inbox.take({ method: name, params: unwrapped(params) });
    return null;
  });
  connection.listen();
  const died = once(server, 'exit').then(() => Promise.reject(new Error(`The server died at once:\n${errors}`)));
  const answer = connection.sendRequest<InitializeResult>('initialize', introductionOf(options));
  const introduction = await Promise.race([answer, died]);
  await connection.sendNotification('initialized', {});
  return { ...clientOf(server, connection, inbox), introduction };
}

function introductionOf({ folders, capabilities, initializationOptions }: LanguageClientOptions): Introduction {
  return {
    processId: process.pid,
    workspaceFolders: folders.length === 0 ? null : folders.map((uri) => ({ uri, name: path.basename(uri) })),
    capabilities: capabilities ?? EVERYTHING,
    initializationOptions: initializationOptions ?? { trusted: true },
  };
}

/** Without what the protocol keeps for older editors only. */
type Introduction = Omit<InitializeParams, 'rootUri'>;

/** What VS Code can do, as far as the server asks. */
const EVERYTHING: ClientCapabilities = {
  textDocument: {
    codeAction: { resolveSupport: { properties: ['edit', 'command'] }, dataSupport: true, isPreferredSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    applyEdit: true,
  },
  window: { workDoneProgress: true },
};

function clientOf(
  server: ChildProcessWithoutNullStreams,
  connection: MessageConnection,
  inbox: Inbox,
): Omit<LanguageClient, 'introduction'> {
  const versions = new Map<string, number>();
  const notify = (name: string, params?: object) => connection.sendNotification(name, params);
  const last = <Params>(name: string, belongs: (params: Params) => boolean): Params | undefined =>
    inbox.received.findLast((message) => message.method === name && belongs(message.params as Params))?.params as
      Params | undefined;

  async function latest<Params>(
    name: string,
    belongs: (params: Params) => boolean,
    fits: (params: Params) => boolean,
  ): Promise<Params> {
    const known = last(name, belongs);
    if (known !== undefined && fits(known)) return known;
    const since = inbox.received.length;
    const isIt = ({ method: told, params }: Received) =>
      told === name && belongs(params as Params) && fits(params as Params);
    return (await inbox.next(isIt, since)).params as Params;
  }

  return {
    process: server,
    connection,
    received: inbox.received,
    message: inbox.next,
    notify,
    request: (name, params) => connection.sendRequest(name, params),
    open: (uri, text) => {
      versions.set(uri, 1);
      return notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
    },
    edit: async (uri, text, range) => {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      const contentChanges = [range === undefined ? { text } : { text, range }];
      await notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      return version;
    },
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    published: (uri) => last<PublishDiagnosticsParams>(PUBLISH, (params) => params.uri === uri),
    diagnostics: (uri, fits) => latest<PublishDiagnosticsParams>(PUBLISH, (params) => params.uri === uri, fits),
    status: (fits) => latest<StatusChanged>(method.statusChanged, () => true, fits),
    stop: async () => {
      const exited = server.exitCode === null ? once(server, 'exit') : Promise.resolve([server.exitCode]);
      await connection.sendRequest('shutdown');
      await notify('exit');
      const [code] = (await exited) as [number | null];
      connection.dispose();
      return code;
    },
  };
}

const PUBLISH = 'textDocument/publishDiagnostics';

/** A message without a type of its own carries its one parameter in a list. */
function unwrapped(params: unknown): unknown {
  return Array.isArray(params) && params.length === 1 ? (params[0] as unknown) : params;
}
