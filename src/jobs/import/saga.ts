import type { WrittenDocument } from '../../domain/document.ts';
import { centsText } from '../../domain/money.ts';
import type { ShopOrder } from '../../domain/order.ts';
import { type OrderRow, updateOrder } from '../../state/orders.ts';
import { post } from '../../state/outbox.ts';
import { type RunItem, updateItem } from '../../state/run-items.ts';
import { updateRun } from '../../state/runs.ts';
import type { JobContext } from '../context.ts';
import { documentLabel, documentOf, searchFrom } from './document.ts';
import { documentAmounts } from './lines.ts';
import { resolveGoods, resolvePartner } from './resolve.ts';
import type { ImportRules } from './rules.ts';

async function write(context: JobContext, row: OrderRow, order: ShopOrder, rules: ImportRules) {
  const { state, effects, warehouse, warehouseFacts, log, now } = context;
  const goods = await resolveGoods(context, order, rules);
  const amounts = documentAmounts(order, goods, warehouseFacts.currency);
  const partnerId = await resolvePartner(context, order, rules);
  if (amounts.remainder !== 0) {
    log('warn', {
      bg: `Поръчка ${order.number}: разлика от закръгляване ${centsText(amounts.remainder)} е добавена към най-скъпия ред.`,
      en: `Order ${order.number}: a rounding difference of ${centsText(amounts.remainder)} was added to the dearest line.`,
    });
  }
  if (order.refunded !== 0) {
    log('warn', {
      bg: `Поръчка ${order.number}: в магазина вече е върната сума ${centsText(order.refunded)}; документът е за цялата поръчка.`,
      en: `Order ${order.number}: ${centsText(order.refunded)} was already refunded in the shop; the document is for the whole order.`,
    });
  }
  if (amounts.leftOut !== 0) {
    log('info', {
      bg: `Поръчка ${order.number}: доставка и такси за ${centsText(amounts.leftOut)} не се фактурират и не влизат в документа.`,
      en: `Order ${order.number}: shipping and fees of ${centsText(amounts.leftOut)} are not invoiced and stay out of the document.`,
    });
  }
  await effects.run('state.reserved', () =>
    updateOrder(state, row.id, { state: 'reserved', problem: null, partnerId }),
  );
  const facts = { token: row.token, partnerId, currency: warehouseFacts.currency, now: now() };
  return effects.run('warehouse.document', () =>
    warehouse.writeDocument(documentOf(order, amounts, rules, facts)),
  );
}

/** Records that the document stands, together with the duty to tell the shop, in one commit. */
async function recordWritten(context: JobContext, row: OrderRow, document: WrittenDocument, item: RunItem) {
  const { state, effects, integrationId, runId, counts, now } = context;
  await effects.run('state.written', () =>
    state.raw.transaction(() => {
      updateOrder(state, row.id, {
        state: 'written',
        documentKind: document.kind,
        operType: document.operType,
        acct: document.acct,
        objectId: document.objectId,
        problem: null,
        writtenAt: now().getTime(),
      });
      post(state, { integrationId, orderId: row.id, now: now() });
      const found = { bg: 'вече беше записана в Склад Pro', en: 'already stood in Склад Pro' };
      updateItem(state, item.id, {
        outcome: 'done',
        reason: document.created ? null : found,
        title: `${item.title} → ${documentLabel(document.kind, document.acct)}`,
        at: now().getTime(),
      });
      if (document.created) counts.created += 1;
      else counts.updated += 1;
      updateRun(state, runId, { counts });
    })(),
  );
}

/**
 * Takes one order to its document, from whatever step it stands on. Looks for the document by its token first, so that
 * a crash, a second agent or a lost ledger never makes a second one.
 * @throws ProblemError; the order then stands where it stood, or as `reserved` when the write's outcome is unknown
 */
export async function importOrder(
  context: JobContext,
  row: OrderRow,
  order: ShopOrder,
  rules: ImportRules,
  item: RunItem,
): Promise<void> {
  const standing = await context.warehouse.findDocument(row.token, searchFrom(row.orderedAt));
  const document = standing ?? (await write(context, row, order, rules));
  await recordWritten(context, row, document, item);
}
