import type { ItemChange, NewItem } from '../../integrations/shop.ts';
import type { RunItem } from '../../state/run-items.ts';
import { twinOfGood } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';

/** A planned creation as the shop takes it. */
export function toNewItem(item: RunItem, groupRefs: ReadonlyMap<string, string>): NewItem {
  return {
    goodId: item.goodId ?? 0,
    key: item.key,
    name: item.after?.name ?? item.title,
    price: item.after?.price ?? 0,
    units: item.after?.units ?? 0,
    groupRef: groupRefs.get(item.after?.group ?? '') ?? '',
  };
}

/** A planned change as the shop takes it: only what differs. */
export function toItemChange(
  item: RunItem,
  groupRefs: ReadonlyMap<string, string>,
  { state, integrationId }: JobContext,
): ItemChange {
  const { after } = item;
  const groupRef = after?.group === undefined ? undefined : groupRefs.get(after.group);
  const adopted = item.goodId !== null && twinOfGood(state, integrationId, item.goodId) === undefined;
  return {
    remoteId: item.remoteId ?? '',
    ...(item.parentId !== null && { parentId: item.parentId }),
    ...(typeof after?.price === 'number' && { price: after.price }),
    ...(typeof after?.units === 'number' && { units: after.units }),
    ...(after?.name !== undefined && { name: after.name }),
    ...(groupRef !== undefined && { groupRef }),
    ...(after?.restore && { restore: true as const }),
    ...(adopted && item.goodId !== null && { goodId: item.goodId }),
  };
}
