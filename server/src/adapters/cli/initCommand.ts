import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PresetName } from '#domain/architecture/contract.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import type { CommandLineWorld } from './project.ts';
import { CallError } from './callError.ts';
import { EXIT_FINE } from './exitCodes.ts';
import { findingsWith } from './findingsWith.ts';
import { writeChunks, writeLines } from './writeChunks.ts';

export interface InitOptions {
  readonly preset?: PresetName;
  readonly force?: true;
  readonly dryRun?: true;
  readonly cache: boolean;
}

/**
 * `inward init [PATH]`: writes the contract into that very folder, or to standard output alone, and tells what will be
 * found under it. Returns the exit code.
 */
export async function init(world: CommandLineWorld, asked: string, options: InitOptions): Promise<number> {
  const folder = path.resolve(world.currentFolder, asked);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CallError(`There is no folder ${asked} (looked for ${folder})`);
  }
  const file = path.join(folder, 'inward.json');
  if (existsSync(file) && options.force !== true && options.dryRun !== true) {
    throw new CallError(`${file} is there already. \`inward init --force\` overwrites it.`);
  }
  const text = world.proposeContract(folder, options.preset);
  if (text === undefined) throw new CallError(adviceToChoose());
  const outlook = findingsWith(world, folder, text, options);
  if (options.dryRun === true) {
    await writeChunks(world.stdout, [text]);
    // What is piped into a file is to be the contract and nothing else.
    await writeLines(world.stderr, outlook);
    return EXIT_FINE;
  }
  writeContract(file, text);
  await writeLines(world.stdout, [`Wrote ${file}`, ...outlook]);
  return EXIT_FINE;
}

function writeContract(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CallError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function adviceToChoose(): string {
  const lines = PRESETS.map(({ name, description }) => `  inward init --preset ${name.padEnd(16)}${description}`);
  return ['The folders here show no layers. Choose what to begin with:', ...lines].join('\n');
}
