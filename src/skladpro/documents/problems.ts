import { type Problem, ProblemError } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';

const refusal = (code: string, text: Text, advice: Text): ProblemError =>
  new ProblemError({ code, text, advice } satisfies Problem);

const wrongInput: Text = {
  bg: 'Поправете поръчката в магазина или настройките на интеграцията и опитайте отново.',
  en: 'Correct the order in the shop or the settings of the integration and try again.',
};

export const badDate = (date: string) =>
  refusal(
    'document-date',
    { bg: `„${date}“ не е дата на документ.`, en: `"${date}" is not a document date.` },
    wrongInput,
  );

export const noLines = () =>
  refusal(
    'document-empty',
    { bg: 'Документът няма нито един ред.', en: 'The document has no line.' },
    wrongInput,
  );

export const badQuantity = (quantity: string) =>
  refusal(
    'line-quantity',
    {
      bg: `Количеството „${quantity}“ не е положително число.`,
      en: `The quantity "${quantity}" is not a positive number.`,
    },
    wrongInput,
  );

export const badToken = (token: string) =>
  refusal(
    'document-token',
    {
      bg: `Означението „${token}“ не може да се запише в забележката на документа.`,
      en: `The mark "${token}" cannot be written into the note of the document.`,
    },
    {
      bg: 'Използвайте кратко име на магазина без емоджи и излишни интервали.',
      en: 'Use a short name for the shop without emoji and superfluous spaces.',
    },
  );

export const paymentsOnOrder = () =>
  refusal(
    'payments-on-order',
    { bg: 'Поръчка не може да съдържа плащания.', en: 'An order cannot hold payments.' },
    {
      bg: 'Изберете вид на документа „Продажба“ или оставете плащанията за Склад Pro.',
      en: 'Choose the document kind "Продажба" (sale) or leave the payments to Склад Pro.',
    },
  );

export const otherCurrency = (document: string, base: string) =>
  refusal(
    'currency-mismatch',
    {
      bg: `Документът е в ${document}, а Склад Pro работи в ${base}.`,
      en: `The document is in ${document}, but Склад Pro works in ${base}.`,
    },
    {
      bg: 'Изравнете валутата на магазина и основната валута на Склад Pro. Автоматично се превръщат само EUR и BGN.',
      en: 'Make the currency of the shop and the base currency of Склад Pro the same. Only EUR and BGN are converted.',
    },
  );

const parties = {
  object: { bg: 'Обектът', en: 'The object' },
  partner: { bg: 'Партньорът', en: 'The partner' },
  user: { bg: 'Потребителят', en: 'The user' },
  good: { bg: 'Стоката', en: 'The good' },
} as const;
export type Party = keyof typeof parties;

export const serviceRow = (party: Party) =>
  refusal(
    `service-${party}`,
    {
      bg: `${parties[party].bg} с номер 1 е служебен запис на Склад Pro и не се използва в документи.`,
      en: `${parties[party].en} with number 1 is a built-in row of Склад Pro and is not used in documents.`,
    },
    {
      bg: 'Изберете друг запис в настройките на интеграцията.',
      en: 'Choose another one in the settings of the integration.',
    },
  );

export const partyMissing = (party: Party, id: number) =>
  refusal(
    `${party}-missing`,
    {
      bg: `${parties[party].bg} с номер ${id} не съществува в Склад Pro или е изтрит.`,
      en: `${parties[party].en} with number ${id} does not exist in Склад Pro or is deleted.`,
    },
    {
      bg: 'Изберете друг запис в настройките на интеграцията или възстановете този в Склад Pro.',
      en: 'Choose another one in the settings of the integration, or restore it in Склад Pro.',
    },
  );

export const notSellable = (name: string, id: number) =>
  refusal(
    'good-type',
    {
      bg: `Стоката „${name}“ (${id}) е от вид, който не може да се продава оттук.`,
      en: `The good "${name}" (${id}) is of a type that cannot be sold from here.`,
    },
    {
      bg: 'В Склад Pro изберете за стоката тип „Стандартна“ или „Услуга“, или внасяйте поръчки вместо продажби.',
      en: 'In Склад Pro make it a standard or a non-inventory good, or import orders instead of sales.',
    },
  );

export const recipeInSale = (name: string, id: number) =>
  refusal(
    'good-recipe',
    {
      bg: `Стоката „${name}“ (${id}) има рецепта, а автоматичното производство (configkey1) не е изключено.`,
      en: `The good "${name}" (${id}) has a recipe and automatic production (configkey1) is not off.`,
    },
    {
      bg: 'Внасяйте поръчки вместо продажби или изключете автоматичното производство в Склад Pro.',
      en: 'Import orders instead of sales, or switch automatic production off in Склад Pro.',
    },
  );

export const costNotANumber = (name: string, id: number) =>
  refusal(
    'not-a-number',
    {
      bg: `Доставната цена на стоката „${name}“ (${id}) не е число.`,
      en: `The purchase price of the good "${name}" (${id}) is not a number.`,
    },
    { bg: 'Поправете стоката в Склад Pro.', en: 'Correct the good in Склад Pro.' },
  );
