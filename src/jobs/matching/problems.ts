import { type Problem, ProblemError } from '../../domain/problem.ts';

export const noCatalogue = (): ProblemError =>
  new ProblemError({
    code: 'shop-cannot',
    text: { bg: 'Този магазин не показва продуктите си.', en: 'This shop does not list its products.' },
    advice: {
      bg: 'Стоките се свързват само по ключовото поле, при експорта.',
      en: 'Goods are linked by the key field only, by the export.',
    },
  });

export const pairGone = (): ProblemError =>
  new ProblemError({
    code: 'pair-gone',
    text: {
      bg: 'Тази двойка вече я няма: стоката или продуктът са свързани, или ги няма в последното прочитане.',
      en: 'This pair is no more: the good or the product is linked, or missing from the last reading.',
    },
    advice: {
      bg: 'Прочетете двете страни отново.',
      en: 'Read both sides again.',
    },
  });

export const productTaken = (name: string, goodId: number): ProblemError =>
  new ProblemError({
    code: 'product-taken',
    text: {
      bg: `„${name}“ в магазина вече е свързан със стока № ${goodId}.`,
      en: `“${name}” of the shop is already linked to good № ${goodId}.`,
    },
    advice: { bg: 'Изберете друг продукт.', en: 'Choose another product.' },
  });

export const nothingToUndo = (): ProblemError =>
  new ProblemError({
    code: 'nothing-to-undo',
    text: { bg: 'Няма решение за отменяне.', en: 'There is no decision to take back.' },
  });

/** An export that has sent only a part: linking now could leave its other part with products made twice. */
export const exportUnfinished = (runId: number): ProblemError =>
  new ProblemError({
    code: 'export-unfinished',
    text: {
      bg: `Експорт № ${runId} е спрян по средата. Свързването чака края му.`,
      en: `Export № ${runId} has stopped halfway. Linking waits for its end.`,
    },
    advice: {
      bg: 'Довършете го или го прекратете от страницата на изпълнението.',
      en: 'Resume or cancel it on the page of the run.',
    },
  });

export const matchingChanged: Problem = {
  code: 'matching-changed',
  text: {
    bg: 'Свързването на стоки промени какво трябва да се изпрати.',
    en: 'The matching of goods has changed what is to be sent.',
  },
  advice: { bg: 'Пуснете експорта отново.', en: 'Run the export again.' },
};
