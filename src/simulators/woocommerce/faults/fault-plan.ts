import type { Fault, FaultMatch } from './fault.ts';

/** What a fault is matched against. */
export interface Struck {
  method: string;
  /** Path and query. */
  url: string;
  body: string;
}

interface Entry {
  match: FaultMatch;
  fault: Fault;
  /** How many requests it still strikes. */
  left: number;
  /** Decides each time whether it strikes. */
  chance: () => boolean;
}

/** The same numbers for the same seed, evenly spread over 0…1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function matches(match: FaultMatch, request: Struck): boolean {
  if (match.method && match.method.toUpperCase() !== request.method) return false;
  if (typeof match.path === 'string' && !request.url.split('?')[0]?.includes(match.path)) return false;
  if (match.path instanceof RegExp && !match.path.test(request.url)) return false;
  return match.body?.test(request.body) ?? true;
}

/** The script of what goes wrong and when. */
export class FaultPlan {
  #entries: Entry[] = [];

  /** Strikes the next `times` matching requests. */
  next(match: FaultMatch, fault: Fault, times = 1): void {
    this.#entries.push({ match, fault, left: times, chance: () => true });
  }

  /** Strikes every matching request until `clear`. */
  always(match: FaultMatch, fault: Fault): void {
    this.next(match, fault, Infinity);
  }

  /** Strikes a share (0…1) of the matching requests, the same ones for the same seed. */
  sometimes(match: FaultMatch, fault: Fault, share: number, seed: number): void {
    const random = seededRandom(seed);
    this.#entries.push({ match, fault, left: Infinity, chance: () => random() < share });
  }

  /** Forgets every fault. */
  clear(): void {
    this.#entries = [];
  }

  /** The faults that strike this request; those with a count are used up by it. */
  take(request: Struck): Fault[] {
    const struck = this.#entries.filter((entry) => matches(entry.match, request) && entry.chance());
    for (const entry of struck) entry.left -= 1;
    this.#entries = this.#entries.filter((entry) => entry.left > 0);
    return struck.map((entry) => entry.fault);
  }
}
