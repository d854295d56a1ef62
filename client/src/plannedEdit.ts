import { commands, window, workspace } from 'vscode';
import type { Refused } from '#protocol/messages.ts';
import type { PlannedEdit } from '#protocol/moves.ts';
import type { Server } from './languageClient.ts';

/** Makes an edit that the server has planned, as one step that can be undone; tells what is to be known of it. */
export async function makeEdit(server: Server, { edit, notes }: Pick<PlannedEdit, 'edit' | 'notes'>): Promise<boolean> {
  const made = await workspace.applyEdit(await server.toEdit(edit), { isRefactoring: true });
  if (made && notes !== '') void window.showInformationMessage(notes);
  return made;
}

/** Has the server work out a code action, and makes it. Where it cannot be done, the server says why. */
export async function makeResolved(server: Server, action: object): Promise<void> {
  const resolved = await server.ask<Resolved>('codeAction/resolve', action);
  if (resolved?.edit === undefined) return;
  const made = await makeEdit(server, { edit: resolved.edit, notes: '' });
  if (made && resolved.command !== undefined) {
    await commands.executeCommand(resolved.command.command, ...(resolved.command.arguments ?? []));
  }
}

/** As much of a code action of LSP as is made. */
interface Resolved {
  readonly edit?: object;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
}

/** Tells why there is no answer. True where there is one. */
export function isAnswered<Answer extends { readonly kind: string }>(
  answer: Answer | Refused | undefined,
): answer is Exclude<Answer, Refused> {
  if (answer !== undefined && answer.kind !== 'refused') return true;
  void window.showInformationMessage(
    answer === undefined
      ? 'Inward is not running. Use the command “Inward: Restart Server”, then try again.'
      : (answer as Refused).reason,
  );
  return false;
}
