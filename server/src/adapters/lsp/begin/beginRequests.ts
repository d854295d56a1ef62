import type { CancellationToken } from 'vscode-languageserver/node';
import type { BeginParams, BeginProposal, BeginQuestion, BeginStep, BegunFile } from '#protocol/begin.ts';
import type { Refused } from '#protocol/messages.ts';
import type { Choice, Question, TextQuestion } from '#application/writing/nextStep.ts';
import { nextStep } from '#application/writing/nextStep.ts';
import type { PatternRequest } from '#application/writing/patternRequest.ts';
import type { BegunPart, PlannedPattern } from '#application/writing/planPattern.ts';
import { planPattern } from '#application/writing/planPattern.ts';
import { symbolFrom } from '#application/writing/symbolFrom.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { placementOf } from '#domain/architecture/placement.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { PartKind } from '#domain/patterns/pattern.ts';
import type { BeginStart } from './beginStart.ts';
import { beginStart } from './beginStart.ts';
import { uriOf } from '../diagnostics.ts';
import { fixContextOf } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { canMake, toWorkspaceEdit } from '../workspaceEdits.ts';
import { workOut } from '../fixes/workOut.ts';

/** The next question on the way from "I am about to write …", or the files that it leads to. */
export async function begin(
  session: Session,
  params: BeginParams,
  token: CancellationToken,
): Promise<BeginStep | Refused> {
  if (!session.client.trusted) return refused('Nothing is made in a workspace that is not trusted.');
  // Whoever asks at once may wait for the first index: an answer without it would be none.
  for (const { workspace, indexRun } of session.folders) if (!workspace.indexed) await indexRun?.done;
  const start = beginStart(session, params);
  if (start.kind !== 'start') return start;
  const step = nextStep(start.folder.workspace, start.start, start.answers);
  switch (step.kind) {
    case 'question':
      return questionOf(step);
    case 'text':
      return textOf(step, start.answers.at(-1) ?? '');
    case 'ready':
      return propose(session, start, step.request, token);
  }
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

function questionOf({ question, choices }: Question): BeginQuestion {
  return { kind: 'question', question, choices: choices.map(choiceOf) };
}

function choiceOf({ answer, words, detail, shortcut }: Choice): BeginQuestion['choices'][number] {
  return { answer, label: words, detail, group: shortcut ? 'Or straight to a pattern' : '' };
}

function textOf({ question, hint, problem, pattern }: TextQuestion, answered: string): BeginStep {
  return {
    ...{ kind: 'text', question: `${pattern.title}: ${question}`, hint },
    ...(problem === undefined ? { typed: '', problem: '' } : { typed: answered, problem }),
  };
}

async function propose(
  session: Session,
  { folder, answers }: BeginStart,
  request: PatternRequest,
  token: CancellationToken,
): Promise<BeginStep | Refused> {
  const title = titleOf(request);
  const plan = () => planPattern(fixContextOf(folder), request);
  const outcome = await workOut(session, folder, { title: `${title}: trying it`, plan }, token);
  switch (outcome.kind) {
    case 'stale':
      return refused('The text was changed while the files were being worked out. Ask for them again.');
    case 'given-up':
      return refused('It was given up.');
    case 'refused':
      // Whoever has just typed a name may type another one.
      return request.pattern.names === undefined
        ? refused(outcome.reason)
        : {
            ...{ kind: 'text', question: `${request.pattern.title}: What is it called?`, hint: request.pattern.names },
            ...{ typed: answers.at(-1) ?? '', problem: outcome.reason },
          };
    case 'edit':
      if (!canMake(session.client, outcome.edit))
        return refused('This editor lets nobody make files. `inward new` can.');
      return proposalOf(session, folder, request, title, outcome);
  }
}

function titleOf({ pattern, name, context }: PatternRequest): string {
  const what = pattern.names === undefined ? pattern.title : `${pattern.title}: ${symbolFrom(name)}`;
  return context === undefined ? what : `${what}, in ${context}`;
}

function proposalOf(
  session: Session,
  folder: BeginStart['folder'],
  { contract }: PatternRequest,
  title: string,
  { edit, parts }: Extract<PlannedPattern, { kind: 'edit' }>,
): BeginProposal {
  return {
    ...{ kind: 'proposal', title, notes: edit.notes.join(' ') },
    edit: toWorkspaceEdit(session, folder, edit),
    editToLookAt: toWorkspaceEdit(session, folder, edit, title),
    files: parts.map((part) => fileOf(folder, contract, part)),
  };
}

function fileOf(folder: BeginStart['folder'], contract: Contract, { file, kind }: BegunPart): BegunFile {
  const layer = placementOf(contract, file).layer?.name;
  const facts = [...(layer === undefined ? [] : [layer]), ...(kind === layer ? [] : [KINDS[kind]])];
  return { uri: uriOf(folder, file), name: nameIn(file), folder: folderOf(file), place: facts.join(' · ') };
}

const KINDS: Readonly<Record<PartKind, string>> = {
  domain: 'domain',
  application: 'application',
  port: 'port',
  adapter: 'adapter',
  'contract-test': 'contract test of every adapter',
};

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
