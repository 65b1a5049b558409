import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { RestEnv } from '../rest/rest-app.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { available, buyable } from './display.ts';

/** A product in the customer's basket. */
export interface BasketLine {
  product: ProductRecord;
  quantity: number;
}

const cookie = 'basket';

/** The basket that the customer's cookie names ("11:2,14:1"); what cannot be bought any more falls out. */
export function readBasket(c: Context<RestEnv>, shop: Shop): BasketLine[] {
  return (getCookie(c, cookie) ?? '').split(',').flatMap((entry): BasketLine[] => {
    const [id, quantity] = entry.split(':').map(Number);
    const product = shop.store.products.get(id ?? 0);
    if (!product || !quantity || !buyable(shop, product)) return [];
    return [{ product, quantity: Math.min(quantity, available(product)) }];
  });
}

export function writeBasket(c: Context<RestEnv>, lines: BasketLine[]): void {
  const value = lines.map((line) => `${line.product.id}:${line.quantity}`).join(',');
  setCookie(c, cookie, value, { path: '/', httpOnly: true, sameSite: 'Lax' });
}

/** The basket with so many pieces more of a product, but never more than there are; 0 or fewer left takes it out. */
export function withMore(lines: BasketLine[], product: ProductRecord, pieces: number): BasketLine[] {
  const held = lines.find((line) => line.product.id === product.id)?.quantity ?? 0;
  const quantity = Math.min(held + pieces, available(product));
  const others = lines.filter((line) => line.product.id !== product.id);
  return quantity > 0 ? [...others, { product, quantity }] : others;
}
