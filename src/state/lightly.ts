import type { State } from './open.ts';

/**
 * Commits without waiting for the disk: for what a run can find again by itself (in the shop by key, in Склад Pro by
 * token). A crash of the program loses nothing of it; only a power cut may take the last moments, in order, from the end.
 * What a person typed, and receipts, are never committed so.
 */
export function lightly<T>({ raw }: State, work: () => T): T {
  raw.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    raw.pragma('synchronous = FULL');
  }
}
