import type { Problem } from '../../../domain/problem.ts';
import { wordsOf } from '../../problems.ts';
import { LoginError } from './connection.ts';
import {
  certificateUntrusted,
  encryptionFailed,
  encryptionMissing,
  encryptionRequired,
} from './encryption-problems.ts';
import { mssqlFailure } from './errors.ts';
import {
  accountUnusable,
  passwordExpired,
  unknownDatabase,
  windowsOnly,
  wrongLogin,
} from './login-problems.ts';
import {
  browserSilent,
  instanceUnknown,
  nobodyListens,
  serverNotFound,
  serverSilent,
} from './network-problems.ts';
import type { MssqlPlace } from './options.ts';

/** Why no session could be opened. */
export function connectProblem(error: unknown, place: MssqlPlace): Problem {
  const cause = error instanceof LoginError ? error.cause : error;
  const number = error instanceof LoginError ? error.number : undefined;
  const codes = codesOf(cause);
  const words = wordsOf(cause);
  return (
    byNumber(number, place, words) ??
    byEncryption(codes, place, words) ??
    byNetwork(codes, place, words) ??
    mssqlFailure(cause, place).problem
  );
}

/** The error's own code and those of what caused it, the outermost first. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let one = error; one instanceof Error; one = one.cause) {
    const inner: unknown[] = one instanceof AggregateError ? one.errors : [];
    for (const each of [one, ...inner]) {
      if (each instanceof Error && 'code' in each && typeof each.code === 'string') codes.push(each.code);
    }
  }
  return codes;
}

function byNumber(number: number | undefined, place: MssqlPlace, words: string): Problem | undefined {
  switch (number) {
    case 4060:
    case 4064:
    case 911:
      return unknownDatabase(place, words);
    case 18452:
      return windowsOnly(place, words);
    case 18470:
    case 18486:
      return accountUnusable(place, words);
    case 18487:
    case 18488:
      return passwordExpired(place, words);
    case 18456:
    case 18461:
      return wrongLogin(place, words);
    default:
      return undefined;
  }
}

const certificate = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|ERR_TLS_CERT_)/;
const handshake = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;

function byEncryption(codes: string[], place: MssqlPlace, words: string): Problem | undefined {
  if (codes.includes('EENCRYPT')) {
    return place.isEncrypted ? encryptionMissing(place, words) : encryptionRequired(place, words);
  }
  if (codes.some((code) => certificate.test(code))) return certificateUntrusted(place, words);
  // A server that knows no common protocol often just hangs up; later than the handshake the driver has other words.
  const hungUp = place.isEncrypted && codes.includes('ECONNRESET') && words.startsWith('Failed to connect');
  return hungUp || codes.some((code) => handshake.test(code)) ? encryptionFailed(place, words) : undefined;
}

function byNetwork(codes: string[], place: MssqlPlace, words: string): Problem | undefined {
  const named = 'instance' in place.address;
  if (codes.some((code) => /^(ENOTFOUND|EAI_AGAIN)$/.test(code))) return serverNotFound(place, words);
  if (codes.includes('EINSTLOOKUP')) {
    return / not found in /.test(words) ? instanceUnknown(place, words) : browserSilent(place, words);
  }
  if (codes.includes('ECONNREFUSED')) return nobodyListens(place, words);
  if (codes.includes('ETIMEOUT')) return named ? browserSilent(place, words) : serverSilent(place, words);
  return undefined;
}
