/** See USAGE in options.ts. Nothing here passes or fails: it prints what was measured, for people to judge. */
import { rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { buildBundles } from './buildBundles.ts';
import type { Effort } from './checkSection.ts';
import { compareChecks } from './checkSection.ts';
import { copyCheckout } from './copyCheckout.ts';
import { measureGrowth } from './growthSection.ts';
import { compareKeystrokes } from './keystrokes/keystrokesSection.ts';
import { compareReaders } from './lexerSection.ts';
import type { Options } from './options.ts';
import { readOptions, USAGE } from './options.ts';
import { installPeers } from './peers/installPeers.ts';
import { count } from './table.ts';
import { withWorkspace } from './workspace/withWorkspace.ts';

/** What there is to measure, thoroughly and in a hurry. */
const THOROUGH = {
  rounds: 5,
  patience: 30_000,
  checks: [100, 1_000, 10_000, 50_000],
  growth: [1_000, 10_000, 50_000],
  typedIn: 10_000,
  edits: 500,
};
const QUICK: typeof THOROUGH = {
  rounds: 3,
  patience: 5_000,
  checks: [100, 1_000],
  growth: [100, 1_000],
  typedIn: 1_000,
  edits: 50,
};

/** Peers that take minutes for more than this are left out there. */
const LARGEST_FOR_PEERS = 10_000;

async function main(options: Options): Promise<void> {
  const bundles = buildBundles();
  const peers = options.peers && options.sections.has('check') ? installPeers() : undefined;
  const plan = options.quick ? QUICK : THOROUGH;
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  if (options.checkout === undefined) await measureGenerated(options, plan, bundles, peers);
  else measureCheckout(options, options.checkout, plan, bundles, peers);
}

async function measureGenerated(
  { sections }: Options,
  plan: typeof THOROUGH,
  bundles: string,
  peers: string | undefined,
): Promise<void> {
  if (sections.has('lexer')) compareReaders(['node_modules'], plan.rounds);
  for (const size of sections.has('check') ? plan.checks : []) {
    await withWorkspace(size, ({ root, modules }) => {
      const edited = modules.find((module) => module.path.includes('/domain/entity'))?.path ?? 'src/main.ts';
      checkProject(bundles, size > LARGEST_FOR_PEERS ? undefined : peers, { root, edited }, plan);
    });
  }
  if (sections.has('keystrokes')) {
    await withWorkspace(plan.typedIn, ({ root }) =>
      compareKeystrokes(path.join(bundles, 'server.js'), root, plan.edits),
    );
  }
  if (sections.has('growth')) await measureGrowth(bundles, plan.growth);
}

function measureCheckout(
  { sections }: Options,
  checkout: string,
  plan: typeof THOROUGH,
  bundles: string,
  peers: string | undefined,
): void {
  if (sections.has('lexer')) compareReaders([checkout], plan.rounds);
  if (!sections.has('check')) return;
  const root = copyCheckout(checkout);
  try {
    const modules = sourceFilesBelow(root);
    const edited = modules[Math.floor(modules.length / 2)];
    if (edited === undefined) throw new Error(`There are no modules in ${checkout}.`);
    checkProject(bundles, peers, { root, edited: path.relative(root, edited) }, plan);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function checkProject(
  bundles: string,
  peers: string | undefined,
  project: { readonly root: string; readonly edited: string },
  effort: Effort,
): void {
  console.log(`Whole processes over ${count(sourceFilesBelow(project.root).length)} source files in ${project.root}`);
  compareChecks(bundles, peers, project, effort);
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
