import { Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { AccessDialect } from '../../../src/skladpro/engines/access/dialect.ts';
import { AccessSession } from '../../../src/skladpro/engines/access/session.ts';
import type { Tables } from '../../../src/skladpro/tables.ts';

const closed = new AccessSession(
  () => Promise.reject(new Error('nothing is asked')),
  () => false,
);
const db = new Kysely<Tables>({ dialect: new AccessDialect(closed) });

describe('the SQL of Access', () => {
  test('has one join without parentheses', () => {
    const query = db.selectFrom('Goods as g').leftJoin('VATGroups as v', 'v.ID', 'g.TaxGroup').select('g.ID');
    expect(query.compile().sql).toBe(
      'select [g].[ID] from [Goods] as [g] left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]',
    );
  });

  test('nests every further join in parentheses', () => {
    const query = db
      .selectFrom('Operations as o')
      .innerJoin('Goods as g', 'g.ID', 'o.GoodID')
      .leftJoin('VATGroups as v', 'v.ID', 'g.TaxGroup')
      .innerJoin('Objects as p', 'p.ID', 'o.ObjectID')
      .select('o.ID')
      .where('o.Acct', '=', 1);
    expect(query.compile().sql).toBe(
      'select [o].[ID] from (([Operations] as [o] inner join [Goods] as [g] on [g].[ID] = [o].[GoodID])' +
        ' left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup])' +
        ' inner join [Objects] as [p] on [p].[ID] = [o].[ObjectID] where [o].[Acct] = 1',
    );
  });

  test('keeps the parentheses of a query within another to itself', () => {
    const inner = db.selectFrom('Store as s').innerJoin('Goods as g', 'g.ID', 's.GoodID').select('g.ID');
    const query = db.selectFrom('Objects').select('ID').where('ID', 'in', inner);
    expect(query.compile().sql).toBe(
      'select [ID] from [Objects] where [ID] in' +
        ' (select [g].[ID] from [Store] as [s] inner join [Goods] as [g] on [g].[ID] = [s].[GoodID])',
    );
  });

  test('says TOP for a limit and leaves no parameter behind', () => {
    const { sql: text, parameters } = db.selectFrom('Users').select('ID').orderBy('ID').limit(3).compile();
    expect(text).toBe('select top 3 [ID] from [Users] order by [ID]');
    expect(parameters).toEqual([]);
  });

  test('writes moments into Date/Time columns and nowhere else', () => {
    const moment = '2026-03-02 00:00:00';
    const row = { Key: moment, Value: moment, UserID: 1 };
    expect(db.insertInto('Configuration').values(row).compile().sql).toBe(
      `insert into [Configuration] ([Key], [Value], [UserID]) values ('${moment}', '${moment}', 1)`,
    );
    const receipt = { Date: moment, Desc: moment, OperType: 8, Sign: 1, Profit: 0.5, UserID: 2, ObjectID: 2 };
    const { sql: text } = db
      .insertInto('CashBook')
      .values({ ...receipt, UserRealtime: moment })
      .compile();
    expect(text).toContain(`values (#${moment}#, '${moment}', 8, 1, 5e-1, 2, 2, #${moment}#)`);
  });

  test('compares Date/Time columns with moments', () => {
    const query = db
      .selectFrom('Operations as o')
      .select('o.ID')
      .where('o.Date', '>=', '2026-03-01')
      .where('o.Note', '=', '2026-03-01');
    expect(query.compile().sql).toContain("where [o].[Date] >= #2026-03-01# and [o].[Note] = '2026-03-01'");
  });

  test('takes values of raw expressions as literals too', () => {
    const query = db.updateTable('Store').set({ Qtty: sql<number>`${sql.ref('Qtty')} - ${0.25}` });
    expect(query.compile().sql).toBe('update [Store] set [Qtty] = [Qtty] - 2.5e-1');
  });
});
