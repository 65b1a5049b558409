import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { WooCommerceClient } from '../../../src/integrations/woocommerce/client.ts';
import { pagesById } from '../../../src/integrations/woocommerce/paging.ts';
import { answering, contextAt } from '../answering.ts';

const client = () =>
  new WooCommerceClient(
    { url: 'https://shop.example', consumerKey: 'ck', consumerSecret: 'cs' },
    contextAt(),
    {
      pauses: [],
    },
  );

const row = v.object({ id: v.number() });

async function idsRead(): Promise<number[]> {
  const ids: number[] = [];
  for await (const page of pagesById(client(), 'orders', {}, row)) ids.push(...page.map(({ id }) => id));
  return ids;
}

/** A list of which rows go, and to which rows are added at the end, before each page is given out. */
function shifting(size: number, leaving: number[][]) {
  let ids = Array.from({ length: size }, (_, i) => i + 1);
  const stayed = () => ids.filter((id) => id <= size);
  let pages = 0;
  answering(({ url }) => {
    if (url.pathname.endsWith('/wp-json/')) return { body: { namespaces: ['wc/v3'] } };
    const gone = new Set(leaving[pages] ?? []);
    ids = [...ids.filter((id) => !gone.has(id)), size + 1 + pages];
    pages += 1;
    const offset = Number(url.searchParams.get('offset'));
    return { body: ids.slice(offset, offset + 100).map((id) => ({ id })) };
  });
  return { stayed };
}

test('rows that leave while the list is read make no other row skipped or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 450 }),
      fc.array(fc.array(fc.integer({ min: 1, max: 450 }), { maxLength: 150 }), { maxLength: 8 }),
      async (size, leaving) => {
        const list = shifting(size, leaving);
        const read = await idsRead();
        expect(new Set(read).size).toBe(read.length);
        expect(read).toEqual([...read].sort((a, b) => a - b));
        expect(list.stayed().filter((id) => !read.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('a shop that gives the same page for ever is found out', async () => {
  answering(({ url }) =>
    url.pathname.endsWith('/wp-json/')
      ? { body: { namespaces: ['wc/v3'] } }
      : { body: Array.from({ length: 100 }, (_, i) => ({ id: i + 1 })) },
  );
  await expect(idsRead()).rejects.toMatchObject({ kind: 'shape', problem: { code: 'paging-ignored' } });
});

test('a list that stands still is read page by page, none of them twice', async () => {
  let pages = 0;
  answering(({ url }) => {
    if (url.pathname.endsWith('/wp-json/')) return { body: { namespaces: ['wc/v3'] } };
    pages += 1;
    const offset = Number(url.searchParams.get('offset'));
    return { body: Array.from({ length: 298 }, (_, i) => ({ id: i + 1 })).slice(offset, offset + 100) };
  });
  expect(await idsRead()).toHaveLength(298);
  expect(pages).toBe(4);
});
