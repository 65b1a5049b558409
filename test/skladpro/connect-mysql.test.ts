import { createServer } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectWarehouse, testWarehouse } from '../../src/skladpro/connect.ts';
import { mariadbServer } from '../services/mariadb.ts';
import { orderOf, saleOf } from './contract/sample-document.ts';
import { expectReadable, problemFrom } from './expect-problem.ts';
import { dropSpareDatabases, mariadbStore, type TestStore } from './store.ts';

const suite = 'Connecting to MariaDB';
const server = await mariadbServer(suite);

describe.skipIf(server === null)(suite, () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await mariadbStore();
  });
  afterEach(() => store.remove());
  afterAll(dropSpareDatabases);

  const config = () => {
    if (store.config.engine !== 'mysql') throw new Error('not MySQL');
    return store.config;
  };
  const problemWith = async (changes: Partial<ReturnType<typeof config>>) => {
    const result = await testWarehouse({ ...config(), ...changes });
    if (result.ok) throw new Error('the test passed');
    expectReadable(result.problem);
    expect(JSON.stringify(result.problem)).not.toContain(config().password);
    return result.problem;
  };

  test('tells what is wrong and where', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => silent.close(resolve));
    const unreachable = await problemWith({ port });
    expect(unreachable.code).toBe('database-unreachable');
    expect(unreachable.text.bg).toContain(`127.0.0.1:${port}`);
    expect((await problemWith({ host: 'no-such-host.invalid' })).code).toBe('database-unreachable');
    expect((await problemWith({ password: 'wrong' })).code).toBe('database-login');
    expect((await problemWith({ user: 'nobody' })).code).toBe('database-login');
    const unknown = await problemWith({ database: 'sklad_nowhere' });
    expect(unknown.code).toBe('database-unknown');
    expect(unknown.text.bg).toContain('sklad_nowhere');
    expect((await problemWith({ database: 'mysql' })).code).toBe('not-a-warehouse');
  });

  test('a server that takes the call and says nothing is unreachable', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect((await problemWith({ port })).code).toBe('database-unreachable');
    mute.close();
  });

  test('tables without transactions are named, and are not written', async () => {
    await store.sql('alter table payments engine = MyISAM');
    const result = await testWarehouse(config());
    if (!result.ok) throw new Error(result.problem.text.en);
    const { can } = result.facts;
    expect(can.writeOrders).toBe(true);
    expect(can.writeSales).toMatchObject({ code: 'tables-without-transactions' });
    expect(JSON.stringify(can.writeSales)).toContain('Payments');
    const warehouse = await connectWarehouse(config());
    expect((await problemFrom(warehouse.writeDocument(saleOf()))).code).toBe('tables-without-transactions');
    await warehouse.close();
  });

  test('tables may be spelt as on the other system', async () => {
    for (const name of ['Goods', 'Operations', 'NextAcct', 'VATGroups']) {
      await store.sql(`alter table ${name.toLowerCase()} rename ${name}`);
    }
    const warehouse = await connectWarehouse(config());
    expect(await warehouse.writeDocument(orderOf())).toMatchObject({ acct: 6, created: true });
    await warehouse.close();
  });

  test('a row that a workstation keeps locked is waited for, then given up with nothing done', async () => {
    const warehouse = await connectWarehouse(config());
    await store.sql('start transaction');
    await store.sql('update store set Price = 1 where GoodID = 2 and ObjectID = 2');
    const problem = await problemFrom(warehouse.writeDocument(saleOf()));
    expect(problem.code).toBe('database-busy');
    await store.sql('rollback');
    expect(await warehouse.findDocument(saleOf().token, '2026-01-01')).toBeNull();
    expect(await warehouse.writeDocument(saleOf())).toMatchObject({ acct: 10, created: true });
    await warehouse.close();
  });

  test('a login that may only read is told so', async () => {
    const { database, host } = config();
    await store.sql(`create user reader@'%' identified by 'reading'`);
    await store.sql(`grant select on ${database}.* to reader@'%'`);
    const warehouse = await connectWarehouse({ ...config(), host, user: 'reader', password: 'reading' });
    expect((await problemFrom(warehouse.writeDocument(orderOf()))).code).toBe('database-read-only');
    await warehouse.close();
    await store.sql(`drop user reader@'%'`);
  });

  test('a session that the server ended is replaced', async () => {
    const warehouse = await connectWarehouse(config());
    for (const row of await store.sql(
      `select ID from information_schema.PROCESSLIST where DB = database() and ID <> connection_id()`,
    )) {
      await store.sql(`kill ${row.ID}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await warehouse.users()).toHaveLength(1);
    await warehouse.close();
  });
});
