import { shopIdentity } from '../../src/integrations/woocommerce/address.ts';
import { documentMeta } from '../../src/integrations/woocommerce/order-mapping.ts';
import { goodMeta } from '../../src/integrations/woocommerce/write.ts';
import { documentLabel } from '../../src/jobs/import/document.ts';
import { orderToken } from '../../src/jobs/import/token.ts';
import type { Row } from '../skladpro/store.ts';
import { objectId } from './goods.ts';
import type { World } from './world.ts';

/** Both sides of the agent, and the orders that the shop has had. */
export type Sides = Pick<World, 'store' | 'shop' | 'orderIds'>;

/** Everything outside the agent that a run may change, without numbers that depend on the order of the work. */
export async function outcomeOf({ store, shop, orderIds }: Sides) {
  const rows = await store.sql(
    `select o.OperType, o.Acct, o.Note, o.Qtty, o.Sign, o.PriceOut, g.Name as Good, p.Company
       from operations o join goods g on g.ID = o.GoodID join partners p on p.ID = o.PartnerID
      where o.Note like 'SB%' order by o.ID`,
  );
  const documents = orderIds.map((id) => documentsOf(rows, orderToken(shopIdentity(shop.url), String(id))));
  return {
    orders: orderIds.map((id, i) => {
      const order = shop.store.orders.get(id);
      const told = order?.meta.filter(({ key }) => key === documentMeta).map(({ value }) => value);
      return {
        status: order?.status,
        documents: documents[i]?.map(({ label: _, acct: __, ...document }) => document) ?? [],
        toldRightly: JSON.stringify(told) === JSON.stringify(documents[i]?.map(({ label }) => label)),
      };
    }),
    rowsOfNobody: rows.length - documents.flat().reduce((sum, { lines }) => sum + lines.length, 0),
    accts: documents.flat().map(({ acct }) => acct),
    reserved: (await store.sql('select NextAcct from nextacct order by NextAcct')).map((r) => r.NextAcct),
    partners: (await store.sql('select Company from partners order by Company, ID')).map((r) => r.Company),
    goods: (await store.sql('select Code from goods order by Code, ID')).map((r) => String(r.Code).trim()),
    groups: (await store.sql('select Name from goodsgroups order by Name')).map((r) => r.Name),
    stock: await store.sql(
      `select g.Code, s.Qtty from store s join goods g on g.ID = s.GoodID
        where s.ObjectID = ${objectId} order by g.ID`,
    ),
    payments: await store.sql('select OperType, Qtty, Mode, Sign, Type from payments order by Qtty, Mode'),
    cashBook: await store.sql('select OperType, Sign, Profit from cashbook order by Profit'),
    products: productsOf(shop),
    categories: [...shop.store.terms.of('product_cat')].map(({ name }) => name).sort(),
  };
}

export type Outcome = Awaited<ReturnType<typeof outcomeOf>>;

function documentsOf(rows: Row[], token: string) {
  const own = rows.filter(({ Note }) => String(Note) === token || String(Note).startsWith(`${token} `));
  const byNumber = Map.groupBy(own, ({ OperType, Acct }) => `${OperType} ${Acct}`);
  return [...byNumber.values()].map((lines) => {
    const kind = lines[0]?.OperType === 2 ? 'sale' : 'order';
    const acct = Number(lines[0]?.Acct);
    return {
      kind,
      acct,
      label: documentLabel(kind, acct),
      partners: [...new Set(lines.map(({ Company }) => Company))],
      total: lines.reduce((sum, l) => sum + Number(l.Qtty) * Number(l.PriceOut), 0).toFixed(4),
      lines: lines.map(({ Good, Qtty, Sign, PriceOut }) => ({ Good, Qtty, Sign, PriceOut })),
    };
  });
}

const productsOf = (shop: Sides['shop']) =>
  [...shop.store.products.all()]
    .map(({ sku, name, status, regularPrice, stockQuantity, categoryIds, meta }) => ({
      sku,
      name,
      status,
      price: regularPrice,
      units: stockQuantity,
      categories: categoryIds.map((id) => shop.store.terms.get(id, 'product_cat')?.name),
      good: meta.filter(({ key }) => key === goodMeta).map(({ value }) => value),
    }))
    .sort((a, b) => (a.sku < b.sku ? -1 : 1));
