import { checkBackups } from './backups.ts';
import type { HealthCheck, HealthDeps } from './check.ts';
import { checkDisk } from './disk.ts';
import { checkSchedule } from './schedule.ts';
import { checkSecrets } from './secrets.ts';
import { checkShops } from './shops.ts';
import { checkStanding } from './standing.ts';
import { checkWarehouse } from './warehouse.ts';

/** Every check, in the order a person would ask. Looks only; sends nothing to a shop. */
export async function healthChecks(deps: HealthDeps): Promise<HealthCheck[]> {
  return [
    await checkWarehouse(deps),
    checkStanding(deps),
    ...checkShops(deps),
    ...checkSchedule(deps),
    checkSecrets(deps),
    checkBackups(deps),
    checkDisk(deps),
  ];
}
