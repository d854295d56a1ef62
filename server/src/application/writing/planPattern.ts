import type { ModulePath } from '#domain/graph/module.ts';
import { partOf } from '#domain/patterns/parts.ts';
import type { PartId } from '#domain/patterns/pattern.ts';
import type { FixContext } from '../fixes/fix.ts';
import { movableProject, withCreated } from '../moves/movableProject.ts';
import { specifierBetween } from '../moves/specifierBetween.ts';
import type { Templates } from '../ports/templates.ts';
import type { NewFile, Planned } from '../projectEdit.ts';
import { planned, refused } from '../projectEdit.ts';
import { tryEdit } from '../trial/tryEdit.ts';
import type { PartHome } from './partHomes.ts';
import { partHomes } from './partHomes.ts';
import type { PatternRequest } from './patternRequest.ts';
import { testRunnerFor } from './testRunner.ts';

/** The files that begin a pattern, at their places in this project. They compile, and nothing is found in them. */
export function* planPattern(context: FixContext, request: PatternRequest): Generator<void, Planned> {
  const templates = templatesOf(context);
  if (templates === undefined) return refused('There are no templates for the language of this project.');
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
  const plan = planned({ created, notes: notesFor(created, homes) });
  return plan.kind === 'edit' ? yield* tried(context, plan) : plan;
}

function templatesOf({ world }: FixContext): Templates | undefined {
  return world.languages.find(({ templates }) => templates !== undefined)?.templates;
}

/** `order placed`, `order-placed` and `orderPlaced` are `OrderPlaced`. */
function symbolFrom(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^(?=\p{N})/u, '_');
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
  const created: NewFile[] = [];
  for (const id of pattern.parts) {
    const home = homes.get(id);
    if (home === undefined) continue;
    const specifiers = new Map<PartId, string>();
    for (const needed of partOf(id).needs) {
      const there = homes.get(needed);
      const specifier = there && specifierBetween(extended, home.file, there.file);
      if (specifier === undefined)
        return { reason: `No way was found to import ${there?.file ?? needed} in ${home.file}.` };
      specifiers.set(needed, specifier);
    }
    const tests = testRunnerFor(context.world.files, home.file);
    if (partOf(id).kind === 'contract-test' && tests === undefined) continue;
    const text = templates.write({ part: id, name, symbols, specifiers, tests, like: modelFor(context, home.file) });
    if (text !== undefined) created.push({ file: home.file, text });
  }
  return created;
}

/** A module whose manner the new one is to have: the first of the folders above it that has some. */
function modelFor({ view, world }: FixContext, file: ModulePath): string | undefined {
  for (let folder = file; folder !== '';) {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    for (const path of view.graph.paths()) {
      if (!path.startsWith(folder === '' ? '' : `${folder}/`)) continue;
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

function* tried(context: FixContext, plan: Extract<Planned, { kind: 'edit' }>): Generator<void, Planned> {
  const { added, problems } = yield* tryEdit(context, plan.edit);
  const [worse] = added.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const [problem] = problems;
  if (worse !== undefined) return refused(`It would break the rule ${worse.rule} in ${worse.file}.`);
  if (problem !== undefined)
    return refused(`It would not compile. ${problem.module}: ${problem.message} (${problem.code})`);
  return plan;
}
