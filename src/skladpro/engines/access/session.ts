import { type AccessLink, LinkError } from './link.ts';

/** The one connection of an agent; a lost one is opened anew for the next piece of work, never within one. */
export class AccessSession {
  readonly #open: () => Promise<AccessLink>;
  readonly #isGone: (error: unknown) => boolean;
  #link: AccessLink | undefined;

  constructor(open: () => Promise<AccessLink>, isGone: (error: unknown) => boolean) {
    this.#open = open;
    this.#isGone = isGone;
  }

  async start(): Promise<void> {
    this.#link ??= await this.#open();
  }

  async run<T>(work: (link: AccessLink) => Promise<T>): Promise<T> {
    const link = this.#link;
    if (!link) throw new LinkError('The connection was lost', '08003', 0);
    try {
      return await work(link);
    } catch (error) {
      if (this.#isGone(error)) {
        this.#link = undefined;
        // Nothing can be learnt from closing what is gone already.
        await link.close().catch(() => undefined);
      }
      throw error;
    }
  }

  async close(): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    await link?.close();
  }
}
