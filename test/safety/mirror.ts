import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freshFolder } from '../state/folder.ts';

/** Ways in which a shop's server may repeat to us what we sent to it. */
export const mirrorings = [
  'page',
  'page below an ok',
  'error of WordPress',
  'refused key',
  'notice before JSON',
] as const;
export type Mirroring = (typeof mirrorings)[number];

/** Everything of a request that may hold a key, also as WordPress and servers decode it. */
function repeated(request: IncomingMessage): string {
  const { url = '', headers } = request;
  const basic = headers.authorization?.replace(/^Basic /, '') ?? '';
  const parts = [url, decodeURIComponent(url), basic, Buffer.from(basic, 'base64').toString()];
  return parts.map((part) => part.slice(-190)).join(' ');
}

function answer(request: IncomingMessage, response: ServerResponse, how: Mirroring): void {
  const say = (status: number, type: string, body: string) =>
    response.writeHead(status, { 'content-type': type }).end(body);
  const error = (status: number, code: string, message: string) =>
    say(status, 'application/json', JSON.stringify({ code, message, data: { status } }));
  if (/^\/wp-json\/\?/.test(request.url ?? '')) {
    say(200, 'application/json', JSON.stringify({ name: 'Mirror', namespaces: ['wc/v3'] }));
    return;
  }
  const words = repeated(request);
  switch (how) {
    case 'page':
      return void say(500, 'text/html', words);
    case 'page below an ok':
      return void say(200, 'text/html', words);
    case 'error of WordPress':
      return void error(400, 'rest_invalid_param', words);
    case 'refused key':
      return void error(401, 'woocommerce_rest_cannot_view', words);
    case 'notice before JSON':
      return void say(200, 'application/json', `${words}\n[]`);
  }
}

/** A shop that repeats every request in its answer; resolves with its address. It ends with the test. */
export async function startMirror(how: Mirroring, tls: boolean): Promise<string> {
  const handle = (request: IncomingMessage, response: ServerResponse) => answer(request, response, how);
  const server = tls ? createHttpsServer(certificate(), handle) : createHttpServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function certificate(): { key: string; cert: string } {
  const folder = freshFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=127.0.0.1',
    '-keyout',
    key,
    '-out',
    cert,
  ];
  execFileSync('openssl', made, { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
