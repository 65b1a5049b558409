import { type Problem, ProblemError } from '../domain/problem.ts';

type Cause = { code: string; message: string };

/** File system and SQLite give a code on the error itself or on one that it was caused by. */
function causeOf(error: unknown): Cause | null {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth += 1) {
    if ('code' in e && typeof e.code === 'string') return { code: e.code, message: e.message };
  }
  return null;
}

const dealer = {
  bg: 'Ако се повтори, изпратете на вашия дилър пакета за поддръжка: „Настройки“ → „Здраве“ или „skladbridge support ФАЙЛ“.',
  en: 'If it happens again, send the support bundle to your dealer: “Settings” → “Health” or "skladbridge support FILE".',
};

/** What each family of codes means for the data folder `at`; null for a code of another world. */
function translate(code: string, at: string): Problem | null {
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/.test(code)) {
    return {
      code: 'disk-full',
      text: {
        bg: `Няма свободно място на диска: ${at}.`,
        en: `The disk has no room left: ${at}.`,
      },
      advice: {
        bg: 'Освободете място на диска и опитайте отново. Записаното дотук е запазено.',
        en: 'Free some room on the disk and try again. Everything recorded so far is kept.',
      },
    };
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(at);
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES$|EPERM$|EROFS$)/.test(code)) {
    return {
      code: 'state-readonly',
      text: {
        bg: `SkladBridge няма право да записва тук: ${at}.`,
        en: `SkladBridge may not write here: ${at}.`,
      },
      advice: {
        bg: 'Дайте на потребителя, с който работи SkladBridge, право на запис там, или изберете друго място (за папката с данни: --data ПАПКА).',
        en: 'Give the user that SkladBridge runs as the right to write there, or choose another place (for the data folder: --data DIR).',
      },
    };
  }
  if (/^(EEXIST|ENOTDIR|EISDIR|ENOENT|ENAMETOOLONG|ELOOP)$/.test(code)) {
    return unusable(at);
  }
  if (/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY$)/.test(code)) {
    return {
      code: 'state-busy',
      text: {
        bg: `Данните на SkladBridge (${at}) са заети от друга програма или от друга команда на SkladBridge.`,
        en: `SkladBridge's data (${at}) is held by another program or another command of SkladBridge.`,
      },
      advice: {
        bg: 'Изчакайте командата, архивирането или антивирусната проверка да свърши и опитайте отново.',
        en: 'Wait until the command, the backup or the virus scan has finished and try again.',
      },
    };
  }
  if (/^(SQLITE_IOERR|EIO$|EMFILE$|ENFILE$)/.test(code)) {
    return {
      code: 'state-disk-error',
      text: {
        bg: `Дискът отказа четене или запис на данните на SkladBridge (${at}).`,
        en: `The disk refused to read or write SkladBridge's data (${at}).`,
      },
      advice: { bg: `Проверете диска. ${dealer.bg}`, en: `Check the disk. ${dealer.en}` },
    };
  }
  return null;
}

/** Something else stands in the place of the data folder or of its file, or the path leads nowhere. */
export function unusable(at: string): Problem {
  return {
    code: 'state-folder',
    text: {
      bg: `Мястото ${at} не може да се използва: там стои нещо друго или пътят не съществува.`,
      en: `The place ${at} cannot be used: something else stands there or the path does not exist.`,
    },
    advice: {
      bg: 'Изберете друго място (за папката с данни: --data ПАПКА) или преместете това, което стои там.',
      en: 'Choose another place (for the data folder: --data DIR) or move away what stands there.',
    },
  };
}

/** The database file cannot be read; it stays where it is until a person decides. */
export function damaged(at: string): Problem {
  return {
    code: 'state-damaged',
    text: {
      bg: `Файлът с данните на SkladBridge е повреден (${at}). Не е променян.`,
      en: `SkladBridge's data file is damaged (${at}). It was left as it is.`,
    },
    advice: {
      bg: 'Възстановете последния архив с „skladbridge restore ФАЙЛ“. Ако нямате архив, преместете повредения файл и започнете с празни данни: вече внесените поръчки се откриват в Склад Pro и не се дублират.',
      en: 'Restore the last backup with "skladbridge restore FILE". Without one, move the damaged file aside and start with empty data: orders already imported are found in Склад Pro and are not doubled.',
    },
  };
}

/**
 * Turns an error of SQLite or of the file system into a problem with advice: `disk-full`, `state-damaged`,
 * `state-readonly`, `state-folder`, `state-busy`, `state-disk-error`. A ProblemError passes unchanged; null means
 * that the error does not come from the agent's own data.
 * @param at the file or folder to name to the person
 */
export function stateProblem(error: unknown, at: string): ProblemError | null {
  if (error instanceof ProblemError) return error;
  const cause = causeOf(error);
  const problem = cause && translate(cause.code, at);
  if (!cause || !problem) return null;
  return new ProblemError({ ...problem, details: `${cause.code}: ${cause.message}` }, { cause: error });
}

/** Does the work; an error of the own data comes out as a ProblemError, any other unchanged. */
export function guarded<T>(at: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw stateProblem(error, at) ?? error;
  }
}
