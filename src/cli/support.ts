import { resolve } from 'node:path';
import { integrationTypes } from '../integrations/registry.ts';
import { careOf } from '../jobs/care.ts';
import { scheduleSchema } from '../jobs/schedule.ts';
import { storedTypes } from '../jobs/types.ts';
import { storedWarehouse } from '../shared-warehouse.ts';
import { writePrivately } from '../state/private-file.ts';
import { guarded } from '../state/problem.ts';
import { version } from '../version.ts';
import { type Exit, exit, type Output } from './output.ts';
import type { Workshop } from './workshop.ts';

/** `support FILE`: writes the support bundle; the agent may be running. */
export async function supportCommand(
  { state, warehouse }: Workshop,
  file: string,
  output: Output,
): Promise<Exit> {
  const care = careOf({
    state,
    warehouse: () => warehouse.get(),
    standing: () => ({ is: 'undecided' }),
    parts: { types: storedTypes(integrationTypes), warehouse: storedWarehouse, schedule: scheduleSchema },
    version,
    now: () => new Date(),
  });
  const path = resolve(file);
  const bundle = await care.support();
  guarded(path, () => writePrivately(path, bundle));
  output.say({
    bg: `Пакетът за поддръжка е записан във ${file}. В него няма пароли и данни на клиенти.`,
    en: `The support bundle is written to ${file}. It holds no passwords and nothing of customers.`,
  });
  output.document({ file: path });
  return exit.done;
}
