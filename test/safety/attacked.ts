import { onTestFinished } from 'vitest';
import { type Agent, startAgent } from '../../src/agent.ts';
import { freshFolder } from '../state/folder.ts';

/** The real agent on a folder of its own, and what an attacker on this machine knows of it. */
export interface Attacked {
  agent: Agent;
  dataDir: string;
  port: number;
  /** As a browser names it: 127.0.0.1 with the port. */
  host: string;
  /** A browser that came in through a fresh link. */
  signIn(headers?: Record<string, string>): Promise<Browser>;
}

/** A signed-in browser. */
export interface Browser {
  cookie: string;
  /** The token of its forms. */
  csrf: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts a form as the page's own forms do. */
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

/** Starts the agent; it ends with the test. */
export async function attackedAgent(dataDir = freshFolder()): Promise<Attacked> {
  const agent = await startAgent({ dataDir, port: 0 });
  onTestFinished(() => agent.stop());
  const { host, port } = new URL(agent.url);
  return {
    agent,
    dataDir,
    port: Number(port),
    host,
    signIn: (headers = {}) => enter(agent, headers),
  };
}

/** Presses the button behind a sign-in link. */
export const redeem = (link: string, headers: Record<string, string> = {}): Promise<Response> => {
  const { origin, searchParams } = new URL(link);
  return fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, ...headers },
    body: new URLSearchParams({ code: searchParams.get('code') ?? '' }),
  });
};

async function enter({ url, link }: Agent, headers: Record<string, string>): Promise<Browser> {
  const entered = await redeem(link(), headers);
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = (path: string, more: Record<string, string> = {}) =>
    fetch(url + path, { redirect: 'manual', headers: { cookie, ...more } });
  const page = await (await get('/runs')).text();
  const csrf = /name="_csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  return {
    cookie,
    csrf,
    get,
    post: (path, form = {}, more = {}) =>
      fetch(url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: url, ...more },
        body: new URLSearchParams({ _csrf: csrf, ...form }),
      }),
  };
}
