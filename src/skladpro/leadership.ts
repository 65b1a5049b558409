import { type Problem, ProblemError } from '../domain/problem.ts';
import type { Engine } from './engine.ts';
import { asProblem } from './transaction.ts';

/** This agent leads on the warehouse until it gives that up, or until `onLost` of `Warehouse.lead` is called. */
export interface Leadership {
  leads: true;
  /** Gives the lead up, so that another agent can have it at once. */
  release(): Promise<void>;
}

/** Another agent leads. */
export interface Rival {
  leads: false;
  /** Name or address of its computer; '' when the database does not tell. */
  computer: string;
}

/** Milliseconds. A leader notices after `heartbeat + patience` that its cable is pulled: before `silence` gives its place away. */
export interface LeaderPace {
  /** Between two questions to the database whether the lock is still held. */
  heartbeat: number;
  /** Until a question without an answer counts as a lost connection. */
  patience: number;
  /** After which the database itself ends a connection from which nothing comes, and its lock with it. */
  silence: number;
}

export const leaderPace: LeaderPace = { heartbeat: 10_000, patience: 5_000, silence: 30_000 };

/**
 * Takes the lead on the warehouse if nobody has it, and watches over it.
 * @param onLost called once, when the connection of the lock or the lock itself is gone; never after `release`
 * @throws ProblemError when the database cannot be asked
 */
export async function lead(
  engine: Engine,
  onLost: (problem: Problem) => void,
  pace: LeaderPace = leaderPace,
): Promise<Leadership | Rival> {
  let over = false;
  let next: NodeJS.Timeout | undefined;
  const lose = (error: unknown) => {
    if (over) return;
    over = true;
    clearTimeout(next);
    onLost(asProblem(engine, error).problem);
  };
  const taken = await engine.leaderLock.take(pace.silence, lose);
  if ('computer' in taken) return { leads: false, computer: taken.computer };
  const beat = async () => {
    try {
      if (!(await within(pace.patience, taken.isHeld()))) throw new ProblemError(leadLost);
      if (!over) next = setTimeout(beat, pace.heartbeat);
    } catch (error) {
      taken.abandon();
      lose(error);
    }
  };
  if (!over) next = setTimeout(beat, pace.heartbeat);
  return {
    leads: true,
    release: async () => {
      if (over) return;
      over = true;
      clearTimeout(next);
      // A database that does not answer frees the lock by itself once the connection is gone.
      await within(pace.patience, taken.release()).catch(() => taken.abandon());
    },
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProblemError(noAnswer)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const leadLost: Problem = {
  code: 'lead-lost',
  text: {
    bg: 'Базата данни вече не пази водещото място на този агент.',
    en: 'The database no longer keeps the lead for this agent.',
  },
  advice: {
    bg: 'Нищо не е нужно: агентът сам опитва да поеме отново.',
    en: 'Nothing has to be done: the agent tries by itself to take over again.',
  },
};

const noAnswer: Problem = {
  code: 'database-silent',
  text: {
    bg: 'Базата данни на Склад Pro не отговаря.',
    en: 'The Склад Pro database does not answer.',
  },
  advice: {
    bg: 'Проверете мрежата до компютъра с базата данни. Агентът опитва отново сам.',
    en: 'Check the network to the computer that has the database. The agent goes on trying by itself.',
  },
};
