import { Uri, window, workspace } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { BeginParams, BeginProposal, BeginStep } from '#protocol/begin.ts';
import type { Refused } from '#protocol/messages.ts';
import type { Clicked } from './filesMeant.ts';
import type { Server } from './languageClient.ts';
import { isAnswered, makeEdit } from './plannedEdit.ts';
import type { Prompt } from './prompts.ts';
import { askToChoose, askToType } from './prompts.ts';

const TITLE = 'I am about to write…';

/** Asks what somebody is about to write, step by step and back again, and makes the files that it begins with. */
export async function aboutToWrite(server: Server, clicked?: Clicked): Promise<void> {
  const from = startAt(clicked);
  const answers: string[] = [];
  let shown: Prompt<string> | undefined;
  try {
    for (;;) {
      const step = await server.ask<BeginStep | Refused>(method.begin, { ...from, answers } satisfies BeginParams);
      if (shown?.isGivenUp() === true || !isAnswered(step)) return;
      if (step.kind === 'text' && step.problem !== '') answers.pop();
      const next = promptFor(step, answers.length);
      // The next prompt takes the place of the one before, which has been shown as busy until now.
      shown?.close();
      shown = next;
      const given = await next.given;
      if (given === undefined) return;
      if (given.kind === 'back') answers.pop();
      else if (step.kind !== 'proposal') answers.push(given.answer);
      else {
        await make(server, step, given.answer);
        return;
      }
    }
  } finally {
    shown?.close();
  }
}

/** A row of the map stands for a layer, a context, a folder or a file; what is edited only says what is near. */
function startAt(clicked: Clicked): Omit<BeginParams, 'answers'> {
  const near = window.activeTextEditor?.document.uri.toString() ?? null;
  if (clicked === undefined) return { uri: null, layer: null, context: null, near };
  if (clicked instanceof Uri) return { uri: clicked.toString(), layer: null, context: null, near };
  return { uri: clicked.uri, layer: clicked.layer, context: clicked.context, near };
}

function promptFor(step: BeginStep, answered: number): Prompt<string> {
  const look = { title: TITLE, step: answered + 1, canGoBack: answered > 0 };
  switch (step.kind) {
    case 'text':
      return askToType({ ...look, title: step.question }, step);
    case 'question':
      return askToChoose(
        look,
        step.question,
        step.choices.map(({ label, detail, answer, group }) => {
          return { label, detail, answer, group };
        }),
      );
    case 'proposal':
      return askToChoose({ ...look, title: step.title }, 'What is made, and where', proposalChoices(step));
  }
}

const MAKE = 'make';
const LOOK = 'look';

function proposalChoices({ files }: BeginProposal) {
  const count = files.length === 1 ? 'this file' : `these ${String(files.length)} files`;
  return [
    { label: `$(new-file) Create ${count}`, detail: 'The first of them is opened.', answer: MAKE, group: '' },
    { label: '$(diff) Look at the text first', detail: 'Opens a preview of every file.', answer: LOOK, group: '' },
    ...files.map(({ name, folder, place }) => {
      return { label: `$(file-code) ${name}`, description: place, detail: folder, answer: LOOK, group: 'Files' };
    }),
  ];
}

async function make(server: Server, { edit, editToLookAt, notes, files }: BeginProposal, how: string): Promise<void> {
  const made = await makeEdit(server, { edit: how === LOOK ? editToLookAt : edit, notes });
  const [first] = files;
  if (!made || first === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(first.uri)));
}
