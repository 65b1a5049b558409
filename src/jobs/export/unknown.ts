import { type RunItem, setOutcomes } from '../../state/run-items.ts';
import type { JobContext } from '../context.ts';
import { adoptExisting, recordFound } from './record.ts';
import { foldKey } from './values.ts';

/** A shop may go on working after its client has gone: two looks that find nothing new are needed to believe it is done. */
const leastPause = 3_000;

/**
 * Creations whose outcome is unknown: asks the shop which of them exist. Those found are recorded or become changes;
 * those missing in two looks may be sent again.
 */
export async function settleUnknown(context: JobContext, items: RunItem[], wait: number): Promise<void> {
  const { state, shop, effects, pause } = context;
  let missing = items;
  let quietLooks = 0;
  while (missing.length > 0 && quietLooks < 2) {
    await pause(Math.max(wait, leastPause));
    context.checkpoint();
    const found = (await shop.findByKeys?.(missing.map((item) => item.key))) ?? [];
    const byKey = new Map(found.map((hit) => [foldKey(hit.key), hit]));
    const still: RunItem[] = [];
    await effects.run('state.sent', () =>
      state.raw.transaction(() => {
        for (const item of missing) {
          const hit = byKey.get(foldKey(item.key));
          if (hit === undefined) still.push(item);
          else if (hit.price === item.after?.price && hit.units === item.after?.units && !hit.trashed) {
            recordFound(context, item, hit.remoteId, hit);
          } else adoptExisting(context, item, hit.remoteId, hit.parentId);
        }
      })(),
    );
    quietLooks = still.length === missing.length ? quietLooks + 1 : 0;
    missing = still;
  }
  await effects.run('state.sent', () =>
    setOutcomes(
      state,
      missing.map((item) => item.id),
      'planned',
    ),
  );
}
