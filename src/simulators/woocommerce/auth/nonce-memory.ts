/** Seconds that a time stamp may be off, and that a nonce is remembered. */
export const oauthWindow = 15 * 60;

/** Nonces that each key has used within the window. */
export class NonceMemory {
  readonly #used = new Map<string, Map<string, number>>();

  /** Remembers the nonce; false when the key has used it before. */
  accept(key: string, nonce: string, timestamp: number, now: number): boolean {
    const used = this.#used.get(key) ?? new Map<string, number>();
    this.#used.set(key, used);
    if (used.has(nonce)) return false;
    for (const [old, at] of used) {
      if (at >= now - oauthWindow) break;
      used.delete(old);
    }
    used.set(nonce, timestamp);
    return true;
  }
}
