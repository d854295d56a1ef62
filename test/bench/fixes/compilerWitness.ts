import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** An error of a compiler or a type checker. Its line moves with what is written above it. */
export interface CompilerError {
  readonly file: string;
  /** `TS2339`, `attr-defined` */
  readonly code: string;
  readonly message: string;
  /** From 1, for people. */
  readonly line: number;
}

/** What says of a folder which errors its program has, now. Asked again, it looks at what has changed since. */
export interface CompilerWitness {
  /** With its version. */
  readonly name: string;
  readonly errors: () => readonly CompilerError[];
}

type Compiler = typeof ts;
type Builder = ts.SemanticDiagnosticsBuilderProgram;

/** The compiler that is installed in a project; undefined where there is none. */
export function compilerOfProject(root: string): Compiler | undefined {
  try {
    return createRequire(path.join(root, 'package.json'))('typescript') as Compiler;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The compiler that Inward is built with. */
export const OWN_COMPILER: Compiler = ts;

/**
 * Checks the programs of `configs` with that compiler. Each look checks what differs from the one before, and what that
 * can mean for others, as the compiler does it while it watches. Looks have to follow each other: older compilers note
 * in a source what its imports mean, so one that two programs share may speak of the other.
 */
export function openWitness(compiler: Compiler, root: string, configs: readonly string[]): CompilerWitness {
  const sources = new Map<string, ts.SourceFile>();
  const latest = new Map<string, Builder>();
  const errorsOf = (config: string): CompilerError[] => {
    const { builder, problems } = build(compiler, path.join(root, config), sources, latest.get(config));
    const diagnostics = [...problems, ...diagnosticsOf(builder)];
    latest.set(config, builder);
    return diagnostics.map((diagnostic) => readError(compiler, root, diagnostic));
  };
  return { name: `TypeScript ${compiler.version}`, errors: () => withoutRepetitions(configs.flatMap(errorsOf)) };
}

function build(
  compiler: Compiler,
  config: string,
  sources: Map<string, ts.SourceFile>,
  previous: Builder | undefined,
): { builder: Builder; problems: readonly ts.Diagnostic[] } {
  const host = { ...compiler.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const more: ts.CompilerOptions = { noEmit: true, incremental: false, composite: false, pretty: false };
  // What is deprecated would be all that the compiler says.
  const silent = Number.parseInt(compiler.version) >= 6 ? { ignoreDeprecations: '6.0' } : {};
  const parsed = compiler.getParsedCommandLineOfConfigFile(config, { ...more, ...silent }, host);
  if (parsed === undefined) throw new Error(`${config} is no tsconfig that the compiler can read.`);
  const { options, fileNames, projectReferences, errors } = parsed;
  const reader = keepSources(compiler, compiler.createIncrementalCompilerHost(options), sources);
  const builder = compiler.createSemanticDiagnosticsBuilderProgram(
    fileNames,
    options,
    reader,
    previous,
    errors,
    projectReferences,
  );
  return { builder, problems: errors };
}

/** What is installed stays as it is; a file of the project is parsed again only where its text is another. */
function keepSources(compiler: Compiler, host: ts.CompilerHost, sources: Map<string, ts.SourceFile>): ts.CompilerHost {
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...more) => {
    const known = sources.get(name);
    if (known !== undefined && (name.includes('/node_modules/') || compiler.sys.readFile(name) === known.text)) {
      return known;
    }
    const source = parse(name, ...more);
    if (source === undefined) sources.delete(name);
    else sources.set(name, source);
    return source;
  };
  return host;
}

function diagnosticsOf(builder: Builder): ts.Diagnostic[] {
  return [
    ...builder.getOptionsDiagnostics(),
    ...builder.getGlobalDiagnostics(),
    ...builder.getSyntacticDiagnostics(),
    ...builder.getSemanticDiagnostics(),
  ];
}

function readError(compiler: Compiler, root: string, { file, start, code, messageText }: ts.Diagnostic): CompilerError {
  const text = compiler.flattenDiagnosticMessageText(messageText, '\n').replaceAll(`${root}/`, '');
  const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
  return { file: file === undefined ? '' : path.relative(root, file.fileName), code: `TS${code}`, message: text, line };
}

/** A file that two programs share has its errors twice. */
function withoutRepetitions(errors: readonly CompilerError[]): CompilerError[] {
  const byWords = new Map(errors.map((error) => [JSON.stringify(error), error]));
  return [...byWords.values()];
}
