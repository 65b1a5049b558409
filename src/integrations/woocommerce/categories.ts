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

/** Categories made in one request. */
const perRequest = 25;

/** Names of one level are told apart by the shop to the letter; it trims them and escapes `&`. */
const placeOf = (parent: number, name: string): string =>
  `${parent}/${decodeEntities(name).normalize('NFC').trim()}`;

/** A category to be made. */
interface Child {
  parent: number;
  name: string;
}

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
    const tree = await this.#read();
    const wanted = paths.map((names) => names.map((name) => name.trim()).filter((name) => name !== ''));
    const parents = wanted.map(() => 0);
    for (let level = 0; wanted.some((names) => names.length > level); level += 1) {
      const children = wanted.flatMap((names, i) => {
        const name = names[level];
        return name === undefined ? [] : [{ parent: parents[i] ?? 0, name }];
      });
      await this.#createMissing(children);
      for (const [i, names] of wanted.entries()) {
        const name = names[level];
        if (name !== undefined) parents[i] = tree.byPlace.get(placeOf(parents[i] ?? 0, name)) ?? 0;
      }
    }
    return parents.map((id) => (id === 0 ? '' : String(id)));
  }

  /** Makes the children that are not there yet, many in a request. */
  async #createMissing(children: Child[]): Promise<void> {
    const { byPlace, ids } = await this.#read();
    const missing = new Map(
      children
        .map((child) => [placeOf(child.parent, child.name), child] as const)
        .filter(([place]) => !byPlace.has(place)),
    );
    const places = [...missing];
    for (let i = 0; i < places.length; i += perRequest) {
      const piece = places.slice(i, i + perRequest);
      const made = await this.#create(piece.map(([, child]) => child));
      for (const [k, [place]] of piece.entries()) {
        const id = made[k] ?? 0;
        byPlace.set(place, id);
        ids.add(id);
      }
    }
  }

  /** In a batch: there the shop tells the id of a category that already has the name (`term_exists`). */
  async #create(children: Child[]): Promise<number[]> {
    const create = children.map(({ parent, name }) => ({ name: name.replaceAll('<', '&lt;'), parent }));
    const { value } = await this.#client.call({ method: 'POST', path: `${path}/batch`, body: { create } });
    const made = shaped(createdSchema(children.length), value, { path, write: true }).create;
    return made.map(({ id, error }, i) => {
      if (id > 0) return id;
      const refusal = apiErrorOf(error);
      if (refusal?.code === 'term_exists' && refusal.resourceId !== '') return Number(refusal.resourceId);
      throw refused(children[i]?.name ?? '', refusal);
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

const createdSchema = (count: number) =>
  v.object({
    create: v.pipe(v.array(v.object({ id: v.number(), error: v.optional(v.unknown()) })), v.length(count)),
  });

const refused = (name: string, error: ReturnType<typeof apiErrorOf>): ShopError =>
  new ShopError('refused', 'nothing', {
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
