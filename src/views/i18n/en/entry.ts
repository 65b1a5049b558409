import type { entry as bulgarian } from '../bg/entry.ts';

/** Sign-in, failures and the page of damaged data. */
export const entry: typeof bulgarian = {
  signIn: {
    title: 'Sign in',
    lede: 'The link works once and for ten minutes.',
    enter: 'Enter SkladBridge',
    badTitle: 'The link is not valid',
    bad: 'The link was used, is older than ten minutes, or belongs to an earlier start of SkladBridge.',
    outTitle: 'Sign in with a one-time link',
    out: 'Open the page with the link that SkladBridge shows when it starts. A second start shows a new one.',
    outServer: 'On a server without a screen start SkladBridge again: the link is printed at the start.',
  },
  failure: {
    title: 'It did not work',
    back: 'Back',
    home: 'To the dashboard',
  },
  damaged: {
    restore: 'Restore from a backup',
    restoreSteps: [
      'Stop SkladBridge.',
      'Choose the newest backup in the folder “backups” beside the damaged file: daily-… is the daily one, manual-… the one you made.',
      'Run: skladbridge restore FILE',
      'Start SkladBridge again.',
    ],
    restoreChecked:
      'The backup is checked before it replaces the data, and the damaged file is kept beside it.',
    after: 'What becomes of the work since the backup',
    resent: 'Prices and quantities are sent again.',
    resentMore: 'The first export after the restore compares everything anew.',
    lost: 'The history since the backup is lost.',
    lostMore:
      'Your decisions about quarantine, skipped orders and settings of that time have to be made again.',
    none: 'If there is no sound backup',
    noneMore:
      'Move the damaged file away and start SkladBridge: it begins with empty data. Settings are entered again, and imported orders are found in Склад Pro in the same way.',
    lede: 'So everything is stopped. Склад Pro and the shops are not affected and nothing is being sent.',
    sure: 'What is safe',
    noDoubles: 'Orders will not be doubled.',
    noDoublesMore: 'Those already imported are found in Склад Pro by their number and marked as imported.',
    untouched: 'The file has not been changed.',
    untouchedMore: 'It stays where it is until you decide what becomes of it.',
  },
};
