import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { freshFolder, freshState } from './folder.ts';

const open = new URL('../../src/state/open.ts', import.meta.url).href;

test('programs that start together on an empty folder share one database and one key', async () => {
  const folder = freshFolder();
  const script = `
    import { openState } from ${JSON.stringify(open)};
    const state = openState(${JSON.stringify(folder)});
    const key = 'secret-' + process.pid;
    state.raw.prepare('INSERT INTO "values" (key, value) VALUES (?, ?)').run(key, JSON.stringify(state.seal(key)));
    state.close();`;
  const exits = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
      return (await once(child, 'exit'))[0];
    }),
  );
  expect(exits).toEqual([0, 0, 0, 0]);
  const state = freshState(folder);
  const rows = state.raw.prepare('SELECT key, value FROM "values"').all() as { key: string; value: string }[];
  expect(rows).toHaveLength(4);
  for (const { key, value } of rows) expect(state.unseal(JSON.parse(value))).toBe(key);
});
