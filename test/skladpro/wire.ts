import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What becomes of a connection when a packet of the client arrives. */
export type Fate = 'pass' | 'cut-before' | 'cut-after';

export interface Wire {
  port: number;
  /** Cuts a connection once so many bytes have come from the server after this call. */
  cutAfterBytes(bytes: number): void;
  close(): Promise<void>;
}

/**
 * A cable to a server on this machine that can be pulled: before a packet reaches the server, or after the server has
 * answered it and before the client hears of it.
 */
export async function pullableWire(target: number, fateOf: (packet: Buffer) => Fate): Promise<Wire> {
  const open = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let isMute = false;
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', cut);
    }
    client.on('data', (packet) => {
      const fate = fateOf(packet);
      if (fate === 'cut-before') return cut();
      if (fate === 'cut-after') isMute = true;
      upstream.write(packet);
    });
    upstream.on('data', (packet) => {
      left -= packet.length;
      if (isMute || left < 0) return cut();
      if (!client.write(packet)) {
        upstream.pause();
        client.once('drain', () => upstream.resume());
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    cutAfterBytes(bytes) {
      left = bytes;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
