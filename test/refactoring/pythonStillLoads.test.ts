import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { drain, edited, offersIn } from '#test/specs/check.ts';
import { readSpecs, withoutMarks } from '#test/specs/readSpec.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

type Files = Readonly<Record<string, string>>;

const PAGES = [
  ...['python-extract-port', 'python-extract-port-along', 'python-extract-port-injection'],
  ...[
    'python-effects-through-ports',
    'python-invert-through-composition',
    'python-chance-files-waiting',
    'python-public-api',
  ],
].map((page) => `test/specs/${page}.md`);

const KINDS: ReadonlySet<string> = new Set(['extract-port', 'invert-through-composition', 'import-public-api']);

/** Loads each module in a process of its own, as any of them may be the first, and prints those that fail. */
const LOAD_EACH = `
import os, sys, importlib, multiprocessing
sys.path.insert(0, os.getcwd())

def load(name):
    try:
        importlib.import_module(name)
    except BaseException as error:
        print("failed", name, type(error).__name__, error, flush=True)

if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    for name in sys.argv[1:]:
        process = context.Process(target=load, args=(name,))
        process.start()
        process.join()
`;

describe('what fixes make of Python', function () {
  this.timeout(120_000);
  after(removeFolders);

  for (const page of PAGES) {
    it(`can be loaded wherever one begins, as before: ${page}`, () => {
      let count = 0;
      for (const { files: marked, headings } of readSpecs(readFileSync(page, 'utf8'))) {
        const files = Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, withoutMarks(text)]));
        for (const offer of offersIn(files).filter(({ kind }) => KINDS.has(kind))) {
          const plan = drain(offer.plan());
          if (plan.kind === 'refused') continue;
          count++;
          const before = failuresIn(files);
          const further = failuresIn(edited(files, plan.edit)).filter((line) => !before.includes(line));
          assert.deepEqual(further, [], headings.join(' / '));
        }
      }
      assert.ok(count >= 5, `Only ${count} were tried.`);
    });
  }
});

function failuresIn(files: Files): readonly string[] {
  const names = Object.keys(files)
    .filter((file) => file.endsWith('.py') && !file.startsWith('tests/'))
    .map((file) => file.replace(/(?:\/__init__)?\.py$/, '').replaceAll('/', '.'));
  const run = spawnSync('python3', ['-B', '-c', LOAD_EACH, ...names], { cwd: folderWith(files), encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.split('\n').filter((line) => line.startsWith('failed '));
}
