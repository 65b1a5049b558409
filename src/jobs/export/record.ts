import { centsText } from '../../domain/money.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ItemResult } from '../../integrations/shop.ts';
import { releaseGood } from '../../state/quarantine.ts';
import { confirmItem, type RunItem, updateItem } from '../../state/run-items.ts';
import { updateRun } from '../../state/runs.ts';
import { dropTwin, saveTwin, twinOfGood } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import { settleQuarantine } from './settle.ts';

/** What a confirmed item leaves in the twin: the shop's own figures where it told them. */
function confirm(context: JobContext, item: RunItem, remoteId: string, values: ConfirmedValues): void {
  const { state, integrationId, now } = context;
  const goodId = item.goodId ?? 0;
  const earlier = twinOfGood(state, integrationId, goodId);
  saveTwin(state, {
    integrationId,
    goodId,
    remoteId,
    parentId: values.parentId ?? item.parentId,
    key: item.key,
    price: values.price ?? item.after?.price ?? item.before?.price ?? null,
    units: values.units ?? item.after?.units ?? item.before?.units ?? null,
    name: item.after?.name ?? earlier?.name ?? item.title,
    groupPath: item.after?.group ?? earlier?.groupPath ?? '',
    confirmedAt: now().getTime(),
  });
  releaseGood(state, integrationId, goodId);
  confirmItem(state, item.id, { remoteId, at: now().getTime() });
}

interface ConfirmedValues {
  price: number | null;
  units: number | null;
  parentId?: string;
}

function fail(context: JobContext, item: RunItem, problem: Problem): void {
  const { state, integrationId, counts, now } = context;
  counts.failed += 1;
  counts.quarantined += 1;
  updateItem(state, item.id, { outcome: 'failed', problem, at: now().getTime() });
  if (item.goodId === null) return;
  if (problem.code === 'remote-missing') dropTwin(state, integrationId, item.goodId);
  settleQuarantine.hold(context, { ...item, goodId: item.goodId, problem }, undefined);
}

/** The shop took the item but kept another price than it was sent. */
function keptOther(item: RunItem, result: ItemResult): Problem | null {
  const sent = item.after?.price;
  if (!result.ok || typeof sent !== 'number' || result.price === null || result.price === sent) return null;
  return {
    code: 'shop-kept-other-price',
    text: {
      bg: `Магазинът записа цена ${centsText(result.price)} вместо ${centsText(sent)}.`,
      en: `The shop kept the price ${centsText(result.price)} instead of ${centsText(sent)}.`,
    },
    advice: {
      bg: 'Вероятно разширение на магазина променя цените. Проверете продукта в магазина.',
      en: 'A plug-in of the shop probably changes prices. Check the product in the shop.',
    },
  };
}

/**
 * A creation that met its own key in the shop is turned into a change of that product. Only price and quantity: name and
 * category may be the work of whoever made it.
 */
export function adoptExisting(context: JobContext, item: RunItem, existing: string, parentId?: string): void {
  updateItem(context.state, item.id, {
    kind: 'update',
    outcome: 'planned',
    remoteId: existing,
    parentId: parentId ?? null,
    after: item.after && { price: item.after.price, units: item.after.units },
    reason: { bg: 'вече е в магазина със същия SKU', en: 'already in the shop with the same SKU' },
  });
}

/** Records the results of one request in one commit. */
export async function recordResults(
  context: JobContext,
  items: RunItem[],
  results: ItemResult[],
): Promise<void> {
  const { state, effects, counts } = context;
  let settled = 0;
  await effects.run('state.sent', () =>
    state.raw.transaction(() => {
      for (const [i, item] of items.entries()) {
        const result = results[i];
        if (result === undefined) throw new RangeError(`no result for item ${item.id} of the batch`);
        if (!result.ok && result.existing !== undefined && item.kind === 'create') {
          adoptExisting(context, item, result.existing);
          continue;
        }
        settled += 1;
        const problem = result.ok ? keptOther(item, result) : result.problem;
        if (result.ok) confirm(context, item, result.remoteId, result);
        if (problem) fail(context, item, problem);
        else if (item.kind === 'create') counts.created += 1;
        else counts.updated += 1;
      }
      saveProgress(context, settled);
    })(),
  );
  context.progress.handled(settled);
}

/** Products that already show what they should are only linked; no request is spent on them. Returns the others. */
export async function linkUnchanged(context: JobContext, items: RunItem[]): Promise<RunItem[]> {
  const { state, effects, counts } = context;
  const nothingToSend = ({ kind, after }: RunItem) =>
    kind === 'update' &&
    after?.price === null &&
    after.units === null &&
    after.name === undefined &&
    after.group === undefined &&
    after.restore === undefined;
  const linked = items.filter(nothingToSend);
  if (linked.length === 0) return items;
  await effects.run('state.sent', () =>
    state.raw.transaction(() => {
      for (const item of linked) confirm(context, item, item.remoteId ?? '', { price: null, units: null });
      counts.updated += linked.length;
      saveProgress(context, linked.length);
    })(),
  );
  context.progress.handled(linked.length);
  return items.filter((item) => !nothingToSend(item));
}

/** Marks a creation as done whose answer was lost but whose product is there with the right values. */
export function recordFound(
  context: JobContext,
  item: RunItem,
  remoteId: string,
  values: ConfirmedValues,
): void {
  confirm(context, item, remoteId, values);
  context.counts.created += 1;
  saveProgress(context, 1);
  context.progress.handled(1);
}

function saveProgress({ state, runId, counts }: JobContext, settled: number): void {
  const handled = state.raw.prepare('select handled from runs where id = ?').pluck().get(runId) as number;
  updateRun(state, runId, { counts, handled: handled + settled });
}
