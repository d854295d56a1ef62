import type { FileEvent } from 'vscode-languageclient';

/** Milliseconds. Long enough for what one command changes to arrive as a whole, too short to be noticed. */
const GATHERING = 100;

/**
 * Takes in single events and sends them on together, at the latest `GATHERING` after the first of them.
 *
 * The language client would wait until nothing has changed for a quarter of a second. A program that writes more often
 * than that, such as a build that watches, would keep every change of every file from the server.
 */
export function gatherFileEvents(send: (changes: FileEvent[]) => Promise<void>): (event: FileEvent) => Promise<void> {
  let gathered: FileEvent[] = [];
  return async (event) => {
    gathered.push(event);
    if (gathered.length > 1) return;
    await new Promise((resolve) => setTimeout(resolve, GATHERING));
    const changes = gathered;
    gathered = [];
    await send(changes);
  };
}
