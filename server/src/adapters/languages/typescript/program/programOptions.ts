import type { CompilerOptions } from 'typescript';
import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';
import { folderOf } from '../resolution/modulePaths.ts';
import { programPath } from './programPaths.ts';
import { readProgramFile } from './readProgramFile.ts';

/** The major version from which on the compiler takes more for granted than it did. */
const STRICT_BY_DEFAULT = 6;

/**
 * What the tsconfig in that file asks of the compiler, without what concerns its output. A project that is written for
 * an older compiler keeps what that one took for granted.
 */
export function programOptions(project: ProjectFiles, config: ModulePath | undefined): CompilerOptions {
  const said = config === undefined ? WITHOUT_CONFIG : readOptions(project, config);
  const options = versionInUse(project, config) < STRICT_BY_DEFAULT ? { ...olderDefaults(said), ...said } : said;
  return { ...options, ...WITHOUT_OUTPUT, ignoreDeprecations: '6.0' };
}

/** What runs without a configuration strips types, and is imported as it is called. */
const WITHOUT_CONFIG: CompilerOptions = { allowImportingTsExtensions: true };

const WITHOUT_OUTPUT: CompilerOptions = {
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  declarationMap: false,
  emitDeclarationOnly: false,
  skipLibCheck: true,
  // Where output would go says nothing of which files may be imported; by itself it is the folder of the config.
  rootDir: '/',
};

function readOptions({ files, known }: ProjectFiles, config: ModulePath): CompilerOptions {
  const read = (fileName: string): string | undefined => readProgramFile(files, fileName);
  const source = ts.readJsonConfigFile(programPath(config), read);
  const host = {
    useCaseSensitiveFileNames: true,
    fileExists: (fileName: string) => files.isFile(fileName.slice(1)),
    readFile: read,
    // Which files belong to a program is decided by who governs them, not by what is listed here.
    readDirectory: () => [...known].slice(0, 1).map(programPath),
  };
  const folder = programPath(folderOf(config));
  return ts.parseJsonSourceFileConfigFileContent(source, host, folder, undefined, programPath(config)).options;
}

function olderDefaults({ module, moduleResolution }: CompilerOptions): CompilerOptions {
  return {
    strict: false,
    types: ['*'],
    esModuleInterop: false,
    noUncheckedSideEffectImports: false,
    target: ts.ScriptTarget.ES2017,
    ...(module === undefined && { module: ts.ModuleKind.CommonJS }),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- It is what the older compiler does by itself.
    ...(module === undefined && moduleResolution === undefined && { moduleResolution: ts.ModuleResolutionKind.Node10 }),
  };
}

/** Of the compiler that is installed for the project; an old one where none is, as nobody has asked for a new one. */
function versionInUse({ files }: ProjectFiles, config: ModulePath | undefined): number {
  for (let folder = config === undefined ? '' : folderOf(config); ; folder = folderOf(folder)) {
    const file = files.read(`${folder === '' ? '' : `${folder}/`}node_modules/typescript/package.json`);
    const version = file.kind === 'text' ? /"version"\s*:\s*"(\d+)/.exec(file.text)?.[1] : undefined;
    if (version !== undefined) return Number(version);
    if (folder === '') return 0;
  }
}
