import { EXIT_WRONG } from './exitCodes.ts';

/** The call is wrong in a way that the caller can mend. */
export class CallError extends Error {}

/** The exit code of `command`; a CallError is told on `stderr`. */
export async function tellingCallErrors(stderr: NodeJS.WritableStream, command: Promise<number>): Promise<number> {
  try {
    return await command;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    stderr.write(`inward: ${error.message}\n`);
    return EXIT_WRONG;
  }
}
