import path from 'node:path';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { startLanguageClient, uriOf } from '#test/support/languageClient.ts';
import type { LanguageClient } from '#test/support/languageClient.ts';
import { languageServerBundle } from '#test/support/languageServerBundle.ts';
import { removeFolder, temporaryFolder, writeIn } from '#test/support/temporaryFolder.ts';

export type FileTexts = Readonly<Record<string, string>>;

/** An editor with a project of its own on disk. */
export interface Editor extends LanguageClient {
  /** An absolute path. */
  readonly root: string;
  readonly uri: (file: string) => string;
  /** Opens a file with the text that it has in the project, or with another one. */
  readonly show: (file: string, text?: string) => Promise<void>;
  /** Waits until exactly the findings of those rules are published for a file. */
  readonly findings: (file: string, rules: readonly string[]) => Promise<Diagnostic[]>;
  /** The same, of one version of an open document. */
  readonly findingsOfVersion: (file: string, version: number) => Promise<Diagnostic[]>;
  /** Changes files on disk behind the editor's back, null for deletion, and has its file watcher tell of them. */
  readonly changeOnDisk: (changes: Readonly<Record<string, string | null>>) => Promise<void>;
  /** Tells of files as the file watcher does. */
  readonly tellOf: (changes: Readonly<Record<string, FileChangeType>>) => Promise<void>;
}

export interface EditorOptions {
  /** Folders of the project that are open as workspace folders; the project itself unless said. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

/** Starts editors, and puts an end to them and their projects after each test of the suite. */
export function editors(): (files: FileTexts, options?: EditorOptions) => Promise<Editor> {
  const started: Editor[] = [];
  afterEach(async () => {
    for (const editor of started.splice(0)) {
      if (editor.process.exitCode === null) await editor.stop();
      removeFolder(editor.root);
    }
  });
  return async (files, options = {}) => {
    const editor = await startEditor(files, options);
    started.push(editor);
    return editor;
  };
}

/** The command that starts the server under test. */
export function serverCommand(): readonly [string, ...string[]] {
  return [process.execPath, languageServerBundle(), '--stdio'];
}

async function startEditor(files: FileTexts, options: EditorOptions): Promise<Editor> {
  const root = temporaryFolder(files);
  const uri = (file: string): string => uriOf(root, file);
  const client = await startLanguageClient({
    command: serverCommand(),
    folders: (options.folders ?? ['']).map(uri),
    environment: { INWARD_CACHE_DIR: path.join(root, '.cache') },
    ...(options.capabilities && { capabilities: options.capabilities }),
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  });
  try {
    if (options.folders?.length !== 0) await client.status((status) => !status.indexing);
  } catch (error) {
    // Nobody else knows of it yet, and as long as it runs the tests do not end.
    client.process.kill();
    throw error;
  }
  return { ...client, ...projectActions(client, root, uri, files), root, uri };
}

function projectActions(client: LanguageClient, root: string, uri: (file: string) => string, files: FileTexts) {
  const tellOf: Editor['tellOf'] = (told) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: Object.entries(told).map(([file, type]) => ({ uri: uri(file), type })),
    });
  return {
    tellOf,
    show: (file: string, text = files[file] ?? '') => client.open(uri(file), text),
    findings: async (file: string, rules: readonly string[]) => {
      const wanted = [...rules].sort().join();
      const fits = ({ diagnostics }: PublishDiagnosticsParams) => rulesOf(diagnostics) === wanted;
      return (await client.diagnostics(uri(file), fits)).diagnostics;
    },
    findingsOfVersion: async (file: string, version: number) =>
      (await client.diagnostics(uri(file), (published) => published.version === version)).diagnostics,
    changeOnDisk: async (changes: Readonly<Record<string, string | null>>) => {
      const told: Record<string, FileChangeType> = {};
      for (const [file, text] of Object.entries(changes)) {
        told[file] = text === null ? FileChangeType.Deleted : FileChangeType.Changed;
        if (text === null) removeFolder(path.join(root, file));
        else {
          if (!(file in files)) told[file] = FileChangeType.Created;
          writeIn(root, file, text);
        }
      }
      await tellOf(told);
    },
  };
}

function rulesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code }) => String(code))
    .sort()
    .join();
}
