import type { Row, TestStore } from '../skladpro/store.ts';

/** What stood in the warehouse before the day began. */
export interface Opening {
  lastOperation: number;
  stock: Map<string, number>;
}

const stockOf = async (store: TestStore): Promise<Map<string, number>> => {
  const rows = await store.sql('select ObjectID, GoodID, Qtty from store');
  return new Map(rows.map(({ ObjectID, GoodID, Qtty }) => [`${ObjectID}/${GoodID}`, Number(Qtty)]));
};

export async function opening(store: TestStore): Promise<Opening> {
  const [row] = await store.sql('select max(ID) as last from operations');
  return { lastOperation: Number(row?.last), stock: await stockOf(store) };
}

/** Every document written since, by its own number; consignment sales would share those of the sales. */
async function documentsSince(store: TestStore, { lastOperation }: Opening): Promise<Map<string, Row[]>> {
  const rows = await store.sql(`select * from operations where ID > ${lastOperation} order by ID`);
  return Map.groupBy(rows, ({ OperType, Acct }) => `${OperType === 19 ? 'OR' : 'S'}${Acct}`);
}

/** What must never be found in the books, however many work on them at once: each a sentence, empty when all is right. */
export async function faultsOfBooks(store: TestStore, before: Opening): Promise<string[]> {
  const documents = await documentsSince(store, before);
  const reserved = new Set((await store.sql('select NextAcct from nextacct')).map((r) => String(r.NextAcct)));
  const payments = await store.sql('select Acct, Mode, Sign, Qtty, OperType from payments');
  const faults: string[] = [];
  for (const [number, lines] of documents) {
    if (!reserved.has(number)) faults.push(`number ${number} is not reserved`);
    // A document is one writer's: a till puts its name into the note, the agent the mark of the order.
    const writers = new Set(lines.map(({ Note, UserID }) => `${UserID} ${String(Note).split(' ')[0]}`));
    if (writers.size !== 1) faults.push(`number ${number} was used by ${[...writers].join(' and ')}`);
    if (!number.startsWith('S')) continue;
    const total = lines.reduce((sum, l) => sum + Number(l.Qtty) * Number(l.PriceOut), 0);
    const due = payments.filter((p) => p.OperType === 2 && `S${p.Acct}` === number && p.Mode === -1);
    if (due.length !== 1 || Math.abs(Number(due[0]?.Qtty) - total) > 0.005) {
      faults.push(`sale ${number} of ${total} owes ${due.map(({ Qtty }) => Qtty).join(' and ')}`);
    }
  }
  return [...faults, ...(await wrongStock(store, before, [...documents.values()].flat()))];
}

async function wrongStock(store: TestStore, before: Opening, lines: Row[]): Promise<string[]> {
  const expected = new Map(before.stock);
  for (const { ObjectID, GoodID, Qtty, Sign } of lines) {
    const key = `${ObjectID}/${GoodID}`;
    const moved = Number(Qtty) * Number(Sign);
    if (moved !== 0) expected.set(key, (expected.get(key) ?? 0) + moved);
  }
  const stock = await stockOf(store);
  return [...expected].flatMap(([key, units]) => {
    const found = stock.get(key);
    return found !== undefined && Math.abs(found - units) < 0.0005
      ? []
      : [`stock of ${key} is ${found}, its lines come to ${units}`];
  });
}
