import * as v from 'valibot';
import { ShopError } from '../shop-error.ts';
import type { WooCommerceClient } from './client.ts';
import { decodeEntities, plainText } from './entities.ts';
import { apiErrorOf } from './json-answer.ts';
import { pagesById } from './paging.ts';
import { shaped } from './shape.ts';

const categorySchema = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  parent: v.number(),
});

const path = 'products/categories';

/** Names of one level are told apart by the shop to the letter; it trims them and escapes `&`. */
const placeOf = (parent: number, name: string): string =>
  `${parent}/${decodeEntities(name).normalize('NFC').trim()}`;

/** The shop's category tree, read once and kept in step with what is created. */
export class Categories {
  readonly #client: WooCommerceClient;
  #tree: Promise<{ byPlace: Map<string, number>; ids: Set<number> }> | undefined;

  constructor(client: WooCommerceClient) {
    this.#client = client;
  }

  /** Whether the shop has the category; an id it lacks would throw the product into "Uncategorized" without a word. */
  async has(ref: string): Promise<boolean> {
    return (await this.#read()).ids.has(Number(ref));
  }

  /** Finds or creates the category of every path; empty names are left out, and an empty path gives ''. */
  async ensure(paths: string[][]): Promise<string[]> {
    const refs: string[] = [];
    for (const names of paths) {
      let parent = 0;
      for (const name of names) {
        if (name.trim() !== '') parent = await this.#child(parent, name.trim());
      }
      refs.push(parent === 0 ? '' : String(parent));
    }
    return refs;
  }

  async #child(parent: number, name: string): Promise<number> {
    const tree = await this.#read();
    const place = placeOf(parent, name);
    const known = tree.byPlace.get(place);
    if (known !== undefined) return known;
    const id = await this.#create(parent, name);
    tree.byPlace.set(place, id);
    tree.ids.add(id);
    return id;
  }

  /** In a batch of one: there the shop tells the id of the category that already has the name (`term_exists`). */
  async #create(parent: number, name: string): Promise<number> {
    const { value } = await this.#client.call({
      method: 'POST',
      path: `${path}/batch`,
      body: { create: [{ name: name.replaceAll('<', '&lt;'), parent }] },
    });
    const [made] = shaped(createdSchema, value, { path, write: true }).create;
    if (made.id > 0) return made.id;
    const error = apiErrorOf(made.error);
    if (error?.code === 'term_exists' && error.resourceId !== '') return Number(error.resourceId);
    throw new ShopError('refused', 'nothing', {
      code: 'category-refused',
      text: {
        bg: `Магазинът не създаде категорията „${name}“.`,
        en: `The shop did not create the category “${name}”.`,
      },
      advice: {
        bg: 'Създайте я на ръка в магазина със същото име, или преименувайте групата в Склад Pro.',
        en: 'Create it by hand in the shop under the same name, or rename the group in Склад Pro.',
      },
      details: error ? `${error.code}: ${plainText(error.message)}` : 'no error object',
    });
  }

  #read() {
    this.#tree ??= this.#load().catch((error) => {
      this.#tree = undefined;
      throw error;
    });
    return this.#tree;
  }

  async #load() {
    const byPlace = new Map<string, number>();
    const ids = new Set<number>();
    const query = { hide_empty: 'false', _fields: 'id,name,parent' };
    for await (const rows of pagesById(this.#client, path, query, categorySchema)) {
      for (const { id, name, parent } of rows) {
        ids.add(id);
        const place = placeOf(parent, name);
        if (!byPlace.has(place)) byPlace.set(place, id);
      }
    }
    return { byPlace, ids };
  }
}

const createdSchema = v.object({
  create: v.tuple([v.object({ id: v.number(), error: v.optional(v.unknown()) })]),
});
