import { type Problem, ProblemError } from '../domain/problem.ts';

export const agentRunning = () =>
  new ProblemError({
    code: 'agent-running',
    text: {
      bg: 'SkladBridge работи с тези данни в момента.',
      en: 'SkladBridge is working with this data right now.',
    },
    advice: {
      bg: 'Спрете SkladBridge (Ctrl+C в прозореца му) и опитайте отново.',
      en: 'Quit SkladBridge (Ctrl+C in its window) and try again.',
    },
  });

export const backupMissing = (file: string) =>
  new ProblemError({
    code: 'backup-missing',
    text: { bg: `Няма файл ${file}.`, en: `There is no file ${file}.` },
    advice: { bg: 'Проверете името и пътя на архива.', en: 'Check the name and path of the backup.' },
  });

export const backupDamaged = (file: string, cause: unknown) =>
  new ProblemError(
    {
      code: 'backup-damaged',
      text: {
        bg: `Архивът ${file} е повреден. Данните не са променени.`,
        en: `The backup ${file} is damaged. The data was not changed.`,
      },
      advice: { bg: 'Изберете друг архив.', en: 'Choose another backup.' },
    },
    { cause },
  );

export const notABackup = (file: string) =>
  new ProblemError({
    code: 'not-a-backup',
    text: {
      bg: `Файлът ${file} не е архив на SkladBridge. Данните не са променени.`,
      en: `The file ${file} is not a backup of SkladBridge. The data was not changed.`,
    },
    advice: {
      bg: 'Изберете файл, записан със „skladbridge backup ФАЙЛ“.',
      en: 'Choose a file that "skladbridge backup FILE" wrote.',
    },
  });

/** What the history says of a run that was unfinished when the backup was made. */
export const cutShort: Problem = {
  code: 'restored',
  text: {
    bg: 'Работата не беше завършила, когато е направен архивът.',
    en: 'The work was not finished when the backup was made.',
  },
  advice: {
    bg: 'Пуснете я отново: първо се проверява какво вече е направено.',
    en: 'Run it again: what was already done is looked up first.',
  },
};
