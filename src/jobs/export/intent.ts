import type { Problem } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';
import type { ShopItem } from '../../integrations/shop.ts';
import type { GoodValues, ItemKind } from '../../state/schema.ts';
import type { Target } from './values.ts';

/** What was last confirmed for a good; `twins` row. */
export interface Twin {
  goodId: number;
  remoteId: string;
  parentId: string | null;
  key: string;
  price: number | null;
  units: number | null;
  name: string;
  groupPath: string;
}

/** One step of an export plan. */
export interface Intent {
  kind: Extract<ItemKind, 'create' | 'update' | 'conflict'>;
  goodId: number;
  key: string;
  title: string;
  remoteId: string | null;
  parentId: string | null;
  before: GoodValues | null;
  /** Only what will be sent. */
  after: GoodValues | null;
  reason: Text | null;
  problem: Problem | null;
}

/** Why a good is left alone; counted, not listed. `matching`: a person has not yet said which product it is. */
export type SkipReason = 'unchanged' | 'service' | 'refused-before' | 'matching';

export const conflictIntent = (
  good: { id: number; key: string; name: string },
  problem: Problem,
): Intent => ({
  kind: 'conflict',
  goodId: good.id,
  key: good.key,
  title: good.name,
  remoteId: null,
  parentId: null,
  before: null,
  after: null,
  reason: null,
  problem,
});

/** A good whose product is known: only what differs from the last confirmed send, price and quantity apart. */
export function compareWithTwin(
  goodId: number,
  target: Target,
  groupPath: string,
  twin: Twin,
  sendNames: boolean,
): Intent | 'unchanged' {
  const priceDiffers = twin.price !== target.price;
  const unitsDiffer = twin.units !== target.units;
  const nameDiffers = sendNames && twin.name !== target.name;
  const groupDiffers = sendNames && twin.groupPath !== groupPath;
  if (!priceDiffers && !unitsDiffer && !nameDiffers && !groupDiffers) return 'unchanged';
  return {
    kind: 'update',
    goodId,
    key: target.key,
    title: target.name,
    remoteId: twin.remoteId,
    parentId: twin.parentId,
    before: {
      price: twin.price,
      units: twin.units,
      ...(nameDiffers && { name: twin.name }),
      ...(groupDiffers && { group: twin.groupPath }),
    },
    after: {
      price: priceDiffers ? target.price : null,
      units: unitsDiffer ? target.units : null,
      ...(nameDiffers && { name: target.name }),
      ...(groupDiffers && { group: groupPath }),
    },
    reason: null,
    problem: null,
  };
}

/** A good whose product is not known: adopt the one with its key, or create it. */
export function meetShop(
  goodId: number,
  target: Target,
  groupPath: string,
  hits: ShopItem[],
  ownerOf: (remoteId: string) => number | undefined,
): Intent {
  const good = { id: goodId, key: target.key, name: target.name };
  const [hit, ...others] = hits;
  if (hit === undefined) {
    return {
      kind: 'create',
      goodId,
      key: target.key,
      title: target.name,
      remoteId: null,
      parentId: null,
      before: null,
      problem: null,
      after: { price: target.price, units: target.units, name: target.name, group: groupPath },
      reason: { bg: 'няма такъв SKU в магазина', en: 'no such SKU in the shop' },
    };
  }
  if (others.length > 0) {
    const numbers = hits.map((h) => `№ ${h.remoteId}`).join(', ');
    return conflictIntent(good, {
      code: 'two-in-shop',
      text: {
        bg: `SKU ${target.key} имат няколко продукта в магазина: ${numbers}.`,
        en: `Several products of the shop have the SKU ${target.key}: ${numbers}.`,
      },
      advice: { bg: 'Оставете SKU само на единия.', en: 'Leave the SKU on one of them only.' },
    });
  }
  const owner = ownerOf(hit.remoteId);
  if (owner !== undefined && owner !== goodId) {
    return conflictIntent(good, {
      code: 'product-taken',
      text: {
        bg: `Продукт № ${hit.remoteId} в магазина вече е свързан със стока № ${owner}.`,
        en: `Product № ${hit.remoteId} of the shop is already linked to good № ${owner}.`,
      },
      advice: { bg: 'Дайте на двете стоки различни кодове.', en: 'Give the two goods different codes.' },
    });
  }
  if (hit.container) {
    return conflictIntent(good, {
      code: 'product-is-container',
      text: {
        bg: `Продукт № ${hit.remoteId} в магазина е съставен (с варианти или група) и няма собствена цена и наличност.`,
        en: `Product № ${hit.remoteId} of the shop is made of others and has no price and stock of its own.`,
      },
      advice: {
        bg: 'Дайте този SKU на варианта, а не на целия продукт.',
        en: 'Give this SKU to the variation, not to the whole product.',
      },
    });
  }
  return {
    kind: 'update',
    goodId,
    key: target.key,
    title: target.name,
    remoteId: hit.remoteId,
    parentId: hit.parentId ?? null,
    before: { price: hit.price, units: hit.units },
    after: {
      price: hit.price === target.price ? null : target.price,
      units: hit.units === target.units ? null : target.units,
      ...(hit.trashed && { restore: true as const }),
    },
    reason: hit.trashed
      ? { bg: 'същият SKU, изваден от кошчето', en: 'the same SKU, taken out of the bin' }
      : { bg: 'същият SKU', en: 'the same SKU' },
    problem: null,
  };
}
