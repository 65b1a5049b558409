import { describe, expect, test } from 'vitest';
import type { Rig } from '../rig.ts';
import { buy, documents, documentsTotal, ledgerRow, opened } from './bought.ts';

const partners = (rig: Rig) =>
  rig.sql('select ID, Company, MOL, eMail, Phone, Bulstat, TaxNo from partners where ID > 5');

const partnerOf = async (rig: Rig) => (await documents(rig))[0]?.PartnerID;

describe('whose the document is', () => {
  test.each([
    ['ЕИК', { _billing_eik: '203456789' }, { email: 'x@example.test', phone: '1' }, 3],
    ['VAT number', { _billing_vat: 'BG203456789' }, { email: 'x@example.test', phone: '1' }, 3],
    ['e-mail', {}, { email: 'SKLAD@bilka.bg', phone: '1' }, 3],
    ['phone', {}, { email: 'x@example.test', phone: '+359 2 987 65 43' }, 3],
    ['the ЕИК before the e-mail', { _billing_eik: '999888777' }, { email: 'sklad@bilka.bg' }, 5],
  ])('found by %s', async (_, meta, billing, id) => {
    const rig = await opened();
    buy(rig, { meta, billing });
    await rig.run('import');
    expect(await partnerOf(rig)).toBe(id);
    expect(await partners(rig)).toEqual([]);
  });

  test('a new customer becomes a partner once, whatever the number of orders', async () => {
    const rig = await opened();
    const billing = { email: 'maria@example.test', phone: '0899 000 111' };
    buy(rig, { billing });
    buy(rig, { billing });
    await rig.run('import');
    expect(await partners(rig)).toMatchObject([{ Company: 'Мария Иванова', eMail: 'maria@example.test' }]);
  });

  test('customers who left nothing to be found by share one partner', async () => {
    const rig = await opened();
    await rig.sql("update partners set Company = 'Друг' where ID = 2");
    buy(rig, { billing: { email: '', phone: '' } });
    buy(rig, { billing: { first_name: 'Иван', email: '', phone: '' } });
    await rig.run('import');
    expect(await partners(rig)).toMatchObject([{ Company: 'Онлайн клиент' }]);
  });

  test('one partner for all, when the merchant wants so', async () => {
    const rig = await opened({ settings: { partnerMode: 'one', partnerId: 5 } });
    buy(rig);
    await rig.run('import');
    expect(await partnerOf(rig)).toBe(5);
    expect(await partners(rig)).toEqual([]);
  });
});

describe('what stands in the document', () => {
  const madeGoods = (rig: Rig) => rig.sql('select ID, Name, Code, Type, TaxGroup from goods where ID > 12');

  test('shipping is a good, made once and found by its name afterwards', async () => {
    const rig = await opened();
    buy(rig);
    buy(rig);
    await rig.run('import');
    buy(rig);
    await rig.run('import');
    expect(await madeGoods(rig)).toMatchObject([{ Name: 'Shipping', Type: 8, TaxGroup: 1 }]);
    expect(await documentsTotal(rig)).toBe(3 * 3590);
  });

  test('shipping takes the good of that name that is there already', async () => {
    const rig = await opened({ settings: { shippingGoodName: 'Стока 12' } });
    buy(rig);
    await rig.run('import');
    expect((await documents(rig)).map(({ GoodID }) => GoodID)).toEqual([10, 11, 12]);
    expect(await madeGoods(rig)).toEqual([]);
  });

  test('shipping that is not invoiced stays out, and the log says how much', async () => {
    const rig = await opened({ settings: { invoiceShipping: false } });
    const order = buy(rig);
    const run = await rig.run('import');
    expect(await documentsTotal(rig)).toBe(3000);
    const log = rig.state.raw.prepare('select text from run_log where run_id = ?').pluck().all(run.id);
    expect(log.join()).toContain(
      `Поръчка ${order.id}: доставка и такси за 5.90 не се фактурират и не влизат в документа.`,
    );
  });

  test('a fee is charged, a negative one lowers the goods in proportion', async () => {
    const rig = await opened();
    buy(rig, {
      fees: [
        { name: 'Опаковка', price: '1.20' },
        { name: 'Отстъпка', price: '-3.00' },
      ],
    });
    await rig.run('import');
    expect(await documentsTotal(rig)).toBe(3590 + 120 - 300);
    const goods = (await documents(rig)).filter(({ GoodID }) => Number(GoodID) < 13);
    expect(goods.map(({ GoodID, Qtty, PriceOut }) => [GoodID, Qtty, PriceOut])).toEqual([
      [10, 2, 9],
      [11, 1, 9],
    ]);
  });

  test('a good that Склад Pro lacks is replaced, if the merchant wants so, and the amount stays', async () => {
    const rig = await opened({ settings: { missingGoods: 'service' } });
    const { id } = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
    const order = buy(rig, { items: [{ productId: id, quantity: 3 }] });
    await rig.run('import');
    expect(ledgerRow(rig, order).state).toBe('acknowledged');
    expect(await documentsTotal(rig)).toBe(1790);
    expect(await madeGoods(rig)).toMatchObject([
      { Name: 'Стока от онлайн магазин', Code: 'ONLINE-MISSING', Type: 8 },
      { Name: 'Shipping' },
    ]);
  });

  test('a sale takes the goods from stock and carries the payment', async () => {
    const rig = await opened({ settings: { documentKind: 'sale', notSupto: true, paymentTypeId: 3 } });
    const order = buy(rig);
    rig.shop.store.orders.put({ ...order, paid: order.created, transactionId: 'TX-7' });
    await rig.run('import');
    expect(await documents(rig)).toMatchObject([
      { OperType: 2, Sign: -1 },
      { OperType: 2, Sign: -1 },
      { OperType: 2 },
    ]);
    expect(await rig.sql('select Qtty from store where GoodID = 10 and ObjectID = 2')).toEqual([{ Qtty: 3 }]);
    const paid = await rig.sql(
      'select Qtty, Type, TransactionNumber from payments where OperType = 2 and Mode = 1',
    );
    expect(paid).toMatchObject([{ Qtty: 35.9, Type: 3, TransactionNumber: 'TX-7' }]);
  });
});
