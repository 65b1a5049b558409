import type { Text } from '../domain/text.ts';
import type { Named } from '../skladpro/warehouse.ts';
import { type Exit, exit, type Output } from './output.ts';
import type { Workshop } from './workshop.ts';

const titles = {
  objects: { bg: 'Обекти', en: 'Objects' },
  objectGroups: { bg: 'Групи от обекти', en: 'Object groups' },
  goodsGroups: { bg: 'Групи от стоки', en: 'Goods groups' },
  users: { bg: 'Потребители', en: 'Users' },
  partnerGroups: { bg: 'Групи партньори', en: 'Partner groups' },
  paymentTypes: { bg: 'Видове плащане', en: 'Payment types' },
} satisfies Record<string, Text>;

/** `warehouse`: what can be chosen in the settings, with the numbers that a configuration file takes. */
export async function warehouseCommand({ warehouse }: Workshop, output: Output): Promise<Exit> {
  const skladpro = await warehouse.get();
  const goodsGroups = await skladpro.goodsGroups();
  const lists: Record<keyof typeof titles, Named[]> = {
    objects: await skladpro.objects(),
    objectGroups: await skladpro.objectGroups(),
    goodsGroups: goodsGroups.map(({ id, path }) => ({ id, name: path.join(' / ') })),
    users: await skladpro.users(),
    partnerGroups: await skladpro.partnerGroups(),
    paymentTypes: await skladpro.paymentTypes(),
  };
  for (const [list, rows] of Object.entries(lists)) {
    output.say(titles[list as keyof typeof titles]);
    for (const { id, name } of rows) output.say(`  ${String(id).padStart(5)}  ${name}`);
  }
  output.document(lists);
  return exit.done;
}
