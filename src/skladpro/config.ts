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

/** Where Склад Pro keeps its data. `password` is a secret. */
export const warehouseConfigSchema = v.variant('engine', [sqlite, mysql]);
export type WarehouseConfig = v.InferOutput<typeof warehouseConfigSchema>;
export type EngineName = WarehouseConfig['engine'];

/** One input of the connection form. */
export interface WarehouseField {
  name: string;
  kind: 'text' | 'number' | 'secret';
  label: Text;
  help?: Text;
  fallback: string | number;
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
  sqlite: {
    title: { bg: 'Файл SQLite (демонстрация)', en: 'SQLite file (demonstration)' },
    fields: [{ name: 'file', kind: 'text', label: { bg: 'Файл', en: 'File' }, fallback: '' }],
  },
};
