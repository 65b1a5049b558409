import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { bundle } from '../crash/bundle.ts';
import { expectReadable } from '../skladpro/expect-problem.ts';
import { freshFolder } from '../state/folder.ts';
import { documentOf, name, shopfront, start } from './skladbridge.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('src/main.ts');
});

const problemIn = (ended: { status: number | null; stdout: string; stderr: string }): Problem => {
  expect(ended.status).toBe(1);
  const { problem } = documentOf(ended) as unknown as { problem: Problem };
  expectReadable(problem);
  expect(ended.stderr).toContain(problem.text.bg);
  return problem;
};

describe('Склад Pro', () => {
  test('that was never set up', async () => {
    const front = await shopfront(program);
    const other = freshFolder();
    const document = { ...JSON.parse(readFileSync(front.file, 'utf8')), warehouse: undefined };
    writeFileSync(front.file, JSON.stringify(document));
    await start(program, other, ['integrations', 'import', front.file]).ended;
    const ended = await start(program, other, ['run', name, 'export', '--json']).ended;
    expect(problemIn(ended)).toMatchObject({
      code: 'warehouse-not-set',
      text: { en: 'The connection to Склад Pro is not set up.' },
    });
  });

  test('whose file is gone', async () => {
    const front = await shopfront(program);
    const { file } = front.store.config as { file: string };
    renameSync(file, `${file}.away`);
    expect(problemIn(await front.run('run', name, 'export', '--json'))).toMatchObject({
      code: 'file-missing',
      text: {
        bg: `Файлът „${file}“ не съществува или не може да се отвори.`,
        en: `The file "${file}" does not exist or cannot be opened.`,
      },
    });
    const check = await front.run('check');
    expect(check.status).toBe(1);
    expect(check.stdout).toContain('✗ Склад Pro');
  });

  test('whose file is another database', async () => {
    const front = await shopfront(program);
    await front.store.sql('drop table goods');
    expect(problemIn(await front.run('run', name, 'export', '--json')).text.en).toMatch(/Goods/i);
  });
});

describe("the agent's own data", () => {
  test('that is damaged stops every command, and start shows a page that explains it', async () => {
    const front = await shopfront(program);
    writeFileSync(join(front.dataDir, 'skladbridge.db'), 'x'.repeat(10_000));
    const problem = problemIn(await front.run('integrations', 'list', '--json'));
    expect(problem).toMatchObject({
      code: 'state-damaged',
      text: {
        bg: `Файлът с данните на SkladBridge е повреден (${join(front.dataDir, 'skladbridge.db')}). Не е променян.`,
      },
    });
    const started = start(program, front.dataDir, ['start', '--port', '0']);
    const said = await started.said(/http:\/\/127\.0\.0\.1:\d+/);
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    const page = await (await fetch(url)).text();
    expect(page).toContain('е повреден');
    expect(page).toContain('restore');
    started.end();
    expect((await started.ended).status).toBe(1);
    expect(readFileSync(join(front.dataDir, 'skladbridge.db'), 'utf8')).toBe('x'.repeat(10_000));
  });

  test.skipIf(process.getuid?.() === 0)('that may not be written (not as root)', async () => {
    const folder = freshFolder();
    chmodSync(folder, 0o500);
    expect(problemIn(await start(program, folder, ['integrations', 'list', '--json']).ended).code).toBe(
      'state-readonly',
    );
  });

  test('on a path where a file stands', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    expect(problemIn(await start(program, file, ['integrations', 'list', '--json']).ended).code).toBe(
      'state-folder',
    );
  });
});

describe('a second agent on the same data', () => {
  test('points to the page of the first, and the first goes on', async () => {
    const front = await shopfront(program);
    const first = start(program, front.dataDir, ['start', '--port', '0']);
    const said = await first.said(/http:\/\/127\.0\.0\.1:\d+\S+/);
    const [, origin = ''] = /(http:\/\/127\.0\.0\.1:\d+)\S+/.exec(said) ?? [];
    const second = await front.run('start');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toContain('SkladBridge вече работи с тази папка.');
    expect(second.stdout).toContain(`${origin}/`);
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\S+/.exec(second.stdout) ?? [];
    const opened = await fetch(link, { redirect: 'manual' });
    expect(opened.status).toBeLessThan(400);
    expect((await front.run('run', name, 'export')).status).toBe(0);
    const restore = await front.run('restore', front.file, '--lang', 'en');
    expect(restore.status).toBe(1);
    expect(restore.stderr).toMatch(/^Error: .+\n {2}→ /);
    first.end();
    expect((await first.ended).status).toBe(0);
  });
});
