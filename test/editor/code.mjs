#!/usr/bin/env node
// The `code` that the editor tests hand to @vscode/test-electron where no VS Code can be downloaded.
import { register } from 'tsx/esm/api';

register();
const { code } = await import('./harness/codeShim.ts');
process.exitCode = await code(process.argv.slice(2));
