import { ProblemError } from '../../src/domain/problem.ts';
import { databaseBusy, databaseLost, databaseUnreachable } from '../../src/skladpro/problems.ts';
import type { Warehouse } from '../../src/skladpro/warehouse.ts';
import type { Dice } from './dice.ts';

const writes = new Set<string | symbol>(['createPartner', 'createGood', 'ensureGoodsGroup', 'writeDocument']);

/** The warehouse over a bad line: so many calls out of a hundred fail, a write sometimes only after it was done. */
export function faultyWarehouse(
  warehouse: Warehouse,
  chance: number,
  dice: Dice,
  tell: (what: string) => void,
): Warehouse {
  return new Proxy(warehouse, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (typeof own !== 'function' || name === 'close' || name === 'goods') return own;
      return async (...given: unknown[]) => {
        if (!dice.percent(chance)) return own.apply(target, given);
        const isWrite = writes.has(name);
        const after = isWrite && dice.percent(50);
        tell(`${String(name)} fails ${after ? 'after it was done' : 'before anything was done'}`);
        if (!after) {
          throw new ProblemError(
            dice.percent(50) ? databaseBusy('locked') : databaseUnreachable('склад', 'cut'),
          );
        }
        await own.apply(target, given);
        throw new ProblemError(databaseLost('cut'));
      };
    },
  });
}
