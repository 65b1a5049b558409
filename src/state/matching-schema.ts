import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Moments are epoch milliseconds; money is cents; booleans are 0/1. */
const moment = (name: string) => integer(name, { mode: 'number' });
const flag = (name: string) => integer(name, { mode: 'boolean' });
const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** When both sides of an integration were last read for the list of goods and for matching. */
export const catalogueReads = sqliteTable('catalogue_reads', {
  integrationId: text('integration_id').primaryKey(),
  readAt: moment('read_at').notNull(),
  /** The shop's. */
  currency: text('currency').notNull(),
});

/** A good as the last reading saw it, with what the shop should show for it. */
export const goodsSeen = sqliteTable(
  'goods_seen',
  {
    integrationId: text('integration_id').notNull(),
    goodId: integer('good_id').notNull(),
    key: text('key').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** BarCode1–3 and Catalog1–3 that are not empty. */
    barcodes: json<string[]>('barcodes').notNull(),
    catalogs: json<string[]>('catalogs').notNull(),
    /** Names of the groups from the top down, one a line. */
    groupPath: text('group_path').notNull(),
    /** In the shop's currency and convention; null when the warehouse holds none that can be sent. */
    price: integer('price'),
    units: integer('units'),
    /** Name, key and codes in small letters, for the search. */
    folded: text('folded').notNull(),
  },
  (t) => [primaryKey({ columns: [t.integrationId, t.goodId] })],
);

/** A product of the shop as the last reading saw it. */
export const shopItems = sqliteTable(
  'shop_items',
  {
    integrationId: text('integration_id').notNull(),
    remoteId: text('remote_id').notNull(),
    parentId: text('parent_id'),
    key: text('key').notNull(),
    gtin: text('gtin').notNull(),
    /** Of a variation: after the name of its product. */
    name: text('name').notNull(),
    category: text('category').notNull(),
    price: integer('price'),
    units: integer('units'),
    trashed: flag('trashed').notNull(),
    container: flag('container').notNull(),
    folded: text('folded').notNull(),
  },
  (t) => [primaryKey({ columns: [t.integrationId, t.remoteId] })],
);

export const matchStates = ['suggested', 'accepted', 'refused'] as const;
export type MatchState = (typeof matchStates)[number];
export const matchGrades = ['sure', 'likely', 'unsure'] as const;
export type MatchGrade = (typeof matchGrades)[number];

/** A good and a product that may be the same, and what a person decided. */
export const matches = sqliteTable(
  'matches',
  {
    integrationId: text('integration_id').notNull(),
    goodId: integer('good_id').notNull(),
    remoteId: text('remote_id').notNull(),
    state: text('state').$type<MatchState>().notNull(),
    grade: text('grade').$type<MatchGrade>().notNull(),
    /** 0–100. */
    score: integer('score').notNull(),
    evidence: json<MatchEvidence>('evidence').notNull(),
    /** Number of the decision; one decision may settle many pairs. null: none yet. */
    decision: integer('decision'),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.integrationId, t.goodId, t.remoteId] }),
    index('matches_by_state').on(t.integrationId, t.state, t.score),
  ],
);

/** How two codes stand to each other; `absent`: one side has none. */
export type CodeEvidence = 'equal' | 'different' | 'absent';

/** Why a good and a product are taken for the same, or not. */
export interface MatchEvidence {
  barcode: CodeEvidence;
  sku: CodeEvidence;
  price: CodeEvidence;
  /** Likeness of the names, 0–100. */
  name: number;
  /** Sizes and quantities named by both: 0,5 л against 1 л are different. */
  sizes: CodeEvidence;
  /** Words of the longer name, and those of them that the other one has too. */
  words: number;
  sameWords: number;
  /** Products of the shop, or goods, that the same barcode or SKU points at too. */
  rivals: number;
}
