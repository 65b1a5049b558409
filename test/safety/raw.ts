import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** 0 when the connection ended without an answer. */
  status: number;
  /** The lines above the body. */
  head: string;
  body: string;
}

/** Sends bytes as no browser would and takes whatever comes back until the other side ends the connection. */
export function raw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let told = '';
    socket.setTimeout(20_000, () => socket.destroy(new Error(`no end after ${JSON.stringify(told)}`)));
    socket.on('data', (data) => {
      told += data;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = told.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0);
      resolve({ status, head, body: /^transfer-encoding: chunked/im.test(head) ? unchunked(body) : body });
    });
    socket.write(text);
  });
}

/** The chunks of a body put together; bytes are characters here, as in our short ASCII answers. */
function unchunked(body: string): string {
  const [size = '0', ...rest] = body.split('\r\n');
  const length = Number.parseInt(size, 16);
  const after = rest.join('\r\n');
  return length > 0 ? after.slice(0, length) + unchunked(after.slice(length + 2)) : '';
}

/** The text of a request; the connection ends with its answer. */
export const requestText = (line: string, headers: readonly string[], body = ''): string =>
  [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n');
