import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { damagedPage } from '../../src/http/damaged.tsx';
import { startServer } from '../../src/http/server.ts';
import { damaged } from '../../src/state/problem.ts';
import { testApp } from './client.ts';
import { busy } from './fake-controls.ts';

test('listens on 127.0.0.1 only and lets its real port through the guard of the host', async () => {
  const server = await startServer(testApp().app, { port: 0 });
  try {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect((await fetch(`${server.url}/sign-in`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.2:${server.port}/sign-in`)).rejects.toThrow();
  } finally {
    await server.close();
  }
  await expect(fetch(server.url)).rejects.toThrow();
});

test('a taken port is a problem with advice', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  try {
    await expect(startServer(testApp().app, { port })).rejects.toMatchObject({
      problem: { code: 'port-taken', text: { bg: expect.stringContaining(String(port)) }, advice: {} },
    });
  } finally {
    await new Promise((done) => other.close(done));
  }
});

test('damaged data: the command that restores is named, and what is lost by it', async () => {
  const server = await startServer(damagedPage(damaged('/data/skladbridge.db'), 'bg'), { port: 0 });
  try {
    const html = await (await fetch(server.url)).text();
    for (const words of [
      'skladbridge restore ФАЙЛ',
      'Дневникът след копието се губи.',
      'Поръчките няма да се удвоят.',
    ]) {
      expect(html).toContain(words);
    }
  } finally {
    await server.close();
  }
});

test('an agent without its data says so at every address and does nothing', async () => {
  const server = await startServer(damagedPage(busy().problem, 'en'), { port: 0 });
  try {
    for (const path of ['/', '/runs/1']) {
      const answer = await fetch(server.url + path);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).toContain('The integration is already running.');
    }
    expect((await fetch(`${server.url}/stop-all`, { method: 'POST' })).status).toBe(404);
  } finally {
    await server.close();
  }
});
