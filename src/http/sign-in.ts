import { createHash, randomBytes } from 'node:crypto';

/** A browser that showed a valid code. */
export interface Session {
  /** Token that every form of this session carries. */
  csrf: string;
  /** Epoch milliseconds of the last request. */
  seenAt: number;
}

/** One-time codes and the sessions made of them; all in memory, so a restart signs everybody out. */
export interface SignIn {
  /** A code for one sign-in within ten minutes; the caller puts it into a link with `signInLink`. */
  issue(): string;
  /** Uses the code up. Returns the secret for the cookie, or null when the code is unknown, used or too old. */
  redeem(code: string): string | null;
  session(token: string): Session | null;
  end(token: string): void;
}

const codeLife = 10 * 60_000;
/** A session that nobody used for so long ends. */
const idle = 12 * 60 * 60_000;
const mostCodes = 100;

/** Secrets are looked up by their digest: neither the table nor the time of a look-up tells anything about them. */
const digest = (secret: string) => createHash('sha256').update(secret).digest('base64url');
const secret = () => randomBytes(32).toString('base64url');

export function createSignIn(now: () => number = Date.now): SignIn {
  const codes = new Map<string, number>();
  const sessions = new Map<string, Session>();

  return {
    issue() {
      const code = secret();
      for (const [key, at] of codes) {
        if (now() - at > codeLife || codes.size >= mostCodes) codes.delete(key);
      }
      codes.set(digest(code), now());
      return code;
    },
    redeem(code) {
      const key = digest(code);
      const at = codes.get(key);
      codes.delete(key);
      if (at === undefined || now() - at > codeLife) return null;
      const token = secret();
      sessions.set(digest(token), { csrf: secret(), seenAt: now() });
      return token;
    },
    session(token) {
      const key = digest(token);
      const session = sessions.get(key);
      if (!session) return null;
      if (now() - session.seenAt > idle) {
        sessions.delete(key);
        return null;
      }
      session.seenAt = now();
      return session;
    },
    end: (token) => void sessions.delete(digest(token)),
  };
}

/** The link that the tray or the console gives to a person. */
export const signInLink = (url: string, code: string): string => `${url}/sign-in?code=${code}`;
