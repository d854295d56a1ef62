import { appendFileSync } from 'node:fs';

export function appendAuditEntry(file: string, entry: string): void {
  appendFileSync(file, `${entry}\n`);
}
