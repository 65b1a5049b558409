import { describe, expect, test } from 'vitest';
import { historyOf } from './history.ts';

/** Histories in one test: few enough to see the course, and to replay what a failing one tells. */
const together = 25;

/** The histories of the seeds from `first` on; each has to end well. */
export function histories(first: number, count: number): void {
  describe('histories of trade and trouble end well', { timeout: 300_000 }, () => {
    const starts = Array.from({ length: count / together }, (_, i) => first + i * together);
    test.for(starts)(`${together} from seed %i on`, async (start) => {
      const failing: string[] = [];
      for (let seed = start; seed < start + together; seed += 1) {
        const { told, faults } = await historyOf(seed);
        if (faults.length === 0) continue;
        failing.push(
          `npm run chaos -- --seed ${seed}\n${[...told, ...faults.map((f) => `! ${f}`)].join('\n')}`,
        );
      }
      expect(failing).toEqual([]);
    });
  });
}
