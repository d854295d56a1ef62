/** What may differ from one installation to the next. */
export const settings = {
  shopName: 'The Corner Tea Shop',
  port: 4711,
} as const;
