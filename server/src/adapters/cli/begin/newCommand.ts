import { fileChanges, originsAfter, UNTOUCHED } from '#application/applying/fileChanges.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { runToEnd } from '#application/runToEnd.ts';
import { contextsOf } from '#application/writing/contextsOf.ts';
import type { Start } from '#application/writing/nextStep.ts';
import { nextStep } from '#application/writing/nextStep.ts';
import type { PatternRequest } from '#application/writing/patternRequest.ts';
import type { PlannedPattern } from '#application/writing/planPattern.ts';
import { planPattern } from '#application/writing/planPattern.ts';
import { closestWord } from '#domain/closestWord.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { placementOf } from '#domain/architecture/placement.ts';
import type { Pattern } from '#domain/patterns/pattern.ts';
import { PATTERNS, patternNamed } from '#domain/patterns/patterns.ts';
import { askSteps } from './askSteps.ts';
import { CallError } from '../callError.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG } from '../exitCodes.ts';
import { indexedProject, tellProblems } from '../indexProject.ts';
import { locateProject } from '../locateProject.ts';
import { patternList } from './patternList.ts';
import type { CommandLineWorld, Project } from '../project.ts';
import type { ShowPath } from '../shownPath.ts';
import { showPathFrom } from '../shownPath.ts';
import type { Paint } from '../style.ts';
import { paintFor } from '../style.ts';
import { withTerminal } from './terminal.ts';
import { writeChunks } from '../writeChunks.ts';

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
  if (id === undefined && !(world.stdin.isTTY && world.stdout.isTTY)) {
    await writeChunks(world.stdout, patternList(paint));
    return EXIT_FINE;
  }
  const pattern = id === undefined ? undefined : patternFor(id);
  const { root, selected } = locateProject(world.currentFolder, '.');
  const project = indexedProject(world, root, options);
  const show = showPathFrom(world.currentFolder, root);
  const exitCode = await tellProblems(world, project, show, () => false);
  if (exitCode === EXIT_WRONG) throw new CallError('Nothing was made, because of the errors above.');
  const contract = contractOf(project);
  const site: Site = { world, project, show, paint, isDry: options.dryRun === true };
  if (pattern === undefined) return await askAndMake(site, startIn(project, contract, selected, options.in));
  const context = contextOf(project, contract, pattern, options.in);
  return await make(site, { pattern, name, contract, context });
}

interface Site {
  readonly world: CommandLineWorld;
  readonly project: Project;
  readonly show: ShowPath;
  readonly paint: Paint;
  readonly isDry: boolean;
}

function startIn({ workspace }: Project, contract: Contract, folder: string, asked: string | undefined): Start {
  const known = contextsOf(workspace, contract);
  if (asked !== undefined && !known.includes(asked)) throw new CallError(noContext(asked, known));
  const near = placementOf(contract, folder === '' ? 'new.ts' : `${folder}/new.ts`).context;
  return { contract, role: undefined, context: asked, near };
}

async function askAndMake(site: Site, start: Start): Promise<number> {
  const { world, project, paint } = site;
  return await withTerminal(world, paint, async (terminal) => {
    const request = await askSteps(terminal, (answers) => nextStep(project.workspace, start, answers));
    if (request === undefined) return EXIT_FINE;
    const plan = planned(project, request);
    if (plan.kind === 'refused') return refused(site, plan.reason);
    terminal.write(`\n${paint('bold', request.pattern.title)} begins with:\n\n`);
    for (const { file } of plan.parts) terminal.write(`  ${site.show(file)}\n`);
    const agreed = site.isDry
      ? ''
      : await terminal.readLine(`\nMake ${plan.parts.length === 1 ? 'it' : 'them'}? Yes or no: `);
    return agreed === undefined || /^n/i.test(agreed.trim()) ? EXIT_FINE : await write(site, plan);
  });
}

async function make(site: Site, request: PatternRequest): Promise<number> {
  const plan = planned(site.project, request);
  return plan.kind === 'refused' ? refused(site, plan.reason) : await write(site, plan);
}

function planned({ fixContext }: Project, request: PatternRequest): PlannedPattern {
  return runToEnd(planPattern(fixContext, request));
}

function refused({ world }: Site, reason: string): number {
  world.stderr.write(`inward: ${reason}\n`);
  return EXIT_FINDINGS;
}

async function write(site: Site, { edit }: Extract<PlannedPattern, { kind: 'edit' }>): Promise<number> {
  const { world, project, show, paint, isDry } = site;
  const { files } = project.fixContext.world;
  const before = { files, known: project.workspace.known };
  const changes = fileChanges(files, editedFiles(before, edit), originsAfter(UNTOUCHED, edit));
  const written = isDry ? undefined : project.write(changes);
  if (written?.kind === 'refused') return refused(site, written.reason);
  await writeChunks(world.stdout, madeText(edit, show, paint, isDry));
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
  const known = contextsOf(workspace, contract);
  if (known.length === 0) return asked;
  if (asked === undefined) throw new CallError(`Say with \`--in\` which context it is for: ${known.join(', ')}.`);
  if (pattern.id === 'context' && known.includes(asked)) throw new CallError(`There is a context ${asked} already.`);
  if (pattern.id === 'context' || known.includes(asked)) return asked;
  throw new CallError(noContext(asked, known));
}

function noContext(asked: string, known: readonly string[]): string {
  const closest = closestWord(asked, known);
  const advice = closest === undefined ? `There are ${known.join(', ')}.` : `Did you mean \`${closest}\`?`;
  return `There is no context \`${asked}\`. ${advice} \`inward new context\` begins one.`;
}

function* madeText({ created, notes }: ProjectEdit, show: ShowPath, paint: Paint, isDry: boolean): Generator<string> {
  for (const { file, text } of created) {
    yield isDry ? `${paint('bold', show(file))}\n\n${text}\n` : `${show(file)}\n`;
  }
  for (const note of notes) yield `${note}\n`;
}
