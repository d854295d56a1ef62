import type { ModulePath } from '#domain/graph/module.ts';
import { partOf } from '#domain/patterns/parts.ts';
import type { PartId, PartKind } from '#domain/patterns/pattern.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { FixContext } from '../fixes/fix.ts';
import { movableProject, withCreated } from '../moves/movableProject.ts';
import { specifierBetween } from '../moves/specifierBetween.ts';
import type { Templates } from '../ports/templates.ts';
import type { NewFile, ProjectEdit } from '../edits/projectEdit.ts';
import { projectEdit } from '../edits/projectEdit.ts';
import type { Trial } from '../trial/tryEdit.ts';
import { tryEdit } from '../trial/tryEdit.ts';
import type { CodeProblem } from '../ports/refactorer.ts';
import type { PartHome } from './partHomes.ts';
import { isPlainJavaScript } from './plainJavaScript.ts';
import { packageFiles } from '../refactoring/packageFiles.ts';
import { partHomes } from './partHomes.ts';
import type { PatternRequest } from './patternRequest.ts';
import { symbolFrom } from './symbolFrom.ts';
import { templatesOf } from './templatesOf.ts';
import { testRunnerFor } from './testRunner.ts';

/** The files that begin a pattern with what each of them is, or why it cannot be begun. */
export type PlannedPattern =
  | { readonly kind: 'edit'; readonly edit: ProjectEdit; readonly parts: readonly BegunPart[] }
  | { readonly kind: 'refused'; readonly reason: string };

export interface BegunPart {
  readonly file: ModulePath;
  readonly kind: PartKind;
}

/** The files that begin a pattern, at their places in this project. They compile, and nothing is found in them. */
export function* planPattern(context: FixContext, request: PatternRequest): Generator<void, PlannedPattern> {
  const templates = templatesOf(context, request);
  if (templates === undefined) return refused('There are no templates for the language of this project.');
  if (templates.ending === '.ts' && isPlainJavaScript(context.view, request.contract)) return refused(PLAIN_JAVASCRIPT);
  const name = symbolFrom(request.name);
  if (request.pattern.names !== undefined && name === '') {
    return refused(`${request.pattern.title} needs a name. ${request.pattern.names}.`);
  }
  const homes = partHomes(context, request, name, templates.ending);
  if ('reason' in homes) return refused(homes.reason);
  const taken = [...homes.values()].find(({ file }) => context.view.known.has(file));
  if (taken !== undefined) return refused(`There is a file ${taken.file} already. Choose another name.`);
  const created = textsOf(context, templates, request, name, homes);
  if ('reason' in created) return refused(created.reason);
  const parts = partsIn(created, homes);
  const edit = projectEdit({ created, notes: notesFor(created, homes) });
  const trial = yield* tryEdit(context, edit);
  const problems = trial.problems.filter((problem) => !isOfMissingTypes(problem, parts));
  const harm = harmOf({ ...trial, problems });
  if (harm !== undefined) return refused(harm);
  const notes = problems.length < trial.problems.length ? [...edit.notes, NOT_COMPILED] : edit.notes;
  return { kind: 'edit', edit: { ...edit, notes }, parts };
}

const PLAIN_JAVASCRIPT =
  'This project is written in JavaScript alone, and what is begun here is TypeScript: a port is an interface, which JavaScript has no word for. Add a tsconfig.json to begin it in TypeScript all the same.';

const NOT_COMPILED =
  'The types that the contract test needs are not installed, so nobody knows yet whether it compiles.';

/** What the compiler says of names and modules whose types are in a package that is not there. */
const MISSING_TYPES: ReadonlySet<string> = new Set(['2307', '2580', '2582', '2591', '2593', '7016']);

/** Names that a test runner makes known. */
const OF_RUNNERS = /^Cannot find name '(?:describe|it|test|expect)'/;

function isOfMissingTypes({ module, code, message }: CodeProblem, parts: readonly BegunPart[]): boolean {
  const isTest = parts.some(({ file, kind }) => file === module && kind === 'contract-test');
  return isTest && (MISSING_TYPES.has(code) || OF_RUNNERS.test(message));
}

function refused(reason: string): PlannedPattern {
  return { kind: 'refused', reason };
}

function partsIn(created: readonly NewFile[], homes: Homes): readonly BegunPart[] {
  const kinds = new Map([...homes].map(([id, { file }]) => [file, partOf(id).kind]));
  return created.flatMap(({ file }) => {
    const kind = kinds.get(file);
    return kind === undefined ? [] : [{ file, kind }];
  });
}

type Homes = ReadonlyMap<PartId, PartHome>;

function textsOf(
  context: FixContext,
  templates: Templates,
  { pattern }: PatternRequest,
  name: string,
  homes: Homes,
): readonly NewFile[] | { readonly reason: string } {
  const project = movableProject(context);
  const extended = {
    ...project,
    ...withCreated(
      project,
      [...homes.values()].map(({ file }) => file),
    ),
  };
  const symbols = new Map([...homes].map(([id, { symbol }]) => [id, symbol]));
  const ports = [...homes.values()].find(({ form }) => form !== undefined)?.form ?? 'interface';
  const created: NewFile[] = [];
  for (const id of pattern.parts) {
    const home = homes.get(id);
    if (home === undefined) continue;
    const specifiers = new Map<PartId, string>();
    const like = modelFor(context, home.file);
    for (const needed of partOf(id).needs) {
      const there = homes.get(needed);
      const specifier = there && specifierBetween(extended, home.file, there.file);
      if (specifier === undefined)
        return { reason: `No way was found to import ${there?.file ?? needed} in ${home.file}.` };
      specifiers.set(needed, specifier);
    }
    const tests = testRunnerFor(context.world.files, home.file);
    if (partOf(id).kind === 'contract-test' && tests === undefined) continue;
    const text = templates.write({ part: id, name, symbols, specifiers, tests, ports, like });
    if (text !== undefined) created.push({ file: home.file, text });
  }
  return [...created, ...packageFiles(context.view.known, created)];
}

/** A module whose manner the new one is to have: the first of the folders above it that has some. */
function modelFor({ view, world }: FixContext, file: ModulePath): string | undefined {
  const ending = file.slice(file.lastIndexOf('.'));
  for (let folder = file; folder !== '';) {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    for (const path of view.graph.paths()) {
      if (!path.startsWith(folder === '' ? '' : `${folder}/`) || !path.endsWith(ending)) continue;
      const model = world.files.read(path);
      if (model.kind === 'text' && model.text.length > 200) return model.text;
    }
  }
  return undefined;
}

function notesFor(created: readonly NewFile[], homes: Homes): readonly string[] {
  const left = [...homes].filter(([, { file }]) => !created.some((each) => each.file === file));
  if (left.length === 0) return [];
  return ['No test runner was found in package.json, so no contract test is made.'];
}

/** Why it is not to be made, if it is not. */
function harmOf({ added, problems }: Pick<Trial, 'added' | 'problems'>): string | undefined {
  const [worse] = added.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const [problem] = problems;
  if (worse !== undefined) return `It would break the rule ${worse.rule} in ${worse.file}: ${messageOf(worse)}`;
  if (problem === undefined) return undefined;
  return `It would not compile. ${problem.module}: ${problem.message} (${problem.code})`;
}
