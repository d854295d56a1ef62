import { Command, CommanderError, Option } from 'commander';
import { PRESET_NAMES } from '#domain/architecture/words.ts';
import type { BaselineOptions } from './baselineCommand.ts';
import type { CheckOptions } from './reports/checkCommand.ts';
import { CHECK_FORMATS } from './reports/checkFormats.ts';
import type { ExplainOptions } from './explainCommand.ts';
import { EXIT_FINE, EXIT_WRONG } from './exitCodes.ts';
import type { FixOptions } from './fix/fixCommand.ts';
import type { GraphOptions } from './graph/graphCommand.ts';
import type { InitOptions } from './initCommand.ts';
import type { NewOptions } from './begin/newCommand.ts';
import type { ReviewOptions } from './reports/reviewCommand.ts';
import type { SelfTestOptions } from './selfTestCommand.ts';
import type { WhereOptions } from './where/whereCommand.ts';

/** What the commands do. Each writes what it has to say and gives the exit code. */
export interface Commands {
  readonly check: (path: string, options: CheckOptions) => Promise<number>;
  readonly review: (path: string, options: ReviewOptions) => Promise<number>;
  readonly graph: (path: string, options: GraphOptions) => Promise<number>;
  readonly explain: (file: string, options: ExplainOptions) => Promise<number>;
  readonly begin: (pattern: string | undefined, name: string, options: NewOptions) => Promise<number>;
  readonly where: (file: string, options: WhereOptions) => Promise<number>;
  readonly fix: (file: string, options: FixOptions) => Promise<number>;
  readonly baseline: (path: string, options: BaselineOptions) => Promise<number>;
  readonly selfTest: (path: string, options: SelfTestOptions) => Promise<number>;
  readonly init: (path: string, options: InitOptions) => Promise<number>;
}

/** What the command line is put together from. Commands and language server are loaded when they are asked for. */
export interface ProgramParts {
  readonly version: string;
  readonly loadCommands: () => Promise<Commands>;
  /** Speaks LSP; settles when the connection is up. */
  readonly startLanguageServer: () => Promise<void>;
}

const PATH_HELP = 'a project, or a folder or file in one';

/** Runs one command. `words` is what stands behind the name of the program. Returns the exit code. */
export async function runProgram(parts: ProgramParts, words: readonly string[]): Promise<number> {
  let exitCode = EXIT_FINE;
  const program = programOf(parts, (code) => (exitCode = code));
  try {
    if (words.length === 0) program.help({ error: true });
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong. Help and version that were asked for end this way, too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_FINE : EXIT_WRONG;
    throw error;
  }
}

type Exit = (code: number) => void;

function programOf(parts: ProgramParts, exit: Exit): Command {
  const program = new Command('inward')
    .description('Shows every import that does not point inward.')
    .version(parts.version, '-V, --version', 'tell the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--color', 'use colours even where nobody seems to look')
    .option('--no-color', 'use no colours')
    .option('--no-cache', 'neither use nor keep what was read in an earlier run')
    .addHelpText('after', '\nExit codes: 0 no finding of severity error, 1 some, 2 the contract or the call is wrong.')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  addCheck(program, parts, exit);
  addReview(program, parts, exit);
  addGraph(program, parts, exit);
  addExplain(program, parts, exit);
  addWhere(program, parts, exit);
  addNew(program, parts, exit);
  addFix(program, parts, exit);
  addBaseline(program, parts, exit);
  addSelfTest(program, parts, exit);
  addInit(program, parts, exit);
  addLanguageServer(program, parts);
  return program;
}

function addCheck(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('check')
    .description('Check every import against the architecture of the project.')
    .argument('[path]', PATH_HELP, '.')
    .addOption(new Option('--format <format>', 'how to write the findings').choices(CHECK_FORMATS).default('pretty'))
    .option('--changed <ref>', 'only findings that a change brings, compared with where the branch left REF')
    .option('--hints', 'list findings of severity hint, too, instead of counting them')
    .option('--no-baseline', 'count what the project has accepted like any other finding')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { check } = await parts.loadCommands();
      exit(await check(path, command.optsWithGlobals<CheckOptions>()));
    });
}

function addReview(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('review')
    .description('Write a checklist for a pull request, in markdown: each rule, and where a change breaks it.')
    .argument('[path]', PATH_HELP, '.')
    .option('--changed <ref>', 'what the change is compared with; by default where it left the default branch')
    .option('--hints', 'list findings of severity hint, too')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { review } = await parts.loadCommands();
      exit(await review(path, command.optsWithGlobals<ReviewOptions>()));
    });
}

function addGraph(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('graph')
    .description('Write the graph of modules as it was resolved.')
    .argument('[path]', PATH_HELP, '.')
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'mermaid', 'dot']).default('json'))
    .addOption(
      new Option('--by <unit>', 'what one node of a drawing stands for')
        .choices(['module', 'folder', 'layer'])
        .default('module'),
    )
    .option('--abstractness', 'read declarations, too, to tell abstractness and distance in the metrics')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { graph } = await parts.loadCommands();
      exit(await graph(path, command.optsWithGlobals<GraphOptions>()));
    });
}

function addExplain(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('explain')
    .description('Tell the layer of a file and why, what it imports and who imports it.')
    .argument('<file>', 'a source file')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { explain } = await parts.loadCommands();
      exit(await explain(file, command.optsWithGlobals<ExplainOptions>()));
    });
}

function addWhere(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('where')
    .description('Tell which layer a file, or what is declared on some of its lines, belongs in, and why.')
    .argument('<file>', 'a source file, with `:LINE` or `:LINE-LINE` behind it for a part of it')
    .addOption(new Option('--format <format>', 'how to write the answer').choices(['pretty', 'json']).default('pretty'))
    .option('--blind', 'give no weight to where the file lies now')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { where } = await parts.loadCommands();
      exit(await where(file, command.optsWithGlobals<WhereOptions>()));
    });
}

function addNew(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('new')
    .description('Begin an entity, a use case, a port with its adapters or a context: its files, in their places.')
    .argument('[pattern]', 'what to begin; without it you are asked, or told what there is')
    .argument('[name]', 'what it is called, in any spelling', '')
    .option('--in <context>', 'the bounded context that it is for')
    .option('--dry-run', 'show the files, and make none')
    .action(async (pattern: string | undefined, name: string, _options: unknown, command: Command) => {
      const { begin } = await parts.loadCommands();
      exit(await begin(pattern, name, command.optsWithGlobals<NewOptions>()));
    });
}

function addFix(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('fix')
    .description('List what can be done about the findings in a file, or do it. Exit 1: something was not done.')
    .argument('<file>', 'a source file or a contract, with `:LINE` behind it for the findings of one line')
    .option('--list', 'only tell what can be done, which is what happens anyway')
    .option('--apply <kind>', 'do this, for every finding there for which it is offered')
    .option('--to <layer>', 'with --apply, where several layers are offered: the one that something is to go to')
    .option('--dry-run', 'show what would be done, and change nothing')
    .addOption(new Option('--format <format>', 'how to write the result').choices(['pretty', 'json']).default('pretty'))
    .action(async (file: string, _options: unknown, command: Command) => {
      const { fix } = await parts.loadCommands();
      exit(await fix(file, command.optsWithGlobals<FixOptions>()));
    });
}

function addBaseline(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('baseline')
    .description('Accept what is found now in .inward-baseline.json, so that only what is new fails a check.')
    .argument('[path]', PATH_HELP, '.')
    .option('--prune', 'accept nothing new; only take out what is no longer found')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { baseline } = await parts.loadCommands();
      exit(await baseline(path, command.optsWithGlobals<BaselineOptions>()));
    });
}

function addSelfTest(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('self-test')
    .description(
      'Plant a breach of each rule, in memory alone, and tell which rules would miss it. Exit 1: some would.',
    )
    .argument('[path]', PATH_HELP, '.')
    .addOption(new Option('--format <format>', 'how to write the result').choices(['pretty', 'json']).default('pretty'))
    .action(async (path: string, _options: unknown, command: Command) => {
      const { selfTest } = await parts.loadCommands();
      exit(await selfTest(path, command.optsWithGlobals<SelfTestOptions>()));
    });
}

function addInit(program: Command, parts: ProgramParts, exit: Exit): void {
  program
    .command('init')
    .description('Write an inward.json, from what the folders of the project show or from a preset.')
    .argument('[path]', 'the folder that the contract is for', '.')
    .addOption(new Option('--preset <name>', 'begin with these layers').choices([...PRESET_NAMES]))
    .option('--force', 'overwrite an inward.json that is there')
    .option('--dry-run', 'write the contract to standard output and no file')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { init } = await parts.loadCommands();
      exit(await init(path, command.optsWithGlobals<InitOptions>()));
    });
}

function addLanguageServer(program: Command, parts: ProgramParts): void {
  program
    .command('lsp')
    .description('Speak the Language Server Protocol with an editor.')
    .option('--stdio', 'on standard input and output, which is what happens anyway')
    // Editors add options of their own, such as --clientProcessId.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(parts.startLanguageServer);
}
