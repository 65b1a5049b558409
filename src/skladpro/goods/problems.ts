import { ProblemError } from '../../domain/problem.ts';

export const rateMissing = (rate: number): ProblemError =>
  new ProblemError({
    code: 'vat-rate-missing',
    text: {
      bg: `В Склад Pro няма ДДС група с ${rate} %.`,
      en: `Склад Pro has no VAT group of ${rate} %.`,
    },
    advice: {
      bg: 'Създайте ДДС група с тази ставка в Склад Pro.',
      en: 'Create a VAT group with this rate in Склад Pro.',
    },
  });

export const severalMatches = (what: string, ids: number[]): ProblemError =>
  new ProblemError({
    code: 'good-ambiguous',
    text: {
      bg: `„${what}“ стои в няколко стоки на Склад Pro (${ids.join(', ')}). Нова не е създадена.`,
      en: `"${what}" stands in several goods of Склад Pro (${ids.join(', ')}). None was created.`,
    },
    advice: {
      bg: 'Оставете кода или баркода само в една от тях.',
      en: 'Leave the code or barcode in one of them only.',
    },
  });

export const codeTooLong = (code: string, length: number): ProblemError =>
  new ProblemError({
    code: 'code-too-long',
    text: {
      bg: `„${code}“ е по-дълго от ${length} знака или съдържа знаци, които Склад Pro не съхранява.`,
      en: `"${code}" is longer than ${length} characters or holds characters that Склад Pro does not store.`,
    },
    advice: { bg: 'Съкратете кода или баркода.', en: 'Shorten the code or barcode.' },
  });

export const withoutName = (): ProblemError =>
  new ProblemError({
    code: 'good-without-name',
    text: { bg: 'Стоката няма име.', en: 'The good has no name.' },
    advice: { bg: 'Въведете име на стоката.', en: 'Give the good a name.' },
  });

export const goodsGroupRefused = (id: number): ProblemError =>
  new ProblemError({
    code: 'service-group',
    text: {
      bg: `Групата стоки с номер ${id} е служебна. В нея не се създават стоки.`,
      en: `The goods group with number ${id} is built in. No goods are created in it.`,
    },
    advice: { bg: 'Изберете друга група стоки.', en: 'Choose another goods group.' },
  });

export const groupPathEmpty = (): ProblemError =>
  new ProblemError({
    code: 'group-without-name',
    text: { bg: 'Групата стоки няма име.', en: 'The goods group has no name.' },
    advice: { bg: 'Въведете име на всяко ниво от групата.', en: 'Give every level of the group a name.' },
  });

export const groupsExhausted = (parent: string): ProblemError =>
  new ProblemError({
    code: 'groups-exhausted',
    text: {
      bg: `Под група „${parent || '/'}“ няма свободен код за нова подгрупа.`,
      en: `There is no free code for a new group under "${parent || '/'}".`,
    },
    advice: {
      bg: 'Изтрийте ненужни групи в Склад Pro или изберете друга.',
      en: 'Delete groups that are not needed in Склад Pro, or choose another one.',
    },
  });
