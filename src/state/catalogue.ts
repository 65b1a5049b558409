import { and, count, eq } from 'drizzle-orm';
import { catalogueReads, goodsSeen, shopItems } from './matching-schema.ts';
import type { State } from './open.ts';
import { transact } from './transact.ts';

export type GoodSeen = typeof goodsSeen.$inferSelect;
export type ShopItemRow = typeof shopItems.$inferSelect;
export type CatalogueRead = typeof catalogueReads.$inferSelect;

/** Rows of one INSERT: below SQLite's limit of values in a statement. */
const chunk = 500;

/** Puts what was read in the place of the reading before, whole or not at all. */
export function keepReading(
  state: State,
  read: CatalogueRead,
  sides: { goods: readonly GoodSeen[]; items: readonly ShopItemRow[] },
): void {
  const { integrationId } = read;
  transact(state, () => {
    for (const table of [goodsSeen, shopItems, catalogueReads]) {
      state.db.delete(table).where(eq(table.integrationId, integrationId)).run();
    }
    state.db.insert(catalogueReads).values(read).run();
    for (const rows of chunks(sides.goods)) state.db.insert(goodsSeen).values(rows).run();
    for (const rows of chunks(sides.items)) {
      state.db.insert(shopItems).values(rows).onConflictDoNothing().run();
    }
  });
}

export const readingOf = ({ db }: Pick<State, 'db'>, integrationId: string): CatalogueRead | undefined =>
  db.select().from(catalogueReads).where(eq(catalogueReads.integrationId, integrationId)).get();

export const goodSeen = (
  { db }: Pick<State, 'db'>,
  integrationId: string,
  goodId: number,
): GoodSeen | undefined =>
  db
    .select()
    .from(goodsSeen)
    .where(and(eq(goodsSeen.integrationId, integrationId), eq(goodsSeen.goodId, goodId)))
    .get();

export const shopItem = (
  { db }: Pick<State, 'db'>,
  integrationId: string,
  remoteId: string,
): ShopItemRow | undefined =>
  db
    .select()
    .from(shopItems)
    .where(and(eq(shopItems.integrationId, integrationId), eq(shopItems.remoteId, remoteId)))
    .get();

export const countItems = ({ db }: Pick<State, 'db'>, integrationId: string): number =>
  db.select({ n: count() }).from(shopItems).where(eq(shopItems.integrationId, integrationId)).get()?.n ?? 0;

export function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += chunk) yield rows.slice(i, i + chunk);
}
