import { DummyDriver, Kysely, MssqlAdapter, MssqlIntrospector } from 'kysely';
import { expect, test } from 'vitest';
import { SqlServerQueryCompiler } from '../../../src/skladpro/engines/mssql/query-compiler.ts';
import type { Tables } from '../../../src/skladpro/tables.ts';

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new MssqlAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (any) => new MssqlIntrospector(any),
    createQueryCompiler: () => new SqlServerQueryCompiler(),
  },
});

test('a limit is a TOP and takes no parameter', () => {
  const query = db.selectFrom('Goods').select('ID').where('ID', '>', 5).orderBy('ID').limit(20).compile();
  expect(query.sql).toBe('select top(20) "ID" from "Goods" where "ID" > @1 order by "ID"');
  expect(query.parameters).toEqual([5]);
});

test('a limit inside another query stays inside', () => {
  const query = db
    .selectFrom('Goods')
    .select('ID')
    .where('GroupID', 'in', (eb) => eb.selectFrom('GoodsGroups').select('ID').limit(1))
    .compile();
  expect(query.sql).toBe(
    'select "ID" from "Goods" where "GroupID" in (select top(1) "ID" from "GoodsGroups")',
  );
});
