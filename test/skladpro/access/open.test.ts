import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testWarehouse } from '../../../src/skladpro/connect.ts';
import { checkFile } from '../../../src/skladpro/engines/access/check-file.ts';
import { connectionString } from '../../../src/skladpro/engines/access/connection-string.ts';
import { expectReadable, problemFrom } from '../expect-problem.ts';

let folder = '';
const written = (name: string, content: Buffer | string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const head = (format: string): Buffer =>
  Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.from(`${format}\0`), Buffer.alloc(4096)]);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problemWith = async (config: { file: string; driver?: string; password?: string }) => {
  const result = await testWarehouse({ engine: 'access', password: '', driver: '', ...config });
  if (result.ok) throw new Error('it opened');
  expectReadable(result.problem);
  return result.problem;
};

describe('the beginning of a file', () => {
  test.each(['Standard Jet DB', 'Standard ACE DB'])('"%s" is that of Access', async (format) => {
    await checkFile(written('good.mdb', head(format)));
  });

  test.each([
    ['of SQLite', 'SQLite format 3\0 and more'],
    ['of nothing', ''],
    ['that ends too early', Buffer.from([0, 1, 0, 0, 83])],
  ])('%s is not', async (_, content) => {
    expect((await problemFrom(checkFile(written('bad.mdb', content)))).code).toBe('not-a-database');
  });

  test('of no file is told', async () => {
    expect((await problemFrom(checkFile(join(folder, 'none.mdb')))).code).toBe('file-missing');
  });
});

describe('the connection string', () => {
  const driver = 'Microsoft Access Driver (*.mdb, *.accdb)';

  test('names driver and file, waits for the disk and keeps little in mind', () => {
    expect(connectionString(driver, 'C:\\Program Files (x86)\\a.mdb', '')).toBe(
      `DRIVER={${driver}};DBQ=C:\\Program Files (x86)\\a.mdb;ExtendedAnsiSQL=1;UserCommitSync=Yes;PageTimeout=5`,
    );
  });

  test('keeps a password in one piece', () => {
    expect(connectionString(driver, 'a.mdb', 'a;b}c')).toContain(';PWD={a;b}}c};');
    expect(connectionString(driver, 'a.mdb', 'тайна!')).toContain(';PWD=тайна!;');
  });
});

describe.skipIf(process.platform === 'win32')('the test of a connection', () => {
  test('tells a missing file, and another kind of file', async () => {
    expect((await problemWith({ file: join(folder, 'none.mdb') })).code).toBe('file-missing');
    expect((await problemWith({ file: written('other.mdb', 'text') })).code).toBe('not-a-database');
  });

  test('tells that the computer has no driver', async () => {
    expect((await problemWith({ file: written('jet.mdb', head('Standard Jet DB')) })).code).toBe(
      'odbc-driver-missing',
    );
  });

  test('tells that the package is not there, and keeps the password to itself', async () => {
    vi.doMock('odbc', () => {
      throw new Error("Cannot find module 'odbc.node'");
    });
    try {
      const file = written('jet.mdb', head('Standard Jet DB'));
      const problem = await problemWith({
        file,
        driver: 'Microsoft Access Driver (*.mdb)',
        password: 'тайна-42',
      });
      expect(problem.code).toBe('odbc-missing');
      expect(JSON.stringify(problem)).not.toContain('тайна-42');
    } finally {
      vi.doUnmock('odbc');
    }
  });
});
