import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Bench } from './bench.ts';
import type { Pace, RecordedRequest, ToShop } from './shop-messages.ts';

/** Where a shop is and how to sign for it. */
export interface ShopAccess {
  url: string;
  key: string;
  secret: string;
}

/** A simulated shop in a process of its own, so that it takes no time from the side that is measured. */
export interface ShopProcess {
  /** An empty shop; the one before it is closed. */
  open(): Promise<ShopAccess>;
  /** What the present shop was sent, oldest first. */
  requests(): Promise<RecordedRequest[]>;
  ask(message: ToShop): Promise<unknown>;
}

async function exchange(child: ChildProcess, message: ToShop): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  const answered = once(child, 'message', { signal });
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`the shop's process ended with status ${code}`);
  });
  child.send(message);
  try {
    const [answer] = await Promise.race([answered, ended]);
    return (answer as { value?: unknown }).value;
  } finally {
    settled.abort();
    await Promise.allSettled([answered, ended]);
  }
}

export async function withShop<T>(
  bench: Bench,
  pace: Pace,
  work: (shop: ShopProcess) => Promise<T>,
): Promise<T> {
  const child = fork(bench.parts.shop, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ask = (message: ToShop) => exchange(child, message);
  try {
    return await work({
      open: async () => (await ask({ ask: 'open', pace })) as ShopAccess,
      requests: async () => (await ask({ ask: 'requests' })) as RecordedRequest[],
      ask,
    });
  } finally {
    child.disconnect();
  }
}
