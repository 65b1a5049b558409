import { type Discovery, discover } from './discovery/discover.ts';
import { factsOf } from './discovery/facts.ts';
import { findDocument } from './documents/find.ts';
import { writeDocument } from './documents/write.ts';
import type { Engine } from './engine.ts';
import { createGood } from './goods/create.ts';
import { ensureGoodsGroup } from './goods/ensure-group.ts';
import { goodsGroups } from './goods/groups.ts';
import { goodsByIds, goodsByKeys, goodsByName } from './goods/lookup.ts';
import { readGoods } from './goods/read.ts';
import { type Leadership, lead } from './leadership.ts';
import { createPartner } from './partners/create.ts';
import { findPartner, partnerById, partnerByName } from './partners/find.ts';
import { paymentTypes } from './payment-types.ts';
import { objects, objectsIn } from './places.ts';
import { asProblem, oneAtATime } from './transaction.ts';
import { readGroups } from './tree.ts';
import { users } from './users.ts';
import type { Warehouse } from './warehouse.ts';

/** The port over one open engine. */
export function warehouseOn(engine: Engine, discovered: Discovery): Warehouse {
  const { db } = engine;
  let found = discovered;
  const inTurn = oneAtATime();
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asProblem(engine, error);
    }
  };
  const write = <T>(work: () => Promise<T>): Promise<T> => inTurn(() => guarded(work));
  let leadership: Leadership | undefined;

  return {
    facts: () =>
      guarded(async () => {
        found = await discover(engine);
        return factsOf(found);
      }),
    goods: (query) => readGoods(engine, guarded, query, found.columns.hasTable('Transformations')),
    goodsGroups: () => guarded(() => goodsGroups(db)),
    objects: () => guarded(() => objects(db)),
    objectGroups: () => guarded(() => readGroups(db, 'ObjectsGroups')),
    objectsIn: (ids) => guarded(() => objectsIn(db, ids)),
    users: () => guarded(() => users(db)),
    partnerGroups: () => guarded(() => readGroups(db, 'PartnersGroups')),
    paymentTypes: () => guarded(() => paymentTypes(db)),
    goodsByKeys: (keyField, keys) => guarded(() => goodsByKeys(engine, keyField, keys)),
    goodsByIds: (ids) => guarded(() => goodsByIds(db, ids)),
    goodsByName: (name) => guarded(() => goodsByName(engine, name)),
    partnerById: (id) => guarded(() => partnerById(db, id)),
    partnerByName: (company) => guarded(() => partnerByName(engine, company)),
    findPartner: (customer) => guarded(() => findPartner(engine, db, customer)),
    createPartner: (customer, options) => write(() => createPartner(engine, found, customer, options)),
    createGood: (good) => write(() => createGood(engine, found, good)),
    ensureGoodsGroup: (path) => write(() => ensureGoodsGroup(engine, found, path)),
    findDocument: (token, since) => guarded(() => findDocument(engine, db, token, since)),
    writeDocument: (document) => write(() => writeDocument(engine, found, document)),
    lead: (onLost) =>
      guarded(async () => {
        const taken = await lead(engine, onLost);
        if (taken.leads) leadership = taken;
        return taken;
      }),
    close: async () => {
      await leadership?.release();
      await engine.close();
    },
  };
}
