import type { Problem } from '../../domain/problem.ts';
import type { ItemChange, NewItem } from '../shop.ts';
import { skuProblem } from './sku.ts';

const bad = (code: string, bg: string, en: string): Problem => ({
  code,
  text: { bg, en },
  advice: { bg: 'Поправете стоката в Склад Pro.', en: 'Correct the good in Склад Pro.' },
});

/** The shop checks nothing inside a batch: a wrong number would empty a price or zero the stock with status 200. */
function valuesProblem(item: { price?: number; units?: number; name?: string }): Problem | null {
  if (item.price !== undefined && !(Number.isSafeInteger(item.price) && item.price >= 0)) {
    return bad('price-not-a-number', 'Цената не е число.', 'The price is not a number.');
  }
  if (item.units !== undefined && !Number.isSafeInteger(item.units)) {
    return bad('units-not-whole', 'Наличността не е цяло число.', 'The stock is not a whole number.');
  }
  if (item.name !== undefined && item.name.trim() === '') {
    return bad('name-empty', 'Стоката няма име.', 'The good has no name.');
  }
  return null;
}

/** Why a new product must not be sent; null when it may. */
export const newItemProblem = (item: NewItem): Problem | null => skuProblem(item.key) ?? valuesProblem(item);

/** Why a change must not be sent; null when it may. */
export const changeProblem = (item: ItemChange): Problem | null => {
  if (
    !/^[1-9]\d*$/.test(item.remoteId) ||
    (item.parentId !== undefined && !/^[1-9]\d*$/.test(item.parentId))
  ) {
    return {
      code: 'product-id',
      text: {
        bg: `„${item.remoteId}“ не е номер на продукт в магазина.`,
        en: `“${item.remoteId}” is not a product number of the shop.`,
      },
      advice: {
        bg: 'Свържете стоката отново с продукта.',
        en: 'Join the good to the product again.',
      },
    };
  }
  return valuesProblem(item);
};

/** The category that a product should go to is no longer in the shop. */
export const categoryGone: Problem = {
  code: 'category-gone',
  text: {
    bg: 'Категорията на стоката вече не е в магазина.',
    en: 'The category of the good is no longer in the shop.',
  },
  advice: {
    bg: 'При следващото изпълнение категорията се създава отново.',
    en: 'The next run creates the category again.',
  },
};
