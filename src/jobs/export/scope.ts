import * as v from 'valibot';
import { ProblemError } from '../../domain/problem.ts';
import type { Named } from '../../skladpro/warehouse.ts';
import type { JobContext } from '../context.ts';
import { importRules } from '../import/rules.ts';
import type { ExportRules } from './rules.ts';

/** Which objects' stock is sent: those of the chosen groups, else the object of the operations. */
export async function stockObjects(context: JobContext, rules: ExportRules): Promise<Named[]> {
  const objects =
    rules.objectGroupIds.length > 0
      ? await context.warehouse.objectsIn(rules.objectGroupIds)
      : (await context.warehouse.objects()).filter((object) => object.id === rules.objectId);
  if (objects.length > 0) return objects;
  throw new ProblemError(
    rules.objectGroupIds.length > 0
      ? {
          code: 'object-group-gone',
          text: {
            bg: 'Избраните групи от обекти нямат нито един обект в Склад Pro.',
            en: 'The chosen object groups have no object in Склад Pro.',
          },
          advice: {
            bg: 'Изберете други „Групи от обекти“ в настройките на интеграцията.',
            en: 'Choose other “Групи от обекти” in the settings of the integration.',
          },
        }
      : {
          code: 'object-not-chosen',
          text: {
            bg: 'Не е избрано от кои обекти да се изпращат количествата.',
            en: 'It is not chosen which objects’ quantities are sent.',
          },
          advice: {
            bg: 'Изберете „Групи от обекти“ или „Обект“ в настройките на интеграцията.',
            en: 'Choose “Групи от обекти” or “Обект” in the settings of the integration.',
          },
        },
  );
}

/**
 * The object at which the import writes its documents, when its stock is not among what is sent. Orders there are taken
 * off all the same, or else their goods would go back on sale; a sale there lowers a stock that nobody sends.
 */
export function orderObjects({ settings, log }: JobContext, objects: Named[]): number[] {
  const { objectId, userId, documentKind } = v.parse(importRules, settings);
  if (objectId === 0 || userId === 0 || objects.some(({ id }) => id === objectId)) return [];
  if (documentKind === 'sale') {
    log('warn', {
      bg: `Продажбите се записват в обект № ${objectId}, а той не е в „Групи от обекти“: продаденото не намалява количествата в магазина.`,
      en: `Sales are written at object № ${objectId}, which is not in “Групи от обекти”: what is sold does not lower the quantities in the shop.`,
    });
  }
  return [objectId];
}

/** Group names from the top down, by GoodsGroups.ID. */
export async function groupPaths(context: JobContext, rules: ExportRules): Promise<Map<number, string>> {
  const groups = await context.warehouse.goodsGroups();
  const paths = new Map(groups.map((group) => [group.id, group.path.join('\n')]));
  const gone = rules.goodsGroupIds.filter((id) => !paths.has(id));
  if (gone.length > 0) {
    throw new ProblemError({
      code: 'goods-group-gone',
      text: {
        bg: `Групата от стоки № ${gone.join(', № ')} вече я няма в Склад Pro.`,
        en: `The goods group № ${gone.join(', № ')} no longer exists in Склад Pro.`,
      },
      advice: {
        bg: 'Изберете отново „Групи от стоки“ в настройките на интеграцията. До тогава нищо не се изпраща.',
        en: 'Choose “Групи от стоки” again in the settings of the integration. Nothing is sent until then.',
      },
    });
  }
  return paths;
}
