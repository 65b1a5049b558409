import Database from 'better-sqlite3';
import { centsText, toCents } from '../../domain/money.ts';
import type { Text } from '../../domain/text.ts';
import type { JobKind } from '../../integrations/define.ts';
import { orderOfShop } from '../../state/orders.ts';
import { findRun, type Run } from '../../state/runs.ts';
import type { Output } from '../output.ts';
import type { Stage } from './stage.ts';

/** One thing that the walk promised, and what came of it. */
interface Check {
  what: Text;
  expected: unknown;
  found: unknown;
  ok: boolean;
}

/** What `--json` prints and the exit status is made of. */
export interface WalkReport {
  ok: boolean;
  checks: Check[];
}

/** Goods of the sample that cannot be sent: empty or shared barcodes, no price. Delivery is a service and is left out. */
const expected = { created: 315, conflicts: 6, skipped: 1 };

const pollEvery = 50;

/** Runs the job and waits for its end, or for the point where it asks a person. */
async function run({ agent, integrationId }: Stage, job: JobKind, dryRun = false): Promise<Run> {
  return ended(agent, await agent.controls.run(integrationId, job, { dryRun }));
}

async function ended(agent: Stage['agent'], runId: number): Promise<Run> {
  for (;;) {
    const found = findRun(agent.state, runId);
    const busy = agent.controls.live().some((live) => live.runId === runId);
    if (found && !busy && found.state !== 'planning' && found.state !== 'applying') return found;
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Two goods with enough stock, by their barcodes. */
function twoGoods(warehouse: Database.Database, objectId: number): [string, string] {
  const keys = warehouse
    .prepare(
      `select trim(g.BarCode1) from Goods g join Store s on s.GoodID = g.ID and s.ObjectID = ?
        where g.ID between 10 and 900 and g.Deleted = 0 and g.PriceOut2 > 5 and s.Qtty >= 8 order by g.ID limit 2`,
    )
    .pluck()
    .all(objectId) as string[];
  const [first, second] = keys;
  if (!first || !second) throw new RangeError('the sample warehouse has no two goods in stock');
  return [first, second];
}

/** Σ Qtty · PriceOut of an order of the warehouse, in cents. */
const documentTotal = (warehouse: Database.Database, acct: number): number =>
  toCents(
    warehouse
      .prepare('select round(sum(Qtty * PriceOut), 6) from Operations where OperType = 19 and Acct = ?')
      .pluck()
      .get(acct) as number,
  );

/**
 * Plays a working day on the stage and checks every figure: first export, nothing to send, an order, its import, once
 * more, a new price.
 */
export async function walk(stage: Stage, output: Output, objectId: number): Promise<WalkReport> {
  const { agent, shop, facts } = stage;
  const warehouse = new Database(stage.warehouseFile);
  const checks: Check[] = [];
  const title = (bg: string, en: string) => output.say({ bg: `\n${bg}`, en: `\n${en}` });
  const check = (bg: string, en: string, wanted: unknown, found: unknown) => {
    const ok = wanted === found;
    checks.push({ what: { bg, en }, expected: wanted, found, ok });
    const tail = ok ? '' : ` ≠ ${wanted}`;
    output.say({
      bg: `  ${ok ? '✓' : '✗'} ${bg}: ${found}${tail}`,
      en: `  ${ok ? '✓' : '✗'} ${en}: ${found}${tail}`,
    });
  };
  try {
    title(
      '1. План на първия експорт (нищо още не е изпратено)',
      '1. Plan of the first export (nothing is sent yet)',
    );
    const plan = await run(stage, 'export', true);
    check('стоки в Склад Pro', 'goods in Склад Pro', facts.liveGoods, plan.counts.read);
    check('ще се създадат', 'to be created', expected.created, plan.counts.planned);
    check(
      'спорни (повторен или празен баркод, няма цена)',
      'in conflict (shared or empty barcode, no price)',
      expected.conflicts,
      plan.counts.conflicts,
    );
    check('пропуснати услуги', 'services left out', expected.skipped, plan.counts.skipped);
    check('продукти в магазина', 'products in the shop', 0, shop.store.products.size);

    title('2. Планът се изпраща', '2. The plan is sent');
    await agent.controls.apply(plan.id, { acceptBrakes: false });
    const sent = await ended(agent, plan.id);
    check('създадени', 'created', expected.created, sent.counts.created);
    check('продукти в магазина', 'products in the shop', expected.created, shop.store.products.size);
    check('неуспешни', 'failed', 0, sent.counts.failed);
    check(
      'под карантина, с причината',
      'in quarantine, with the reason',
      expected.conflicts,
      sent.counts.quarantined,
    );

    title('3. Втори експорт веднага след това', '3. A second export right after it');
    const again = await run(stage, 'export');
    check('за изпращане', 'to be sent', 0, again.counts.planned);

    title('4. Клиент поръчва в магазина', '4. A customer orders in the shop');
    const [first, second] = twoGoods(warehouse, objectId);
    const order = shop.placeOrder({
      items: [
        { sku: first, quantity: 2 },
        { sku: second, quantity: 1 },
      ],
      billing: { email: 'maria@example.test', phone: '+359888123456' },
      delivery: { title: 'Еконт до офис', price: '5.90' },
    });
    const plannedImport = await run(stage, 'import');
    if (plannedImport.state === 'waiting')
      await agent.controls.apply(plannedImport.id, { acceptBrakes: false });
    const imported = await ended(agent, plannedImport.id);
    const row = orderOfShop(agent.state, stage.integrationId, String(order.id));
    const total = documentTotal(warehouse, row?.acct ?? 0);
    check('внесени поръчки', 'orders imported', 1, imported.counts.created);
    check(
      'сумата в Склад Pro е тази в магазина',
      'the total in Склад Pro is that of the shop',
      order.totals.total,
      centsText(total),
    );
    check('статус в магазина', 'status in the shop', 'completed', shop.store.orders.get(order.id)?.status);

    title('5. Същият импорт още веднъж', '5. The same import once more');
    const twice = await run(stage, 'import');
    check('внесени поръчки', 'orders imported', 0, twice.counts.created);
    const standing = warehouse
      .prepare('select count(distinct Acct) from Operations where OperType = 19 and Note like ?')
      .pluck()
      .get(`${row?.token} %`);
    check('документи в Склад Pro за тази поръчка', 'documents in Склад Pro for this order', 1, standing);

    title('6. Нова цена в Склад Pro', '6. A new price in Склад Pro');
    warehouse.prepare('update Goods set PriceOut2 = 12.34 where trim(BarCode1) = ?').run(first);
    const repriced = await run(stage, 'export');
    check(
      'променени: цената, и наличността на двете поръчани стоки',
      'changed: the price, and the stock of the two goods ordered',
      2,
      repriced.counts.updated,
    );
    const product = [...shop.store.products.all()].find(({ sku }) => sku === first);
    check('цена в магазина', 'price in the shop', '12.34', product?.regularPrice);
  } finally {
    warehouse.close();
  }
  return { ok: checks.every(({ ok }) => ok), checks };
}
