import { activePrice } from '../products/price.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { available, buyable, money, priceNow } from './display.ts';

/** The price asked now, beside the regular one when it is lower. */
export const Price = ({ shop, product }: { shop: Shop; product: ProductRecord }) => {
  const now = activePrice(product, shop.store, shop.clock.now());
  const { currency } = shop.config;
  if (now === '') return <p class="price none">Няма цена</p>;
  const sale = product.type !== 'variable' && priceNow(shop, product) !== product.regularPrice;
  return (
    <p class="price">
      {product.type === 'variable' ? 'от ' : null}
      {sale ? <del>{money(product.regularPrice, currency)}</del> : null} {money(now, currency)}
    </p>
  );
};

/** Puts so many pieces into the basket. */
export const AddForm = ({ shop, product }: { shop: Shop; product: ProductRecord }) => {
  if (product.type === 'variable') {
    return (
      <a class="button" href={`/product/${product.id}`}>
        Изберете
      </a>
    );
  }
  if (!buyable(shop, product)) return null;
  return (
    <form class="add" method="post" action="/basket">
      <input type="hidden" name="product" value={String(product.id)} />
      <input
        type="number"
        name="quantity"
        value="1"
        min="1"
        max={String(available(product))}
        aria-label="Брой"
      />
      <button type="submit">Добавете</button>
    </form>
  );
};
