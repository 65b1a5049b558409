import { writeSync } from 'node:fs';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { objectId } from '../crash/goods.ts';
import { row } from '../skladpro/fixture.ts';
import { codeOf, isLockError, pause, type Task, transaction, untilToldToStop } from './database-process.ts';

const standardOutput = 1;
const sale = { operType: 2, sequence: '2, 16', prefix: 'S', sign: -1 };
const order = { operType: 19, sequence: '19', prefix: 'OR', sign: 0 };

/** The next number as Склад Pro takes it: the highest one and one more, reserved by itself, before the document. */
async function reserved(connection: Connection, { sequence, prefix }: typeof sale): Promise<number> {
  const [[last]] = await connection.query<RowDataPacket[]>(
    `select max(Acct) as acct from operations where OperType in (${sequence}) and Acct >= 0`,
  );
  for (let number = Number(last?.acct ?? 0) + 1; ; ) {
    try {
      await connection.query('insert into nextacct (NextAcct) values (?)', [`${prefix}${number}`]);
      return number;
    } catch (error) {
      if (codeOf(error) === 'ER_DUP_ENTRY') number += 1;
      else if (!isLockError(error)) throw error;
    }
  }
}

/** One document of two goods, the dearer first: other programs do not sort as the agent does. */
async function document(connection: Connection, task: Task, round: number): Promise<void> {
  const kind = round % 3 === 0 ? order : sale;
  const acct = await reserved(connection, kind);
  // A document that was opened and never saved leaves its number behind.
  if (round % 7 === 6) return;
  const lines = [
    { GoodID: 8, Qtty: 1, PriceOut: 6.4 },
    { GoodID: 6, Qtty: 2, PriceOut: 10 },
  ];
  const party = { PartnerID: 2, ObjectID: objectId, OperatorID: 3, UserID: 3 };
  await transaction(connection, async () => {
    for (const line of lines) {
      const cells = {
        ...line,
        ...party,
        OperType: kind.operType,
        Acct: acct,
        Sign: kind.sign,
        Note: task.name,
      };
      await connection.query('insert into operations set ?', [row('Operations', cells)]);
      if (kind.sign === 0) continue;
      const { Qtty, GoodID } = line;
      await connection.query('update store set Qtty = Qtty - ? where ObjectID = ? and GoodID = ?', [
        Qtty,
        objectId,
        GoodID,
      ]);
    }
    if (kind.sign === 0) return;
    const payment = { OperType: kind.operType, Acct: acct, PartnerID: 2, ObjectID: objectId, Qtty: 26.4 };
    for (const Mode of [-1, 1]) {
      await connection.query('insert into payments set ?', [
        row('Payments', { ...payment, Mode, Sign: 1, Type: 1 }),
      ]);
    }
  });
  writeSync(standardOutput, `${kind.operType} ${acct}\n`);
  await pause(5);
}

await untilToldToStop(document);
