import type { Database } from 'better-sqlite3';

export interface LineRow {
  OperType: number;
  Acct: number;
  Date: string;
  Note: string | null;
  Qtty: number;
  PriceOut: number;
  Discount: number;
  Good: string | null;
  Measure: string | null;
  Partner: string | null;
  Place: string | null;
  User: string | null;
}

/** A document with its lines, the first of which carries the note. */
export interface DocumentRow {
  acct: number;
  lines: LineRow[];
}

const documentsShown = 40;

/** The latest saved documents of a type, newest first. */
export function readDocuments(database: Database, operType: number): DocumentRow[] {
  const rows = database
    .prepare<[number, number, number], LineRow>(
      `SELECT o.OperType, o.Acct, o.Date, o.Note, o.Qtty, o.PriceOut, o.Discount, g.Name AS Good,
              g.Measure1 AS Measure, p.Company AS Partner, b.Name AS Place, u.Name AS User
       FROM Operations o
       LEFT JOIN Goods g ON g.ID = o.GoodID
       LEFT JOIN Partners p ON p.ID = o.PartnerID
       LEFT JOIN Objects b ON b.ID = o.ObjectID
       LEFT JOIN Users u ON u.ID = o.OperatorID
       WHERE o.OperType = ? AND o.PartnerID <> 0 AND o.Acct IN (
         SELECT DISTINCT Acct FROM Operations WHERE OperType = ? AND PartnerID <> 0 AND Acct > 0
         ORDER BY Acct DESC LIMIT ?)
       ORDER BY o.Acct DESC, o.ID`,
    )
    .all(operType, operType, documentsShown);
  return [...Map.groupBy(rows, (row) => row.Acct)].map(([acct, lines]) => ({ acct, lines }));
}
