import path from 'node:path';
import ts from 'typescript';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';

/** What the compiler says of one import site: the absolute path of a file, or undefined where it finds none. */
export interface Answer {
  readonly site: ImportSite;
  readonly file: string | undefined;
}

/** The answers for each file, in the order of its text. */
export type Answers = ReadonlyMap<ModulePath, readonly Answer[]>;

/**
 * Asks the compiler itself: a program for each project, with references followed to their source as in an editor.
 * A file belongs to the first project that names it; where none does, to the first that meets it on the way.
 */
export function askCompiler(root: string, projects: readonly ModulePath[]): Answers {
  const named = new Map<ModulePath, readonly Answer[]>();
  const met = new Map<ModulePath, readonly Answer[]>();
  for (const project of projects) {
    const { program, rootNames } = programOf(path.join(root, project));
    for (const sourceFile of program.getSourceFiles()) {
      const file = path.relative(root, sourceFile.fileName).replaceAll(path.sep, '/');
      if (file.startsWith('..') || file.includes('node_modules/') || !isModule(file) || named.has(file)) continue;
      const into = rootNames.has(sourceFile.fileName) ? named : met;
      if (!into.has(file)) into.set(file, answersOf(program, sourceFile, file));
    }
  }
  return new Map([...met, ...named]);
}

/** The compiler's answer for files that no project holds: as for a plain JavaScript project with a bundler. */
export function askWithoutConfig(root: string, files: readonly ModulePath[]): Answers {
  const options = { allowJs: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const rootNames = files.map((file) => path.join(root, file).replaceAll(path.sep, '/'));
  const program = ts.createProgram(rootNames, { ...options, noLib: true, types: [] });
  const answers = new Map<ModulePath, readonly Answer[]>();
  for (const file of files) {
    const sourceFile = program.getSourceFile(path.join(root, file).replaceAll(path.sep, '/'));
    if (sourceFile !== undefined) answers.set(file, answersOf(program, sourceFile, file));
  }
  return answers;
}

/** The parts of the compiler's own interface that tell what it resolved; they are not in its published types. */
interface ProgramInside extends ts.Program {
  getResolvedModuleFromModuleSpecifier(
    specifier: ts.StringLiteralLike,
    file: ts.SourceFile,
  ): { readonly resolvedModule?: ts.ResolvedModuleFull } | undefined;
  getResolvedTypeReferenceDirectiveFromTypeReferenceDirective(
    reference: ts.FileReference,
    file: ts.SourceFile,
  ): { readonly resolvedTypeReferenceDirective?: ts.ResolvedTypeReferenceDirective } | undefined;
}

interface CompilerHostInside extends ts.CompilerHost {
  /** An editor looks at the source of projects that are referred to, whether or not they are built. */
  useSourceOfProjectReferenceRedirect(): boolean;
}

interface SourceFileInside extends ts.SourceFile {
  readonly imports: readonly ts.StringLiteralLike[];
}

interface ProjectProgram {
  readonly program: ProgramInside;
  readonly rootNames: ReadonlySet<string>;
}

function isModule(file: ModulePath): boolean {
  return typescriptLanguage.languageOf(file) !== undefined;
}

function programOf(config: string): ProjectProgram {
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  if (parsed === undefined) throw new Error(`${config} cannot be read`);
  const options = { ...parsed.options, noLib: true };
  const host: CompilerHostInside = {
    ...ts.createCompilerHost(options, true),
    useSourceOfProjectReferenceRedirect: () => true,
  };
  const references = parsed.projectReferences === undefined ? {} : { projectReferences: parsed.projectReferences };
  const program = ts.createProgram({ rootNames: parsed.fileNames, options, host, ...references });
  return { program: program as ProgramInside, rootNames: new Set(parsed.fileNames) };
}

function answersOf(program: ts.Program, sourceFile: ts.SourceFile, file: ModulePath): readonly Answer[] {
  const byOffset = answersByOffset(program as ProgramInside, sourceFile);
  const answers = typescriptLanguage.readFacts(file, sourceFile.text).imports.map((site): Answer => {
    const offset = sourceFile.getPositionOfLineAndCharacter(site.line, site.character);
    // The compiler takes a `require` for an import in JavaScript alone.
    const found = byOffset.has(offset) ? byOffset.get(offset) : requiredFile(program, sourceFile, site.specifier);
    byOffset.delete(offset);
    return { site, file: sourceOf(program, found) };
  });
  if (byOffset.size > 0) throw new Error(`${file}: import sites not read at ${[...byOffset.keys()].join(', ')}`);
  return answers;
}

function answersByOffset(program: ProgramInside, sourceFile: ts.SourceFile): Map<number, string | undefined> {
  const answers = new Map<number, string | undefined>();
  for (const literal of (sourceFile as SourceFileInside).imports) {
    // Imports that the compiler adds itself, of helpers and of JSX, stand nowhere in the text.
    if (literal.pos === -1) continue;
    const resolved = program.getResolvedModuleFromModuleSpecifier(literal, sourceFile)?.resolvedModule;
    answers.set(literal.getStart(sourceFile) + 1, resolved?.resolvedFileName);
  }
  for (const reference of sourceFile.referencedFiles) {
    const file = path.resolve(path.dirname(sourceFile.fileName), reference.fileName);
    answers.set(reference.pos, ts.sys.fileExists(file) ? file.replaceAll(path.sep, '/') : undefined);
  }
  for (const reference of sourceFile.typeReferenceDirectives) {
    const resolved = program.getResolvedTypeReferenceDirectiveFromTypeReferenceDirective(reference, sourceFile);
    answers.set(reference.pos, resolved?.resolvedTypeReferenceDirective?.resolvedFileName);
  }
  return answers;
}

/** The source instead of the output of a project that is referred to. */
function sourceOf(program: ts.Program, file: string | undefined): string | undefined {
  return file === undefined ? undefined : (program.getSourceFile(file)?.fileName ?? file);
}

function requiredFile(program: ts.Program, from: ts.SourceFile, specifier: string): string | undefined {
  const options = program.getCompilerOptions();
  const mode = ts.ModuleKind.CommonJS;
  const answer = ts.resolveModuleName(specifier, from.fileName, options, ts.sys, undefined, undefined, mode);
  return answer.resolvedModule?.resolvedFileName;
}
