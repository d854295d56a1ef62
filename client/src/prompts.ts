import { QuickInputButtons, QuickPickItemKind, window } from 'vscode';
import type { QuickInput, QuickPickItem } from 'vscode';

/** One question of several. */
export interface Prompt<Answer> {
  /** Undefined where people gave up. */
  readonly given: Promise<Given<Answer> | undefined>;
  /** Whether people gave up after they had answered, while it was still shown as busy. */
  readonly isGivenUp: () => boolean;
  /** Takes it away. Until then it is shown as busy once it is answered. */
  readonly close: () => void;
}

export type Given<Answer> = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'back' };

/** What the prompts of one walk have in common. */
export interface PromptLook {
  readonly title: string;
  /** Counts from 1. */
  readonly step: number;
  readonly canGoBack: boolean;
}

export interface PromptChoice<Answer> extends QuickPickItem {
  readonly answer: Answer;
  /** The heading it stands under; those with the same one stand together. */
  readonly group: string;
}

export function askToChoose<Answer>(
  look: PromptLook,
  question: string,
  choices: readonly PromptChoice<Answer>[],
): Prompt<Answer> {
  const picker = window.createQuickPick<PromptChoice<Answer> | QuickPickItem>();
  picker.placeholder = question;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = withHeadings(choices);
  return prompt(look, picker, (answer) => {
    picker.onDidTriggerButton(() => answer({ kind: 'back' }));
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      if (chosen !== undefined && 'answer' in chosen) answer({ kind: 'answer', answer: chosen.answer });
    });
  });
}

export function askToType(
  look: PromptLook,
  { hint, typed, problem }: { readonly hint: string; readonly typed: string; readonly problem: string },
): Prompt<string> {
  const box = window.createInputBox();
  box.prompt = hint;
  box.value = typed;
  box.validationMessage = problem;
  return prompt(look, box, (answer) => {
    box.onDidTriggerButton(() => answer({ kind: 'back' }));
    box.onDidChangeValue(() => (box.validationMessage = ''));
    box.onDidAccept(() => answer({ kind: 'answer', answer: box.value }));
  });
}

function prompt<Answer>(
  { title, step, canGoBack }: PromptLook,
  input: QuickInput & { buttons: readonly unknown[] },
  listen: (answer: (given: Given<Answer>) => void) => void,
): Prompt<Answer> {
  let givenUp = false;
  let closed = false;
  input.title = title;
  input.step = step;
  input.ignoreFocusOut = true;
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  const given = new Promise<Given<Answer> | undefined>((resolve) => {
    listen((answer) => {
      input.busy = true;
      input.enabled = false;
      resolve(answer);
    });
    input.onDidHide(() => {
      givenUp = !closed;
      resolve(undefined);
    });
  });
  input.show();
  return {
    given,
    isGivenUp: () => givenUp,
    close: () => {
      closed = true;
      input.dispose();
    },
  };
}

function withHeadings<Answer>(choices: readonly PromptChoice<Answer>[]): (PromptChoice<Answer> | QuickPickItem)[] {
  return choices.flatMap((choice, index) => {
    const isNew = choice.group !== (choices[index - 1]?.group ?? '');
    return isNew ? [{ label: choice.group, kind: QuickPickItemKind.Separator }, choice] : [choice];
  });
}
