import { fields } from '../fields.ts';

/** What export and import share: where the shop is and who knocks. */
export const commonSettings = fields({
  url: {
    kind: 'url',
    group: 'common',
    letter: 'a',
    required: true,
    fallback: '',
    label: { bg: 'Адрес', en: 'Address' },
    help: {
      bg: 'Началната страница на магазина, с https:// отпред.',
      en: 'The start page of the shop, with https:// in front.',
    },
    warning: ({ url }) =>
      typeof url === 'string' && /^http:/i.test(url.trim())
        ? {
            bg: 'Връзката с http не е защитена: цени, поръчки и данни на клиенти се четат по пътя. Използвайте https.',
            en: 'A http connection is not protected: prices, orders and customer data can be read on the way. Use https.',
          }
        : undefined,
  },
  consumerKey: {
    kind: 'text',
    group: 'common',
    letter: 'h k',
    required: true,
    fallback: '',
    label: { bg: 'Потребител', en: 'User' },
    help: {
      bg: 'Consumer key (ck_…). В магазина: WooCommerce → Настройки → Разширени → REST API → Добавяне на ключ, права „Четене/Запис“ (Read/Write).',
      en: 'Consumer key (ck_…). In the shop: WooCommerce → Settings → Advanced → REST API → Add key, permissions Read/Write.',
    },
  },
  consumerSecret: {
    kind: 'secret',
    group: 'common',
    letter: 'i l',
    required: true,
    fallback: '',
    label: { bg: 'Парола', en: 'Password' },
    help: {
      bg: 'Consumer secret (cs_…). Магазинът го показва само веднъж. Пази се шифрован и не се показва повторно.',
      en: 'Consumer secret (cs_…). The shop shows it only once. It is kept encrypted and never shown again.',
    },
  },
});
