import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { attackedAgent } from './attacked.ts';
import { raw, requestText } from './raw.ts';

test('a foreign name that points at this machine finds nothing, however it is written', async () => {
  const { port, host } = await attackedAgent();
  const foreign: [string, string[]][] = [
    ['another name', ['Host: evil.example']],
    ['another name with our port', [`Host: evil.example:${port}`]],
    ['our name below another', [`Host: 127.0.0.1.evil.example:${port}`]],
    ['our name and no port', ['Host: 127.0.0.1']],
    ['another port', ['Host: 127.0.0.1:1']],
    ['our port with a nought before it', [`Host: 127.0.0.1:0${port}`]],
    ['the address as one number', [`Host: 2130706433:${port}`]],
    ['the address written short', [`Host: 127.1:${port}`]],
    ['every address', [`Host: 0.0.0.0:${port}`]],
    ['the address of IPv6', [`Host: [::1]:${port}`]],
    ['a dot at the end', [`Host: localhost.:${port}`]],
    ['ours first, then another', [`Host: ${host}`, 'Host: evil.example']],
    ['another first, then ours', ['Host: evil.example', `Host: ${host}`]],
    ['another that says it was ours', ['Host: evil.example', `X-Forwarded-Host: ${host}`]],
  ];
  for (const [what, headers] of foreign) {
    const { status, body } = await raw(port, requestText('GET /sign-in', headers));
    expect([what, status, body]).toEqual([what, 404, '']);
  }
  for (const own of [host, `localhost:${port}`]) {
    expect([own, (await raw(port, requestText('GET /sign-in', [`Host: ${own}`]))).status]).toEqual([
      own,
      200,
    ]);
  }
});

test('a request line that names a host, as to a proxy, finds nothing', async () => {
  const { port, host } = await attackedAgent();
  for (const line of [
    'GET http://evil.example/sign-in',
    `GET http://${host}/sign-in`,
    'GET https://evil.example/',
  ]) {
    const { status, body } = await raw(port, requestText(line, [`Host: ${host}`]));
    expect([line, status, body]).toEqual([line, 404, '']);
  }
  expect((await raw(port, requestText('CONNECT evil.example:443', [`Host: ${host}`]))).status).toBe(0);
});

test('a request without a host, or one that cannot be read, is refused', async () => {
  const { port, host } = await attackedAgent();
  for (const text of [
    requestText('GET /sign-in', []),
    'GET /sign-in HTTP/1.0\r\n\r\n',
    requestText('GET /sign-in', [`Host: evil@${host}`]),
    requestText('GET /sign-in', [`Host: ${host}/x`]),
    requestText('GET /sign-in', [`Host: [::ffff:127.0.0.1]:${port}`]),
    requestText('OPTIONS *', [`Host: ${host}`]),
    requestText('GET /sign-in', [`Host: ${host}`, `X-Long: ${'x'.repeat(20_000)}`]),
    requestText(
      'GET /sign-in',
      [`Host: ${host}`, 'Content-Length: 1', 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
    ),
  ]) {
    const { status, body } = await raw(port, text);
    expect([text.slice(0, 40), [400, 404, 431].includes(status), body]).toEqual([
      text.slice(0, 40),
      true,
      '',
    ]);
  }
});

test('no address of this machine but 127.0.0.1 answers', async () => {
  const { port } = await attackedAgent();
  const others = Object.values(networkInterfaces()).flatMap((all = []) =>
    all
      .filter(({ address }) => address !== '127.0.0.1')
      .map(({ address, family, scopeid }) => {
        const scoped = scopeid ? `${address}%25${scopeid}` : address;
        return family === 'IPv6' ? `[${scoped}]` : address;
      }),
  );
  for (const address of ['127.0.0.2', '[::1]', ...others.filter((one) => !one.includes('%'))]) {
    await expect(fetch(`http://${address}:${port}/sign-in`), address).rejects.toThrow();
  }
});
