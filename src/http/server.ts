import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ProblemError } from '../domain/problem.ts';

export interface RunningServer {
  port: number;
  /** Without a slash at the end. */
  url: string;
  /** Stops listening and ends the open connections. */
  close(): Promise<void>;
}

function portProblem(port: number, error: NodeJS.ErrnoException): unknown {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new ProblemError(
    {
      code: 'port-taken',
      text: {
        bg: `Страницата не може да се отвори: порт ${port} е зает или забранен.`,
        en: `The page cannot open: port ${port} is taken or forbidden.`,
      },
      advice: {
        bg: 'Вижте дали SkladBridge вече не работи. Ако портът е на друга програма, изберете друг порт в настройките на SkladBridge.',
        en: 'Check whether SkladBridge is already running. If another program owns the port, choose another one in the settings of SkladBridge.',
      },
      details: error.message,
    },
    { cause: error },
  );
}

/**
 * A browser on the same machine sends everything at once. Whoever sends drop by drop or opens connections without end
 * is cut off before he holds what the agent itself needs.
 */
const limits = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 };
const mostConnections = 100;

/**
 * Serves the page on 127.0.0.1 only; port 0 takes any free one.
 * @throws ProblemError `port-taken`
 */
export function startServer(
  app: Pick<Hono<{ Bindings: HttpBindings }>, 'fetch'>,
  { port }: { port: number },
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, hostname: '127.0.0.1', port, serverOptions: limits };
    const server = serve(options, (address: AddressInfo) => {
      resolve({
        port: address.port,
        url: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.maxConnections = mostConnections;
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
  });
}
