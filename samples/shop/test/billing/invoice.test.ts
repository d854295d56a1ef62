import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountDue, isOverdue } from '../../src/billing/domain/invoice.ts';
import { openInvoice, paidInvoice } from '../support/invoices.ts';

test('an invoice is overdue after fourteen days', () => {
  assert.equal(isOverdue(openInvoice, '2026-03-15'), false);
  assert.equal(isOverdue(openInvoice, '2026-03-16'), true);
});

test('an invoice that was paid is never overdue', () => {
  assert.equal(isOverdue(paidInvoice, '2027-01-01'), false);
});

test('the amount due has the tax, and the fee once it is late', () => {
  assert.equal(amountDue(openInvoice, '2026-03-02').cents, 11_900);
  assert.equal(amountDue(openInvoice, '2026-04-01').cents, 12_400);
});
