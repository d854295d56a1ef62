import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PresetName } from '#domain/architecture/contract.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import type { CommandLineWorld } from './project.ts';
import { CallError } from './callError.ts';
import { EXIT_FINE } from './exitCodes.ts';
import { writeChunks } from './writeChunks.ts';

export interface InitOptions {
  readonly preset?: PresetName;
  readonly force?: true;
}

/** `inward init [PATH]`: writes the contract into that very folder. Returns the exit code. */
export async function init(world: CommandLineWorld, asked: string, options: InitOptions): Promise<number> {
  const folder = path.resolve(world.currentFolder, asked);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CallError(`There is no folder ${asked} (looked for ${folder})`);
  }
  const file = path.join(folder, 'inward.json');
  if (existsSync(file) && options.force !== true) {
    throw new CallError(`${file} is there already. \`inward init --force\` overwrites it.`);
  }
  const text = world.proposeContract(folder, options.preset);
  if (text === undefined) throw new CallError(adviceToChoose());
  writeContract(file, text);
  await writeChunks(world.stdout, [`Wrote ${file}\n`, 'Now `inward check` checks the project against it.\n']);
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
