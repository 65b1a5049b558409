import * as v from 'valibot';
import { documentKinds } from '../../domain/document.ts';
import { keyFields } from '../../domain/good.ts';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';
import type { JobContext } from '../context.ts';

/** The settings of an import, under the names that every connector's fields use. */
export const importRules = v.object({
  keyField: v.optional(v.picklist(keyFields), 'Code'),
  objectId: v.optional(v.number(), 0),
  userId: v.optional(v.number(), 0),
  /** What happens to an order with a good that the warehouse does not know. */
  missingGoods: v.optional(v.picklist(['skip', 'service']), 'skip'),
  serviceGoodCode: v.optional(v.string(), 'ONLINE-MISSING'),
  invoiceShipping: v.optional(v.boolean(), true),
  shippingGoodName: v.optional(v.string(), 'Shipping'),
  documentKind: v.optional(v.picklist(documentKinds), 'order'),
  statusFrom: v.optional(v.string(), 'processing'),
  statusTo: v.optional(v.string(), 'completed'),
  importSince: v.optional(v.string(), ''),
  partnerMode: v.optional(v.picklist(['match', 'one']), 'match'),
  partnerId: v.optional(v.number(), 0),
  partnerGroupId: v.optional(v.number(), 0),
  /** The merchant's word that the object is not under СУПТО; a sale needs it. */
  notSupto: v.optional(v.boolean(), false),
  paymentTypeId: v.optional(v.number(), 0),
});
export type ImportRules = v.InferOutput<typeof importRules>;

/** Midnight of the day the merchant set, in the machine's time zone; undefined when he set none. */
export const sinceDay = (day: string): Date | undefined =>
  day === '' ? undefined : new Date(`${day}T00:00:00`);

const chooseIn = (field: string): Text => ({
  bg: `Изберете „${field}“ в настройките на интеграцията.`,
  en: `Choose “${field}” in the settings of the integration.`,
});

/**
 * Everything an import needs before it looks at the first order.
 * @throws ProblemError naming the setting or the warehouse's own refusal
 */
export async function checkImport(context: JobContext, rules: ImportRules): Promise<void> {
  const { warehouse, warehouseFacts, shopFacts } = context;
  const refuse = (problem: Problem): never => {
    throw new ProblemError(problem);
  };
  const objects = await warehouse.objects();
  if (!objects.some((object) => object.id === rules.objectId)) {
    refuse({
      code: 'object-not-chosen',
      text: {
        bg: 'Не е избран обект за операциите, или той вече не съществува.',
        en: 'No object is chosen for the operations, or it no longer exists.',
      },
      advice: chooseIn('Обект'),
    });
  }
  const users = await warehouse.users();
  if (!users.some((user) => user.id === rules.userId)) {
    refuse({
      code: 'user-not-chosen',
      text: {
        bg: 'Не е избран потребител на Склад Pro, от чието име да се записва, или той е изтрит.',
        en: 'No Склад Pro user is chosen to write as, or the user was deleted.',
      },
      advice: {
        bg: 'Създайте потребител „SkladBridge“ в Склад Pro и го изберете в „Активен потребител“. Служебният потребител не може да се ползва.',
        en: 'Create the user “SkladBridge” in Склад Pro and choose it in “Активен потребител”. The built-in user cannot be used.',
      },
    });
  }
  if (rules.statusFrom === '' || rules.statusFrom === rules.statusTo) {
    refuse({
      code: 'statuses-equal',
      text: {
        bg: '„Статус за обработка“ липсва или е същият като „Статус след обработка“.',
        en: '“Статус за обработка” is missing or the same as “Статус след обработка”.',
      },
      advice: {
        bg: 'Изберете два различни статуса, например processing и completed.',
        en: 'Choose two different statuses, for example processing and completed.',
      },
    });
  }
  const statuses = shopFacts.statuses.map(({ id }) => id);
  const unknown = [rules.statusFrom, rules.statusTo].find((id) => id !== '' && !statuses.includes(id));
  if (unknown !== undefined) {
    refuse({
      code: 'status-unknown',
      text: { bg: `Магазинът няма статус „${unknown}“.`, en: `The shop has no status “${unknown}”.` },
      advice: {
        bg: `Изберете в настройките един от: ${statuses.join(', ')}.`,
        en: `Choose one of these in the settings: ${statuses.join(', ')}.`,
      },
    });
  }
  if (rules.partnerMode === 'one' && (await warehouse.partnerById(rules.partnerId)) === null) {
    refuse({
      code: 'partner-not-chosen',
      text: {
        bg: 'Не е избран партньор за поръчките, или той е изтрит.',
        en: 'No partner is chosen for the orders, or it was deleted.',
      },
      advice: chooseIn('Партньор'),
    });
  }
  if (rules.documentKind === 'sale' && !rules.notSupto) {
    refuse({
      code: 'sale-not-declared',
      text: {
        bg: 'Избран е документ Продажба, но не е потвърдено, че обектът не работи в режим СУПТО.',
        en: 'The document is Продажба (sale), but it is not declared that the object works outside СУПТО.',
      },
      advice: {
        bg: 'Изберете документ Поръчка, или потвърдете в настройките, че обектът не е в режим СУПТО.',
        en: 'Choose the document Поръчка (order), or declare in the settings that the object is outside СУПТО.',
      },
    });
  }
  const can = rules.documentKind === 'sale' ? warehouseFacts.can.writeSales : warehouseFacts.can.writeOrders;
  if (can !== true) refuse(can);
}
