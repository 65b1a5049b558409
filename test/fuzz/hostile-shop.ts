import { once } from 'node:events';
import { createServer, type IncomingMessage, request as open, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';

/** What is about to be answered. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** A shop whose right answers pass through somebody's hands before they reach the agent. */
export interface HostileShop {
  /** Address at which the spoilt answers are given. */
  url: string;
  shop: Simulator;
  /** Changes an answer, or leaves it; `path` stands after `wc/v3/`, '' for the index. */
  spoil: (request: { method: string; path: string }, answer: Answer) => Answer;
  close(): Promise<void>;
}

/** Passes a request on, over a connection of its own: a shop that has ended leaves none behind. */
async function asked(url: string, from: IncomingMessage): Promise<IncomingMessage> {
  const { 'content-type': type = '', 'content-length': length = '0' } = from.headers;
  const headers = { 'content-type': type, 'content-length': length };
  const to = open(url, { method: from.method ?? 'GET', agent: false, headers });
  from.pipe(to);
  const [answer] = (await once(to, 'response')) as [IncomingMessage];
  return answer;
}

export async function startHostileShop(now?: () => Date): Promise<HostileShop> {
  const server = createServer((request, response) => {
    pass(request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const shop = await startWooCommerceSimulator({ home: url, ...(now && { now }) });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    const right = await asked(`${shop.url}${target}`, request);
    const path = /wc\/v3\/([^?]*)/.exec(target)?.[1] ?? '';
    const answer = hostile.spoil(
      { method, path },
      {
        status: right.statusCode ?? 0,
        contentType: right.headers['content-type'] ?? '',
        body: await text(right),
      },
    );
    response.writeHead(answer.status, { 'content-type': answer.contentType });
    response.end(answer.body);
  }

  const hostile: HostileShop = {
    url,
    shop,
    spoil: (_request, answer) => answer,
    async close() {
      server.closeAllConnections();
      server.close();
      await shop.close();
    },
  };
  return hostile;
}
