import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { discover } from '../../src/skladpro/discovery/discover.ts';
import { openSqlite } from '../../src/skladpro/engines/sqlite/open.ts';
import type { Tables } from '../../src/skladpro/tables.ts';
import { warehouseOn } from '../../src/skladpro/warehouse-on.ts';
import { approve } from '../../src/state/integrations.ts';
import { type AgentSide, expectCount, sample, withAgentSide } from '../agent-side.ts';
import type { Bench } from '../bench.ts';
import { paired, timed } from '../paired.ts';
import { withShop } from '../shop.ts';

const goods = 20_000;
const pairs = 15;

/** Leaves the agent as it is after every good was confirmed: each planned creation becomes a confirmed send. */
async function confirmAll({ state, integrationId, run }: AgentSide): Promise<void> {
  const plan = await run('export', { dryRun: true });
  expectCount(plan, 'planned', goods);
  state.raw
    .prepare(
      `insert into twins (integration_id, good_id, remote_id, key, price, units, name, group_path, confirmed_at)
       select ?, good_id, 'p' || good_id, key, after ->> 'price', after ->> 'units', after ->> 'name',
              after ->> 'group', at
         from run_items where run_id = ?`,
    )
    .run(integrationId, plan.id);
  approve(state, integrationId);
}

/** The very statements that the agent reads the goods with, without anything of ours around them. */
async function bareRead(file: string): Promise<() => void> {
  const database = new Database(file, { readonly: true });
  const statements: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database }),
    log: ({ query }) => void statements.push(query),
  });
  const engine = { ...(await openSqlite({ file })), db };
  const warehouse = warehouseOn(engine, await discover(engine));
  statements.length = 0;
  let read = 0;
  for await (const _good of warehouse.goods({
    keyField: 'Code',
    priceField: 'PriceOut2',
    state: 'all',
    groupIds: [],
    objectIds: [sample.onlineObject],
  })) {
    read += 1;
  }
  if (read !== goods) throw new Error(`the warehouse has ${read} goods`);
  return () => {
    for (const { sql, parameters } of statements) {
      for (const _row of database.prepare(sql).iterate(...parameters));
    }
  };
}

/** An export run that finds nothing to send, against reading the same rows. */
export function measureNoChange(bench: Bench): Promise<number[]> {
  const folder = bench.folder('no-change');
  const file = join(folder, 'warehouse.db');
  createSampleSqlite(file, { goods });
  return withShop(bench, 'fast', async (shop) =>
    withAgentSide(join(folder, 'data'), file, await shop.open(), async (agent) => {
      await confirmAll(agent);
      const read = await bareRead(file);
      const sides = {
        agent: () => timed(async () => expectCount(await agent.run('export'), 'skipped', goods)),
        bare: () => timed(read),
      };
      await paired(2, sides);
      return paired(pairs, sides);
    }),
  );
}
