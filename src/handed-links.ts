import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { SignIn } from './http/sign-in.ts';
import type { State } from './state/open.ts';
import type { AgentValue } from './state/values.ts';
import { readValue, writeValue } from './state/values.ts';

const life = 10 * 60_000;

/** Digests of the links that a second start has handed out, with the moment each was made. */
const handed: AgentValue<Record<string, number>> = {
  key: 'handedLinks',
  schema: v.record(v.string(), v.number()),
  fallback: {},
};

const digest = (code: string): string => createHash('sha256').update(code).digest('base64url');

/**
 * Makes a sign-in code for an agent that runs in another process on the same data folder: whoever can write the folder
 * may open the page.
 */
export function handOver(state: State, now: Date): string {
  const code = randomBytes(32).toString('base64url');
  const fresh = Object.entries(readValue(state, handed)).filter(([, at]) => now.getTime() - at < life);
  writeValue(state, handed, Object.fromEntries([...fresh, [digest(code), now.getTime()]]));
  return code;
}

/** A sign-in that also takes codes made by `handOver`. */
export function acceptingHanded(signIn: SignIn, state: State, now: () => Date): SignIn {
  return {
    ...signIn,
    redeem(code) {
      const links = readValue(state, handed);
      const at = links[digest(code)];
      if (at === undefined) return signIn.redeem(code);
      delete links[digest(code)];
      writeValue(state, handed, links);
      return now().getTime() - at < life ? signIn.redeem(signIn.issue()) : null;
    },
  };
}
