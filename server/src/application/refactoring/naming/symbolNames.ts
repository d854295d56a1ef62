import type { PortsModule } from '../portConventions.ts';
import { coreWordsOf } from './fileNames.ts';
import { capitalised, commonest } from './words.ts';

/** What stands around the name of a port: `I`, `Port`, `Interface`, or nothing. */
export interface SymbolNaming {
  readonly prefix: string;
  readonly suffix: string;
}

/** As the ports beside it are called, else all of the project, else its interfaces as far as these have a prefix. */
export function symbolNamingOf(
  models: readonly PortsModule[],
  all: readonly PortsModule[],
  interfacesOf: () => readonly string[],
): SymbolNaming {
  const names = (modules: readonly PortsModule[]) => modules.flatMap(({ ports }) => ports.map(({ name }) => name));
  const ofPorts = commonestNaming(names(models)) ?? commonestNaming(names(all));
  if (ofPorts !== undefined) return ofPorts;
  const interfaces = interfacesOf();
  const prefixed = interfaces.filter((name) => prefixOf(name) !== '');
  return { prefix: prefixed.length > 1 && prefixed.length * 2 > interfaces.length ? 'I' : '', suffix: '' };
}

export function symbolFor(concept: string, { prefix, suffix }: SymbolNaming): string {
  return `${prefix}${capitalised(withoutAffixes(concept))}${suffix}`;
}

function commonestNaming(names: readonly string[]): SymbolNaming | undefined {
  const namings = names.map((name) => ({ prefix: prefixOf(name), suffix: suffixOf(name) }));
  return commonest(namings, ({ prefix, suffix }) => `${prefix} ${suffix}`);
}

function prefixOf(name: string): string {
  return /^I[A-Z][a-z]/.test(name) ? 'I' : '';
}

function suffixOf(name: string): string {
  return coreWordsOf(name).length > 0 ? (/(?<=[a-z0-9])(?:Port|Interface)$/.exec(name)?.[0] ?? '') : '';
}

function withoutAffixes(concept: string): string {
  const name = prefixOf(concept) === '' ? concept : concept.slice(1);
  return name.slice(0, name.length - suffixOf(name).length);
}
