import { problemOf } from '../../domain/problem.ts';
import { within } from '../setup/within.ts';
import type { HealthCheck, HealthDeps } from './check.ts';

/** A database that answers later than this is said to be silent. Milliseconds. */
const patience = 4_000;
const title = { bg: 'Връзка със Склад Pro', en: 'Connection to Склад Pro' };
const place = '/warehouse';

/** Whether the warehouse answers now, and what it is. */
export async function checkWarehouse({ warehouse }: HealthDeps): Promise<HealthCheck> {
  try {
    const facts = await within(
      patience,
      warehouse().then((open) => open.facts()),
    );
    if (!facts) return { title, outcome: 'error', problem: silent, place };
    const { version, server, counts } = facts;
    const [warning] = facts.warnings;
    if (warning) return { title, outcome: 'warning', problem: warning, place };
    return {
      title,
      outcome: 'ok',
      found: {
        bg: `Склад Pro ${version}, ${server}, стоки: ${counts.goods}`,
        en: `Склад Pro ${version}, ${server}, goods: ${counts.goods}`,
      },
      place,
    };
  } catch (error) {
    const problem = problemOf(error);
    return { title, outcome: problem.code === 'warehouse-not-set' ? 'unknown' : 'error', problem, place };
  }
}

const silent = {
  code: 'database-silent',
  text: {
    bg: 'Базата данни на Склад Pro не отговори за 4 секунди.',
    en: 'The database of Склад Pro did not answer within 4 seconds.',
  },
  advice: {
    bg: 'Проверете дали компютърът с базата е включен и дали мрежата работи.',
    en: 'Check that the computer with the database is on and that the network works.',
  },
};
