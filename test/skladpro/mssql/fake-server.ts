import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { TLSSocket, type TLSSocketOptions } from 'node:tls';

/** Types of packets of the protocol TDS. */
const prelogin = 0x12;
const reply = 0x04;

/** The byte about encryption in the first answer: 0 offered, 1 on, 2 none, 3 required. */
export type Encryption = 0 | 1 | 2 | 3;

/** What the server does once the first answer is given: an error of the login, bytes in place of a handshake, a handshake. */
export type Behaviour =
  | { login: { number: number; message: string } }
  | { handshake: Buffer | 'hang up' }
  | { certificate: TLSSocketOptions };

export interface FakeServer {
  port: number;
  close(): Promise<void>;
}

/** A server that speaks just enough of SQL Server's protocol to refuse a client. */
export async function fakeSqlServer(encryption: Encryption, behaviour: Behaviour): Promise<FakeServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    let packets = 0;
    let tunnel: Tunnel | undefined;
    onPacket(socket, (body) => {
      packets += 1;
      if (packets === 1) socket.write(packet(reply, preloginAnswer(encryption)));
      else if ('login' in behaviour) socket.write(packet(reply, loginError(behaviour.login)));
      else if ('certificate' in behaviour) {
        tunnel ??= shakeHands(socket, behaviour.certificate);
        tunnel.push(body);
      } else if (behaviour.handshake === 'hang up') socket.destroy();
      else socket.write(packet(prelogin, behaviour.handshake));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: portOf(server), close: () => closed(server, open) };
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function closed(server: Server, open: Set<Socket>): Promise<void> {
  for (const socket of open) socket.destroy();
  server.close();
  await once(server, 'close');
}

function onPacket(socket: Socket, handle: (body: Buffer) => void): void {
  let received = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (let size = sizeOf(received); size > 0 && received.length >= size; size = sizeOf(received)) {
      const body = received.subarray(8, size);
      received = received.subarray(size);
      handle(body);
    }
  });
}

const sizeOf = (bytes: Buffer): number => (bytes.length < 8 ? 0 : bytes.readUInt16BE(2));

function packet(type: number, body: Buffer): Buffer {
  const header = Buffer.from([type, 1, 0, 0, 0, 0, 1, 0]);
  header.writeUInt16BE(8 + body.length, 2);
  return Buffer.concat([header, body]);
}

/** Version 10.50 (2008 R2) and the byte about encryption. */
const preloginAnswer = (encryption: Encryption): Buffer =>
  Buffer.from([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 10, 50, 0x17, 0x70, 0, 0, encryption]);

const text = (words: string): Buffer => Buffer.from(words, 'utf16le');

/** An ERROR token of severity 14 and the end of the answer. */
function loginError({ number, message }: { number: number; message: string }): Buffer {
  const words = Buffer.alloc(2);
  words.writeUInt16LE(message.length);
  const head = Buffer.alloc(6);
  head.writeInt32LE(number);
  head[4] = 1;
  head[5] = 14;
  const body = Buffer.concat([head, words, text(message), Buffer.from([0, 0, 0, 0, 0, 0])]);
  const size = Buffer.alloc(2);
  size.writeUInt16LE(body.length);
  const done = Buffer.from([0xfd, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from([0xaa]), size, body, done]);
}

interface Tunnel {
  push(bytes: Buffer): void;
}

/** The handshake travels inside packets of the protocol. */
function shakeHands(socket: Socket, options: TLSSocketOptions): Tunnel {
  const wrapped = new Duplex({
    read: () => undefined,
    write: (bytes: Buffer, _encoding, next) => {
      socket.write(packet(prelogin, bytes), () => next());
    },
  });
  const secure = new TLSSocket(wrapped, { ...options, isServer: true });
  secure.on('error', () => socket.destroy());
  return { push: (bytes) => void wrapped.push(bytes) };
}
