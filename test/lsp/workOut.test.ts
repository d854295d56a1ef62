import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Connection } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  MessageConnection,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
} from 'vscode-languageserver-protocol/node';
import type { Folder } from '#adapters/lsp/session/folder.ts';
import { createScheduler } from '#adapters/lsp/session/scheduler.ts';
import type { Session } from '#adapters/lsp/session/session.ts';
import { workOut } from '#adapters/lsp/fixes/workOut.ts';

const TITLE = 'Import types only: reading the types of the project';

type Progress = WorkDoneProgressBegin | WorkDoneProgressEnd;

/** How fast a machine is decides how long real work takes, so the work here lasts until somebody gives up on it. */
describe('work that takes its time', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  it('is shown, and given up where people say so', async () => {
    const { editor, session } = await connected(ends);
    const told: Progress[] = [];
    const ended = new Promise<void>((settle) => {
      editor.onUnhandledProgress(({ token, value }) => {
        const progress = value as Progress;
        told.push(progress);
        if (progress.kind === 'end') settle();
        else void editor.sendNotification('window/workDoneProgress/cancel', { token });
      });
    });
    const outcome = await workOut(session, aFolder(), { title: TITLE, plan: forever }, NOBODY_GIVES_UP);
    await ended;
    assert.deepEqual(outcome, { kind: 'given-up' });
    assert.deepEqual(told, [{ kind: 'begin', title: `${TITLE} …`, cancellable: true }, { kind: 'end' }]);
  });

  it('is not shown where it is over at once', async () => {
    const { editor, session } = await connected(ends);
    editor.onRequest('window/workDoneProgress/create', () => assert.fail('It is shown.'));
    const plan = function* (): Generator<void, { readonly kind: 'refused'; readonly reason: string }> {
      yield;
      return { kind: 'refused', reason: 'There is nothing to do.' };
    };
    const outcome = await workOut(session, aFolder(), { title: TITLE, plan }, NOBODY_GIVES_UP);
    assert.deepEqual(outcome, { kind: 'refused', reason: 'There is nothing to do.' });
  });

  it('is stale where somebody types meanwhile', async () => {
    const { session } = await connected(ends);
    const folder = aFolder();
    const plan = function* (): Generator<void, never> {
      yield;
      folder.documents.set('src/order.ts', { uri: 'file:///shop/src/order.ts', version: 2 });
      return yield* forever();
    };
    const outcome = await workOut(session, folder, { title: TITLE, plan }, NOBODY_GIVES_UP);
    assert.deepEqual(outcome, { kind: 'stale' });
  });
});

const NOBODY_GIVES_UP = new CancellationTokenSource().token;

function* forever(): Generator<void, never> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) yield;
  return assert.fail('Nobody gave up on it.');
}

function unexpected(message: string): void {
  assert.fail(message);
}

/** An editor and a session of the server that talk to each other without a process in between. */
async function connected(
  ends: (() => void)[],
): Promise<{ readonly editor: MessageConnection; readonly session: Session }> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(ProposedFeatures.all, toServer, toEditor) as Connection;
  const editor = createMessageConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  connection.onInitialize(() => ({ capabilities: {} }));
  connection.listen();
  editor.onRequest('window/workDoneProgress/create', () => null);
  editor.listen();
  await editor.sendRequest('initialize', { capabilities: { window: { workDoneProgress: true } } });
  ends.push(() => {
    editor.dispose();
    connection.dispose();
  });
  return { editor, session: { connection, scheduler: createScheduler(), log: unexpected } as unknown as Session };
}

/** What working something out needs of a folder. */
function aFolder(): Folder {
  const documents: Folder['documents'] = new Map([['src/order.ts', { uri: 'file:///shop/src/order.ts', version: 1 }]]);
  return { documents, closed: new AbortController(), refactorers: { forget: () => undefined } } as unknown as Folder;
}
