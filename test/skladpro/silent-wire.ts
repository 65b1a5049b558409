import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface SilentWire {
  port: number;
  /** As after a pulled cable: nothing passes any more in either direction, and nobody hears of an end. */
  pull(): void;
  close(): Promise<void>;
}

/** A cable to a server on this machine; when it is pulled both ends keep a connection from which nothing comes. */
export async function silentWire(target: number): Promise<SilentWire> {
  const open = new Set<Socket>();
  let pulled = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.on('data', (bytes) => {
        if (!pulled) to.write(bytes);
      });
      from.on('error', () => from.destroy());
      from.on('close', () => {
        if (!pulled) to.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    pull() {
      pulled = true;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
