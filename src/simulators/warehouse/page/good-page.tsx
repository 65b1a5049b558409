import type { Problem } from '../../../domain/problem.ts';
import type { Text } from '../../../domain/text.ts';
import { moneyText, quantityText } from './format.ts';
import { Both, Layout } from './layout.tsx';
import type { GoodRow, PlaceRow } from './read-goods.ts';

interface GoodPageProps {
  company: string;
  good: GoodRow;
  places: PlaceRow[];
  token: string;
  done?: Text;
  problem?: Problem;
}

/** One good: its stock, and the three things one can do with it here. */
export const GoodPage = ({ company, good, places, token, done, problem }: GoodPageProps) => (
  <Layout title={good.Name.trim()} company={company}>
    <p>
      <a href="/">
        ← <Both bg="Всички стоки" en="All goods" />
      </a>
    </p>
    <h1>{good.Name.trim() || `№ ${good.ID}`}</h1>
    {done && (
      <p class="done" role="status">
        <Both {...done} />
      </p>
    )}
    {problem && (
      <div class="problem" role="alert">
        <p>
          <Both {...problem.text} />
        </p>
        {problem.advice && (
          <p>
            <Both {...problem.advice} />
          </p>
        )}
      </div>
    )}
    <dl>
      <Fact bg="Код" en="Code" value={good.Code} />
      <Fact bg="Баркод" en="Barcode" value={good.BarCode1} />
      <Fact bg="Цена на дребно с ДДС, EUR" en="Retail price with VAT" value={moneyText(good.PriceOut2)} />
      <Fact bg="ДДС" en="VAT" value={good.VATValue === null ? '–' : `${good.VATValue} %`} />
      {places.map((place) => (
        <Fact
          bg={place.Name}
          en="on hand"
          value={`${quantityText(good.stock.get(place.ID) ?? 0)} ${good.Measure1}`}
        />
      ))}
    </dl>
    <div class="actions">
      <form method="post" action={`/goods/${good.ID}/price`}>
        <h2>
          <Both bg="Нова цена" en="New price" />
        </h2>
        <input type="hidden" name="token" value={token} />
        <label for="price">
          <Both bg="Цена на дребно с ДДС, EUR" en="Retail price with VAT" />
        </label>
        <input id="price" name="price" inputmode="decimal" required value={moneyText(good.PriceOut2)} />
        <button type="submit">
          <Both bg="Запиши цената" en="Save the price" />
        </button>
      </form>
      <MovementForm
        kind="sale"
        bg="Продажба"
        en="Sale"
        act={['Продай', 'Sell']}
        {...{ good, places, token }}
      />
      <MovementForm
        kind="purchase"
        bg="Доставка"
        en="Delivery"
        act={['Приеми', 'Receive']}
        {...{ good, places, token }}
      />
    </div>
  </Layout>
);

const Fact = ({ bg, en, value }: Text & { value: string | null }) => (
  <div>
    <dt>
      <Both bg={bg} en={en} />
    </dt>
    <dd>{value?.trim() || '–'}</dd>
  </div>
);

interface MovementFormProps extends Text {
  kind: 'sale' | 'purchase';
  act: [bg: string, en: string];
  good: GoodRow;
  places: PlaceRow[];
  token: string;
}

const MovementForm = ({ kind, bg, en, act, good, places, token }: MovementFormProps) => (
  <form method="post" action={`/goods/${good.ID}/${kind}`}>
    <h2>
      <Both bg={bg} en={en} />
    </h2>
    <input type="hidden" name="token" value={token} />
    <label for={`${kind}-quantity`}>
      <Both bg={`Количество, ${good.Measure1}`} en="Quantity" />
    </label>
    <input id={`${kind}-quantity`} name="quantity" inputmode="decimal" required value="1" />
    <label for={`${kind}-object`}>
      <Both bg="Обект" en="Object" />
    </label>
    <select id={`${kind}-object`} name="object">
      {places.map((place) => (
        <option value={String(place.ID)}>{place.Name}</option>
      ))}
    </select>
    <button type="submit">
      <Both bg={act[0]} en={act[1]} />
    </button>
  </form>
);
