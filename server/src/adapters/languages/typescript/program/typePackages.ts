import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { baseNameOf } from '../resolution/modulePaths.ts';

const TYPES = 'node_modules/@types';

/**
 * The names of the packages in a folder `node_modules/@types`, from which the compiler takes what is there without an
 * import; nothing for any other folder. What is installed is looked at by name and never listed, so these are the ones
 * that some package.json of the project asks for: what one package of a monorepo asks for mostly lies at its top.
 */
export function typePackagesIn({ files, known }: ProjectFiles, folder: ModulePath): string[] {
  if (folder !== TYPES && !folder.endsWith(`/${TYPES}`)) return [];
  const manifests = [...known].filter((path) => baseNameOf(path) === 'package.json');
  const names = new Set(manifests.flatMap((path) => namesIn(files.read(path))));
  return [...names].filter((name) => files.isFolder(`${folder}/${name}`)).sort();
}

function namesIn(manifest: ReturnType<ProjectFiles['files']['read']>): string[] {
  const text = manifest.kind === 'text' ? manifest.text : '';
  return [...text.matchAll(/"@types\/([\w.-]+)"\s*:/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
