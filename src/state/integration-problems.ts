import { ProblemError } from '../domain/problem.ts';

export const notFound = (id: string) =>
  new ProblemError({
    code: 'not-found',
    text: {
      bg: `Няма интеграция с номер ${id}.`,
      en: `There is no integration with the number ${id}.`,
    },
    advice: {
      bg: 'Може да е изтрита. Обновете списъка с интеграции.',
      en: 'It may have been deleted. Refresh the list of integrations.',
    },
  });

export const nameTaken = (name: string) =>
  new ProblemError({
    code: 'name-taken',
    text: {
      bg: `Вече има интеграция с име „${name}“.`,
      en: `There already is an integration named "${name}".`,
    },
    advice: { bg: 'Изберете друго име.', en: 'Choose another name.' },
  });

export const nameInvalid = (name: string) =>
  new ProblemError({
    code: 'name-invalid',
    text: {
      bg: `„${name}“ не може да бъде име на интеграция.`,
      en: `"${name}" cannot be the name of an integration.`,
    },
    advice: {
      bg: 'Името има от 1 до 60 знака на един ред и не започва с тире.',
      en: 'A name has 1 to 60 characters on one line and does not begin with a dash.',
    },
  });

export const typeDiffers = (name: string, has: string, wanted: string) =>
  new ProblemError({
    code: 'type-differs',
    text: {
      bg: `Интеграцията „${name}“ е от тип ${has}, а не ${wanted}.`,
      en: `The integration "${name}" is of type ${has}, not ${wanted}.`,
    },
    advice: {
      bg: 'Типът не се сменя. Създайте нова интеграция с друго име.',
      en: 'The type does not change. Create a new integration with another name.',
    },
  });

export const shopChanged = (name: string, from: string, to: string) =>
  new ProblemError({
    code: 'shop-changed',
    text: {
      bg: `Интеграцията „${name}“ вече работи с магазина ${from}, а новите настройки сочат ${to || 'никой магазин'}.`,
      en: `The integration "${name}" already works with the shop ${from}; the new settings point to ${to || 'no shop'}.`,
    },
    advice: {
      bg: 'За друг магазин създайте нова интеграция: стоките и поръчките на двата магазина иначе ще се смесят. Ако това е същият магазин на нов адрес, потвърдете го.',
      en: 'Create a new integration for another shop: otherwise the goods and orders of the two get mixed up. If it is the same shop at a new address, confirm that.',
    },
  });
