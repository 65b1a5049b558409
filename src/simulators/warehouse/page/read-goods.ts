import type { Database } from 'better-sqlite3';

export interface PlaceRow {
  ID: number;
  Name: string;
}

export interface GoodRow {
  ID: number;
  Code: string | null;
  BarCode1: string | null;
  Name: string;
  Measure1: string;
  PriceIn: number | null;
  PriceOut2: number | null;
  VATValue: number | null;
  Type: number;
  /** On hand by Objects.ID. */
  stock: Map<number, number>;
}

/** Goods on one page of the list. */
export const goodsPerPage = 40;

const live = 'g.ID > 1 AND COALESCE(g.Deleted, 0) <> -1';
const columns = 'g.ID, g.Code, g.BarCode1, g.Name, g.Measure1, g.PriceIn, g.PriceOut2, v.VATValue, g.Type';

/** Objects in use, without the service one. */
export const readPlaces = (database: Database): PlaceRow[] =>
  database
    .prepare<[], PlaceRow>(
      'SELECT ID, Name FROM Objects WHERE ID > 1 AND COALESCE(Deleted, 0) <> -1 ORDER BY ID',
    )
    .all();

/** Own company's name. */
export const readCompany = (database: Database): string =>
  database.prepare<[], string>('SELECT Company FROM Registration WHERE IsDefault = -1').pluck().get() ?? '';

/** Live goods whose name, code or barcode contains the words, letter case ignored; `page` counts from 1. */
export function readGoods(
  database: Database,
  words: string,
  page: number,
): { goods: GoodRow[]; found: number } {
  database.function('folded', { deterministic: true }, (text) => String(text ?? '').toLocaleLowerCase('bg'));
  const where = `${live} AND INSTR(folded(g.Name || ' ' || COALESCE(g.Code, '') || ' ' || COALESCE(g.BarCode1, '')), ?) > 0`;
  const wanted = words.trim().toLocaleLowerCase('bg');
  const found = database
    .prepare<[string], number>(`SELECT COUNT(*) FROM Goods g WHERE ${where}`)
    .pluck()
    .get(wanted);
  const goods = database
    .prepare<[string, number, number], Omit<GoodRow, 'stock'>>(
      `SELECT ${columns} FROM Goods g LEFT JOIN VATGroups v ON v.ID = g.TaxGroup WHERE ${where}
       ORDER BY g.ID LIMIT ? OFFSET ?`,
    )
    .all(wanted, goodsPerPage, (page - 1) * goodsPerPage);
  return { goods: goods.map((good) => withStock(database, good)), found: found ?? 0 };
}

/** One live good, null when there is none. */
export function readGood(database: Database, id: number): GoodRow | null {
  const good = database
    .prepare<[number], Omit<GoodRow, 'stock'>>(
      `SELECT ${columns} FROM Goods g LEFT JOIN VATGroups v ON v.ID = g.TaxGroup WHERE ${live} AND g.ID = ?`,
    )
    .get(id);
  return good ? withStock(database, good) : null;
}

function withStock(database: Database, good: Omit<GoodRow, 'stock'>): GoodRow {
  const rows = database
    .prepare<[number], { ObjectID: number; quantity: number }>(
      'SELECT ObjectID, SUM(Qtty) AS quantity FROM Store WHERE GoodID = ? GROUP BY ObjectID',
    )
    .all(good.ID);
  return { ...good, stock: new Map(rows.map((row) => [row.ObjectID, row.quantity])) };
}
