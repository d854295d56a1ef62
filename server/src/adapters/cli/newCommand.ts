import { fileChanges, originsAfter } from '#application/applying/fileChanges.ts';
import { editedFiles } from '#application/editedFiles.ts';
import type { NewFile } from '#application/projectEdit.ts';
import { runToEnd } from '#application/runToEnd.ts';
import { planPattern } from '#application/writing/planPattern.ts';
import { closestWord } from '#domain/closestWord.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { Pattern } from '#domain/patterns/pattern.ts';
import { PATTERNS, patternNamed } from '#domain/patterns/patterns.ts';
import { CallError } from './callError.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG } from './exitCodes.ts';
import { indexedProject, tellProblems } from './indexProject.ts';
import { locateProject } from './locateProject.ts';
import type { CommandLineWorld, Project } from './project.ts';
import type { ShowPath } from './shownPath.ts';
import { showPathFrom } from './shownPath.ts';
import type { Paint } from './style.ts';
import { paintFor } from './style.ts';
import { writeChunks } from './writeChunks.ts';

export interface NewOptions {
  /** A bounded context. */
  readonly in?: string;
  readonly dryRun?: true;
  readonly cache: boolean;
  readonly color?: boolean;
}

/** `inward new [PATTERN] [NAME]`: the files that begin something, in their places. Returns the exit code. */
export async function begin(
  world: CommandLineWorld,
  id: string | undefined,
  name: string,
  options: NewOptions,
): Promise<number> {
  const paint = paintFor(world.stdout, world.environment, options.color);
  if (id === undefined) {
    await writeChunks(world.stdout, patternsText(paint));
    return EXIT_FINE;
  }
  const pattern = patternFor(id);
  const { root } = locateProject(world.currentFolder, '.');
  const project = indexedProject(world, root, options);
  const show = showPathFrom(world.currentFolder, root);
  const exitCode = await tellProblems(world, project, show, () => false);
  if (exitCode === EXIT_WRONG) throw new CallError('Nothing was made, because of the errors above.');
  const contract = contractOf(project);
  const context = contextOf(project, contract, pattern, options.in);
  const plan = runToEnd(planPattern(project.fixContext, { pattern, name, contract, context }));
  if (plan.kind === 'refused') {
    world.stderr.write(`inward: ${plan.reason}\n`);
    return EXIT_FINDINGS;
  }
  const { files } = project.fixContext.world;
  const before = { files, known: project.workspace.known };
  const changes = fileChanges(files, editedFiles(before, plan.edit), originsAfter(new Map(), plan.edit));
  const written = options.dryRun === true ? undefined : project.write(changes);
  if (written?.kind === 'refused') {
    world.stderr.write(`inward: ${written.reason}\n`);
    return EXIT_FINDINGS;
  }
  await writeChunks(world.stdout, madeText(plan.edit.created, plan.edit.notes, show, paint, options.dryRun === true));
  return EXIT_FINE;
}

function patternFor(id: string): Pattern {
  const pattern = patternNamed(id);
  if (pattern !== undefined) return pattern;
  const ids = PATTERNS.map((each) => each.id);
  const closest = closestWord(id, ids);
  throw new CallError(
    `There is no pattern \`${id}\`. ${closest === undefined ? `There are ${ids.join(', ')}.` : `Did you mean \`${closest}\`?`}`,
  );
}

function contractOf({ workspace }: Project): Contract {
  const contract = workspace.contracts.find(({ root }) => root === '') ?? workspace.contracts[0];
  if (contract !== undefined && contract.layers.length > 0) return contract;
  throw new CallError('No layers are known here. Write a contract with `inward init`, or name folders after layers.');
}

/** Where the project has contexts, something new lies in one of them. */
function contextOf(
  { workspace }: Project,
  contract: Contract,
  pattern: Pattern,
  asked: string | undefined,
): string | undefined {
  const known = new Set<string>();
  for (const path of workspace.graph.paths()) {
    const placement = workspace.placementOf(path);
    if (placement?.contract === contract && placement.context !== undefined) known.add(placement.context);
  }
  if (known.size === 0) return asked;
  const list = [...known].sort().join(', ');
  if (asked === undefined) throw new CallError(`Say with \`--in\` which context it is for: ${list}.`);
  if (pattern.id === 'context' && known.has(asked)) throw new CallError(`There is a context ${asked} already.`);
  if (pattern.id === 'context' || known.has(asked)) return asked;
  const closest = closestWord(asked, [...known]);
  const advice = closest === undefined ? `There are ${list}.` : `Did you mean \`${closest}\`?`;
  throw new CallError(`There is no context \`${asked}\`. ${advice} \`inward new context\` begins one.`);
}

function* patternsText(paint: Paint): Generator<string> {
  yield `What can be begun, with \`inward new PATTERN NAME\`:\n`;
  for (const { id, title, when, names } of PATTERNS) {
    yield `\n  ${paint('bold', id)}  ${title}\n    ${when}\n`;
    yield `    ${names === undefined ? 'It needs no name.' : `NAME: ${names.charAt(0).toLowerCase()}${names.slice(1)}.`}\n`;
  }
}

function* madeText(
  created: readonly NewFile[],
  notes: readonly string[],
  show: ShowPath,
  paint: Paint,
  isDry: boolean,
): Generator<string> {
  for (const { file, text } of created) {
    yield isDry ? `${paint('bold', show(file))}\n\n${text}\n` : `${show(file)}\n`;
  }
  for (const note of notes) yield `${note}\n`;
}
