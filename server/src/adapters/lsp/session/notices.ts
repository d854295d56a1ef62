import { method } from '#protocol/messages.ts';
import type { StatusChanged } from '#protocol/status.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { Notices, Session } from './session.ts';

/** How soon after one another the editor is told that the map changed, in milliseconds: it draws the map anew each time. */
const MAP_PAUSE = 100;

/** The notices are a part of the session, so they are made before it is complete. */
export function createNotices(session: () => Session): Notices {
  let told = '';
  return {
    mapChanged: atMostEvery(MAP_PAUSE, () => {
      notify(session(), method.layerMapChanged);
    }),
    statusChanged: () => {
      const status = statusOf(session());
      const text = JSON.stringify(status);
      if (text === told) return;
      told = text;
      notify(session(), method.statusChanged, status);
    },
  };
}

function statusOf(session: Session): StatusChanged {
  const contracts = session.folders.flatMap(({ workspace }) => workspace.contracts).filter(saysSomething);
  return {
    indexing: session.folders.some((folder) => folder.workUnderWay > 0),
    hasContract: contracts.length > 0,
    inferred: contracts.length > 0 && contracts.every(({ origin }) => origin.kind === 'inferred'),
    findings: loudFindings(session),
  };
}

/** A folder without layers has a contract too, which says nothing. */
function saysSomething({ origin }: Contract): boolean {
  return origin.kind !== 'absent';
}

function loudFindings(session: Session): number {
  let count = 0;
  for (const { published } of session.folders) for (const { loud } of published.values()) count += loud;
  return count;
}

/** The first call acts at once; those that follow too soon are one call at the end of the pause. */
function atMostEvery(milliseconds: number, act: () => void): () => void {
  let pausing = false;
  let again = false;
  const run = (): void => {
    act();
    pausing = true;
    setTimeout(() => {
      pausing = false;
      if (!again) return;
      again = false;
      run();
    }, milliseconds);
  };
  return () => {
    if (pausing) again = true;
    else run();
  };
}

function notify(session: Session, name: string, params?: object): void {
  const sent =
    params === undefined
      ? session.connection.sendNotification(name)
      : session.connection.sendNotification(name, params);
  sent.catch((error: unknown) => {
    session.log(`${name} could not be sent: ${String(error)}`);
  });
}
