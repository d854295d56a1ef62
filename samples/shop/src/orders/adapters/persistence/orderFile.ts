import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { OrderRow } from './orderRow.ts';

/** The rows of a file, the newest of each order only, oldest order first. A file that is not there has none. */
export function readOrderRows(file: string): readonly OrderRow[] {
  if (!existsSync(file)) return [];
  const newest = new Map<string, OrderRow>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const row = JSON.parse(line) as OrderRow;
    newest.set(row.id, row);
  }
  return [...newest.values()];
}

/** Rows are only ever added: an order that changes gets a new row, and the old one tells what it was before. */
export function appendOrderRow(file: string, row: OrderRow): void {
  appendFileSync(file, `${JSON.stringify(row)}\n`);
}
