import { expect, test } from 'vitest';
import { languageValue } from '../../src/state/agent-values.ts';
import { readValue } from '../../src/state/values.ts';
import { attackedAgent } from './attacked.ts';
import { raw, requestText } from './raw.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';

test('a browser on a foreign page cannot write with the cookie it holds', async () => {
  const { agent, port, host, signIn } = await attackedAgent();
  const { cookie, csrf } = await signIn();
  const body = `_csrf=${csrf}&language=en`;
  const own = `Origin: http://${host}`;
  const send = (headers: string[]) =>
    raw(
      port,
      requestText(
        'POST /language',
        [`Host: ${host}`, `Cookie: ${cookie}`, form, `Content-Length: ${body.length}`, ...headers],
        body,
      ),
    );
  const forged: [string, string[]][] = [
    ['no origin', []],
    ['a foreign origin', ['Origin: http://evil.example']],
    ['no origin to tell', ['Origin: null']],
    ['our origin over https', [`Origin: https://${host}`]],
    ['our origin with a slash', [`Origin: http://${host}/`]],
    ['our origin with a name', [`Origin: http://evil@${host}`]],
    ['another name of this machine', [`Origin: http://localhost:${port}`]],
    ['another port', ['Origin: http://127.0.0.1:1']],
    ['two origins', [own, 'Origin: http://evil.example']],
    ['two origins, ours last', ['Origin: http://evil.example', own]],
    ['a referrer instead', [`Referer: http://${host}/`]],
    ['a browser that calls it cross-site', [own, 'Sec-Fetch-Site: cross-site']],
    ['a browser that calls it same-site', [own, 'Sec-Fetch-Site: same-site']],
    ['a browser that calls it a navigation of the user', [own, 'Sec-Fetch-Site: none']],
  ];
  for (const [what, headers] of forged) {
    expect([what, (await send(headers)).status]).toEqual([what, 403]);
  }
  expect(readValue(agent.state, languageValue)).toBe('bg');
  expect((await send([own])).status).toBe(303);
  expect(readValue(agent.state, languageValue)).toBe('en');
});

test('the token counts only in the form, only for its own session, and only while that lasts', async () => {
  const { agent, signIn } = await attackedAgent();
  const one = await signIn();
  const other = await signIn();
  expect(one.csrf).not.toBe(other.csrf);
  const status = async (answer: Promise<Response>) => (await answer).status;
  const language = { language: 'en' };
  expect(await status(one.post('/language', { ...language, _csrf: other.csrf }))).toBe(403);
  expect(await status(one.post('/language', { ...language, _csrf: '' }))).toBe(403);
  expect(await status(one.post('/language', { ...language, _csrf: `${one.csrf}x` }))).toBe(403);
  const elsewhere = { ...language, _csrf: '' };
  expect(await status(one.post(`/language?_csrf=${one.csrf}`, elsewhere))).toBe(403);
  expect(await status(one.post('/language', elsewhere, { 'x-csrf-token': one.csrf }))).toBe(403);
  expect(await status(other.post('/sign-out'))).toBe(303);
  expect(await status(other.post('/language', language))).toBe(401);
  expect(readValue(agent.state, languageValue)).toBe('bg');
  expect(await status(one.post('/language', language))).toBe(303);
});

test.each([
  ['text/plain', (csrf: string) => `_csrf=${csrf}&language=en&x=`],
  ['application/json', (csrf: string) => JSON.stringify({ _csrf: csrf, language: 'en' })],
  ['', (csrf: string) => `_csrf=${csrf}&language=en`],
])('a body of the type %o is no form of the page', async (type, bodyOf) => {
  const { agent, signIn } = await attackedAgent();
  const { cookie, csrf } = await signIn();
  const answer = await fetch(`${agent.url}/language`, {
    method: 'POST',
    headers: { cookie, origin: agent.url, 'content-type': type },
    body: bodyOf(csrf),
  });
  expect([answer.status, readValue(agent.state, languageValue)]).toEqual([403, 'bg']);
});

test('a GET does not become a write by saying so', async () => {
  const { agent, signIn } = await attackedAgent();
  const { get, csrf } = await signIn();
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    await get(`/language?_method=POST&_csrf=${csrf}&language=en`, { [name]: 'POST', origin: agent.url });
  }
  expect(readValue(agent.state, languageValue)).toBe('bg');
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])(
  'a foreign %s is refused like any write',
  async (method) => {
    const { port, host, signIn } = await attackedAgent();
    const { cookie } = await signIn();
    const headers = [
      `Host: ${host}`,
      `Cookie: ${cookie}`,
      'Origin: http://evil.example',
      'Content-Length: 0',
    ];
    const { status, head } = await raw(port, requestText(`${method} /language`, headers));
    expect(status).toBe(403);
    expect(head).not.toMatch(/access-control-allow/i);
  },
);

test('no answer lets a foreign page read it', async () => {
  const { signIn } = await attackedAgent();
  const { get } = await signIn();
  for (const path of ['/', '/live', '/configuration', '/nowhere', '/sign-in']) {
    const { headers } = await get(path, { origin: 'http://127.0.0.1:1' });
    expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});
