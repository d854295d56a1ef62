import { commands } from 'vscode';
import { eventually } from '../support.ts';

/** Takes the first of a list and what a preview shows, as soon as they are there, until `isDone`. */
export async function agreeToTheFirst<T>(what: string, isDone: () => T | Promise<T>): Promise<NonNullable<T>> {
  return await eventually(what, async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await applyPreview();
    return (await isDone()) ?? undefined;
  });
}

/** The command is there only while a preview is shown. */
async function applyPreview(): Promise<void> {
  await commands.executeCommand('refactorPreview.apply').then(undefined, () => undefined);
}
