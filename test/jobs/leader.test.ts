import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Problem, ProblemError } from '../../src/domain/problem.ts';
import type { Standing } from '../../src/jobs/controls.ts';
import { Leader } from '../../src/jobs/leader.ts';
import type { Warehouse } from '../../src/skladpro/warehouse.ts';

/** A warehouse of which only the lead is asked. */
class Place {
  holder: Warehouse | 'another' | null = null;
  lose: (problem: Problem) => void = () => undefined;
  refusal: ProblemError | null = null;
  asked = 0;

  warehouse(): Warehouse {
    const one = {
      lead: async (onLost: (problem: Problem) => void) => {
        this.asked += 1;
        if (this.refusal) throw this.refusal;
        if (this.holder !== null && this.holder !== one) return { leads: false, computer: 'КАСА-2' };
        this.holder = one;
        this.lose = onLost;
        return {
          leads: true,
          release: async () => {
            this.holder = null;
          },
        };
      },
    } as unknown as Warehouse;
    return one;
  }
}

const unreachable = new ProblemError({ code: 'database-unreachable', text: { bg: 'няма', en: 'none' } });

let place: Place;
let warehouse: Warehouse;
let heard: Standing['is'][];
let leader: Leader;

beforeEach(() => {
  vi.useFakeTimers();
  place = new Place();
  warehouse = place.warehouse();
  heard = [];
  leader = new Leader({ warehouse: async () => warehouse, onChange: ({ is }) => heard.push(is) });
});
afterEach(async () => {
  await leader.stop();
  vi.useRealTimers();
});

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000);

describe('an agent alone on its warehouse', () => {
  test('leads as soon as it has started, and says so once', async () => {
    expect(leader.standing).toEqual({ is: 'undecided' });
    leader.start();
    await seconds(60);
    expect([leader.standing, heard, place.asked]).toEqual([{ is: 'leads' }, ['leads'], 1]);
    await expect(leader.claim()).resolves.toBeUndefined();
  });

  test('that loses its lock leads no more at once, and again when the lock can be had', async () => {
    leader.start();
    await seconds(1);
    place.refusal = unreachable;
    place.holder = null;
    place.lose(unreachable.problem);
    expect(leader.standing).toEqual({ is: 'cut-off', problem: unreachable.problem });
    await expect(leader.claim()).rejects.toMatchObject({ problem: unreachable.problem });
    place.refusal = null;
    await seconds(10);
    expect(heard).toEqual(['leads', 'cut-off', 'leads']);
  });

  test('leads anew after the warehouse was opened anew', async () => {
    leader.start();
    await seconds(1);
    place.holder = null;
    warehouse = place.warehouse();
    await leader.claim();
    expect(place.holder).toBe(warehouse);
  });

  test('that stops makes place', async () => {
    leader.start();
    await seconds(1);
    await leader.stop();
    expect(place.holder).toBeNull();
    await seconds(60);
    expect(place.asked).toBe(1);
  });
});

describe('an agent beside another one', () => {
  beforeEach(async () => {
    place.holder = 'another';
    leader.start();
    await seconds(1);
  });

  test('stands by and tells whose work it is', async () => {
    expect(leader.standing).toEqual({ is: 'stands-by', computer: 'КАСА-2' });
    const refused = await leader.claim().catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { code: 'another-leads' } });
    expect((refused as ProblemError).problem.text.bg).toContain('друг агент на КАСА-2');
  });

  test('takes over within ten seconds once the place is free', async () => {
    place.holder = null;
    await seconds(10);
    expect(heard).toEqual(['stands-by', 'leads']);
  });
});

test('an agent that cannot reach its warehouse says why, and goes on trying', async () => {
  place.refusal = unreachable;
  leader.start();
  await seconds(25);
  expect([leader.standing.is, place.asked]).toEqual(['cut-off', 3]);
  place.refusal = null;
  await seconds(10);
  expect(leader.standing).toEqual({ is: 'leads' });
});
