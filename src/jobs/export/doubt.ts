import { cutOffItems, endCutOff } from '../../state/cut-off.ts';
import type { RunItem } from '../../state/run-items.ts';
import { forgetConfirmed } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';

/**
 * A change whose answer never came may show in the shop or not, so what the shop confirmed before it holds no longer: the
 * next plan sends price and quantity whatever they are then, also when they are the old ones again.
 */
export function doubtChanges({ state, integrationId }: JobContext, items: readonly RunItem[]): void {
  forgetConfirmed(
    state,
    integrationId,
    items.flatMap(({ goodId }) => goodId ?? []),
  );
}

/**
 * The same for changes that were on their way when an earlier run was cut off; creations are looked for in the shop by
 * every plan. To be called before a plan is made.
 */
export async function doubtCutOff({ state, integrationId, effects }: JobContext): Promise<void> {
  const items = cutOffItems(state, integrationId);
  if (items.length === 0) return;
  const changed = items.flatMap(({ kind, goodId }) => (kind === 'update' ? (goodId ?? []) : []));
  await effects.run('state.sent', () =>
    state.raw.transaction(() => {
      forgetConfirmed(state, integrationId, changed);
      endCutOff(state, integrationId);
    })(),
  );
}
