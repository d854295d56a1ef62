import assert from 'node:assert/strict';
import { checkGithub } from '#adapters/cli/reports/checkGithub.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { outputOf } from './checkOutputs.ts';
import { NO_BREACH, ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads commands as the runner of GitHub does: line by line, and only then what was escaped. */
function commandsIn(text: string): readonly Command[] {
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith('::'));
  return lines.map((line) => {
    const [, name = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const entries = properties.split(',').map((property) => {
      const at = property.indexOf('=');
      return [property.slice(0, at), decoded(property.slice(at + 1))] as const;
    });
    return { name, properties: Object.fromEntries(entries), message: decoded(message) };
  });
}

function decoded(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

describe('inward check --format github', () => {
  after(removeFolders);

  it('annotates the place of each finding', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(ONE_BREACH), ['check', '--format', 'github']);
    const [command, ...others] = commandsIn(stdout);
    assert.equal(others.length, 0);
    assert.equal(command?.name, 'error');
    assert.deepEqual(command.properties, {
      file: 'src/domain/order.ts',
      line: '3',
      endLine: '3',
      col: '23',
      endColumn: '43',
      title: 'Inward layer-order',
    });
    assert.match(command.message, /^domain may not import adapters: `src\/adapters\/database\.ts`\. Dependencies/);
    assert.match(stdout, /\nInward: 1 error, 0 warnings\n$/);
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('escapes what would end a property or a line', () => {
    const name = 'src/domain/a,b:c 100%\n::error::fake.ts';
    const output = outputOf({ ...NO_BREACH, [name]: "import '../adapters/database';\n" });
    const text = [...checkGithub(output)].join('');
    const commands = commandsIn(text);
    assert.deepEqual(
      commands.map(({ properties }) => properties['file']),
      [name],
    );
    assert.equal(text.split('\n').length, 3);
  });

  it('tells warnings and notes as such, and leaves out what was accepted', () => {
    const files = {
      ...ONE_BREACH,
      'src/domain/a.ts': "import './b';\n",
      'src/domain/b.ts': "import './a';\n",
      'src/loose.ts': '',
    };
    const output = outputOf(files, ({ rule }) => rule === 'layer-order');
    const text = [...checkGithub({ ...output, hints: true })].join('');
    assert.deepEqual(
      commandsIn(text).map(({ name }) => name),
      ['warning', 'warning', 'notice'],
    );
    assert.match(text, /Inward: 0 errors, 2 warnings, 1 hint, 1 finding accepted in the baseline\n$/);
  });
});
