import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, fileAt, findingsGone, findingsOf } from '../support.ts';

/** Milliseconds. The watcher is a process of its own, and a busy machine takes its time to start one. */
export const START_LIMIT = 120_000;

/** Far longer than anything between a change and its finding gathers events for. */
const BETWEEN_CHANGES = 3_000;

/**
 * Resolves when changes on the disk are seen. The editor's file watcher starts on its own time and tells nobody, so a
 * file is changed again and again until a finding shows that somebody looks. It is gone afterwards in any case.
 */
export async function watcherIsUp(): Promise<void> {
  const uri = fileAt('src/orders/domain/sentinel.ts');
  let next = 0;
  try {
    await eventually(
      'the file watcher to start',
      () => {
        if (findingsOf(uri).length > 0) return true;
        if (Date.now() < next) return false;
        writeFileSync(uri.fsPath, `import '../adapters/persistence/orderFile.ts';\n// ${String(Date.now())}\n`);
        next = Date.now() + BETWEEN_CHANGES;
        return false;
      },
      START_LIMIT,
    );
  } catch (error) {
    throw new Error(`${String(error)}\nWhat the editor logged of its watcher:\n${watcherLog()}`, { cause: error });
  } finally {
    rmSync(uri.fsPath, { force: true });
  }
  await findingsGone(uri, 'layer-order');
}

/** The workspace lies in the profile of its run, beside the logs. */
function watcherLog(): string {
  const profile = path.resolve(fileAt('.').fsPath, '../..');
  const logs = path.join(profile, 'server/data/logs');
  const files = existsSync(logs) ? readdirSync(logs, { recursive: true, encoding: 'utf8' }) : [];
  const lines = [path.join(profile, 'server.log'), ...files.map((file) => path.join(logs, file))]
    .filter((file) => file.endsWith('.log') && existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => /watch|inotify|ENOSPC|EMFILE/i.test(line));
  return lines.length === 0 ? '(nothing)' : lines.slice(-40).join('\n');
}
