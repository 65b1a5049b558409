import type { Shop } from '../shop/shop.ts';
import type { ProductRecord, TermRecord } from '../state/records.ts';
import type { BasketLine } from './basket.ts';
import { BasketPanel } from './basket-panel.tsx';
import { AddForm, Price } from './buy.tsx';
import { available, plainText, stockText, titleOf } from './display.ts';
import { Layout } from './layout.tsx';

const pageSize = 24;

/** What of the catalogue the customer wants to see. */
export interface Browsing {
  category: number;
  search: string;
  page: number;
}

/** Address of the same view with something changed. */
const address = (browsing: Browsing, change: Partial<Browsing>): string => {
  const wanted = { ...browsing, ...change };
  const query = new URLSearchParams();
  if (wanted.category > 0) query.set('category', String(wanted.category));
  if (wanted.search !== '') query.set('q', wanted.search);
  if (wanted.page > 1) query.set('page', String(wanted.page));
  return query.size > 0 ? `/?${query}` : '/';
};

/** A category and everything below it. */
function branch(shop: Shop, id: number): Set<number> {
  const ids = new Set([id]);
  for (const term of shop.store.terms.of('product_cat')) if (ids.has(term.parent)) ids.add(term.id);
  return ids;
}

function productsFor(shop: Shop, { category, search }: Browsing): ProductRecord[] {
  const wanted = category > 0 ? branch(shop, category) : undefined;
  const text = search.toLowerCase();
  return [...shop.store.products.all()].filter(
    (product) =>
      product.type !== 'variation' &&
      product.status === 'publish' &&
      (!wanted || product.categoryIds.some((id) => wanted.has(id))) &&
      (text === '' || `${plainText(product.name)} ${product.sku}`.toLowerCase().includes(text)),
  );
}

const Categories = (props: { shop: Shop; browsing: Browsing; parent: number }) => {
  const children = props.shop.store.terms
    .of('product_cat')
    .filter((term: TermRecord) => term.parent === props.parent && term.slug !== 'uncategorized')
    .sort((a, b) => a.name.localeCompare(b.name, 'bg'));
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((term) => (
        <li>
          <a
            href={address(props.browsing, { category: term.id, page: 1 })}
            {...(term.id === props.browsing.category ? { 'aria-current': 'true' } : {})}
          >
            {plainText(term.name)}
          </a>
          <Categories {...props} parent={term.id} />
        </li>
      ))}
    </ul>
  );
};

const Card = ({ shop, product }: { shop: Shop; product: ProductRecord }) => (
  <li class="card">
    <a class="title" href={`/product/${product.id}`}>
      {titleOf(shop, product)}
    </a>
    <p class="sku">{product.sku === '' ? 'без код' : `Код ${product.sku}`}</p>
    <Price shop={shop} product={product} />
    <p class={available(product) > 0 ? 'stock' : 'stock out'}>{stockText(product)}</p>
    <AddForm shop={shop} product={product} />
  </li>
);

const Pages = ({ browsing, pages }: { browsing: Browsing; pages: number }) => (
  <nav class="pages" aria-label="Страници">
    {browsing.page > 1 ? <a href={address(browsing, { page: browsing.page - 1 })}>‹ Назад</a> : null}
    <span>
      Страница {browsing.page} от {pages}
    </span>
    {browsing.page < pages ? <a href={address(browsing, { page: browsing.page + 1 })}>Напред ›</a> : null}
  </nav>
);

/** The shop's first page: categories, goods, basket. */
export const CataloguePage = (props: { shop: Shop; browsing: Browsing; basket: BasketLine[] }) => {
  const { shop, browsing } = props;
  const found = productsFor(shop, browsing);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = found.slice((browsing.page - 1) * pageSize, browsing.page * pageSize);
  return (
    <Layout shop={shop} title="Стоки">
      <div class="catalogue">
        <nav class="categories" aria-label="Категории">
          <h2>Категории</h2>
          <a href={address(browsing, { category: 0, page: 1 })}>Всички стоки</a>
          <Categories shop={shop} browsing={browsing} parent={0} />
        </nav>
        <section>
          <form class="search" method="get" action="/">
            <input
              type="search"
              name="q"
              value={browsing.search}
              placeholder="Име или код"
              aria-label="Търсене"
            />
            <button type="submit">Търсене</button>
            <span class="count">Стоки: {found.length}</span>
          </form>
          {found.length === 0 ? (
            <p class="empty">Няма стоки. Те се появяват тук, щом бъдат изпратени.</p>
          ) : null}
          <ul class="cards">
            {shown.map((product) => (
              <Card shop={shop} product={product} />
            ))}
          </ul>
          {pages > 1 ? <Pages browsing={browsing} pages={pages} /> : null}
        </section>
        <BasketPanel shop={shop} lines={props.basket} />
      </div>
    </Layout>
  );
};
