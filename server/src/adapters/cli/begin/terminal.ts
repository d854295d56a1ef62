import { createInterface } from 'node:readline';
import type { Terminal } from './askSteps.ts';
import type { Paint } from '../style.ts';

/** Lends somebody at a terminal to `use`. */
export async function withTerminal<Result>(
  { stdin, stdout }: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream },
  paint: Paint,
  use: (terminal: Terminal) => Promise<Result>,
): Promise<Result> {
  const lines = createInterface({ input: stdin, output: stdout });
  const end = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      resolve(undefined);
    });
  });
  const readLine = (prompt: string): Promise<string | undefined> => {
    const answer = new Promise<string>((resolve) => {
      lines.question(prompt, resolve);
    });
    return Promise.race([answer, end]);
  };
  try {
    return await use({ write: (text) => stdout.write(text), readLine, paint });
  } finally {
    lines.close();
  }
}
