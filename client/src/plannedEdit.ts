import { window, workspace } from 'vscode';
import type { PlannedEdit, Refused } from '#protocol/messages.ts';
import type { Server } from './languageClient.ts';

/** Makes an edit that the server has planned, as one step that can be undone; tells what is to be known of it. */
export async function makeEdit(server: Server, { edit, notes }: Pick<PlannedEdit, 'edit' | 'notes'>): Promise<boolean> {
  const made = await workspace.applyEdit(await server.toEdit(edit), { isRefactoring: true });
  if (made && notes !== '') void window.showInformationMessage(notes);
  return made;
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
