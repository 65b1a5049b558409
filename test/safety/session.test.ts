import { expect, test } from 'vitest';
import { handOver } from '../../src/handed-links.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { attackedAgent, redeem } from './attacked.ts';
import { raw, requestText } from './raw.ts';

test('a cookie that stood there before the sign-in opens nothing after it', async () => {
  const { agent, port, signIn } = await attackedAgent();
  const planted = `skladbridge-${port}=${'A'.repeat(43)}`;
  const { cookie } = await signIn({ cookie: planted });
  expect(cookie).not.toBe(planted);
  expect((await fetch(agent.url, { headers: { cookie: planted } })).status).toBe(401);
  expect((await fetch(agent.url, { headers: { cookie } })).status).toBe(200);
});

test('a new sign-in ends the session that the same browser had', async () => {
  const { agent, signIn } = await attackedAgent();
  const first = await signIn();
  const second = await signIn({ cookie: first.cookie });
  expect((await first.get('/runs')).status).toBe(401);
  expect((await second.get('/runs')).status).toBe(200);
  const failed = await redeem(signInLink(agent.url, 'unknown'), { cookie: second.cookie });
  expect([failed.status, (await second.get('/runs')).status]).toEqual([401, 200]);
});

test('the cookie is for this server alone, out of reach of scripts and of foreign pages', async () => {
  const { agent, port } = await attackedAgent();
  const flags = (await redeem(agent.link())).headers.get('set-cookie')?.split('; ').slice(1);
  expect(flags?.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
  expect(flags?.join()).not.toMatch(/domain/i);
  expect((await redeem(agent.link())).headers.get('set-cookie')).toMatch(new RegExp(`^skladbridge-${port}=`));
});

test('a code works once, also when it is shown many times at the same moment', async () => {
  const { agent } = await attackedAgent();
  const link = agent.link();
  const answers = await Promise.all(Array.from({ length: 12 }, () => redeem(link)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(11).fill(401)]);
});

test('a code that a second start handed over works once, and its text stands nowhere', async () => {
  const { agent } = await attackedAgent();
  const code = handOver(agent.state, new Date());
  const stored = JSON.stringify(agent.state.raw.prepare('SELECT * FROM "values"').all());
  expect(stored).toContain('handedLinks');
  expect(stored).not.toContain(code);
  const link = signInLink(agent.url, code);
  const answers = await Promise.all(Array.from({ length: 6 }, () => redeem(link)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(5).fill(401)]);
  const old = handOver(agent.state, new Date(Date.now() - 11 * 60_000));
  expect((await redeem(signInLink(agent.url, old))).status).toBe(401);
});

test('guessing opens nothing and does not lock the owner out', async () => {
  const { agent } = await attackedAgent();
  const link = agent.link();
  const code = new URL(link).searchParams.get('code') ?? '';
  const near = [code.slice(1), `${code}A`, code.toLowerCase(), code.toUpperCase(), `${code}=`, ''];
  const guesses = [...near, ...Array.from({ length: 300 }, (_, i) => `${i}`.padStart(43, 'x'))];
  for (let i = 0; i < guesses.length; i += 10) {
    const some = guesses.slice(i, i + 10).filter((guess) => guess !== code);
    const answers = await Promise.all(some.map((guess) => redeem(signInLink(agent.url, guess))));
    expect(some.filter((_, at) => answers[at]?.status !== 401)).toEqual([]);
  }
  expect((await redeem(link)).status).toBe(303);
});

test('a code in the address of any page but the sign-in, or in a cookie, signs nobody in', async () => {
  const { agent, port, host } = await attackedAgent();
  const code = new URL(agent.link()).searchParams.get('code') ?? '';
  expect((await fetch(`${agent.url}/runs?code=${code}`)).status).toBe(401);
  const cookie = `skladbridge-${port}=${code}`;
  expect((await fetch(agent.url, { headers: { cookie } })).status).toBe(401);
  const post = [`Host: ${host}`, `Origin: http://${host}`, 'Content-Length: 0'];
  expect((await raw(port, requestText(`POST /sign-in?code=${code}`, post))).status).toBe(401);
});

test('a foreign page cannot sign a browser in', async () => {
  const { agent } = await attackedAgent();
  const link = agent.link();
  expect((await redeem(link, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await redeem(link, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await redeem(link)).status).toBe(303);
});

test('a session of the agent before its restart is over', async () => {
  const first = await attackedAgent();
  const { cookie } = await first.signIn();
  const value = cookie.split('=')[1];
  await first.agent.stop();
  first.agent.stop = () => Promise.resolve();
  const second = await attackedAgent(first.dataDir);
  const again = `skladbridge-${second.port}=${value}`;
  expect((await fetch(second.agent.url, { headers: { cookie: again } })).status).toBe(401);
});
