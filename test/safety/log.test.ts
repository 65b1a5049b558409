import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../src/log.ts';
import { freshFolder } from '../state/folder.ts';

test('what stands under the name of a secret is not written to the log', () => {
  const folder = freshFolder();
  const log = openLog(folder);
  log.info({ password: 'zq1', consumerSecret: 'zq2', consumerKey: 'zq3', secret: 'zq4' }, 'whole');
  log.info({ connection: { password: 'zq5' }, settings: { consumerSecret: 'zq6', secret: 'zq7' } }, 'inside');
  const text = readFileSync(join(folder, 'logs', 'skladbridge.log'), 'utf8');
  expect(text).toContain('inside');
  expect(text).not.toMatch(/zq\d/);
});
