import { identifier } from '#kernel/identifier.ts';
import type { Route } from '#web/route.ts';
import type { CancelOrder } from '../../application/cancelOrder.ts';
import type { ListOrders } from '../../application/listOrders.ts';
import type { PlaceOrder } from '../../application/placeOrder.ts';
import { orderAsJson, readOrderRequest } from './orderJson.ts';

export interface OrderUseCases {
  readonly placeOrder: PlaceOrder;
  readonly cancelOrder: CancelOrder;
  readonly listOrders: ListOrders;
}

export function orderRoutes({ placeOrder, cancelOrder, listOrders }: OrderUseCases): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/orders',
      answer: async ({ body }) => {
        const request = readOrderRequest(body);
        if (request === undefined) return { status: 400, body: { refusal: 'customer and lines are needed' } };
        const result = await placeOrder(request);
        if (!result.ok) return { status: 422, body: result };
        return { status: 201, body: { ...orderAsJson(result.value.order), invoice: result.value.invoice } };
      },
    },
    {
      method: 'GET',
      path: '/customers/:customer/orders',
      answer: async ({ parameters }) => {
        const orders = await listOrders(identifier(parameters['customer'] ?? ''));
        return { status: 200, body: orders.map(orderAsJson) };
      },
    },
    {
      method: 'DELETE',
      path: '/orders/:id',
      answer: async ({ parameters }) => {
        const result = await cancelOrder(identifier(parameters['id'] ?? ''));
        return result.ok ? { status: 200, body: orderAsJson(result.value) } : { status: 409, body: result };
      },
    },
  ];
}
