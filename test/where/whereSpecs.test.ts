import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { Belonging, Candidate, Subject } from '#application/where/belonging.ts';
import { subjectAt } from '#application/where/subjectAt.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import type { Workspace } from '#application/workspace.ts';
import type { WeighedEvidence } from '#domain/belonging/rankLayers.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';
import type { Expectation, Spec } from '#test/specs/readSpec.ts';
import { readSpecs } from '#test/specs/readSpec.ts';
import type { ExpectedAnswer } from './readAnswer.ts';
import { readAnswer } from './readAnswer.ts';

const FOLDER = 'test/where';

for (const page of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  describe(`${FOLDER}/${page}`, () => {
    for (const spec of readSpecs(readFileSync(`${FOLDER}/${page}`, 'utf8'))) {
      it(spec.headings.slice(1).join(' / ') || page, () => {
        run(spec);
      });
    }
  });
}

function run({ files, expected, answers }: Spec): void {
  const log: string[] = [];
  const workspace = workspaceOver(memoryFiles(files), log);
  drain(workspace.index());
  assert.ok(answers.length > 0, 'It asks about something');
  const given = answers.map(readAnswer).flatMap((answer) => belongingAsExpected(workspace, answer));
  for (const mark of expected) assertMarked(mark, given);
  assert.deepEqual(log, [], 'Nothing may go wrong on the way');
}

/** What was answered, where it is as it should be; nothing where there should be no answer. */
function belongingAsExpected(workspace: Workspace, expected: ExpectedAnswer): readonly Belonging[] {
  const subject = subjectOf(workspace, expected);
  const answer = whereBelongs(workspace, { module: expected.file, subject, blind: true });
  if (expected.kind === 'nowhere') {
    assert.ok('kind' in answer, `${expected.file} belongs nowhere`);
    assert.ok(answer.reason.includes(expected.reason), answer.reason);
    return [];
  }
  assert.ok(!('kind' in answer), 'kind' in answer ? answer.reason : '');
  assertReadable(answer);
  if (expected.kind === 'split') {
    const parts = Object.fromEntries(
      answer.split.map(({ layer, names, helpers }) => [layer.name, [...names, ...helpers]]),
    );
    assert.deepEqual(parts, expected.parts);
    return [answer];
  }
  const [first] = answer.candidates;
  assert.equal(first?.layer.name, expected.layer, shown(answer));
  for (const words of expected.because) assertTold(first, words, (weight) => weight > 0);
  for (const words of expected.but) assertTold(first, words, (weight) => weight < 0);
  return [answer];
}

function subjectOf(workspace: Workspace, expected: ExpectedAnswer): Subject {
  if (expected.kind !== 'layer' || expected.lines === undefined) return { kind: 'module' };
  const outline = workspace.outlineOf(expected.file);
  const subject = outline && subjectAt(outline, expected.lines);
  assert.deepEqual(subject, { kind: 'declarations', names: expected.names, widened: expected.widened });
  return subject;
}

/** A caret says for which layer something speaks, or with `not-` against which. */
function assertMarked(mark: Expectation, given: readonly Belonging[]): void {
  const isAgainst = mark.rule.startsWith('not-');
  const layer = isAgainst ? mark.rule.slice('not-'.length) : mark.rule;
  const evidence = given.flatMap(({ module, candidates }) => {
    const all = candidates.find((candidate) => candidate.layer.name === layer)?.evidence ?? [];
    return all.filter(({ seenIn = module }) => seenIn === mark.file);
  });
  const isMeant = ({ words, weight, range }: WeighedEvidence): boolean =>
    words.includes(mark.message) &&
    (isAgainst ? weight < 0 : weight > 0) &&
    range?.start.line === mark.line &&
    range.start.character === mark.character &&
    range.end.character === mark.endCharacter;
  assert.ok(
    evidence.some(isMeant),
    `${mark.file}:${mark.line + 1}: no evidence ${mark.rule}: ${mark.message}\n${evidence.map(line).join('\n')}`,
  );
}

function assertTold(candidate: Candidate, words: string, isWeight: (weight: number) => boolean): void {
  const { evidence, alike, reasons } = candidate;
  const found = evidence.some((each) => each.words.includes(words) && isWeight(each.weight));
  const isTold = found || alike.some((each) => each.includes(words));
  assert.ok(isTold, `“${words}” is not told:\n${[...evidence.map(line), ...reasons].join('\n')}`);
}

/** Every piece of evidence can be read as a sentence, and whoever weighs it knows how much it counts. */
function assertReadable({ candidates }: Belonging): void {
  for (const { words, weight } of candidates.flatMap(({ evidence }) => evidence)) {
    assert.match(words, /^[a-z]+ .*[^.]$/);
    assert.ok(Number.isFinite(weight), words);
  }
}

function shown({ candidates }: Belonging): string {
  return candidates
    .map(({ layer, score, evidence }) => `${layer.name} ${score.toFixed(2)}\n${evidence.map(line).join('\n')}`)
    .join('\n');
}

function line({ words, weight, range }: WeighedEvidence): string {
  const place = range === undefined ? '' : ` ${range.start.line + 1}:${range.start.character}-${range.end.character}`;
  return `  ${weight.toFixed(2)} ${words}${place}`;
}
