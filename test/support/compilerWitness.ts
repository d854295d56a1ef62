import path from 'node:path/posix';
import ts from 'typescript';

/** Files by path, relative to a root that has no name, as specs have them. */
export type Texts = Readonly<Record<string, string>>;

/**
 * What the real compiler says of the files after a change and did not say before, one line each: path, code and words.
 * It knows nothing of Inward: every source is a root, under the tsconfig that lies nearest above it. `moved` says which
 * path of before is which of afterwards.
 */
export function newErrors(before: Texts, after: Texts, moved: ReadonlyMap<string, string> = new Map()): string[] {
  const known = new Map<string, number>();
  for (const error of errorsIn(before)) {
    const line = lineOf({ ...error, file: moved.get(error.file) ?? error.file });
    known.set(line, (known.get(line) ?? 0) + 1);
  }
  return errorsIn(after)
    .map(lineOf)
    .filter((line) => {
      const count = known.get(line) ?? 0;
      known.set(line, count - 1);
      return count <= 0;
    });
}

interface CodeError {
  readonly file: string;
  readonly code: number;
  readonly message: string;
}

function lineOf({ file, code, message }: CodeError): string {
  return `${file}: ${message} (${String(code)})`;
}

const LIBRARY = '/<library>/';

const SOURCE = /\.[cm]?[jt]sx?$/;

/** Parsed and bound once: nearly all of the time would go into them. */
const libraries = new Map<string, ts.SourceFile>();

/** The same texts are asked about again and again: before each of the fixes of a spec. */
const told = new WeakMap<Texts, readonly CodeError[]>();

function errorsIn(texts: Texts): readonly CodeError[] {
  const errors = told.get(texts) ?? programsOf(texts).flatMap(errorsOf);
  told.set(texts, errors);
  return errors;
}

function errorsOf(program: ts.Program): readonly CodeError[] {
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map(({ file, code, messageText }) => {
    return { file: file?.fileName.slice(1) ?? '', code, message: ts.flattenDiagnosticMessageText(messageText, '\n') };
  });
}

function programsOf(texts: Texts): readonly ts.Program[] {
  const groups = new Map<string, string[]>();
  for (const file of Object.keys(texts)) {
    if (!SOURCE.test(file) || file.includes('node_modules/')) continue;
    const config = configAbove(texts, file);
    groups.set(config, [...(groups.get(config) ?? []), `/${file}`]);
  }
  return [...groups].map(([config, rootNames]) => {
    const options: ts.CompilerOptions = { ...optionsOf(texts, config), ...ALWAYS };
    return ts.createProgram({ rootNames, options, host: hostOf(texts, options) });
  });
}

const ALWAYS: ts.CompilerOptions = {
  ...{ noEmit: true, composite: false, incremental: false, declaration: false, emitDeclarationOnly: false },
  ...{ skipLibCheck: true, ignoreDeprecations: '6.0', allowJs: true },
};

/** Empty where there is none. */
function configAbove(texts: Texts, file: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const config = path.join(folder, 'tsconfig.json');
    if (config in texts) return config;
    if (folder === '.') return '';
  }
}

/** Where nobody has said anything, bundlers and test runners take modules as they come. */
function optionsOf(texts: Texts, config: string): ts.CompilerOptions {
  if (config === '') return { module: ts.ModuleKind.Preserve, strict: true, allowImportingTsExtensions: true };
  const read = (name: string): string | undefined => texts[name.slice(1)];
  const source = ts.readJsonConfigFile(`/${config}`, read);
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    fileExists: (name) => name.slice(1) in texts,
    readFile: read,
    readDirectory: () => Object.keys(texts).map((name) => `/${name}`),
  };
  return ts.parseJsonSourceFileConfigFileContent(source, host, path.dirname(`/${config}`)).options;
}

function hostOf(texts: Texts, options: ts.CompilerOptions): ts.CompilerHost {
  return {
    getSourceFile: (name, version) => {
      if (name.startsWith(LIBRARY)) return library(name.slice(LIBRARY.length), version);
      const text = texts[name.slice(1)];
      return text === undefined ? undefined : ts.createSourceFile(name, text, version, true);
    },
    fileExists: (name) => name.startsWith(LIBRARY) || name.slice(1) in texts,
    readFile: (name) => texts[name.slice(1)],
    directoryExists: (name) => Object.keys(texts).some((file) => `/${file}`.startsWith(name.replace(/\/?$/, '/'))),
    getDefaultLibFileName: () => LIBRARY + ts.getDefaultLibFileName(options),
    getDefaultLibLocation: () => LIBRARY.slice(0, -1),
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

function library(name: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  const key = `${name} ${JSON.stringify(version)}`;
  const known = libraries.get(key);
  if (known !== undefined) return known;
  const text = ts.sys.readFile(path.join(path.dirname(ts.sys.getExecutingFilePath().replaceAll('\\', '/')), name));
  if (text === undefined) return undefined;
  const tree = ts.createSourceFile(LIBRARY + name, text, version, true);
  libraries.set(key, tree);
  return tree;
}
