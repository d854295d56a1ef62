import type { Route } from '#web/route.ts';
// Breaks layer-order: web and persistence are siblings. The rows of a file should not be what the web hands out.
import { readOrderRows } from '../persistence/orderFile.ts';

/** Everything there is, for the accountant's spreadsheet. */
export function orderExportRoute(orderFile: string): Route {
  return {
    method: 'GET',
    path: '/export',
    answer: () => Promise.resolve({ status: 200, body: readOrderRows(orderFile) }),
  };
}
