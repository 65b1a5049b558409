import { dailyBackupValue, listBackups } from '../../state/backups.ts';
import { readValue } from '../../state/values.ts';
import type { HealthCheck, HealthDeps } from './check.ts';

const hour = 60 * 60_000;
const title = { bg: 'Резервни копия', en: 'Backups' };
const place = '/settings#backups';

/** How old the newest backup is: a warning after three days, or when there is none. */
export function checkBackups({ state, now }: Pick<HealthDeps, 'state' | 'now'>): HealthCheck {
  const [newest] = listBackups(state.dataDir).filter(({ name }) => /^(daily|manual)-/.test(name));
  const hours = newest ? Math.max(0, Math.floor((now().getTime() - newest.at) / hour)) : null;
  if (hours !== null && hours <= 72) {
    return {
      title,
      outcome: 'ok',
      found: { bg: `последното е отпреди ${hours} ч.`, en: `the newest is ${hours} h old` },
      place,
    };
  }
  const { on } = readValue(state, dailyBackupValue);
  if (hours === null && on) return { title, outcome: 'unknown', found: soon, place };
  return {
    title,
    outcome: 'warning',
    problem: {
      code: 'backup-old',
      text:
        hours === null
          ? { bg: 'Няма резервно копие.', en: 'There is no backup.' }
          : {
              bg: `Последното резервно копие е отпреди ${Math.floor(hours / 24)} дни.`,
              en: `The newest backup is ${Math.floor(hours / 24)} days old.`,
            },
      advice: on
        ? { bg: 'Направете копие сега от „Настройки“.', en: 'Make one now under “Settings”.' }
        : {
            bg: 'Включете ежедневното копие в „Настройки“ или направете копие сега.',
            en: 'Switch the daily backup on under “Settings”, or make one now.',
          },
    },
    place,
  };
}

const soon = { bg: 'първото се прави до час', en: 'the first one is made within the hour' };
