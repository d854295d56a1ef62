import type { Connection } from 'vscode-languageserver/node';
import { NO_ABILITIES } from './abilities.ts';
import { createNotices } from './notices.ts';
import { createScheduler } from './scheduler.ts';
import type { Host, Session } from './session.ts';

export function createSession(connection: Connection, host: Host): Session {
  const session: Session = {
    connection,
    host,
    scheduler: createScheduler(),
    log: (line) => {
      connection.console.warn(line);
    },
    notices: createNotices(() => session),
    client: NO_ABILITIES,
    baseline: 'hint',
    updateImports: 'auto',
    moves: { own: [], effects: new Map() },
    mapIsVisible: true,
    folders: [],
  };
  return session;
}
