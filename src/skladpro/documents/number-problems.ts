import { ProblemError } from '../../domain/problem.ts';

/** With numbers per object the first number of an object is the merchant's own decision. */
export const numberingNotStarted = (objectId: number): ProblemError =>
  new ProblemError({
    code: 'numbering-not-started',
    text: {
      bg: `Номерата на документите са по обекти, а в обект ${objectId} още няма документ от този вид.`,
      en: `Document numbers are kept per object, and object ${objectId} has no document of this kind yet.`,
    },
    advice: {
      bg: 'Направете в Склад Pro един документ от този вид за обекта. След това номерата продължават от него.',
      en: 'Make one document of this kind for the object in Склад Pro. Numbers continue from it.',
    },
  });

export const noFreeNumber = (first: string, last: string): ProblemError =>
  new ProblemError({
    code: 'no-free-number',
    text: {
      bg: `Всички номера от ${first} до ${last} са заети. Нищо не е записано.`,
      en: `All numbers from ${first} to ${last} are taken. Nothing was written.`,
    },
    advice: {
      bg: 'Запишете един документ от този вид в Склад Pro и опитайте отново.',
      en: 'Save one document of this kind in Склад Pro and try again.',
    },
  });

/** Another program has used the number at the same moment: a person has to part the documents. */
export const numberClash = (number: string, objectId: number): ProblemError =>
  new ProblemError({
    code: 'document-number-clash',
    text: {
      bg: `Документът е записан с номер ${number} (обект ${objectId}), но под същия номер има и чужди редове.`,
      en: `The document was written with number ${number} (object ${objectId}), but the same number holds other rows too.`,
    },
    advice: {
      bg: 'Отворете документа в Склад Pro и го разделете или преномерирайте. SkladBridge не поправя това сам.',
      en: 'Open the document in Склад Pro and split or renumber it. SkladBridge does not repair this by itself.',
    },
  });
