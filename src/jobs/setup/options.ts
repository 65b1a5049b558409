import { type Problem, problemOf } from '../../domain/problem.ts';
import type { DynamicOptions, FieldFacts } from '../../integrations/fields.ts';
import type { Named, NamedGroup, Warehouse } from '../../skladpro/warehouse.ts';
import { listIntegrations } from '../../state/integrations.ts';
import type { Settings } from '../../state/settings.ts';
import type { SetupDeps } from './deps.ts';
import { warehouseLate } from './problems.ts';
import type { ShopStatuses } from './shop-statuses.ts';
import { within } from './within.ts';

/** Something that a field may be set to. */
export interface Choice {
  value: string;
  label: string;
  /** In a tree: 0 for the top. */
  depth: number;
}

/** What the fields of an integration can be set to, as far as both sides answered. */
export interface FieldOptions {
  /** A list that could not be read is absent. */
  choices: Partial<Record<DynamicOptions, Choice[]>>;
  facts: FieldFacts;
  /** Why the lists of Склад Pro are absent. */
  warehouse: Problem | null;
  /** Why the order statuses are absent. */
  shop: Problem | null;
}

/** Milliseconds that a page waits for Склад Pro. */
const patience = 5_000;

const named = (rows: Named[]): Choice[] =>
  rows.map(({ id, name }) => ({ value: String(id), label: name, depth: 0 }));

/** Three letters of the code are one level of the tree. */
const tree = (rows: NamedGroup[]): Choice[] =>
  rows.map(({ id, name, code }) => ({
    value: String(id),
    label: name,
    depth: Math.max(0, Math.floor(code.length / 3) - 1),
  }));

async function ofWarehouse(warehouse: Warehouse, settings: Settings): Promise<FieldOptions['choices']> {
  const groups = await warehouse.goodsGroups();
  const partner =
    typeof settings.partnerId === 'number' && settings.partnerId > 0
      ? await warehouse.partnerById(settings.partnerId)
      : null;
  return {
    objects: named(await warehouse.objects()),
    objectGroups: tree(await warehouse.objectGroups()),
    goodsGroups: groups.map(({ id, name, path }) => ({
      value: String(id),
      label: name,
      depth: path.length - 1,
    })),
    users: named(await warehouse.users()),
    partnerGroups: tree(await warehouse.partnerGroups()),
    paymentTypes: named(await warehouse.paymentTypes()),
    partners: partner ? named([partner]) : [],
  };
}

/** Reads every list that the integration's fields ask for; a side that does not answer in time is said so. */
export async function fieldOptions(
  deps: SetupDeps,
  statuses: ShopStatuses,
  integration: { id: string; settings: Settings; asksShop: boolean },
): Promise<FieldOptions> {
  const answer = deps.warehouse().then(async (warehouse) => ({
    facts: { supto: (await warehouse.facts()).suptoSigns.length > 0 },
    choices: await ofWarehouse(warehouse, integration.settings),
  }));
  const [warehouse, shop] = await Promise.all([
    within(patience, answer).then(
      (found) => found ?? { problem: warehouseLate },
      (error: unknown) => ({ problem: problemOf(error) }),
    ),
    integration.asksShop ? statuses.of(integration.id) : null,
  ]);
  const eshops = listIntegrations(deps.state)
    .filter(({ type }) => type === 'eshop')
    .map(({ id, name }): Choice => ({ value: id, label: name, depth: 0 }));
  return {
    choices: {
      'integrations:eshop': eshops,
      ...('choices' in warehouse && warehouse.choices),
      ...(shop && 'statuses' in shop && { orderStatuses: shop.statuses }),
    },
    facts: 'facts' in warehouse ? warehouse.facts : { supto: false },
    warehouse: 'problem' in warehouse ? warehouse.problem : null,
    shop: shop && 'problem' in shop ? shop.problem : null,
  };
}
