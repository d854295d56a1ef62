import type { ProjectFiles } from '#application/ports/files.ts';
import { distributionsImportedAs, normalDistribution } from '#domain/catalogue/python/distributions.ts';
import { isStandardLibrary } from '#domain/catalogue/python/standardLibrary.ts';
import { isSharedNamespace } from '../installed.ts';
import { readersFor } from './listingFiles.ts';

/** The distribution that something imported comes from; undefined where nothing tells. */
export type DistributionOf = (module: string) => string | undefined;

/**
 * Distributions by the names of modules, such as PyYAML for `yaml` and google-cloud-storage for `google.cloud.storage`.
 * Import names stand in no file, so what the project lists is held against what is known of distributions and against
 * the usual ways to call them. What is not listed has a distribution only where no other is imported by that name.
 *
 * No file is read before the first module is asked for that is not of the standard library.
 */
export function createDistributionNames(project: ProjectFiles): DistributionOf {
  let listed: ReadonlyMap<string, string> | undefined;
  const known = new Map<string, string | undefined>();
  return (module) => {
    if (known.has(module)) return known.get(module);
    const name = isStandardLibrary(module) ? undefined : nameOf((listed ??= readListed(project)), module);
    known.set(module, name);
    return name;
  };
}

/** By its normal name, how each distribution is written that a file of the project lists. */
function readListed({ files, known }: ProjectFiles): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  for (const [path, read] of readersFor(known)) {
    const content = files.read(path);
    if (content.kind !== 'text') continue;
    for (const name of read(content.text)) {
      const normal = normalDistribution(name);
      if (!listed.has(normal)) listed.set(normal, name);
    }
  }
  return listed;
}

function nameOf(listed: ReadonlyMap<string, string>, module: string): string | undefined {
  const prefixes = prefixesOf(listed, module);
  for (const prefix of prefixes) {
    const found = candidatesFor(prefix).find((each) => listed.has(each));
    if (found !== undefined) return listed.get(found);
  }
  const own = prefixes.filter((each) => !isSharedNamespace(each)).map(distributionsImportedAs);
  const [only, ...others] = own.find(({ length }) => length > 0) ?? [];
  return others.length === 0 ? only : undefined;
}

/**
 * The parts of a dotted name that may be a distribution's own, the longest first. `flask.testing` is a part of Flask,
 * even where flask-testing is installed; only where no distribution has the first name for itself the rest counts.
 */
function prefixesOf(listed: ReadonlyMap<string, string>, module: string): readonly string[] {
  const prefixes = module.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
  const [top = ''] = prefixes;
  const isOwn = listed.has(normalDistribution(top)) || distributionsImportedAs(top).length > 0;
  return isOwn && !prefixes.some(isSharedNamespace) ? [top] : prefixes.reverse();
}

function candidatesFor(module: string): readonly string[] {
  const plain = normalDistribution(module);
  const usual = [plain, `python-${plain}`, `${plain}-python`, `py${plain}`, `apache-${plain}`];
  return [...distributionsImportedAs(module), ...usual];
}
