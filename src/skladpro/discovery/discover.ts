import type { Currency } from '../../domain/money.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Db, Engine, FoundTrigger } from '../engine.ts';
import { notAWarehouse } from '../problems.ts';
import type { TableName } from '../tables.ts';
import { textOf } from '../text.ts';
import type { WarehouseFacts } from '../warehouse.ts';
import { type Columns, columnsOf } from './columns.ts';
import { columnLacking } from './problems.ts';
import { requiredForRead } from './required.ts';
import { readSettings, type Settings } from './settings.ts';
import { suptoSigns } from './supto.ts';

/** What one look at the database found. */
export interface Discovery {
  columns: Columns;
  triggers: FoundTrigger[];
  withoutTransactions: string[];
  version: string;
  server: string;
  company: string;
  currency: Currency;
  settings: Settings;
  suptoSigns: string[];
  counts: WarehouseFacts['counts'];
  /** Users that may sign documents. */
  realUsers: number;
}

/**
 * Looks at schema, version, settings and the few rows that describe the installation.
 * @throws ProblemError `not-a-warehouse` or `missing-column`.
 */
export async function discover(engine: Engine): Promise<Discovery> {
  const { db } = engine;
  const columns = columnsOf(await engine.columns());
  const absent = (Object.keys(requiredForRead) as TableName[]).find((table) => !columns.hasTable(table));
  if (absent) throw new ProblemError(notAWarehouse(absent));
  const lacking = columns.lacking(requiredForRead);
  if (lacking) throw new ProblemError(columnLacking(lacking));
  const system = await db
    .selectFrom('System')
    .select('Version')
    .where('ProductID', '=', 1)
    .orderBy('Version', 'desc')
    .executeTakeFirst();
  if (!system) throw new ProblemError(notAWarehouse('System.ProductID = 1'));
  return {
    columns,
    triggers: await engine.triggers(),
    withoutTransactions: await engine.tablesWithoutTransactions(),
    version: textOf(system.Version),
    server: await engine.server(),
    company: await companyName(db, columns),
    currency: await baseCurrency(db),
    settings: await readSettings(db),
    suptoSigns: await suptoSigns(db, columns),
    ...(await counts(db)),
  };
}

/** The currency that amounts are kept in (Currencies.ID 1); '' when the row is absent or empty. */
export async function baseCurrency(db: Db): Promise<Currency> {
  const row = await db.selectFrom('Currencies').select('Currency').where('ID', '=', 1).executeTakeFirst();
  return textOf(row?.Currency ?? null).toUpperCase();
}

async function companyName(db: Db, columns: Columns): Promise<string> {
  if (columns.lacking({ Registration: ['Company', 'IsDefault'] })) return '';
  const row = await db
    .selectFrom('Registration')
    .select('Company')
    .where('IsDefault', '=', -1)
    .executeTakeFirst();
  return textOf(row?.Company ?? null);
}

async function counts(db: Db): Promise<Pick<Discovery, 'counts' | 'realUsers'>> {
  const live = async (table: 'Goods' | 'Partners' | 'Objects' | 'Users', from = 1): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('ID', '>=', from)
      .where((eb) => eb.or([eb('Deleted', 'is', null), eb('Deleted', '<>', -1)]))
      .executeTakeFirstOrThrow();
    return Number(row.rows);
  };
  const groups = await db
    .selectFrom('GoodsGroups')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return {
    counts: {
      goods: await live('Goods'),
      groups: Number(groups.rows),
      partners: await live('Partners'),
      objects: await live('Objects'),
      users: await live('Users'),
    },
    realUsers: await live('Users', 2),
  };
}
