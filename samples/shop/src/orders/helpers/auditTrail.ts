// Breaks unplaced-module (the whole file does): no layer has a folder `helpers`, so nobody knows what it may import.
import type { OrderId } from '#kernel/identifier.ts';
import { appendAuditEntry } from '../adapters/persistence/auditFile.ts';

export function recordCancellation(auditFile: string, order: OrderId): void {
  appendAuditEntry(auditFile, `cancelled ${order}`);
}
