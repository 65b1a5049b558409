import { type DocumentKind, operTypeOf } from '../../domain/document.ts';
import type { Db, Engine } from '../engine.ts';
import { noFreeNumber, numberingNotStarted } from './number-problems.ts';
import { numberPrefix } from './prefix.ts';

/** Numbers tried before giving up, as the program does. */
const tries = 100;

/** Types that share one sequence: sales (2) share theirs with consignment sales (16). */
export const sequence: Record<DocumentKind, number[]> = {
  order: [operTypeOf.order],
  sale: [operTypeOf.sale, 16],
};

/** Where the next number is looked for. `objectId` null: one sequence for all objects. */
export interface Numbering {
  kind: DocumentKind;
  objectId: number | null;
  prefix: string;
  /** First number to try. */
  first: number;
}

/**
 * The sequence of a document and the number after its highest one. Rows without a partner count here: they start the
 * number range of an object.
 * @throws ProblemError `numbering-not-started` when numbers are kept per object and the object has none.
 */
export async function numberingFor(
  db: Db,
  kind: DocumentKind,
  objectId: number,
  perObject: boolean,
): Promise<Numbering> {
  let query = db
    .selectFrom('Operations')
    .select((eb) => eb.fn.max('Acct').as('last'))
    .where('OperType', 'in', sequence[kind])
    .where('Acct', '>=', 0);
  if (perObject) query = query.where('ObjectID', '=', objectId);
  const { last } = await query.executeTakeFirstOrThrow();
  if (last === null && perObject) throw numberingNotStarted(objectId);
  return {
    kind,
    objectId: perObject ? objectId : null,
    prefix: await numberPrefix(db, kind, last),
    first: (last ?? 0) + 1,
  };
}

/**
 * Reserves the first free number in NextAcct, whose primary key keeps workstations apart; to be called first in the
 * document's transaction. A number that some writer used without reserving it is passed over.
 * @throws ProblemError `no-free-number` after 100 tries.
 */
export async function reserveNumber(engine: Engine, db: Db, numbering: Numbering): Promise<number> {
  const { prefix, first } = numbering;
  for (let number = first; number < first + tries; number += 1) {
    const reserved = await engine.insertIfAbsent(db, 'NextAcct', { NextAcct: `${prefix}${number}` });
    if (reserved && !(await isUsed(db, numbering, number))) return number;
  }
  throw noFreeNumber(`${prefix}${first}`, `${prefix}${first + tries - 1}`);
}

async function isUsed(db: Db, { kind, objectId }: Numbering, number: number): Promise<boolean> {
  let query = db
    .selectFrom('Operations')
    .select('ID')
    .where('OperType', 'in', sequence[kind])
    .where('Acct', '=', number);
  if (objectId !== null) query = query.where('ObjectID', '=', objectId);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}
