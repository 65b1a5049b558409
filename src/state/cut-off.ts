import type { State } from './open.ts';
import type { ItemKind } from './schema.ts';

/** What was on its way to the shop when a run of the integration was cut off. */
export const cutOffItems = (
  { raw }: State,
  integrationId: string,
): { kind: ItemKind; goodId: number | null }[] =>
  raw
    .prepare<[string], { kind: ItemKind; goodId: number | null }>(
      `select i.kind, i.good_id as goodId from runs r join run_items i on i.run_id = r.id
        where r.integration_id = ? and i.outcome = 'sending'`,
    )
    .all(integrationId);

/** Nothing is on its way any more in runs that are over: what was, stands there as not reached. */
export function endCutOff({ raw }: State, integrationId: string): void {
  raw
    .prepare(
      `update run_items set outcome = 'planned' where outcome = 'sending' and run_id in
        (select id from runs where integration_id = ? and state in ('done', 'failed', 'cancelled'))`,
    )
    .run(integrationId);
}
