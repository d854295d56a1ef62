import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What Inward was installed with. */
export interface OwnPackage {
  readonly version: string;
  /** The URI of the page that explains a rule; undefined where it was not installed. */
  readonly pageOf: (rule: string) => string | undefined;
  /** The same page with its text. */
  readonly documentOf: (rule: string) => { readonly uri: string; readonly text: string } | undefined;
}

/** Looks for the package above this very module, which lies deeper in the sources than in a bundle. */
export function readOwnPackage(): OwnPackage {
  const { folder, version } = findPackage(path.dirname(fileURLToPath(import.meta.url)));
  const pages = new Map<string, string | undefined>();
  return {
    version,
    pageOf: (rule) => {
      if (!pages.has(rule)) pages.set(rule, pageIn(folder, rule));
      return pages.get(rule);
    },
    documentOf: (rule) => {
      const uri = pageIn(folder, rule);
      return uri === undefined ? undefined : { uri, text: readFileSync(new URL(uri), 'utf8') };
    },
  };
}

/** Folders in between may have a package.json that only says how their modules are to be loaded. */
function findPackage(folder: string): { readonly folder: string; readonly version: string } {
  const file = path.join(folder, 'package.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }) : {};
  if (manifest.version !== undefined) return { folder, version: manifest.version };
  const above = path.dirname(folder);
  if (above === folder) throw new Error('The package.json of Inward is gone. Install it again.');
  return findPackage(above);
}

function pageIn(folder: string, rule: string): string | undefined {
  const page = path.join(folder, 'docs', 'rules', `${rule}.md`);
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
