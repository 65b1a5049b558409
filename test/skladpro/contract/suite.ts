import { afterEach, beforeEach } from 'vitest';
import { connectWarehouse } from '../../../src/skladpro/connect.ts';
import type { Warehouse } from '../../../src/skladpro/warehouse.ts';
import type { Rows } from '../fixture.ts';
import type { TestStore } from '../store.ts';

export type OpenStore = (rows?: Rows) => Promise<TestStore>;

/** A fresh small warehouse and a connection to it before every test. */
export function freshWarehouse(open: OpenStore): {
  readonly store: TestStore;
  readonly warehouse: Warehouse;
  /** One more agent on the same warehouse. */
  another(): Promise<Warehouse>;
} {
  let store: TestStore | undefined;
  let connections: Warehouse[] = [];
  beforeEach(async () => {
    store = await open();
    connections = [await connectWarehouse(store.config)];
  });
  afterEach(async () => {
    for (const connection of connections) await connection.close();
    await store?.remove();
  });
  const given = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('only within a test');
    return value;
  };
  return {
    get store() {
      return given(store);
    },
    get warehouse() {
      return given(connections[0]);
    },
    async another() {
      const connection = await connectWarehouse(given(store).config);
      connections.push(connection);
      return connection;
    },
  };
}
