import type { ModulePath } from '../../graph/module.ts';
import type { TextRange } from '../../text.ts';
import type { Finding, FindingTarget } from '../finding.ts';

/** Findings of one kind that the project has accepted for now. They are told apart by what they say, never by line. */
export interface BaselineEntry {
  readonly rule: string;
  readonly from: ModulePath;
  readonly to: { readonly kind: 'module' | 'package'; readonly name: string } | undefined;
  readonly symbol: string | undefined;
  /** How many equal findings are accepted. */
  readonly count: number;
}

/** An entry and where its file says it. */
export type WrittenEntry = BaselineEntry & { readonly declaredAt: TextRange };

/** An entry with its `keyOfEntry`, which every edit may ask for. */
type KeyedEntry = WrittenEntry & { readonly key: string };

/** The findings that one project has accepted. */
export interface Baseline {
  /** The file it was read from. */
  readonly file: ModulePath;
  readonly entries: readonly KeyedEntry[];
  /** How many findings of each kind are accepted, by `keyOfEntry`. */
  readonly accepted: ReadonlyMap<string, number>;
}

export function baselineOf(file: ModulePath, written: readonly WrittenEntry[]): Baseline {
  const entries = written.map((entry) => ({ ...entry, key: keyOfEntry(entry) }));
  const accepted = new Map<string, number>();
  for (const { key, count } of entries) accepted.set(key, (accepted.get(key) ?? 0) + count);
  return { file, entries, accepted };
}

export function keyOfEntry({ rule, from, to, symbol }: Omit<BaselineEntry, 'count'>): string {
  return JSON.stringify([rule, from, to?.kind, to?.name, symbol]);
}

/** The same key for a finding that such an entry accepts. */
export function keyOfFinding(finding: Finding): string {
  return keyOfEntry(kindOfFinding(finding));
}

/** The entries that accept exactly `findings`, in no order that means anything. */
export function entriesFor(findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const key = keyOfFinding(finding);
    entries.set(key, { ...kindOfFinding(finding), count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

function kindOfFinding({ rule, file, to, symbol }: Finding): Omit<BaselineEntry, 'count'> {
  return { rule, from: file, to: to && targetOf(to), symbol };
}

function targetOf(to: FindingTarget): BaselineEntry['to'] {
  return { kind: to.kind, name: to.kind === 'module' ? to.path : to.name };
}
