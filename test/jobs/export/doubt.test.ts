import { expect, test } from 'vitest';
import { Runner } from '../../../src/jobs/runner.ts';
import { setOutcomes } from '../../../src/state/run-items.ts';
import { finishRun, updateRun } from '../../../src/state/runs.ts';
import { type Rig, setUp } from '../rig.ts';
import { goodsFrom } from '../shelf.ts';

const changing = { method: 'POST', path: 'products/batch', body: /"update"/ };

const price = (rig: Rig, value: number) => rig.sql(`update goods set PriceOut2 = ${value} where ID = 10`);
const shown = (rig: Rig) => rig.product('K-10')?.regularPrice;

async function shownInShop(): Promise<Rig & { first: string | undefined }> {
  const rig = await setUp({ goods: goodsFrom(10, 3) });
  await rig.run('export');
  return Object.assign(rig, { first: shown(rig) });
}

test('a price that went back to what the shop had confirmed is sent when a change between them had no answer', async () => {
  const rig = await shownInShop();
  await price(rig, 99);
  rig.shop.faults.always(changing, { kind: 'commit-then-status', status: 502 });
  expect(await rig.run('export')).toMatchObject({ state: 'failed' });
  expect(shown(rig)).toBe('99.00');
  rig.shop.faults.clear();
  await price(rig, Number(rig.first));
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { updated: 1 } });
  expect(shown(rig)).toBe(rig.first);
});

test('a change that was refused without being done leaves what the shop confirmed', async () => {
  const rig = await shownInShop();
  await price(rig, 99);
  rig.shop.faults.always(changing, { kind: 'status', status: 429 });
  expect(await rig.run('export')).toMatchObject({ state: 'failed' });
  rig.shop.faults.clear();
  await price(rig, Number(rig.first));
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { planned: 0 } });
});

test.each(['failed', 'interrupted'] as const)(
  'a change that was on its way in a run that is %s is doubted by the next plan',
  async (state) => {
    const rig = await shownInShop();
    await price(rig, 99);
    const cut = await rig.run('export');
    // As after a kill between the shop's commit and the own one, and a start at which the shop did not answer.
    rig.state.raw
      .prepare(`update twins set price = ? where good_id = 10`)
      .run(Math.round(Number(rig.first) * 100));
    setOutcomes(
      rig.state,
      rig.items(cut).map(({ id }) => id),
      'sending',
    );
    if (state === 'failed') finishRun(rig.state, cut.id, { state, counts: cut.counts, now: rig.deps.now() });
    else updateRun(rig.state, cut.id, { state });
    await price(rig, Number(rig.first));
    expect(await new Runner(rig.deps).run(rig.integrationId, 'export', { trigger: 'command' })).toMatchObject(
      {
        state: 'done',
        counts: { updated: 1 },
      },
    );
    expect(shown(rig)).toBe(rig.first);
    if (state === 'failed') expect(rig.items(cut).map(({ outcome }) => outcome)).toEqual(['planned']);
  },
);
