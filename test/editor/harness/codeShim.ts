import { existsSync } from 'node:fs';
import path from 'node:path';
import { runInExtensionHost } from './extensionHost.ts';
import { profileIn } from './profile.ts';

/**
 * Stands in for the `code` executable under `runTests` of @vscode/test-electron, and understands the part of its
 * command line that running tests takes. Resolves to the exit code.
 */
export async function code(args: readonly string[]): Promise<number> {
  const [extensionTestsPath] = pathOption(args, 'extensionTestsPath');
  const [userData] = pathOption(args, 'user-data-dir');
  const [extensions] = pathOption(args, 'extensions-dir');
  const target = args.find((argument) => !argument.startsWith('-') && existsSync(argument));
  if (extensionTestsPath === undefined || userData === undefined || extensions === undefined || target === undefined) {
    throw new Error(
      `Tests need --extensionTestsPath, --user-data-dir, --extensions-dir and a folder: ${args.join(' ')}`,
    );
  }
  return runInExtensionHost({
    name: process.env['INWARD_EDITOR_SUITE'] ?? path.basename(target),
    profile: profileIn(userData, extensions),
    extensionDevelopmentPaths: pathOption(args, 'extensionDevelopmentPath'),
    extensionTestsPath,
    target: path.resolve(target),
    trusted: args.includes('--disable-workspace-trust'),
  });
}

function pathOption(args: readonly string[], name: string): string[] {
  const prefix = `--${name}=`;
  return args
    .filter((argument) => argument.startsWith(prefix))
    .map((argument) => path.resolve(argument.slice(prefix.length)));
}
