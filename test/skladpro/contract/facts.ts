import { describe, expect, test } from 'vitest';
import { testWarehouse } from '../../../src/skladpro/connect.ts';
import type { WarehouseFacts } from '../../../src/skladpro/warehouse.ts';
import { expectReadable } from '../expect-problem.ts';
import { freshWarehouse, type OpenStore } from './suite.ts';

export function factsContract(open: OpenStore, triggers: boolean): void {
  const given = freshWarehouse(open);

  /** What the test button says after a change made to the database. */
  const factsAfter = async (...statements: string[]): Promise<WarehouseFacts> => {
    for (const statement of statements) await given.store.sql(statement);
    const result = await testWarehouse(given.store.config);
    if (!result.ok) throw new Error(result.problem.text.en);
    return result.facts;
  };
  const problemAfter = async (...statements: string[]) => {
    for (const statement of statements) await given.store.sql(statement);
    const result = await testWarehouse(given.store.config);
    if (result.ok) throw new Error('the test passed');
    expectReadable(result.problem);
    return result.problem;
  };
  const reasons = ({ can }: WarehouseFacts) =>
    [can.writeOrders, can.writeSales, can.createGoods].map((one) => (one === true ? true : one.code));
  const setting = (key: string, value: string) =>
    `update configuration set \`Value\` = '${value}' where \`Key\` = '${key}' and UserID = -1`;

  test('tell version, company, currency, settings, counts and what may be written', async () => {
    const facts = await given.warehouse.facts();
    expect(facts).toMatchObject({
      version: '3.07',
      company: 'Чайна ООД',
      currency: 'EUR',
      pricesIncludeVat: true,
      negativeStock: false,
      valuation: 0,
      numbersPerObject: false,
      autoProduction: false,
      suptoSigns: [],
      counts: { goods: 9, groups: 4, partners: 4, objects: 3, users: 2 },
      can: { read: true, writeOrders: true, writeSales: true, createGoods: true },
      warnings: [],
    } satisfies Partial<WarehouseFacts>);
    expect(facts.server).toMatch(/^((SQLite|MariaDB|SQL Server \d{4}( R2)?) \d+\.\d+|Microsoft Access: .+)/);
  });

  describe('settings', () => {
    test.each([
      ['-1', true],
      ['1', true],
      ['TRUE', true],
      ['0', false],
      ['False', false],
      ['може би', 'unknown'],
    ])('read %s as %s', async (value, meaning) => {
      expect((await factsAfter(setting('configkey12', value))).negativeStock).toBe(meaning);
    });

    test('an absent key is unknown and switches off what depends on it', async () => {
      const facts = await factsAfter("delete from configuration where `Key` = 'configkey12'");
      expect(facts.negativeStock).toBe('unknown');
      expect(reasons(facts)).toEqual([true, 'setting-unknown', true]);
    });

    test('a key given twice with different values is unknown', async () => {
      const facts = await factsAfter(
        "insert into configuration (`Key`, `Value`, UserID) values ('configkey48', '-1', -1)",
      );
      expect(facts.numbersPerObject).toBe('unknown');
      expect(reasons(facts)).toEqual(['setting-unknown', 'setting-unknown', true]);
    });

    test('unknown VAT convention stops every write and is warned about', async () => {
      const facts = await factsAfter(setting('configkey20', ''));
      expect(reasons(facts)).toEqual(['setting-unknown', 'setting-unknown', 'setting-unknown']);
      expect(facts.warnings.map((warning) => warning.code)).toContain('setting-unknown');
    });

    test('lots switch sales off', async () => {
      expect(reasons(await factsAfter(setting('configkey23', '2')))).toEqual([true, 'lots-in-use', true]);
    });
  });

  describe('СУПТО', () => {
    test('a УНП record switches sales off', async () => {
      const facts = await factsAfter(
        'insert into ecrreceipts (OperType, Acct, ReceiptType) values (2, 9, 8)',
      );
      expect(facts.suptoSigns).toEqual(['ECRReceipts.ReceiptType = 8 (1)']);
      expect(reasons(facts)).toEqual([true, 'supto-in-use', true]);
    });

    test('so does a description of the form of a УНП, and nothing else', async () => {
      const facts = await factsAfter(
        "insert into ecrreceipts (ReceiptType, Description) values (1, 'ABCDEFGH-1234-нещо___')",
        "insert into ecrreceipts (ReceiptType, Description) values (1, 'DT000123-0002-0000017')",
      );
      expect(facts.suptoSigns).toEqual(['ECRReceipts.Description = DT000123-0002-0000017']);
    });
  });

  describe('schema', () => {
    test('another version is read only', async () => {
      const facts = await factsAfter("update `system` set Version = '3.05'");
      expect(reasons(facts)).toEqual(['other-version', 'other-version', 'other-version']);
      expect(facts.warnings.map((warning) => warning.code)).toEqual(['other-version']);
      for (const warning of facts.warnings) expectReadable(warning);
    });

    test('a missing column that reading needs is named', async () => {
      const problem = await problemAfter('alter table partners rename column Bulstat to Eik');
      expect(problem.code).toBe('missing-column');
      expect(problem.text.bg).toContain('Partners.Bulstat');
    });

    test('a column of another kind is named', async () => {
      const problem = await problemAfter(
        'drop table vatgroups',
        'create table vatgroups (ID integer not null primary key, VATValue varchar(20))',
      );
      expect(problem.code).toBe('column-kind');
      expect(problem.text.bg).toContain('VATGroups.VATValue');
    });

    test('a missing column that only sales need leaves orders on', async () => {
      const facts = await factsAfter('alter table cashbook rename column Profit to Amount');
      expect(reasons(facts)).toEqual([true, 'missing-column', true]);
      expect(JSON.stringify(facts.can.writeSales)).toContain('CashBook.Profit');
    });

    test('an unknown column that must be given switches its table off', async () => {
      const facts = await factsAfter(
        'drop table nextacct',
        'create table nextacct (NextAcct varchar(50) not null primary key, Station int not null)',
      );
      expect(reasons(facts)).toEqual(['unknown-required-column', 'unknown-required-column', true]);
      expect(JSON.stringify(facts.can.writeOrders)).toContain('Station');
    });

    test('more columns and tables than known are no matter', async () => {
      const facts = await factsAfter(
        'alter table goods add column IsOnlyOrdered int',
        'create table fitnesscards (ID int)',
      );
      expect(reasons(facts)).toEqual([true, true, true]);
    });

    test('a missing table means another kind of database', async () => {
      const problem = await problemAfter('drop table vatgroups');
      expect(problem.code).toBe('not-a-warehouse');
      expect(problem.text.en).toContain('VATGroups');
    });

    test('so does a missing version row', async () => {
      expect((await problemAfter('update `system` set ProductID = 2')).code).toBe('not-a-warehouse');
    });

    test('a table that is only looked at may be missing', async () => {
      const facts = await factsAfter(
        'drop table transformations',
        'drop table ecrreceipts',
        'drop table registration',
      );
      expect(facts).toMatchObject({ company: '', suptoSigns: [] });
    });

    test.runIf(triggers)('triggers on written tables are warned about', async () => {
      const facts = await factsAfter(
        given.store.config.engine === 'sqlite'
          ? 'create trigger watch after insert on operations begin delete from network; end'
          : 'create trigger watch after insert on operations for each row delete from network',
      );
      expect(facts.warnings.map((warning) => warning.code)).toEqual(['triggers-found']);
      expect(facts.warnings[0]?.text.bg.toLowerCase()).toContain('operations.watch');
    });
  });

  test('without a real user nothing that needs a signature is written', async () => {
    const facts = await factsAfter('update users set Deleted = -1 where ID = 2');
    expect(reasons(facts)).toEqual(['no-user', 'no-user', true]);
  });

  test('without a base currency no document is written', async () => {
    expect(reasons(await factsAfter('delete from currencies'))).toEqual([
      'currency-unknown',
      'currency-unknown',
      true,
    ]);
  });
}
