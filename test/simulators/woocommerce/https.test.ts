import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startWooCommerceSimulator } from '../../../src/simulators/woocommerce/simulator.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

function certificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'shop-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '1',
  ];
  execFileSync('openssl', [...made, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' });
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}

it.skipIf(!hasOpenssl)('takes Basic keys over real https (needs openssl to make a certificate)', async () => {
  const https = certificate();
  const shop = await startWooCommerceSimulator({ https });
  const ask = (auth: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { ca: https.cert, auth };
      request(`${shop.url}/wp-json/wc/v3/products`, options, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(shop.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(await ask(`${shop.keys.key}:${shop.keys.secret}`)).toBe(200);
  expect(await ask(`${shop.keys.key}:cs_wrong`)).toBe(401);
  await shop.close();
});
