import type { Problem } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';

const askDealer: Text = {
  bg: 'Обърнете се към дилъра на Склад Pro: структурата на базата данни е различна от версия 3.07.',
  en: 'Ask your Склад Pro dealer: the structure of the database differs from version 3.07.',
};

/** A column that the agent needs is absent or of another kind. */
export const columnLacking = (one: { table: string; column: string; found: string | null }): Problem =>
  one.found === null
    ? {
        code: 'missing-column',
        text: {
          bg: `В базата данни липсва колоната ${one.table}.${one.column}.`,
          en: `The database lacks the column ${one.table}.${one.column}.`,
        },
        advice: askDealer,
      }
    : {
        code: 'column-kind',
        text: {
          bg: `Колоната ${one.table}.${one.column} е от друг вид (${one.found}).`,
          en: `The column ${one.table}.${one.column} is of another kind (${one.found}).`,
        },
        advice: askDealer,
      };

/** A table wants a value that the agent does not know how to give. */
export const columnUnknown = (table: string, column: string): Problem => ({
  code: 'unknown-required-column',
  text: {
    bg: `Таблицата ${table} изисква стойност в непозната колона ${column}. Записът в нея е изключен.`,
    en: `The table ${table} requires a value in the unknown column ${column}. Writing to it is off.`,
  },
  advice: askDealer,
});

/** Tables that cannot be written as one whole. */
export const withoutTransactions = (tables: string[]): Problem => ({
  code: 'tables-without-transactions',
  text: {
    bg: `Таблиците ${tables.join(', ')} не са InnoDB и не поддържат трансакции. Записът е изключен.`,
    en: `The tables ${tables.join(', ')} are not InnoDB and have no transactions. Writing is off.`,
  },
  advice: {
    bg: 'Направете архив и преобразувайте таблиците: ALTER TABLE … ENGINE=InnoDB.',
    en: 'Make a backup and convert the tables: ALTER TABLE … ENGINE=InnoDB.',
  },
});

/** A schema that the agent was not made for. */
export const otherVersion = (version: string): Problem => ({
  code: 'other-version',
  text: {
    bg: `Базата данни е версия ${version || '?'}, а не 3.07. Данните само се четат.`,
    en: `The database is version ${version || '?'}, not 3.07. Data is only read.`,
  },
  advice: {
    bg: 'Обновете Склад Pro до версия с база данни 3.07.',
    en: 'Update Склад Pro to a release whose database is version 3.07.',
  },
});

/** What each setting is called in the program. */
const settingNames = {
  configkey1: { bg: 'автоматично производство', en: 'automatic production' },
  configkey12: { bg: 'отрицателни количества', en: 'negative quantities' },
  configkey20: { bg: 'цени с включен ДДС', en: 'prices include VAT' },
  configkey23: { bg: 'метод на изписване', en: 'valuation method' },
  configkey48: { bg: 'номера на документи по обекти', en: 'document numbers per object' },
} as const satisfies Record<string, Text>;
export type SettingKey = keyof typeof settingNames;

/** A setting that decides what would be written, or what a price means, cannot be read. */
export const settingUnknown = (key: SettingKey): Problem => ({
  code: 'setting-unknown',
  text: {
    bg: `Настройката „${settingNames[key].bg}“ (${key}) не може да се прочете от базата данни.`,
    en: `The setting "${settingNames[key].en}" (${key}) cannot be read from the database.`,
  },
  advice: {
    bg: 'Отворете настройките на Склад Pro, променете тази настройка, запишете, върнете я и запишете отново.',
    en: 'Open the settings of Склад Pro, change this setting, save, change it back and save again.',
  },
});

/** Nobody but the built-in user exists. */
export const noUser = (): Problem => ({
  code: 'no-user',
  text: {
    bg: 'В Склад Pro няма потребител освен служебния. Нищо не може да се записва.',
    en: 'Склад Pro has no user besides the built-in one. Nothing can be written.',
  },
  advice: {
    bg: 'Създайте в Склад Pro отделен потребител за SkladBridge.',
    en: 'Create a user for SkladBridge in Склад Pro.',
  },
});

/** Stock is kept by lots, where a sale has to choose one. */
export const lotsInUse = (valuation: number): Problem => ({
  code: 'lots-in-use',
  text: {
    bg: `Склад Pro работи с партиди (configkey23 = ${valuation}). Продажби не се записват.`,
    en: `Склад Pro works with lots (configkey23 = ${valuation}). Sales are not written.`,
  },
  advice: { bg: 'Изберете вид на документа „Поръчка“.', en: 'Choose the document kind "Поръчка" (order).' },
});

/** A certified installation: only Склад Pro itself may make a sale. */
export const suptoInUse = (signs: string[]): Problem => ({
  code: 'supto-in-use',
  text: {
    bg: `Открити са признаци на СУПТО (${signs.join('; ')}). Продажби не се записват.`,
    en: `Signs of СУПТО were found (${signs.join('; ')}). Sales are not written.`,
  },
  advice: {
    bg: 'Изберете вид на документа „Поръчка“ и издавайте продажбите от Склад Pro.',
    en: 'Choose the document kind "Поръчка" (order) and issue the sales from Склад Pro.',
  },
});

/** The base currency cannot be told. */
export const currencyUnknown = (): Problem => ({
  code: 'currency-unknown',
  text: {
    bg: 'Основната валута (Currencies, ID 1) не е зададена в Склад Pro.',
    en: 'The base currency (Currencies, ID 1) is not set in Склад Pro.',
  },
  advice: {
    bg: 'Задайте кода на основната валута в Склад Pro, например EUR.',
    en: 'Set the code of the base currency in Склад Pro, e.g. EUR.',
  },
});

/** The program or somebody else does more when these tables are written. */
export const triggersFound = (names: string[]): Problem => ({
  code: 'triggers-found',
  text: {
    bg: `В таблици, в които се пише, има тригери: ${names.join(', ')}.`,
    en: `Tables that are written have triggers: ${names.join(', ')}.`,
  },
  advice: {
    bg: 'Попитайте кой ги е създал и какво правят, преди да включите запис.',
    en: 'Ask who made them and what they do before you switch writing on.',
  },
});
