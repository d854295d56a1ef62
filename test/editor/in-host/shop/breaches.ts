/** What is wrong with the shop on purpose, as `allFindings` tells it. */
export const BREACHES = [
  'src/billing/adapters/persistence/invoicesInMemory.ts test-import',
  'src/billing/adapters/web/invoiceRoutes.ts composition-root',
  'src/billing/application/auditOrder.ts context-boundary',
  'src/billing/domain/invoice.ts cycle',
  'src/billing/domain/reminder.ts cycle',
  'src/billing/domain/valueAddedTax.ts core-package',
  'src/orders/adapters/web/orderExport.ts layer-order',
  'src/orders/application/cancelOrder.ts indirect-layer-order',
  'src/orders/domain/loyaltyDiscount.ts layer-order',
  'src/orders/helpers/auditTrail.ts unplaced-module',
];
