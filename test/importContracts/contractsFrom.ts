import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import type { ImportContractsReading } from '#application/ports/importContractsReader.ts';
import type { ImportContracts } from '#domain/importContracts/importContract.ts';

/** What is read of the configuration in those files. */
export function readingsOf(files: Readonly<Record<string, string>>): readonly ImportContractsReading[] {
  return importLinter.read({ files: memoryFiles(files), known: new Set(Object.keys(files)) });
}

/** The contracts of a `pyproject.toml` without mistakes in it. */
export function contractsFrom(toml: string): ImportContracts {
  const [reading] = readingsOf({ 'pyproject.toml': toml });
  assert.deepEqual(reading?.problems, []);
  assert.ok(reading.contracts);
  return reading.contracts;
}
