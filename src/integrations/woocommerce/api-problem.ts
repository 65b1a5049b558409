import type { Problem } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';
import { plainText } from './entities.ts';
import type { ApiError } from './json-answer.ts';

/** Words for the error codes that a merchant can act on; the shop's own message stays in the details. */
const known: Record<string, { code: string; text: Text; advice: Text }> = {
  product_invalid_sku: {
    code: 'sku-taken',
    text: {
      bg: 'Друг продукт в магазина вече има това SKU.',
      en: 'Another product of the shop already has this SKU.',
    },
    advice: {
      bg: 'При следващото изпълнение стоката се свързва с него. Ако са различни стоки, сменете едното SKU.',
      en: 'The next run joins the good to it. If they are different goods, change one of the SKUs.',
    },
  },
  woocommerce_rest_product_not_created: {
    code: 'sku-blocked',
    text: {
      bg: 'SKU-то е заето от изтрит или недовършен продукт в магазина.',
      en: 'The SKU is held by a deleted or half-made product of the shop.',
    },
    advice: {
      bg: 'Потърсете го в кошчето на продуктите и го възстановете или изтрийте окончателно. Ако го няма: WooCommerce → Състояние → Инструменти → обновяване на таблиците за търсене на продукти.',
      en: 'Look for it in the bin of the products and restore it or delete it for good. If it is not there: WooCommerce → Status → Tools → regenerate the product lookup tables.',
    },
  },
  woocommerce_rest_product_invalid_id: {
    code: 'remote-missing',
    text: { bg: 'Продуктът вече не е в магазина.', en: 'The product is no longer in the shop.' },
    advice: {
      bg: 'При следващото изпълнение стоката се търси по SKU и се създава отново, ако я няма.',
      en: 'The next run looks for the good by SKU and creates it again if it is not there.',
    },
  },
  woocommerce_rest_product_variation_invalid_id: {
    code: 'remote-missing',
    text: {
      bg: 'Вариантът вече не е към този продукт.',
      en: 'The variation no longer belongs to this product.',
    },
    advice: {
      bg: 'При следващото изпълнение вариантът се търси по SKU.',
      en: 'The next run looks for the variation by SKU.',
    },
  },
  woocommerce_rest_invalid_product_id: {
    code: 'remote-missing',
    text: {
      bg: 'Продуктът е станал вариант на друг продукт.',
      en: 'The product has become a variation of another.',
    },
    advice: {
      bg: 'При следващото изпълнение се свързва отново по SKU.',
      en: 'The next run joins it again by SKU.',
    },
  },
  woocommerce_rest_shop_order_invalid_id: {
    code: 'order-gone',
    text: { bg: 'Поръчката вече не е в магазина.', en: 'The order is no longer in the shop.' },
    advice: {
      bg: 'Някой я е изтрил. Документът в Склад Pro остава; проверете дали още е нужен.',
      en: 'Somebody deleted it. The document in Склад Pro stays; check whether it is still needed.',
    },
  },
  woocommerce_rest_request_entity_too_large: {
    code: 'request-too-large',
    text: {
      bg: 'Магазинът приема по-малко продукти наведнъж.',
      en: 'The shop takes fewer products at once.',
    },
    advice: { bg: 'SkladBridge изпраща на по-малки части.', en: 'SkladBridge sends in smaller parts.' },
  },
  rest_no_route: {
    code: 'no-route',
    text: {
      bg: 'Магазинът не познава тази част от REST API на WooCommerce.',
      en: 'The shop does not know this part of the REST API of WooCommerce.',
    },
    advice: {
      bg: 'Проверете дали WooCommerce е включен и е версия 3.5 или по-нова, отворете „Постоянни връзки“ и натиснете „Запазване“, и изключете добавките, които скриват REST API.',
      en: 'Check that WooCommerce is active and is version 3.5 or newer, open “Permalinks” and press “Save”, and switch off plug-ins that hide the REST API.',
    },
  },
  rest_setting_setting_invalid: {
    code: 'setting-missing',
    text: { bg: 'Магазинът няма такава настройка.', en: 'The shop has no such setting.' },
    advice: { bg: 'Обновете WooCommerce.', en: 'Update WooCommerce.' },
  },
  internal_server_error: {
    code: 'shop-failing',
    text: {
      bg: 'В магазина възникна критична грешка (PHP).',
      en: 'There was a critical error in the shop (PHP).',
    },
    advice: {
      bg: 'Изпратете подробностите на човека, който поддържа магазина; най-често е виновна добавка.',
      en: 'Send the details to whoever maintains the shop; mostly a plug-in is to blame.',
    },
  },
};

/** An error object of the shop, in words. */
export function apiProblem(error: ApiError): Problem {
  const message = plainText(error.message);
  const details = `${error.code}: ${message}`.slice(0, 500);
  const words = known[error.code];
  if (words) return { ...words, details };
  return {
    code: 'shop-refused',
    text: { bg: `Магазинът отказа: ${message}`, en: `The shop refused: ${message}` },
    advice: {
      bg: 'Поправете стойността, за която става дума, и опитайте отново.',
      en: 'Correct the value in question and try again.',
    },
    details,
  };
}
