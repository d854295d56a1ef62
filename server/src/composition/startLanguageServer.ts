import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { newContractText } from '#adapters/contracts/newContractText.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { overlayFiles } from '#adapters/files/overlay.ts';
import type { OpenedFolder } from '#adapters/lsp/session/folder.ts';
import { serve } from '#adapters/lsp/serve.ts';
import type { World } from '#application/world.ts';
import { createWorkspace } from '#application/workspace.ts';
import { rules } from '#domain/rules/registry.ts';
import { languages } from './languages.ts';
import type { Caches } from './openCaches.ts';
import { NO_CACHES, openCaches } from './openCaches.ts';
import { readOwnPackage } from './ownPackage.ts';
import { today } from './today.ts';

type Log = (line: string) => void;

/** Speaks LSP over what the arguments of the process name (`--stdio`, `--node-ipc`, `--socket`, `--pipe`), else stdio. */
export function startLanguageServer(): void {
  const { version, pageOf } = readOwnPackage();
  const connection = connect();
  surviveMistakes(connection);
  serve(connection, {
    version,
    pageOf,
    openFolder: (root, trusted, log) => openFolder(root, trusted ? openCaches(root, log) : NO_CACHES, log),
    contractText: newContractText,
  });
}

function connect(): Connection {
  const isNamed = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument));
  return isNamed
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
}

/** What nobody caught is a mistake of ours. The editor is told, and whatever still works goes on. */
function surviveMistakes(connection: Connection): void {
  const tell = (error: unknown): void => {
    connection.console.error(`Something went wrong: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

function openFolder(root: string, caches: Caches, log: Log): OpenedFolder {
  const disk = diskFiles(root);
  const files = overlayFiles({
    ...disk,
    list: function* () {
      yield* disk.list();
      for (const { folder, reason } of disk.unreadFolders()) log(`${root}/${folder} was not looked into: ${reason}`);
    },
  });
  const world: World = {
    files,
    languages,
    contracts: contractReader(rules.map(({ meta }) => meta)),
    importContracts: importLinter,
    ...caches,
    today,
    log,
  };
  return { world, files, workspace: createWorkspace(world) };
}
