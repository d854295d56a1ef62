import type { CustomTransformers, Program, SourceFile } from 'typescript';
import type { ProjectFiles } from '#application/ports/files.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { ModuleShape } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';
import { createTypeScriptResolver } from '../resolution/resolver.ts';
import type { Programs } from './programs.ts';
import { typesIn } from './typesIn.ts';
import { withoutPromises } from './withoutPromises.ts';

/** What others can see of a module: the declarations that the compiler would write for it, types worked out. */
export function* shapeOf(
  programs: Programs,
  project: ProjectFiles,
  module: ModulePath,
): Generator<void, ModuleShape | undefined> {
  const { program, treeOf } = yield* programs.programFor(project, module);
  const tree = treeOf(module);
  if (tree === undefined) return undefined;
  let known: ReturnType<typeof declarationsOf> | undefined;
  const declarations = (): ReturnType<typeof declarationsOf> => (known ??= declarationsOf(program, tree));
  return {
    isSeenEverywhere: isSeenEverywhere(tree),
    // To work out types is most of the work, and not everybody asks for them.
    get text() {
      return declarations().text;
    },
    get types() {
      const { text, isSure } = declarations();
      return isSure ? typesIn(text) : text;
    },
    get mentions() {
      const { text, isSure } = declarations();
      return isSure ? mentionsIn(project, module, text) : undefined;
    },
  };
}

/** The compiler's own way to ask for declarations whatever the options say, as its incremental builds do. */
type EmitDeclarations = (
  tree: SourceFile,
  write: (fileName: string, text: string) => void,
  cancellation: undefined,
  only: true,
  transformers: CustomTransformers | undefined,
  force: true,
) => ReturnType<Program['emit']>;

function declarationsOf(program: Program, tree: SourceFile): { readonly text: string; readonly isSure: boolean } {
  let written: string | undefined;
  const emitting = program as unknown as { readonly emit: EmitDeclarations };
  const write = (_: string, text: string): void => void (written = text);
  const { diagnostics } = emitting.emit(tree, write, undefined, true, { afterDeclarations: [withoutPromises] }, true);
  // What has no name to be written by is written as `any`, whatever it is.
  const isSure = written !== undefined && diagnostics.length === 0;
  return { text: isSure ? (written ?? '') : tree.text, isSure };
}

/** Every module that the declarations name, be it by an import that nobody wrote. */
function mentionsIn(project: ProjectFiles, module: ModulePath, text: string): ReadonlySet<ModulePath> {
  const resolver = resolvers.get(project) ?? createTypeScriptResolver(project);
  resolvers.set(project, resolver);
  const mentioned = new Set<ModulePath>();
  for (const { fileName: specifier } of ts.preProcessFile(text, true, true).importedFiles) {
    const target = resolver.resolve(module, { ...ANYWHERE, specifier });
    if (target.kind === 'module') mentioned.add(target.path);
  }
  return mentioned;
}

/** Whoever asks for the shape of one module asks for those of others. */
const resolvers = new WeakMap<ProjectFiles, Resolver>();

const ANYWHERE = { kind: 'import', typeOnly: true, line: 0, character: 0, endCharacter: 0 } as const;

/** Whether it declares something for modules that do not import it. */
function isSeenEverywhere(tree: SourceFile): boolean {
  const isJavaScriptModule = 'commonJsModuleIndicator' in tree && tree.commonJsModuleIndicator !== undefined;
  if (!ts.isExternalModule(tree) && !isJavaScriptModule) return true;
  return tree.statements.some((statement) => {
    return ts.isModuleDeclaration(statement) && (ts.isStringLiteral(statement.name) || isGlobal(statement.flags));
  });
}

function isGlobal(flags: number): boolean {
  return (flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}
