import { writeSync } from 'node:fs';
import type { Connection } from 'mysql2/promise';
import { objectId } from '../crash/goods.ts';
import { pause, type Task, transaction, untilToldToStop } from './database-process.ts';

const standardOutput = 1;

/** Longer than the agent waits for a row. */
const coffee = 6_000;

/**
 * A person who edits what the agent works with: prices, a partner, the notes of documents, and rows of the stock in the order
 * in which nobody else locks them. Prints how many dead-locks and time-outs that took.
 */
async function edits(connection: Connection, _task: Task, round: number): Promise<void> {
  const clashes = await transaction(connection, async () => {
    await connection.query('update goods set PriceOut2 = PriceOut2 + 0.01 where ID in (8, 6)');
    for (const good of [8, 7, 6]) {
      await connection.query('update store set Price = Price + 1 where ObjectID = ? and GoodID = ?', [
        objectId,
        good,
      ]);
      await pause(round === 3 ? coffee / 3 : 10);
    }
    await connection.query("update partners set Address = 'друг' where ID = 3");
  });
  await transaction(connection, async () => {
    await connection.query(
      "update operations set Note = concat(Note, '.') where Note like 'SB%' and length(Note) < 200",
    );
    await connection.query('select * from nextacct for update');
    await pause(10);
  });
  writeSync(standardOutput, `${clashes}\n`);
  await pause(20);
}

await untilToldToStop(edits);
