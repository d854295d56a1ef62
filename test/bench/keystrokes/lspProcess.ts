import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

export interface LspMessage {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/**
 * A language server as a process, spoken to with as little in between as possible: what this side takes is measured
 * as well.
 */
export interface LspProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly notify: (method: string, params: unknown) => void;
  readonly request: (method: string, params: unknown) => Promise<LspMessage>;
  /** The next message that fits. Ask before sending what it answers. */
  readonly next: (fits: (message: LspMessage) => boolean) => Promise<LspMessage>;
  readonly stop: () => Promise<void>;
}

/** Starts a server on a workspace folder, and gives it once it has answered `initialize`. */
export async function startLsp(
  args: readonly string[],
  root: string,
  environment: NodeJS.ProcessEnv,
): Promise<LspProcess> {
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '', ...environment } });
  child.stderr.resume();
  const lsp = speakTo(child);
  const uri = pathToFileURL(root).href;
  await lsp.request('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } },
    initializationOptions: { trusted: true },
  });
  return lsp;
}

/** Lets Inward's server begin, and waits until it has indexed the workspace. */
export async function becomeReady(lsp: LspProcess): Promise<void> {
  const indexed = lsp.next(({ method, params }) => {
    return method === 'inward/status' && !(params as { readonly indexing: boolean }).indexing;
  });
  lsp.notify('initialized', {});
  await indexed;
}

function speakTo(child: ChildProcessWithoutNullStreams): LspProcess {
  const waiting = new Set<{ fits: (message: LspMessage) => boolean; take: (message: LspMessage) => void }>();
  let lastId = 0;
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const next = (fits: (message: LspMessage) => boolean) =>
    new Promise<LspMessage>((take) => waiting.add({ fits, take }));

  readMessages(child, (message) => {
    // A request of the server: whatever it asks for, this client has nothing to say.
    if (message.id !== undefined && message.method !== undefined) send({ id: message.id, result: null });
    for (const waiter of waiting) {
      if (!waiter.fits(message)) continue;
      waiting.delete(waiter);
      waiter.take(message);
    }
  });

  const request = (method: string, params: unknown) => {
    const id = ++lastId;
    const answer = next((message) => message.id === id && message.method === undefined);
    send({ id, method, params });
    return answer;
  };
  const notify = (method: string, params: unknown) => send({ method, params });
  return { child, notify, request, next, stop: () => stop(child, request, notify) };
}

async function stop(child: LspProcess['child'], request: LspProcess['request'], notify: LspProcess['notify']) {
  const exited = once(child, 'exit');
  await request('shutdown', null);
  notify('exit', null);
  await exited;
}

function readMessages(child: ChildProcessWithoutNullStreams, take: (message: LspMessage) => void): void {
  let received: Buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    for (;;) {
      const headerEnd = received.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(received.toString('latin1', 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (received.length < end) return;
      const message = JSON.parse(received.toString('utf8', headerEnd + 4, end)) as LspMessage;
      received = received.subarray(end);
      take(message);
    }
  });
}
