import type { DocumentKind } from '../../domain/document.ts';
import type { Settings } from '../discovery/settings.ts';
import type { Db } from '../engine.ts';
import { vatGroupMissing } from '../goods/lookup.ts';
import { nonInventory } from '../goods/read.ts';
import { numberOf } from '../numbers.ts';
import { live, pieces } from '../rows.ts';
import { textOf } from '../text.ts';
import { costNotANumber, notSellable, partyMissing, recipeInSale } from './problems.ts';

/** What a line needs to know of its good. */
export interface LineGood {
  id: number;
  name: string;
  /** `Goods.PriceIn`, in the warehouse's own VAT convention. */
  cost: number;
  vatRate: number;
  type: number;
  isRecipe: boolean;
}

/**
 * The goods of the lines.
 * @throws ProblemError `good-missing`, `vat-group-missing`, `not-a-number`; for a sale also `good-type`, `good-recipe`.
 */
export async function lineGoods(
  db: Db,
  ids: number[],
  kind: DocumentKind,
  settings: Settings,
): Promise<Map<number, LineGood>> {
  const goods = new Map<number, LineGood>();
  for (const piece of pieces([...new Set(ids)])) {
    const rows = await db
      .selectFrom('Goods as g')
      .leftJoin('VATGroups as v', 'v.ID', 'g.TaxGroup')
      .select(['g.ID', 'g.Name', 'g.PriceIn', 'g.Type', 'g.IsRecipe', 'v.VATValue'])
      .where('g.ID', 'in', piece)
      .where(live('g.Deleted'))
      .execute();
    for (const row of rows) goods.set(row.ID, lineGood(row));
    const absent = piece.find((id) => !goods.has(id));
    if (absent !== undefined) throw partyMissing('good', absent);
  }
  if (kind === 'sale') for (const good of goods.values()) checkSellable(good, settings);
  return goods;
}

function lineGood(row: {
  ID: number;
  Name: string | null;
  PriceIn: number | null;
  Type: number | null;
  IsRecipe: number | null;
  VATValue: number | null;
}): LineGood {
  const name = textOf(row.Name);
  const vatRate = numberOf(row.VATValue);
  if (vatRate === null) throw vatGroupMissing(row.ID, name);
  const cost = numberOf(row.PriceIn ?? 0);
  if (cost === null) throw costNotANumber(name, row.ID);
  return { id: row.ID, name, cost, vatRate, type: row.Type ?? 0, isRecipe: row.IsRecipe === -1 };
}

function checkSellable(good: LineGood, settings: Settings): void {
  if (good.type !== 0 && good.type !== nonInventory) throw notSellable(good.name, good.id);
  if (good.isRecipe && settings.autoProduction !== false) throw recipeInSale(good.name, good.id);
}
