import type { Shop } from '../shop/shop.ts';
import type { BasketLine } from './basket.ts';
import { deliveries } from './deliveries.ts';
import { money, priceNow, titleOf } from './display.ts';

const Field = (props: { name: string; label: string; type?: string; required?: boolean; value?: string }) => (
  <label>
    <span>{props.label}</span>
    <input
      name={props.name}
      type={props.type ?? 'text'}
      {...(props.required ? { required: true } : {})}
      {...(props.value === undefined ? {} : { value: props.value })}
    />
  </label>
);

const Lines = ({ shop, lines }: { shop: Shop; lines: BasketLine[] }) => (
  <ul class="lines">
    {lines.map(({ product, quantity }) => (
      <li>
        <span class="what">
          {quantity} × {titleOf(shop, product)}
        </span>
        <span class="sum">
          {money(String(Number(priceNow(shop, product)) * quantity), shop.config.currency)}
        </span>
        <form method="post" action="/basket">
          <input type="hidden" name="product" value={String(product.id)} />
          <input type="hidden" name="quantity" value={String(-quantity)} />
          <button class="quiet" type="submit" aria-label={`Махнете ${titleOf(shop, product)}`}>
            ×
          </button>
        </form>
      </li>
    ))}
  </ul>
);

const Checkout = ({ shop }: { shop: Shop }) => (
  <form method="post" action="/order" class="checkout">
    <Field name="first_name" label="Име" required value="Мария" />
    <Field name="last_name" label="Фамилия" required value="Иванова" />
    <Field name="email" label="Имейл" type="email" required value="maria@example.test" />
    <Field name="phone" label="Телефон" type="tel" required value="+359888123456" />
    <Field name="city" label="Град" required value="София" />
    <Field name="address_1" label="Адрес" value="ул. „Граф Игнатиев“ 12" />
    <Field name="company" label="Фирма (за фактура)" />
    <Field name="eik" label="ЕИК" />
    <label>
      <span>Доставка</span>
      <select name="delivery">
        {deliveries.map((delivery) => (
          <option value={delivery.id}>
            {delivery.title}, {money(delivery.price, shop.config.currency)}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>Плащане</span>
      <select name="payment">
        <option value="cod">Наложен платеж</option>
        <option value="bacs">Банков превод</option>
      </select>
    </label>
    <button type="submit">Поръчайте</button>
  </form>
);

/** The basket and the short form that places the order. */
export const BasketPanel = ({ shop, lines }: { shop: Shop; lines: BasketLine[] }) => {
  const total = lines.reduce((sum, line) => sum + Number(priceNow(shop, line.product)) * line.quantity, 0);
  return (
    <aside class="basket">
      <h2>Количка</h2>
      {lines.length === 0 ? (
        <p class="empty">Количката е празна. Изберете стока и натиснете „Добавете“.</p>
      ) : (
        <>
          <Lines shop={shop} lines={lines} />
          <p class="total">
            <span>Общо стоки</span> <strong>{money(String(total), shop.config.currency)}</strong>
          </p>
          <Checkout shop={shop} />
        </>
      )}
    </aside>
  );
};
