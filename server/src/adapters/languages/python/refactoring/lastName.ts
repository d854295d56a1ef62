import type { ModulePath } from '#domain/graph/module.ts';

/** What a module is called without its packages: `orders` for `shop/orders.py` and for `shop/orders/__init__.py`. */
export function lastNameOf(module: ModulePath): string {
  const path = module.replace(/(?:\/__init__)?\.pyi?$/, '');
  return path.split('/').at(-1) ?? '';
}
