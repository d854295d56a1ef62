import nodeModule from 'node:module';
import type { Commands } from '#adapters/cli/program.ts';
import { EXIT_WRONG } from '#adapters/cli/exitCodes.ts';
import { runProgram } from '#adapters/cli/program.ts';
import { readOwnPackage } from './ownPackage.ts';

async function main(): Promise<void> {
  // Whoever reads our output may stop reading; the write that fails then says so by itself.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    const parts = { version: readOwnPackage().version, loadCommands, startLanguageServer };
    // Never `process.exit`: what was written to a pipe may not have left yet.
    process.exitCode = await runProgram(parts, process.argv.slice(2));
  } catch (error) {
    log(`This is a mistake in Inward itself. ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    process.exitCode = EXIT_WRONG;
  }
}

async function loadCommands(): Promise<Commands> {
  keepCompiledCode();
  const { commandsOver } = await import('./commands.ts');
  return commandsOver(log);
}

/** Newer versions of Node keep what they compiled for the next run. It holds for what is loaded after the call. */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}

async function startLanguageServer(): Promise<void> {
  await import('./languageServer.ts');
}

function log(line: string): void {
  process.stderr.write(`inward: ${line}\n`);
}

void main();
