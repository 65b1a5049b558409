import type { Problem } from '../domain/problem.ts';

/** Another program held a lock for longer than we wait; the transaction was undone. */
export const databaseBusy = (details: string): Problem => ({
  code: 'database-busy',
  text: {
    bg: 'Базата данни на Склад Pro е заета от друга програма. Нищо не е записано.',
    en: 'The Склад Pro database is in use by another program. Nothing was written.',
  },
  advice: {
    bg: 'Опитайте отново след малко. Ако се повтаря, проверете дали някой не държи отворен документ.',
    en: 'Try again in a moment. If it keeps happening, check whether somebody holds a document open.',
  },
  details,
});

/** The connection ended before anything was committed: the server undoes what had begun. */
export const databaseUnreachable = (place: string, details: string): Problem => ({
  code: 'database-unreachable',
  text: {
    bg: `Няма връзка с базата данни на ${place}.`,
    en: `No connection to the database at ${place}.`,
  },
  advice: {
    bg: 'Проверете дали компютърът и сървърът за бази данни работят, дали името и портът са верни и дали защитната стена пропуска.',
    en: 'Check that the computer and its database server are running, that name and port are right and that the firewall lets through.',
  },
  details,
});

/** The connection ended during or after the commit. */
export const databaseLost = (details: string): Problem => ({
  code: 'database-lost',
  text: {
    bg: 'Връзката с базата данни прекъсна по време на запис. Не е известно дали документът е записан.',
    en: 'The connection to the database was lost while writing. It is not known whether the document was written.',
  },
  advice: {
    bg: 'След възстановяване на връзката документът се търси по означението в забележката, преди да се пише отново.',
    en: 'Once the connection is back the document is looked up by the mark in its note before anything is written again.',
  },
  details,
});

/** The database refused a statement for a reason that nobody foresaw. */
export const databaseRefused = (details: string): Problem => ({
  code: 'database-error',
  text: {
    bg: 'Базата данни на Склад Pro отказа заявката. Нищо не е записано.',
    en: 'The Склад Pro database refused the request. Nothing was written.',
  },
  advice: {
    bg: 'Вижте подробностите. Проверете правата на потребителя на базата данни и проверете връзката от страницата „Склад“.',
    en: 'See the details. Check the rights of the database user and test the connection on the page "Warehouse".',
  },
  details,
});

/** The place where the data is kept has no room left. */
export const databaseFull = (details: string): Problem => ({
  code: 'database-full',
  text: {
    bg: 'Няма свободно място за базата данни на Склад Pro. Нищо не е записано.',
    en: 'There is no room left for the Склад Pro database. Nothing was written.',
  },
  advice: { bg: 'Освободете място на диска и опитайте отново.', en: 'Free some disk space and try again.' },
  details,
});

/** The database user or the file may only be read. */
export const databaseReadOnly = (details: string): Problem => ({
  code: 'database-read-only',
  text: {
    bg: 'Базата данни на Склад Pro не позволява запис. Нищо не е записано.',
    en: 'The Склад Pro database does not allow writing. Nothing was written.',
  },
  advice: {
    bg: 'Дайте на потребителя на базата данни право за INSERT и UPDATE или право за запис във файла.',
    en: 'Give the database user the right to INSERT and UPDATE, or allow writing to the file.',
  },
  details,
});

/** The database answers but is not one of Склад Pro's. */
export const notAWarehouse = (missing: string): Problem => ({
  code: 'not-a-warehouse',
  text: {
    bg: `Това не е база данни на Склад Pro: липсва ${missing}.`,
    en: `This is not a Склад Pro database: ${missing} is missing.`,
  },
  advice: {
    bg: 'Изберете базата данни, с която работи Склад Pro (в него: Настройки, База данни).',
    en: 'Choose the database that Склад Pro works with (in the program: Settings, Database).',
  },
});

/** The words of the machine behind an error, for `Problem.details`. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
