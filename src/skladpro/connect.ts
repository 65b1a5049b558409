import { problemOf } from '../domain/problem.ts';
import type { WarehouseConfig } from './config.ts';
import { discover } from './discovery/discover.ts';
import { factsOf } from './discovery/facts.ts';
import { openEngine } from './engines/open.ts';
import { asProblem } from './transaction.ts';
import type { Warehouse, WarehouseTest } from './warehouse.ts';
import { warehouseOn } from './warehouse-on.ts';

/**
 * Connects to Склад Pro's database and looks at what it is.
 * @throws ProblemError `file-missing`, `not-a-database`, `database-unreachable`, `database-login`, `database-unknown`,
 * `database-busy`, `not-a-warehouse`, `missing-column`, `column-kind`.
 */
export async function connectWarehouse(config: WarehouseConfig): Promise<Warehouse> {
  const engine = await openEngine(config);
  try {
    return warehouseOn(engine, await discover(engine));
  } catch (error) {
    const problem = asProblem(engine, error);
    await engine.close();
    throw problem;
  }
}

/** The "Test" button: connects, looks and closes. Never throws. */
export async function testWarehouse(config: WarehouseConfig): Promise<WarehouseTest> {
  try {
    const engine = await openEngine(config);
    try {
      return { ok: true, facts: factsOf(await discover(engine)) };
    } catch (error) {
      throw asProblem(engine, error);
    } finally {
      await engine.close();
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
