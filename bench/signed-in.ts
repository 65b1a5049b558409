import type { Served } from './process.ts';

/** Signs in as a browser does, through the one-time link. Returns the cookie of the session. */
export async function signIn({ link }: Served): Promise<string> {
  const { origin, searchParams } = new URL(link);
  const answer = await fetch(new URL('/sign-in', origin), {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code: searchParams.get('code') ?? '' }),
    redirect: 'manual',
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Reads the whole answer. @throws unless it succeeds */
export async function open(url: URL | string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(url, { headers });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}
