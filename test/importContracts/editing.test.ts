import assert from 'node:assert/strict';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import type { ImportContractsChange } from '#application/ports/importContractsReader.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';

const IGNORE = { kind: 'ignore-import', contract: 'c', importer: 'p.a', imported: 'p.b' } as const;
const REVERSE = { kind: 'reverse-layers', contract: 'c' } as const;

function edited(file: string, text: string, change: ImportContractsChange): string | undefined {
  const edits = importLinter.edit(file, text, change);
  return edits && applyTextEdits(text, edits);
}

const ini = (...lines: readonly string[]): string =>
  ['[importlinter]', 'root_package = p', '', '[importlinter:contract:c]', 'name = C', ...lines, ''].join('\n');
const toml = (...lines: readonly string[]): string =>
  [
    '[tool.importlinter]',
    'root_package = "p"',
    '[[tool.importlinter.contracts]]',
    'id = "c"',
    'name = "C"',
    ...lines,
    '',
  ].join('\n');

describe('editing contracts of import-linter', () => {
  for (const [what, before, after] of [
    [
      'where nothing is ignored yet',
      ini('modules =', '    p.a', '    p.b'),
      ini('modules =', '    p.a', '    p.b', 'ignore_imports =', '    p.a -> p.b'),
    ],
    [
      'behind one on the line of the key',
      ini('ignore_imports = p.x -> p.y'),
      ini('ignore_imports = p.x -> p.y', '    p.a -> p.b'),
    ],
    [
      'behind others, as far in as they are',
      ini('ignore_imports =', '  # old', '  p.x -> p.y', 'modules = p.*'),
      ini('ignore_imports =', '  # old', '  p.x -> p.y', '  p.a -> p.b', 'modules = p.*'),
    ],
    [
      'where the list is empty',
      ini('ignore_imports =', 'modules = p.*'),
      ini('ignore_imports =', '    p.a -> p.b', 'modules = p.*'),
    ],
  ] as const) {
    it(`adds an ignored import to an INI file ${what}`, () => {
      assert.equal(edited('setup.cfg', before, IGNORE), after);
      const crlf = (text: string) => text.replaceAll('\n', '\r\n');
      assert.equal(edited('.importlinter', crlf(before), IGNORE), crlf(after));
    });
  }

  for (const [what, before, after] of [
    [
      'where nothing is ignored yet',
      toml('modules = [', '  "p.a",', ']'),
      toml('modules = [', '  "p.a",', ']', 'ignore_imports = [', '    "p.a -> p.b",', ']'),
    ],
    ['in an empty list', toml('ignore_imports = []'), toml('ignore_imports = ["p.a -> p.b"]')],
    [
      'on one line',
      toml("ignore_imports = ['p.x -> p.y'] # old"),
      toml(`ignore_imports = ['p.x -> p.y', "p.a -> p.b"] # old`),
    ],
    [
      'on a line of its own',
      toml('ignore_imports = [', '  "p.x -> p.y", # old', '  # end', ']'),
      toml('ignore_imports = [', '  "p.x -> p.y", # old', '  "p.a -> p.b",', '  # end', ']'),
    ],
    [
      'where no comma is at the end',
      toml('ignore_imports = [', '  "p.x -> p.y" # old', ']'),
      toml('ignore_imports = [', '  "p.x -> p.y", # old', '  "p.a -> p.b"', ']'),
    ],
    [
      'before a bracket on the line',
      toml('ignore_imports = [', '  "p.x -> p.y"]'),
      toml('ignore_imports = [', '  "p.x -> p.y", "p.a -> p.b"]'),
    ],
  ] as const) {
    it(`adds an ignored import to a TOML file ${what}`, () => {
      assert.equal(edited('pyproject.toml', before, IGNORE), after);
    });
  }

  it('reverses layers with their comments', () => {
    assert.equal(
      edited('.importlinter', ini('layers =', '  # the core', '  p.core', '  p.mid | p.other', '  p.web'), REVERSE),
      ini('layers =', '  p.web', '  p.mid | p.other', '  # the core', '  p.core'),
    );
    assert.equal(
      edited('pyproject.toml', toml('layers = [', '  # the core', '  "p.core", # c', "  'p.web' # w", ']'), REVERSE),
      toml('layers = [', "  'p.web', # w", '  # the core', '  "p.core" # c', ']'),
    );
    assert.equal(
      edited('pyproject.toml', toml('layers = ["p.core", "p.mid", "p.web"]'), REVERSE),
      toml('layers = ["p.web", "p.mid", "p.core"]'),
    );
  });

  it('leaves alone what it does not find, and what is better changed by hand', () => {
    assert.equal(
      edited('.importlinter', ini('layers =', '  p.a', '  p.b'), { ...REVERSE, contract: 'other' }),
      undefined,
    );
    assert.equal(edited('pyproject.toml', toml('layers = ["p.a", "p.\\u0062"]'), REVERSE), undefined);
    assert.equal(edited('pyproject.toml', toml('ignore_imports = "p.x -> p.y"'), IGNORE), undefined);
    const inline =
      '[tool.importlinter]\nroot_package = "p"\ncontracts = [{ id = "c", name = "C", modules = ["p.*"] }]\n';
    assert.equal(edited('pyproject.toml', inline, IGNORE), undefined);
    const inherited = `[DEFAULT]\nignore_imports = p.x -> p.y\n\n${ini('modules = p.*')}`;
    assert.equal(edited('setup.cfg', inherited, IGNORE), undefined);
    assert.equal(edited('pyproject.toml', 'broken', IGNORE), undefined);
  });
});
