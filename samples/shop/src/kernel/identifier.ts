/** A string that names one thing of a kind, so that an order's name cannot be taken for a customer's. */
export type Identifier<Kind extends string> = string & { readonly kind: Kind };

export type CustomerId = Identifier<'customer'>;
export type OrderId = Identifier<'order'>;
export type InvoiceId = Identifier<'invoice'>;

export function identifier<Kind extends string>(text: string): Identifier<Kind> {
  return text as Identifier<Kind>;
}
