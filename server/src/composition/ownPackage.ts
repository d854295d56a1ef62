import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What Inward was installed with. */
export interface OwnPackage {
  readonly version: string;
  /** The URI of the page that explains a rule; undefined where it was not installed. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** Looks for the package above this very module, which lies deeper in the sources than in a bundle. */
export function readOwnPackage(): OwnPackage {
  const folder = packageFolder(path.dirname(fileURLToPath(import.meta.url)));
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const pages = new Map<string, string | undefined>();
  return {
    version,
    pageOf: (rule) => {
      if (!pages.has(rule)) pages.set(rule, pageIn(folder, rule));
      return pages.get(rule);
    },
  };
}

function packageFolder(folder: string): string {
  const above = path.dirname(folder);
  return above === folder || existsSync(path.join(folder, 'package.json')) ? folder : packageFolder(above);
}

function pageIn(folder: string, rule: string): string | undefined {
  const page = path.join(folder, 'docs', 'rules', `${rule}.md`);
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
