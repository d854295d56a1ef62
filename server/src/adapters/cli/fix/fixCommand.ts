import { fixInTurn, planEach } from '#application/applying/fixInTurn.ts';
import type { FixRun, IsWanted } from '#application/applying/fixInTurn.ts';
import { everyFixKind, everyFixOf } from '#application/fixes/everyFix.ts';
import { runToEnd } from '#application/runToEnd.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { closestWord } from '#domain/closestWord.ts';
import { CallError } from '../callError.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG } from '../exitCodes.ts';
import { attemptsJson, runJson } from './fixJson.ts';
import { calledBy, diffText, listText, outcomeText } from './fixPretty.ts';
import type { FixText } from './fixPretty.ts';
import { findingsAt, fixTarget } from './fixTarget.ts';
import { indexedProject, tellProblems } from '../indexProject.ts';
import type { CommandLineWorld, Project } from '../project.ts';
import { lineAndColumn, showPathFrom } from '../shownPath.ts';
import { paintFor } from '../style.ts';
import { writeChunks } from '../writeChunks.ts';

export interface FixOptions {
  readonly list?: true;
  /** A kind of fix. */
  readonly apply?: string;
  /** The layer that something is to go to, where several are offered. */
  readonly to?: string;
  readonly dryRun?: true;
  readonly format: 'pretty' | 'json';
  readonly cache: boolean;
  readonly color?: boolean;
}

/** `inward fix FILE[:LINE]`: what can be done about the findings there, or does it. Returns the exit code. */
export async function fix(world: CommandLineWorld, asked: string, options: FixOptions): Promise<number> {
  const kind = kindOf(options);
  const target = fixTarget(world.currentFolder, asked);
  const project = indexedProject(world, target.root, options);
  const show = showPathFrom(world.currentFolder, target.root);
  const exitCode = await tellProblems(world, project, show, (file) => file === target.file);
  if (exitCode === EXIT_WRONG && kind !== undefined) {
    throw new CallError('Nothing was changed, because of the errors above.');
  }
  const findings = findingsAt(project, show, target);
  const text: FixText = { asked, target, show, paint: paintFor(world.stdout, world.environment, options.color) };
  if (kind !== undefined) return await apply(world, project, findings, kind, text, options);
  const attempts = runToEnd(planEach(project.fixContext, findings));
  const written =
    options.format === 'json' ? attemptsJson(target, findings, attempts) : listText(text, findings, attempts);
  await writeChunks(world.stdout, written);
  return exitCode;
}

async function apply(
  world: CommandLineWorld,
  project: Project,
  findings: readonly Finding[],
  kind: string,
  text: FixText,
  options: FixOptions,
): Promise<number> {
  const { fixContext } = project;
  const { to } = options;
  const isWanted: IsWanted = (fix) => fix.kind === kind && (to === undefined || fix.layer === to);
  const run = runToEnd(fixInTurn(fixContext, findings, isWanted));
  const reasons = [...reasonsAgainst(project, findings, run, { kind, to, asked: text.asked })];
  const written = options.dryRun === true || run.changes.length === 0 ? undefined : project.write(run.changes);
  if (written?.kind === 'refused') reasons.push(written.reason);
  const isWritten = written?.kind === 'written';
  if (options.format === 'json') await writeChunks(world.stdout, runJson(text.target, kind, run, isWritten, reasons));
  else if (options.dryRun === true) await writeChunks(world.stdout, diffText(text, run.changes, project.markBefore));
  else if (isWritten) await writeChunks(world.stdout, outcomeText(text, run));
  if (options.format !== 'json') for (const reason of reasons) world.stderr.write(`inward: ${reason}\n`);
  return reasons.length > 0 ? EXIT_FINDINGS : EXIT_FINE;
}

/** What was asked for, in the words of the call. */
interface Wish {
  readonly kind: string;
  readonly to: string | undefined;
  readonly asked: string;
}

/** Why something that was asked for cannot be done: a paragraph each. */
function* reasonsAgainst(
  { fixContext }: Project,
  findings: readonly Finding[],
  { attempts }: FixRun,
  { kind, to, asked }: Wish,
): Generator<string> {
  if (findings.length === 0) yield `There is no finding at ${asked}, so nothing was changed.`;
  else if (attempts.length === 0) {
    const offered = findings.flatMap((finding) => everyFixOf(fixContext, finding)).map(calledBy);
    const others = offered.length === 0 ? 'Nothing else is.' : `What is: ${[...new Set(offered)].join(', ')}.`;
    const wish = to === undefined ? `\`${kind}\`` : `\`${kind}\` to the layer ${to}`;
    yield `${wish} is not offered for any finding at ${asked}, so nothing was changed. ${others}`;
  }
  for (const { finding, planned } of attempts) {
    if (planned.kind === 'edit') continue;
    yield `${lineAndColumn(finding.range.start)} ${finding.rule}: \`${kind}\` cannot be done. ${planned.reason}`;
  }
}

/** The kind that is to be applied; undefined where fixes are only to be listed. */
function kindOf({ list, apply: kind, to, dryRun }: FixOptions): string | undefined {
  if (kind === undefined) {
    if (to !== undefined) throw new CallError('`--to` says where `--apply KIND` moves something. Say which KIND.');
    if (dryRun !== true) return undefined;
    throw new CallError(
      '`--dry-run` shows what `--apply KIND` would do. Say which KIND; `--list` tells what there is.',
    );
  }
  if (list === true) throw new CallError('`--list` changes nothing and `--apply` does. Use one of them.');
  const kinds = everyFixKind();
  if (kinds.includes(kind)) return kind;
  const closest = closestWord(kind, kinds);
  const advice = closest === undefined ? `There are ${kinds.join(', ')}.` : `Did you mean \`${closest}\`?`;
  throw new CallError(`There is no fix \`${kind}\`. ${advice}`);
}
