import path from 'node:path';
import ts from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';

/** What the compiler says of the specifiers of one file, by the offset of the specifier's first character. */
export interface FileWitness {
  readonly sourceFile: ts.SourceFile;
  readonly answers: ReadonlyMap<number, string | undefined>;
  /** For what the compiler knows as no import in that file: a `require` in TypeScript. */
  readonly required: (specifier: string) => string | undefined;
}

/** Asks the compiler itself: a program for each project, with references followed to their source as in an editor. */
export function askCompiler(root: string, projects: readonly ModulePath[]): ReadonlyMap<ModulePath, FileWitness> {
  const programs = projects.map((project) => programOf(path.join(root, project)));
  const witnesses = new Map<ModulePath, FileWitness>();
  // A file belongs to the project that names it; where none does, to the first that meets it on the way.
  for (const onlyNamed of [true, false]) {
    for (const { program, named } of programs) {
      for (const sourceFile of program.getSourceFiles()) {
        const file = path.relative(root, sourceFile.fileName).replaceAll(path.sep, '/');
        const isOurs = !file.startsWith('..') && !file.includes('node_modules/');
        if (!isOurs || witnesses.has(file) || (onlyNamed && !named.has(sourceFile.fileName))) continue;
        witnesses.set(file, witnessOf(program, sourceFile));
      }
    }
  }
  return witnesses;
}

/** The compiler's answer for files that no project holds: as for a plain JavaScript project with a bundler. */
export function askWithoutConfig(root: string, files: readonly ModulePath[]): ReadonlyMap<ModulePath, FileWitness> {
  const options = { allowJs: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    { ...options, noLib: true, types: [] },
  );
  return new Map(
    files.flatMap((file) => {
      const sourceFile = program.getSourceFile(path.join(root, file).replaceAll(path.sep, '/'));
      return sourceFile === undefined ? [] : [[file, witnessOf(program, sourceFile)] as const];
    }),
  );
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
  readonly program: ts.Program;
  readonly named: ReadonlySet<string>;
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
  const program = ts.createProgram({
    rootNames: parsed.fileNames,
    options,
    host,
    ...(parsed.projectReferences === undefined ? {} : { projectReferences: parsed.projectReferences }),
  });
  return { program, named: new Set(parsed.fileNames) };
}

function witnessOf(program: ts.Program, sourceFile: ts.SourceFile): FileWitness {
  const inside = program as ProgramInside;
  const answers = new Map<number, string | undefined>();
  const add = (offset: number, file: string | undefined) => answers.set(offset, sourceOf(program, file));
  for (const literal of (sourceFile as SourceFileInside).imports) {
    if (literal.pos === -1) continue;
    const resolved = inside.getResolvedModuleFromModuleSpecifier(literal, sourceFile)?.resolvedModule;
    add(literal.getStart(sourceFile) + 1, resolved?.resolvedFileName);
  }
  for (const reference of sourceFile.referencedFiles) {
    const file = path.resolve(path.dirname(sourceFile.fileName), reference.fileName);
    add(reference.pos, ts.sys.fileExists(file) ? file.replaceAll(path.sep, '/') : undefined);
  }
  for (const reference of sourceFile.typeReferenceDirectives) {
    const resolved = inside.getResolvedTypeReferenceDirectiveFromTypeReferenceDirective(reference, sourceFile);
    add(reference.pos, resolved?.resolvedTypeReferenceDirective?.resolvedFileName);
  }
  return {
    sourceFile,
    answers,
    required: (specifier) => sourceOf(program, requiredFile(program, sourceFile, specifier)),
  };
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
