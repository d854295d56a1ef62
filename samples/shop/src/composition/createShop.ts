import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { invoicesWithExample } from '#billing/adapters/persistence/invoicesInMemory.ts';
import { invoiceRoutes } from '#billing/adapters/web/invoiceRoutes.ts';
import { isFullyInvoiced } from '#billing/application/auditOrder.ts';
import { createIssueInvoice } from '#billing/application/issueInvoice.ts';
import { createListOverdue } from '#billing/application/listOverdue.ts';
import { dayOf } from '#kernel/calendarDay.ts';
import { identifier } from '#kernel/identifier.ts';
import { invoicingByBilling } from '#orders/adapters/invoicing/invoicingByBilling.ts';
import { ordersInFile } from '#orders/adapters/persistence/ordersInFile.ts';
import { orderExportRoute } from '#orders/adapters/web/orderExport.ts';
import { orderRoutes } from '#orders/adapters/web/orderRoutes.ts';
import { createCancelOrder } from '#orders/application/cancelOrder.ts';
import { createListOrders } from '#orders/application/listOrders.ts';
import { createPlaceOrder } from '#orders/application/placeOrder.ts';
import type { Order } from '#orders/domain/order.ts';
import { loyaltyDiscount } from '#orders/domain/loyaltyDiscount.ts';

/** The whole shop, wired together. `folder` is where it keeps its files. */
export function createShop(folder: string) {
  const orderFile = join(folder, 'orders.jsonl');
  const today = () => dayOf(new Date());

  const invoices = invoicesWithExample();
  const issueInvoice = createIssueInvoice(invoices, () => identifier(randomUUID()));
  const listOverdue = createListOverdue(invoices);

  const orders = ordersInFile(orderFile);
  const placeOrder = createPlaceOrder({
    orders,
    today,
    invoicing: invoicingByBilling(issueInvoice),
    discountFor: (customer) => loyaltyDiscount(customer, orderFile),
    nextOrderId: () => identifier(randomUUID()),
  });
  const cancelOrder = createCancelOrder(orders, join(folder, 'audit.log'));
  const listOrders = createListOrders(orders);

  return {
    placeOrder,
    cancelOrder,
    listOrders,
    invoices,
    isFullyInvoiced: (order: Order) => isFullyInvoiced(invoices, order),
    routes: [
      ...orderRoutes({ placeOrder, cancelOrder, listOrders }),
      ...invoiceRoutes({ invoices, listOverdue, today }),
      orderExportRoute(orderFile),
    ],
  };
}
