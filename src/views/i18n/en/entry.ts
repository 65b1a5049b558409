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
    lede: 'So everything is stopped. Склад Pro and the shops are not affected and nothing is being sent.',
    sure: 'What is safe',
    noDoubles: 'Orders will not be doubled.',
    noDoublesMore: 'Those already imported are found in Склад Pro by their number and marked as imported.',
    untouched: 'The file has not been changed.',
    untouchedMore: 'It stays where it is until you decide what becomes of it.',
  },
};
