/** What a message is waited for at most, in milliseconds. */
const PATIENCE = 90_000;

/** A message from the server that is no answer to a request. */
export interface Received {
  readonly method: string;
  readonly params: unknown;
}

/** The messages of a server, in order, and who waits for one. */
export interface Inbox {
  readonly received: readonly Received[];
  readonly take: (message: Received) => void;
  /** The first message that fits, from number `since` on, whether or not it has come already. */
  readonly next: (fits: (message: Received) => boolean, since?: number) => Promise<Received>;
}

/** `story` is added to the error where a message does not come. */
export function createInbox(story: () => string): Inbox {
  const received: Received[] = [];
  const waiting = new Set<(message: Received) => void>();
  return {
    received,
    take: (message) => {
      received.push(message);
      for (const offer of [...waiting]) offer(message);
    },
    next: (fits, since = 0) => {
      const here = received.slice(since).find(fits);
      if (here !== undefined) return Promise.resolve(here);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(offer);
          reject(new Error(`No message fits ${fits.toString()}. The last ones:\n${tail(received)}\n${story()}`));
        }, PATIENCE);
        const offer = (message: Received): void => {
          if (!fits(message)) return;
          waiting.delete(offer);
          clearTimeout(timer);
          resolve(message);
        };
        waiting.add(offer);
      });
    },
  };
}

function tail(received: readonly Received[]): string {
  return received
    .slice(-8)
    .map((message) => JSON.stringify(message).slice(0, 600))
    .join('\n');
}
