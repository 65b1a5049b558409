import { ProblemError } from '../../../domain/problem.ts';
import type { Text } from '../../../domain/text.ts';
import { wordsOf } from '../../problems.ts';
import type { Bits } from './driver-list.ts';
import { LinkError } from './link.ts';

type OpenProblem =
  | 'file-missing'
  | 'not-a-database'
  | 'database-exclusive'
  | 'database-login'
  | 'database-unreadable';

const words: Record<OpenProblem, { text: (file: string) => Text; advice: Text }> = {
  'file-missing': {
    text: (file) => ({
      bg: `Файлът „${file}“ не съществува или не може да се отвори.`,
      en: `The file "${file}" does not exist or cannot be opened.`,
    }),
    advice: {
      bg: 'Проверете пътя. Ако файлът е на друг компютър, напишете пътя като \\\\компютър\\папка\\файл и проверете правата за папката.',
      en: 'Check the path. If the file is on another computer, write it as \\\\computer\\folder\\file and check the rights to the folder.',
    },
  },
  'not-a-database': {
    text: (file) => ({
      bg: `Файлът „${file}“ не е база данни на Microsoft Access или е повреден.`,
      en: `The file "${file}" is not a Microsoft Access database or is damaged.`,
    }),
    advice: {
      bg: 'Изберете файла, с който работи Склад Pro (обикновено Microinvest.mdb). Ако е повреден, поправете го от Склад Pro или го върнете от архив.',
      en: 'Choose the file that Склад Pro works with (usually Microinvest.mdb). If it is damaged, repair it in Склад Pro or restore it from a backup.',
    },
  },
  'database-exclusive': {
    text: (file) => ({
      bg: `Файлът „${file}“ е отворен само за себе си от друга програма или нямате права за него и папката му.`,
      en: `The file "${file}" is opened by another program for itself alone, or you lack the rights to it and its folder.`,
    }),
    advice: {
      bg: 'Затворете програмата, която го държи (Access, поправка или архивиране), и дайте право за запис в папката: до файла се създава .ldb.',
      en: 'Close the program that holds it (Access, a repair or a backup) and allow writing to the folder: an .ldb file is made beside it.',
    },
  },
  'database-login': {
    text: (file) => ({
      bg: `Паролата за базата данни „${file}“ не е вярна.`,
      en: `The password of the database "${file}" is wrong.`,
    }),
    advice: {
      bg: 'Въведете паролата на базата данни на Access. Знае я дилърът на Склад Pro.',
      en: 'Enter the password of the Access database. Your Склад Pro dealer knows it.',
    },
  },
  'database-unreadable': {
    text: (file) => ({
      bg: `Драйверът за Access не отвори базата данни „${file}“.`,
      en: `The Access driver did not open the database "${file}".`,
    }),
    advice: {
      bg: 'Вижте подробностите. Проверете дали Склад Pro отваря същия файл на този компютър.',
      en: 'See the details. Check whether Склад Pro opens the same file on this computer.',
    },
  },
};

/** A file that could not be opened, in the words of the case. */
export const accessProblem = (code: OpenProblem, file: string, cause?: unknown): ProblemError =>
  new ProblemError(
    {
      code,
      text: words[code].text(file),
      advice: words[code].advice,
      ...(cause === undefined ? {} : { details: detailsOf(cause) }),
    },
    { cause },
  );

const detailsOf = (error: unknown): string =>
  error instanceof LinkError ? `${error.state} (${error.native}): ${error.message}` : wordsOf(error);

const engineAdvice: Record<Bits, Text> = {
  64: {
    bg: 'Инсталирайте безплатния „Microsoft Access Database Engine 2016 Redistributable“ (accessdatabaseengine_X64.exe). При 32-битов Office на същия компютър го стартирайте с /quiet.',
    en: 'Install the free "Microsoft Access Database Engine 2016 Redistributable" (accessdatabaseengine_X64.exe). With a 32-bit Office on the same computer start it with /quiet.',
  },
  32: {
    bg: 'Инсталирайте безплатния „Microsoft Access Database Engine 2016 Redistributable“ (accessdatabaseengine.exe, 32-битов).',
    en: 'Install the free "Microsoft Access Database Engine 2016 Redistributable" (accessdatabaseengine.exe, 32-bit).',
  },
};

/** No driver on this computer opens the file. */
export const driverMissing = (bits: Bits, cause?: unknown): ProblemError =>
  new ProblemError(
    {
      code: 'odbc-driver-missing',
      text: {
        bg: `На този компютър няма ${bits}-битов ODBC драйвер за Microsoft Access.`,
        en: `This computer has no ${bits}-bit ODBC driver for Microsoft Access.`,
      },
      advice: engineAdvice[bits],
      ...(cause === undefined ? {} : { details: detailsOf(cause) }),
    },
    { cause },
  );

/** The driver is there, for processes of the other bitness. */
export const driverOfOtherBits = (name: string, bits: Bits): ProblemError =>
  new ProblemError({
    code: 'odbc-driver-bits',
    text: {
      bg: `Драйверът „${name}“ на този компютър е ${96 - bits}-битов, а SkladBridge е ${bits}-битов и не може да го зареди.`,
      en: `The driver "${name}" of this computer is ${96 - bits}-bit; SkladBridge is ${bits}-bit and cannot load it.`,
    },
    advice: engineAdvice[bits],
  });

/** The optional package is absent, or was never compiled for this computer. */
export const odbcMissing = (cause: unknown): ProblemError =>
  new ProblemError(
    {
      code: 'odbc-missing',
      text: {
        bg: 'Пакетът ODBC, нужен за бази данни на Access, не е инсталиран.',
        en: 'The ODBC package, which Access databases need, is not installed.',
      },
      advice: {
        bg: 'Инсталирайте SkladBridge от инсталатора за Windows. При работа с изходния код компилирайте пакета odbc.',
        en: 'Install SkladBridge with the Windows installer. When working from source, compile the package odbc.',
      },
      details: wordsOf(cause),
    },
    { cause },
  );

/** The small file beside the database that carries the lock of the agents cannot be made or written. */
export const lockFileRefused = (path: string, cause: unknown): ProblemError =>
  new ProblemError(
    {
      code: 'lock-file-refused',
      text: {
        bg: `Файлът „${path}“, с който агентите се изчакват, не може да се създаде или запише. Нищо не е записано.`,
        en: `The file "${path}", by which agents wait for each other, cannot be made or written. Nothing was written.`,
      },
      advice: {
        bg: 'Дайте право за запис в папката на базата данни. Ако файлът е повреден, спрете всички агенти и го изтрийте.',
        en: 'Allow writing to the folder of the database. If the file is damaged, stop all agents and delete it.',
      },
      details: wordsOf(cause),
    },
    { cause },
  );
