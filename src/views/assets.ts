import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { integrationTypes } from '../integrations/registry.ts';
import { conditionRules } from './parts/fields/conditions.ts';

/** A file that the page loads; the address changes with the content, so a browser may keep it for good. */
export interface Asset {
  name: string;
  type: string;
  body: string;
  href: string;
}

function asset(name: string, type: string, body: string): Asset {
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { name, type, body, href: `/assets/${version}/${name}` };
}

const htmxFolder = dirname(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'));

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22" fill="none" stroke="#0d5a75" stroke-width="2"><path d="M3 4v14M19 4v14M3 12c4-5.2 12-5.2 16 0M3 15.5h16" stroke-linecap="square"/></svg>';

/** The stylesheet in the order it cascades; one file for each kind of part. */
const sheets = [
  'tokens',
  'ground',
  'frame',
  'state',
  'controls',
  'tables',
  'notices',
  'dashboard',
  'course',
  'orders',
  'full',
  'float',
  'plan',
  'small-parts',
  'fields',
  'ladder',
  'goods',
  'matching',
  'wizard',
  'narrow',
  'media',
];

export const look = asset(
  'look.css',
  'text/css; charset=utf-8',
  [
    ...sheets.map((name) => readFileSync(new URL(`./look/${name}.css`, import.meta.url), 'utf8')),
    ...integrationTypes.map(conditionRules),
  ].join('\n'),
);
export const htmx = asset(
  'htmx.js',
  'text/javascript; charset=utf-8',
  readFileSync(join(htmxFolder, 'htmx.min.js'), 'utf8'),
);
export const stale = asset(
  'stale.js',
  'text/javascript; charset=utf-8',
  readFileSync(new URL('./stale.js', import.meta.url), 'utf8'),
);
/** Only where there is a form whose changes may be lost. */
export const formGuard = asset(
  'form.js',
  'text/javascript; charset=utf-8',
  readFileSync(new URL('./form.js', import.meta.url), 'utf8'),
);
/** Single keys on the page that matches two catalogues. */
export const matchingKeys = asset(
  'matching-keys.js',
  'text/javascript; charset=utf-8',
  readFileSync(new URL('./matching-keys.js', import.meta.url), 'utf8'),
);
export const favicon = asset('icon.svg', 'image/svg+xml', icon);

export const assets: readonly Asset[] = [look, htmx, stale, formGuard, matchingKeys, favicon];
