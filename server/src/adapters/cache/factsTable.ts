import { isAscii } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { FileStamp } from '#application/ports/files.ts';
import type { ImportKind, ImportSite, ModuleFacts, ModulePath, Unread } from '#domain/graph/module.ts';
import type { Suppression } from '#domain/graph/suppression.ts';

/**
 * The facts of many modules in the shape in which they are stored: numbers in one array, each text once.
 *
 * Reading it back is a copy of bytes and one `JSON.parse` of texts; the facts of a module become objects when they
 * are asked for. That loads three times as fast as the same numbers written as JSON, and eight times as fast as plain
 * objects.
 */
export interface FactsTable {
  readonly paths: readonly ModulePath[];
  readonly stamps: readonly FileStamp[];
  readonly specifiers: readonly string[];
  /** By the index of the module. Hardly any module has one, so they are not worth an encoding of their own. */
  readonly suppressions: ReadonlyMap<number, readonly Suppression[]>;
  /** The indexes of the modules that mention the environment. */
  readonly environment: ReadonlySet<number>;
  /** By module: how many sites it has, or below zero why it was not read. */
  readonly counts: Int32Array;
  /** Four words for each site: specifier with kind and typeOnly, line, character, endCharacter. */
  readonly sites: Int32Array;
}

/** What must be the same for a stored table to mean anything. */
export interface TableOwner {
  readonly version: string;
  readonly root: string;
}

export const WORDS_PER_SITE = 4;

/** Below the specifier's number lie four bits for the kind and one for `typeOnly`. */
export const BITS_BELOW_SPECIFIER = 5;

/** `INWF` and the byte order of the machine that wrote it. Another order reads it as another number. */
const MAGIC = 0x494e5746;

/** Magic, checksum of the rest, modules, words of sites, bytes of text. */
const HEADER_WORDS = 5;

const KINDS: readonly ImportKind[] = [
  ...(['import', 'export', 'dynamic-import', 'require', 'import-equals', 'import-type'] as const),
  ...(['jsdoc', 'side-effect', 'reference', 'from-import', 'type-checking'] as const),
];
const KIND_NUMBERS: ReadonlyMap<ImportKind, number> = new Map(KINDS.map((kind, index) => [kind, index]));

const UNREAD: readonly Unread[] = ['too-large', 'not-text', 'unreadable'];

export function encodeTable(owner: TableOwner, table: FactsTable): Buffer {
  const { paths, stamps, specifiers, suppressions, environment, counts, sites } = table;
  const text = Buffer.from(JSON.stringify([owner, paths, stamps, specifiers, [...suppressions], [...environment]]));
  const words = HEADER_WORDS + counts.length + sites.length;
  const bytes = Buffer.alloc((words + Math.ceil(text.length / 4)) * 4);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  numbers.set(counts, HEADER_WORDS);
  numbers.set(sites, HEADER_WORDS + counts.length);
  text.copy(bytes, words * 4);
  numbers.set([MAGIC, 0, counts.length, sites.length, text.length]);
  numbers[1] = checksumOf(bytes);
  return bytes;
}

/** Undefined where the bytes are no table, a damaged one, or somebody else's. */
export function decodeTable(owner: TableOwner, bytes: Buffer): FactsTable | undefined {
  if (bytes.length % 4 !== 0 || bytes.byteOffset % 4 !== 0) return undefined;
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [magic, checksum, modules = -1, siteWords = -1, textLength = -1] = numbers;
  const textAt = HEADER_WORDS + modules + siteWords;
  if (magic !== MAGIC || checksum !== checksumOf(bytes)) return undefined;
  const counts = numbers.subarray(HEADER_WORDS, HEADER_WORDS + modules);
  const sites = numbers.subarray(HEADER_WORDS + modules, textAt);
  const texts = parseTexts(bytes.subarray(textAt * 4, textAt * 4 + textLength));
  if (texts === undefined || texts[0].version !== owner.version || texts[0].root !== owner.root) return undefined;
  const [, paths, stamps, specifiers, suppressions, environment] = texts;
  const rare = { suppressions: new Map(suppressions), environment: new Set(environment) };
  return { paths, stamps, specifiers, ...rare, counts, sites };
}

/** The facts of one module, whose sites begin at word `at`. */
export function factsAt(table: FactsTable, index: number, at: number): ModuleFacts {
  const count = table.counts[index] ?? 0;
  const unread = UNREAD[-1 - count];
  if (unread !== undefined) return { imports: [], unread };
  const imports: ImportSite[] = [];
  for (let word = at; imports.length < count; word += WORDS_PER_SITE) imports.push(siteAt(table, word));
  const suppressions = table.suppressions.get(index);
  return {
    imports,
    ...(suppressions !== undefined && { suppressions }),
    ...(table.environment.has(index) && { mentionsEnvironment: true as const }),
  };
}

/** What `counts` holds for a module with these facts. */
export function countOf(facts: ModuleFacts): number {
  return facts.unread === undefined ? facts.imports.length : -1 - UNREAD.indexOf(facts.unread);
}

/** Writes one site at word `at`. */
export function writeSite(sites: Int32Array, at: number, site: ImportSite, specifierNumber: number): void {
  const kindBits = ((KIND_NUMBERS.get(site.kind) ?? 0) << 1) | (site.typeOnly ? 1 : 0);
  sites[at] = (specifierNumber << BITS_BELOW_SPECIFIER) | kindBits;
  sites[at + 1] = site.line;
  sites[at + 2] = site.character;
  sites[at + 3] = site.endCharacter;
}

function siteAt({ sites, specifiers }: FactsTable, at: number): ImportSite {
  const first = sites[at] ?? 0;
  return {
    specifier: specifiers[first >> BITS_BELOW_SPECIFIER] ?? '',
    kind: KINDS[(first >> 1) & 0xf] ?? 'import',
    typeOnly: (first & 1) === 1,
    line: sites[at + 1] ?? 0,
    character: sites[at + 2] ?? 0,
    endCharacter: sites[at + 3] ?? 0,
  };
}

type Texts = readonly [
  TableOwner,
  readonly ModulePath[],
  readonly FileStamp[],
  readonly string[],
  readonly (readonly [number, readonly Suppression[]])[],
  readonly number[],
];

/** The checksum has vouched for the text, so what parses is what was written. */
function parseTexts(bytes: Buffer): Texts | undefined {
  try {
    return JSON.parse(bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')) as Texts;
  } catch {
    // Another version may have written something else with the same beginning: not a table for us.
    return undefined;
  }
}

/** Over everything behind itself, as a signed word. */
function checksumOf(bytes: Buffer): number {
  return crc32(bytes.subarray(8)) | 0;
}
