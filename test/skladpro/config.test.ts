import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { warehouseConfigSchema, warehouseForms } from '../../src/skladpro/config.ts';

describe('the connection', () => {
  test('takes the defaults of its engine', () => {
    expect(v.parse(warehouseConfigSchema, { engine: 'mysql', database: 'sklad', user: 'agent' })).toEqual({
      engine: 'mysql',
      host: '127.0.0.1',
      port: 3306,
      database: 'sklad',
      user: 'agent',
      password: '',
    });
  });

  test.each([
    { engine: 'mysql', database: '', user: 'agent' },
    { engine: 'mysql', database: 'sklad', user: 'agent', port: 70_000 },
    { engine: 'sqlite' },
    { engine: 'sqlite', file: 'a', password: 'x' },
    { engine: 'oracle', file: 'a' },
  ])('refuses %o', (config) => {
    expect(v.safeParse(warehouseConfigSchema, config).success).toBe(false);
  });

  test('has a form whose empty values pass the check once the required ones are filled', () => {
    for (const [engine, { fields }] of Object.entries(warehouseForms)) {
      const values = fields.map((field) => [field.name, field.fallback === '' ? 'x' : field.fallback]);
      expect(v.safeParse(warehouseConfigSchema, { engine, ...Object.fromEntries(values) }).success).toBe(
        true,
      );
    }
  });
});
