import * as v from 'valibot';
import type { Text } from '../domain/text.ts';

const filled = v.pipe(v.string(), v.trim(), v.minLength(1));

const sqlite = v.strictObject({ engine: v.literal('sqlite'), file: filled });

const mysql = v.strictObject({
  engine: v.literal('mysql'),
  host: v.optional(filled, '127.0.0.1'),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), 3306),
  database: filled,
  user: filled,
  password: v.optional(v.string(), ''),
});

const mssql = v.strictObject({
  engine: v.literal('mssql'),
  server: filled,
  instance: v.optional(v.pipe(v.string(), v.trim()), ''),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), 1433),
  database: filled,
  authentication: v.optional(v.picklist(['sql', 'windows']), 'sql'),
  user: filled,
  domain: v.optional(v.pipe(v.string(), v.trim()), ''),
  password: v.optional(v.string(), ''),
  encrypt: v.optional(v.picklist(['auto', 'yes', 'trust', 'no']), 'auto'),
});

/** Where Склад Pro itself puts its Access file. */
const accessFile = 'C:\\ProgramData\\Microinvest\\Warehouse Pro\\Microinvest.mdb';

const access = v.strictObject({
  engine: v.literal('access'),
  file: v.optional(filled, accessFile),
  password: v.optional(v.string(), ''),
  driver: v.optional(v.pipe(v.string(), v.trim()), ''),
});

/** Where Склад Pro keeps its data. `password` is a secret. */
export const warehouseConfigSchema = v.variant('engine', [sqlite, mysql, mssql, access]);
export type WarehouseConfig = v.InferOutput<typeof warehouseConfigSchema>;
export type EngineName = WarehouseConfig['engine'];

/** One input of the connection form. */
export interface WarehouseField {
  name: string;
  kind: 'text' | 'number' | 'secret' | 'choice';
  label: Text;
  help?: Text;
  fallback: string | number;
  /** The values of a choice, in the order of the form. */
  choices?: { value: string; label: Text }[];
}

/** The engines and the inputs each of them needs, in the order of the form. */
export const warehouseForms: Record<EngineName, { title: Text; fields: WarehouseField[] }> = {
  mysql: {
    title: { bg: 'MySQL / MariaDB', en: 'MySQL / MariaDB' },
    fields: [
      {
        name: 'host',
        kind: 'text',
        label: { bg: 'Сървър', en: 'Server' },
        help: {
          bg: 'Име или IP адрес на компютъра с базата данни.',
          en: 'Name or IP address of the computer that has the database.',
        },
        fallback: '127.0.0.1',
      },
      { name: 'port', kind: 'number', label: { bg: 'Порт', en: 'Port' }, fallback: 3306 },
      { name: 'database', kind: 'text', label: { bg: 'База данни', en: 'Database' }, fallback: '' },
      {
        name: 'user',
        kind: 'text',
        label: { bg: 'Потребител', en: 'User' },
        help: {
          bg: 'Отделен потребител на базата данни, не root.',
          en: 'A database user of its own, not root.',
        },
        fallback: '',
      },
      { name: 'password', kind: 'secret', label: { bg: 'Парола', en: 'Password' }, fallback: '' },
    ],
  },
  mssql: {
    title: { bg: 'MS SQL Server', en: 'MS SQL Server' },
    fields: [
      {
        name: 'server',
        kind: 'text',
        label: { bg: 'Сървър', en: 'Server' },
        help: {
          bg: 'Име или IP адрес на компютъра с базата данни; може и както го показва Склад Pro, например PC1\\SQLEXPRESS.',
          en: 'Name or IP address of the computer that has the database; also as Склад Pro shows it, e.g. PC1\\SQLEXPRESS.',
        },
        fallback: 'localhost',
      },
      {
        name: 'instance',
        kind: 'text',
        label: { bg: 'Инстанция', en: 'Instance' },
        help: {
          bg: 'Например SQLEXPRESS. Портът ѝ се намира чрез услугата SQL Server Browser. Празно: инстанцията на порта по-долу.',
          en: 'E.g. SQLEXPRESS. Its port is found through the service SQL Server Browser. Empty: the instance at the port below.',
        },
        fallback: '',
      },
      {
        name: 'port',
        kind: 'number',
        label: { bg: 'Порт', en: 'Port' },
        help: {
          bg: 'Използва се само когато инстанцията е празна.',
          en: 'Used only when the instance is empty.',
        },
        fallback: 1433,
      },
      { name: 'database', kind: 'text', label: { bg: 'База данни', en: 'Database' }, fallback: '' },
      {
        name: 'authentication',
        kind: 'choice',
        label: { bg: 'Вид вход', en: 'Kind of login' },
        fallback: 'sql',
        choices: [
          { value: 'sql', label: { bg: 'SQL Server', en: 'SQL Server' } },
          { value: 'windows', label: { bg: 'Windows', en: 'Windows' } },
        ],
      },
      {
        name: 'user',
        kind: 'text',
        label: { bg: 'Потребител', en: 'User' },
        help: {
          bg: 'Отделен потребител на базата данни, не sa.',
          en: 'A database user of its own, not sa.',
        },
        fallback: '',
      },
      {
        name: 'domain',
        kind: 'text',
        label: { bg: 'Домейн', en: 'Domain' },
        help: {
          bg: 'Само за вход с Windows: домейнът или името на компютъра, в който е акаунтът.',
          en: 'Only for a Windows login: the domain, or the name of the computer that has the account.',
        },
        fallback: '',
      },
      { name: 'password', kind: 'secret', label: { bg: 'Парола', en: 'Password' }, fallback: '' },
      {
        name: 'encrypt',
        kind: 'choice',
        label: { bg: 'Криптиране', en: 'Encryption' },
        help: {
          bg: 'Без криптиране и паролата минава открито: само на същия компютър или в мрежа, на която имате доверие.',
          en: 'Without encryption the password goes in the clear too: only on the same computer or in a network that you trust.',
        },
        fallback: 'auto',
        choices: [
          {
            value: 'auto',
            label: { bg: 'автоматично: само към друг компютър', en: 'automatic: only to another computer' },
          },
          {
            value: 'yes',
            label: { bg: 'да, с проверен сертификат', en: 'yes, with a verified certificate' },
          },
          {
            value: 'trust',
            label: {
              bg: 'да, приеми сертификата на сървъра',
              en: "yes, accept the server's certificate",
            },
          },
          { value: 'no', label: { bg: 'не', en: 'no' } },
        ],
      },
    ],
  },
  access: {
    title: { bg: 'MS Access', en: 'MS Access' },
    fields: [
      {
        name: 'file',
        kind: 'text',
        label: { bg: 'Файл', en: 'File' },
        help: {
          bg: 'Файлът .mdb или .accdb, с който работи Склад Pro; на друг компютър: \\\\компютър\\папка\\файл.',
          en: 'The .mdb or .accdb file that Склад Pro works with; on another computer: \\\\computer\\folder\\file.',
        },
        fallback: accessFile,
      },
      {
        name: 'password',
        kind: 'secret',
        label: { bg: 'Парола', en: 'Password' },
        help: {
          bg: 'Паролата на базата данни. Знае я дилърът на Склад Pro.',
          en: 'The password of the database. Your Склад Pro dealer knows it.',
        },
        fallback: '',
      },
      {
        name: 'driver',
        kind: 'text',
        label: { bg: 'ODBC драйвер', en: 'ODBC driver' },
        help: {
          bg: 'Празно: инсталираният драйвер, който отваря файла.',
          en: 'Empty: the installed driver that opens the file.',
        },
        fallback: '',
      },
    ],
  },
  sqlite: {
    title: { bg: 'Файл SQLite (демонстрация)', en: 'SQLite file (demonstration)' },
    fields: [{ name: 'file', kind: 'text', label: { bg: 'Файл', en: 'File' }, fallback: '' }],
  },
};
