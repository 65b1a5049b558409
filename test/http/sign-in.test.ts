import { expect, test } from 'vitest';
import { createSignIn, signInLink } from '../../src/http/sign-in.ts';
import { origin, signedIn, testApp } from './client.ts';

const post = (test: ReturnType<typeof testApp>, code: string) =>
  test.request('/sign-in', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code }).toString(),
  });

test('opening the link uses nothing up; the button behind it signs in once', async () => {
  const app = testApp();
  const code = app.deps.signIn.issue();
  const { pathname, search } = new URL(signInLink(origin, code));
  for (let i = 0; i < 3; i += 1) {
    const page = await (await app.request(pathname + search)).text();
    expect(page).toContain(`name="code" value="${code}"`);
  }
  const first = await post(app, code);
  expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
  const cookie = first.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^skladbridge-8710=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect((await app.request('/', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200);

  const second = await post(app, code);
  expect([second.status, second.headers.get('set-cookie')]).toEqual([401, null]);
  expect(await second.text()).toContain('Връзката не важи');
});

test('a code from the link is escaped on the page', async () => {
  const page = await (await testApp().request(`/sign-in?code=${encodeURIComponent('"><b>x')}`)).text();
  expect(page).not.toContain('<b>x');
});

test('a code lives ten minutes, a session twelve idle hours', () => {
  let time = 0;
  const signIn = createSignIn(() => time);
  const late = signIn.issue();
  time += 10 * 60_000 + 1;
  expect(signIn.redeem(late)).toBeNull();
  const token = signIn.redeem(signIn.issue()) ?? '';
  time += 11 * 3_600_000;
  expect(signIn.session(token)).not.toBeNull();
  time += 12 * 3_600_000 + 1;
  expect(signIn.session(token)).toBeNull();
});

test('codes and session secrets have 256 bits and never repeat', () => {
  const signIn = createSignIn();
  const codes = Array.from({ length: 50 }, () => signIn.issue());
  const tokens = codes.map((code) => signIn.redeem(code) ?? '');
  const secrets = [...codes, ...tokens, ...tokens.map((token) => signIn.session(token)?.csrf ?? '')];
  for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(new Set(secrets).size).toBe(150);
});

test('old codes make room: the newest always works', () => {
  const signIn = createSignIn();
  const codes = Array.from({ length: 500 }, () => signIn.issue());
  expect(signIn.redeem(codes.at(-1) ?? '')).not.toBeNull();
  expect(signIn.redeem(codes[0] ?? '')).toBeNull();
});

test('signing out ends the session and takes the cookie away', async () => {
  const app = testApp();
  const { post: send, get } = signedIn(app);
  const answer = await send('/sign-out');
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await get('/')).status).toBe(401);
});
