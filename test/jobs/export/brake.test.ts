import { expect, test } from 'vitest';
import { productWrites, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

const settings = { brakePercent: 20, brakeMinimum: 2 };

/** Ten goods in the shop, of which three lose their stock and four get another price. */
async function shaken() {
  const rig = await setUp({ goods: goodsFrom(10, 10), settings });
  await rig.run('export');
  await rig.sql('update store set Qtty = 0 where GoodID between 10 and 12');
  await rig.sql('update goods set PriceOut2 = 1 where ID between 16 and 19');
  rig.shop.requests.length = 0;
  return rig;
}

const stocks = (rig: Awaited<ReturnType<typeof shaken>>) =>
  Array.from({ length: 10 }, (_, i) => rig.product(`K-${10 + i}`)?.stockQuantity);
const prices = (rig: Awaited<ReturnType<typeof shaken>>) =>
  Array.from({ length: 10 }, (_, i) => rig.product(`K-${10 + i}`)?.regularPrice);

const allInStock = Array(10).fill(5);
const oldPrices = Array(10).fill('10.00');
const lessStock = [0, 0, 0, ...Array(7).fill(5)];
const newPrices = [...Array(6).fill('10.00'), ...Array(4).fill('1.00')];

test('a run that would zero or reprice too many goods stops, says how many, and sends nothing', async () => {
  const rig = await shaken();
  const run = await rig.run('export');
  expect(run).toMatchObject({
    state: 'waiting',
    counts: { planned: 7, updated: 0 },
    brakes: [
      { rule: 'zeroed', count: 3, total: 10, limit: 20 },
      { rule: 'repriced', count: 4, total: 10, limit: 20 },
    ],
  });
  expect(productWrites(rig.shop).update).toEqual([]);
});

test('as many as the setting allows go out without a question', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 10), settings });
  await rig.run('export');
  await rig.sql('update store set Qtty = 0 where GoodID between 10 and 11');
  await rig.sql('update goods set PriceOut2 = 1 where ID between 18 and 19');
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { updated: 4 }, brakes: [] });
});

test('a person accepts: all of it is sent', async () => {
  const rig = await shaken();
  const { id } = await rig.run('export');
  expect(await rig.runner.apply(id, { acceptBrakes: true })).toMatchObject({
    state: 'done',
    counts: { updated: 7 },
  });
  expect([stocks(rig), prices(rig)]).toEqual([lessStock, newPrices]);
});

test('a person leaves out the zeroed: the rest is sent, and the next run asks again', async () => {
  const rig = await shaken();
  const { id } = await rig.run('export');
  const run = await rig.runner.apply(id, { acceptBrakes: true, leaveOut: ['zeroed'] });
  expect(run).toMatchObject({ state: 'done', counts: { updated: 4 } });
  expect([stocks(rig), prices(rig)]).toEqual([allInStock, newPrices]);
  expect(rig.items(run).filter(({ outcome }) => outcome === 'left')).toHaveLength(3);
  expect(await rig.run('export')).toMatchObject({ state: 'waiting', brakes: [{ rule: 'zeroed', count: 3 }] });
});

test('leaving both out sends nothing', async () => {
  const rig = await shaken();
  const { id } = await rig.run('export');
  await rig.runner.apply(id, { acceptBrakes: false, leaveOut: ['zeroed', 'repriced'] });
  expect([stocks(rig), prices(rig)]).toEqual([allInStock, oldPrices]);
});

test('each brake wants an answer: one left open keeps the plan waiting', async () => {
  const rig = await shaken();
  const { id } = await rig.run('export');
  const answer = rig.runner.apply(id, { acceptBrakes: false, leaveOut: ['zeroed'] });
  await expect(answer).rejects.toMatchObject({
    problem: {
      code: 'brake-unanswered',
      text: {
        bg: `Планът на изпълнение № ${id} е спрян от спирачка, за която още не сте решили.`,
        en: `A brake that you have not decided on holds the plan of run № ${id}.`,
      },
      advice: { bg: expect.stringContaining('Изберете'), en: expect.stringContaining('Choose') },
    },
  });
  expect(stocks(rig)).toEqual(allInStock);
  expect(await rig.runner.apply(id, { acceptBrakes: true })).toMatchObject({ state: 'done' });
});

test('adopting a shop full of other prices is a repricing too', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 5), settings });
  for (let i = 10; i < 15; i += 1) {
    await rig.shop.addProduct({ name: 'Стара', sku: `K-${i}`, regular_price: '99.00' });
  }
  expect(await rig.run('export')).toMatchObject({
    state: 'waiting',
    brakes: [{ rule: 'repriced', count: 5 }],
  });
});

test('the command line may accept the brakes beforehand', async () => {
  const rig = await shaken();
  expect(await rig.run('export', { accept: { first: true, brakes: true } })).toMatchObject({ state: 'done' });
});
