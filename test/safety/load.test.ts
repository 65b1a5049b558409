import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attackedAgent } from './attacked.ts';
import { raw, requestText } from './raw.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';
const chunked = 'Transfer-Encoding: chunked';

/** Sends chunks until the other side ends the connection or all is sent; resolves with what was answered. */
function pour(port: number, head: string, most: number): Promise<string> {
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let sent = 0;
    let told = '';
    const send = () => {
      while (!socket.destroyed && sent < most) {
        sent += 0x10000;
        if (!socket.write(chunk)) return;
      }
      if (sent >= most) socket.write('0\r\n\r\n');
    };
    socket.on('data', (data) => {
      told += data;
    });
    socket.on('drain', send);
    // A connection that is cut off in the middle of our sending is what is hoped for.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(told));
    socket.write(head, send);
  });
}

const head = (line: string, ...headers: string[]) => requestText(line, [...headers, form, chunked]);

test('a foreign page cannot make the agent hold a large body', async () => {
  const { port, host } = await attackedAgent();
  const before = process.memoryUsage().rss;
  const forged = head('POST /stop-all', `Host: ${host}`, 'Origin: http://evil.example');
  const told = await pour(port, forged, 200_000_000);
  expect(told).toMatch(/^HTTP\/1\.1 403/);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test('a program on this machine cannot either, with or without saying how much will come', async () => {
  const { port, host } = await attackedAgent();
  const own = [`Host: ${host}`, `Origin: http://${host}`];
  const before = process.memoryUsage().rss;
  for (const path of ['/sign-in', '/stop-all', '/configuration/import', '/integrations/a/settings']) {
    const told = await pour(port, head(`POST ${path}`, ...own), 50_000_000);
    expect([path, told.split('\r\n')[0]]).toEqual([path, 'HTTP/1.1 413 Payload Too Large']);
    const announced = await raw(
      port,
      requestText(`POST ${path}`, [...own, form, 'Content-Length: 2000000000']),
    );
    expect([path, announced.status]).toEqual([path, 413]);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('a form that is broken is refused in words, with the headers of every page', async () => {
  const { port, host } = await attackedAgent();
  const body = 'no parts at all';
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
    const headers = [
      `Host: ${host}`,
      `Origin: http://${host}`,
      `Content-Type: ${type}`,
      `Content-Length: ${body.length}`,
    ];
    const answer = await raw(port, requestText('POST /sign-in', headers, body));
    expect([type, answer.status]).toEqual([type, 400]);
    expect(answer.body).toContain('Нищо не е направено');
    expect(answer.head).toMatch(/^content-security-policy: default-src 'none'/im);
  }
});

describe.concurrent('a connection that says too little', () => {
  /** Milliseconds until the other side ends the connection. */
  const lasts = async (port: number, first: string, drop: string): Promise<number> => {
    const socket = connect(port, '127.0.0.1');
    const begun = Date.now();
    const dripping = setInterval(() => socket.write(drop), 500);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => socket.destroy());
    socket.resume();
    socket.write(first);
    await Promise.race([closed, pause(25_000)]);
    clearInterval(dripping);
    socket.destroy();
    return Date.now() - begun;
  };

  test('does not get to its headers', { timeout: 40_000 }, async () => {
    const { port, host } = await attackedAgent();
    expect(await lasts(port, `GET / HTTP/1.1\r\nHost: ${host}\r\n`, 'X-More: x\r\n')).toBeLessThan(14_000);
  });

  test('does not get to the end of its body', { timeout: 40_000 }, async () => {
    const { port, host } = await attackedAgent();
    const slow = `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n${form}\r\nContent-Length: 5000\r\n\r\n`;
    expect(await lasts(port, slow, 'a')).toBeLessThan(20_000);
  });
});

test('countless connections leave the agent its files', async () => {
  const { port, signIn } = await attackedAgent();
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let i = 0; i < 300; i += 1) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    sockets.push(socket);
  }
  await pause(500);
  expect(sockets.filter((socket) => socket.readyState === 'open').length).toBeLessThanOrEqual(100);
  for (const socket of sockets) socket.destroy();
  await pause(100);
  expect((await (await signIn()).get('/runs')).status).toBe(200);
});
