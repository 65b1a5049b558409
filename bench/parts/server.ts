import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>One page</title></head><body><h1>One page</h1></body></html>`;

const app = new Hono();
app.get('/', (c) => c.html(page));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
  process.stdout.write(`${JSON.stringify({ link: `http://127.0.0.1:${port}/` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
