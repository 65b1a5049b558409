import type { State } from './open.ts';

/** Goods whose change was on its way to the shop when a run of the integration was cut off. */
export const cutOffGoods = ({ raw }: State, integrationId: string): number[] =>
  raw
    .prepare(
      `select distinct i.good_id from runs r join run_items i on i.run_id = r.id
        where r.integration_id = ? and i.outcome = 'sending' and i.kind = 'update' and i.good_id is not null`,
    )
    .pluck()
    .all(integrationId) as number[];

/** Nothing is on its way any more in runs that are over: what was, stands there as not reached. */
export function endCutOff({ raw }: State, integrationId: string): void {
  raw
    .prepare(
      `update run_items set outcome = 'planned' where outcome = 'sending' and run_id in
        (select id from runs where integration_id = ? and state in ('done', 'failed', 'cancelled'))`,
    )
    .run(integrationId);
}
