import { moneyText, quantityText } from './format.ts';
import { Both, Layout } from './layout.tsx';
import { type GoodRow, goodsPerPage, type PlaceRow } from './read-goods.ts';

interface GoodsPageProps {
  company: string;
  goods: GoodRow[];
  places: PlaceRow[];
  found: number;
  words: string;
  page: number;
}

/** A searchable list of goods with the retail price and the stock of every object. */
export const GoodsPage = ({ company, goods, places, found, words, page }: GoodsPageProps) => (
  <Layout title="Стоки" company={company} current="goods">
    <h1>
      <Both bg="Стоки" en="Goods" />
    </h1>
    <search>
      <form method="get" action="/">
        <label for="words">
          <Both bg="Търсене по име, код или баркод" en="Search by name, code or barcode" />
        </label>
        <input id="words" name="words" type="search" value={words} />
        <button type="submit">
          <Both bg="Търси" en="Search" />
        </button>
      </form>
    </search>
    <div class="scroll">
      <table>
        <caption>
          <Both bg={`Намерени стоки: ${found}`} en="goods found" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Both bg="Код" en="Code" />
            </th>
            <th scope="col">
              <Both bg="Баркод" en="Barcode" />
            </th>
            <th scope="col">
              <Both bg="Име" en="Name" />
            </th>
            <th scope="col" class="number">
              <Both bg="Цена, EUR" en="Price" />
            </th>
            {places.map((place) => (
              <th scope="col" class="number">
                {place.Name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goods.map((good) => (
            <tr>
              <td>{good.Code}</td>
              <td>{good.BarCode1}</td>
              <td>
                <a href={`/goods/${good.ID}`}>{good.Name.trim() || `№ ${good.ID}`}</a>
              </td>
              <td class="number">{moneyText(good.PriceOut2)}</td>
              {places.map((place) => (
                <Stock quantity={good.stock.get(place.ID)} measure={good.Measure1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <Pages words={words} page={page} last={Math.max(1, Math.ceil(found / goodsPerPage))} />
  </Layout>
);

const Stock = ({ quantity, measure }: { quantity: number | undefined; measure: string }) => (
  <td class={`number ${quantity !== undefined && quantity < 0 ? 'below' : ''}`}>
    {quantity ? `${quantityText(quantity)} ${measure}` : '0'}
  </td>
);

const Pages = ({ words, page, last }: { words: string; page: number; last: number }) => {
  const to = (target: number) => `/?${new URLSearchParams({ words, page: String(target) })}`;
  return (
    <nav class="pages" aria-label="Страници">
      {page > 1 && (
        <a href={to(page - 1)}>
          ← <Both bg="Предишна" en="Previous" />
        </a>
      )}
      <span>
        {page} / {last}
      </span>
      {page < last && (
        <a href={to(page + 1)}>
          <Both bg="Следваща" en="Next" /> →
        </a>
      )}
    </nav>
  );
};
