import { raw } from 'hono/html';
import type { Shop } from '../shop/shop.ts';
import type { ProductRecord } from '../state/records.ts';
import { renderDescription } from '../text/autop.ts';
import type { BasketLine } from './basket.ts';
import { BasketPanel } from './basket-panel.tsx';
import { AddForm, Price } from './buy.tsx';
import { available, stockText, titleOf } from './display.ts';
import { Layout } from './layout.tsx';

const Variation = ({ shop, product }: { shop: Shop; product: ProductRecord }) => (
  <li>
    <span>{product.variationAttributes.map((a) => `${a.name}: ${a.option}`).join(', ') || product.sku}</span>
    <Price shop={shop} product={product} />
    <span class={available(product) > 0 ? 'stock' : 'stock out'}>{stockText(product)}</span>
    <AddForm shop={shop} product={product} />
  </li>
);

/** One product with its variations. The description was cleaned when it was stored. */
export const ProductPage = (props: { shop: Shop; product: ProductRecord; basket: BasketLine[] }) => {
  const { shop, product } = props;
  const variations = shop.store.products.variationsOf(product.id);
  return (
    <Layout shop={shop} title={titleOf(shop, product)}>
      <div class="catalogue single">
        <article>
          <h1>{titleOf(shop, product)}</h1>
          {product.sku === '' ? null : <p class="sku">Код {product.sku}</p>}
          <Price shop={shop} product={product} />
          {variations.length > 0 ? (
            <ul class="variations">
              {variations.map((variation) => (
                <Variation shop={shop} product={variation} />
              ))}
            </ul>
          ) : (
            <>
              <p class={available(product) > 0 ? 'stock' : 'stock out'}>{stockText(product)}</p>
              <AddForm shop={shop} product={product} />
            </>
          )}
          <div class="description">{raw(renderDescription(product.description))}</div>
        </article>
        <BasketPanel shop={shop} lines={props.basket} />
      </div>
    </Layout>
  );
};
