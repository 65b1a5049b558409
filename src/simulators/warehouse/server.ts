import { once } from 'node:events';
import { serve } from '@hono/node-server';
import Database from 'better-sqlite3';
import { warehousePage } from './page/app.tsx';

export interface WarehousePageOptions {
  /** A sample warehouse made by `createSampleSqlite`. */
  file: string;
  /** 0, the default, takes a free port. */
  port?: number;
}

export interface RunningWarehousePage {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the demo page that plays Склад Pro on 127.0.0.1. It opens the file anew, beside whoever else works on it.
 * @throws the driver's error when the file does not exist, the server's when the port is taken.
 */
export async function startWarehousePage({
  file,
  port = 0,
}: WarehousePageOptions): Promise<RunningWarehousePage> {
  const database = new Database(file, { fileMustExist: true });
  const server = serve({ fetch: warehousePage(database).fetch, hostname: '127.0.0.1', port });
  try {
    await once(server, 'listening');
  } catch (error) {
    database.close();
    throw error;
  }
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actualPort}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      database.close();
    },
  };
}
