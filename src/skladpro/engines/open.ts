import type { WarehouseConfig } from '../config.ts';
import type { Engine } from '../engine.ts';

/** Opens the engine of the configuration; its driver is loaded only now. */
export async function openEngine(config: WarehouseConfig): Promise<Engine> {
  switch (config.engine) {
    case 'sqlite':
      return (await import('./sqlite/open.ts')).openSqlite(config);
    case 'mysql':
      return (await import('./mysql/open.ts')).openMysql(config);
    case 'mssql':
      return (await import('./mssql/open.ts')).openMssql(config);
    case 'access':
      return (await import('./access/open.ts')).openAccess(config);
  }
}
