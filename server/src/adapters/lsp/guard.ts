import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CancellationToken } from 'vscode-languageserver/node';

export type Log = (line: string) => void;

/** The answer to a request. One that fails is told in the output and answered with an error; the server lives on. */
export function answering<Params, Answer>(
  log: Log,
  request: string,
  answer: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError> {
  return async (params, token) => {
    try {
      return await answer(params, token);
    } catch (error) {
      log(`${request} failed: ${describe(error)}`);
      return new ResponseError(LSPErrorCodes.RequestFailed, `${request} failed: ${messageOf(error)}`);
    }
  };
}

/** What a notification sets off. If that fails it is told in the output; nobody waits for an answer. */
export function survivingErrors<Params>(
  log: Log,
  notification: string,
  act: (params: Params) => void,
): (params: Params) => void {
  return (params) => {
    try {
      act(params);
    } catch (error) {
      log(`${notification} failed: ${describe(error)}`);
    }
  };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
