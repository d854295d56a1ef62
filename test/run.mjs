/**
 * Everything that must hold before a change is done, one step after another. Plain JavaScript, because it also has to
 * tell what is wrong when nothing compiles.
 */
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['build', 'the bundles are built'],
  ['check', 'types, lint, format, unused code, generated files and our own contract are in order'],
  ['test:unit', 'domain, languages, contracts, specs, language server and command line do what they should'],
  ['test:grammar', 'suppression comments are highlighted'],
  ['package', 'the extension is packed as dist/inward.vsix'],
  ['test:editor', 'the packed extension works in a real VS Code'],
];

const started = Date.now();
for (const [script, claim] of STEPS) {
  console.log(`\n▶ npm run ${script}`);
  const begun = Date.now();
  // npm is a .cmd file on Windows, which only a shell can start.
  const { status, signal } = spawnSync(`npm run --silent ${script}`, { stdio: 'inherit', shell: true });
  if (status !== 0) fail(script, signal);
  console.log(`✓ ${claim} (${seconds(begun)})`);
}
console.log(`\n✓ All tests passed in ${seconds(started)}.`);

/**
 * @param {string} script
 * @param {NodeJS.Signals | null} signal
 */
function fail(script, signal) {
  const cause = signal === null ? 'failed' : `was ended by ${signal}`;
  console.error(`\n✗ \`npm run ${script}\` ${cause}. The steps behind it did not run. Run it alone to try again.`);
  process.exit(1);
}

/** @param {number} since milliseconds */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
