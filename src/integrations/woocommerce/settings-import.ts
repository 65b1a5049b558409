import type { Text } from '../../domain/text.ts';
import { fields } from '../fields.ts';

/** WooCommerce gives the stock of an order back when it enters one of these. */
const givesStockBack = ['cancelled', 'pending'];

const statusAfterWarning = (settings: Record<string, unknown>): Text | undefined => {
  const to = settings.statusTo;
  if (typeof to !== 'string' || to === '') return undefined;
  if (to === settings.statusFrom) {
    return {
      bg: 'Двата статуса трябва да са различни, иначе обработената поръчка остава при необработените.',
      en: 'The two statuses must differ, or a processed order stays among those to process.',
    };
  }
  if (givesStockBack.includes(to)) {
    return {
      bg: 'При този статус магазинът връща количествата за продажба, а клиентът получава съобщение. Обикновено се избира „Изпълнена“.',
      en: 'At this status the shop puts the quantities back on sale and writes to the customer. “Completed” is usual.',
    };
  }
  return undefined;
};

/** "Настройка на импорта", d…j of the manual; b and c are schedules. */
export const importSettings = fields({
  objectId: {
    kind: 'pick',
    from: 'objects',
    group: 'import',
    letter: 'd',
    fallback: 0,
    label: { bg: 'Обект', en: 'Object' },
    help: {
      bg: 'Обектът от Склад Pro, в който се записват операциите.',
      en: 'The object of Склад Pro in which the operations are written.',
    },
    warning: ({ objectId }) =>
      objectId === 0
        ? {
            bg: 'Без обект поръчки не се внасят, а без групи от обекти няма и наличности за изпращане.',
            en: 'Without an object no orders are imported, and without object groups there is no stock to send.',
          }
        : undefined,
  },
  missingGoods: {
    kind: 'choice',
    group: 'import',
    letter: 'e',
    fallback: 'skip',
    label: { bg: 'Импортиране невалидни стоки', en: 'Import of invalid goods' },
    help: {
      bg: 'Какво става с поръчка, в която има стока с SKU, което липсва в Склад Pro.',
      en: 'What happens to an order with a good whose SKU is missing in Склад Pro.',
    },
    options: [
      {
        value: 'skip',
        label: { bg: 'Липсваща стока → поръчката не се внася', en: 'Missing good → do not import the order' },
        help: {
          bg: 'Остава в „Поръчки“ с причината, докато добавите стоката.',
          en: 'It stays in “Orders” with the reason until you add the good.',
        },
      },
      {
        value: 'service',
        label: { bg: 'Липсваща стока → служебна стока', en: 'Missing good → service item' },
        help: {
          bg: 'Липсващата стока се заменя, сумата остава вярна.',
          en: 'The missing good is replaced; the amount stays right.',
        },
      },
    ],
  },
  serviceGoodCode: {
    kind: 'text',
    group: 'import',
    fallback: 'ONLINE-MISSING',
    label: { bg: 'Код на служебната стока', en: 'Code of the service item' },
    help: {
      bg: 'Стоката с този код заменя липсващите. Ако я няма, се създава.',
      en: 'The good with this code stands in for missing ones. It is created if absent.',
    },
    visible: ({ missingGoods }) => missingGoods === 'service',
  },
  invoiceShipping: {
    kind: 'boolean',
    group: 'import',
    letter: 'f',
    fallback: true,
    label: { bg: 'Фактуриране на доставка', en: 'Invoice the shipping' },
    yes: { bg: 'Добавяй стоката за доставка към поръчката', en: 'Add the shipping good to the order' },
    no: { bg: 'Доставката не се записва', en: 'Shipping is not written' },
    warning: ({ invoiceShipping }) =>
      invoiceShipping === false
        ? {
            bg: 'Сумата в Склад Pro ще е по-малка от платената, когато има доставка.',
            en: 'With shipping, the amount in Склад Pro will be less than what was paid.',
          }
        : undefined,
  },
  shippingGoodName: {
    kind: 'text',
    group: 'import',
    advanced: true,
    fallback: 'Shipping',
    label: { bg: 'Име на стоката за доставка', en: 'Name of the shipping good' },
    visible: ({ invoiceShipping }) => invoiceShipping === true,
  },
  documentKind: {
    kind: 'choice',
    group: 'import',
    letter: 'g',
    fallback: 'order',
    label: { bg: 'Вид на документа', en: 'Kind of document' },
    options: [
      {
        value: 'order',
        label: { bg: 'Поръчка', en: 'Order' },
        help: {
          bg: 'Препоръчва се. В продажба я превръщате вие в Склад Pro.',
          en: 'Recommended. You turn it into a sale in Склад Pro.',
        },
      },
      {
        value: 'sale',
        label: { bg: 'Продажба', en: 'Sale' },
        help: {
          bg: 'Наличността намалява веднага. Само за обект, който не работи в режим СУПТО; касови бонове тази версия не печата.',
          en: 'The stock falls at once. Only for an object outside СУПТО; this version prints no receipts.',
        },
      },
    ],
  },
  notSupto: {
    kind: 'boolean',
    group: 'import',
    fallback: false,
    label: { bg: 'Обектът не работи в режим СУПТО', en: 'The object is not under СУПТО' },
    help: {
      bg: 'Декларирам, че за този обект не е избран СУПТО по Наредба Н-18. В СУПТО уникалният номер на продажба (УНП) се дава само от сертифицираната програма.',
      en: 'I declare that СУПТО under Ordinance N-18 has not been elected for this object. Under СУПТО only the certified program may give the unique sale number (УНП).',
    },
    warning: ({ notSupto }) =>
      notSupto === true
        ? undefined
        : {
            bg: 'Без тази декларация продажби не се записват. Изберете Поръчка или отбележете полето.',
            en: 'Without this declaration no sales are written. Choose Order, or tick the field.',
          },
    visible: ({ documentKind }) => documentKind === 'sale',
  },
  paymentTypeId: {
    kind: 'pick',
    from: 'paymentTypes',
    group: 'import',
    fallback: 0,
    label: { bg: 'Плащане на платените поръчки', en: 'Payment of paid orders' },
    help: {
      bg: 'Видът плащане, с който се записва вече платена поръчка. Без избор продажбата остава неплатена.',
      en: 'The kind of payment with which a paid order is written. With none chosen the sale stays unpaid.',
    },
    visible: ({ documentKind }) => documentKind === 'sale',
  },
  statusFrom: {
    kind: 'pick',
    from: 'orderStatuses',
    group: 'import',
    letter: 'h',
    required: true,
    fallback: 'processing',
    label: { bg: 'Статус за обработка', en: 'Status to process' },
    help: {
      bg: 'Внасят се само поръчките с този статус.',
      en: 'Only orders with this status are imported.',
    },
  },
  statusTo: {
    kind: 'pick',
    from: 'orderStatuses',
    group: 'import',
    letter: 'i',
    fallback: 'completed',
    label: { bg: 'Статус след обработка', en: 'Status after processing' },
    help: {
      bg: 'Сменя се чак когато поръчката вече е записана в Склад Pro. Празно: статусът не се сменя.',
      en: 'Changes only once the order is written in Склад Pro. Empty: the status is left alone.',
    },
    warning: statusAfterWarning,
  },
  supto: {
    kind: 'boolean',
    group: 'import',
    letter: 'j',
    fallback: false,
    label: { bg: 'Режим СУПТО', en: 'СУПТО mode' },
    help: {
      bg: 'УНП и касов бон се правят от модул e-Shop, какъвто тази версия още няма. До тогава изберете документ Поръчка.',
      en: 'УНП and receipts are made by an e-Shop module, which this version does not have yet. Choose the document Order until then.',
    },
    yes: { bg: 'Да', en: 'Yes' },
    no: { bg: 'Не', en: 'No' },
    visible: (_, facts) => facts.supto,
  },
  printModule: {
    kind: 'pick',
    from: 'integrations:eshop',
    group: 'import',
    letter: 'j',
    fallback: '',
    label: { bg: 'Име на модула за принтиране', en: 'Name of the printing module' },
    warning: ({ printModule }) =>
      printModule === ''
        ? {
            bg: 'Изберете модул, иначе продажбите ще останат без касов бон.',
            en: 'Choose a module, or the sales will be left without a receipt.',
          }
        : undefined,
    visible: ({ supto }, facts) => facts.supto && supto === true,
  },
});
