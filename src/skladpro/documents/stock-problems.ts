import { ProblemError } from '../../domain/problem.ts';

export const storeRowMissing = (name: string, objectId: number): ProblemError =>
  new ProblemError({
    code: 'store-row-missing',
    text: {
      bg: `Стоката „${name}“ няма запис за наличност в обект ${objectId}. Продажбата не е записана.`,
      en: `The good "${name}" has no stock row at object ${objectId}. The sale was not written.`,
    },
    advice: {
      bg: 'Направете доставка или ревизия на стоката в този обект в Склад Pro.',
      en: 'Make a purchase or a stock-taking of the good at this object in Склад Pro.',
    },
  });

export const storeRowDamaged = (name: string, objectId: number): ProblemError =>
  new ProblemError({
    code: 'store-row-damaged',
    text: {
      bg: `Наличността на „${name}“ в обект ${objectId} е в няколко реда или не е число. Продажбата не е записана.`,
      en: `The stock of "${name}" at object ${objectId} is in several rows or not a number. The sale was not written.`,
    },
    advice: {
      bg: 'Пуснете в Склад Pro сервизната функция за преизчисляване на наличностите.',
      en: 'Run the service function of Склад Pro that rebuilds the stock.',
    },
  });

export const stockShort = (name: string, wanted: number, onHand: number, ordered: number): ProblemError =>
  new ProblemError({
    code: 'stock-short',
    text: {
      bg: `Няма достатъчно от „${name}“: нужни ${wanted}, налични ${onHand}, от тях в поръчки ${ordered}.`,
      en: `Not enough of "${name}": ${wanted} needed, ${onHand} on hand, ${ordered} of them in open orders.`,
    },
    advice: {
      bg: 'Заредете наличността или разрешете отрицателни количества в Склад Pro, после опитайте отново.',
      en: 'Bring in stock, or allow negative quantities in Склад Pro, then try again.',
    },
  });
