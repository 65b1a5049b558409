import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ProblemError } from '../domain/problem.ts';

/** Not the page's own form: its token or its origin is missing. */
export const forged = () =>
  new ProblemError({
    code: 'forged-request',
    text: {
      bg: 'Формата не е от тази страница или е твърде стара. Нищо не е направено.',
      en: 'The form does not come from this page or is too old. Nothing was done.',
    },
    advice: { bg: 'Заредете страницата отново и повторете.', en: 'Reload the page and try again.' },
  });

export const tooLarge = () =>
  new ProblemError({
    code: 'form-too-large',
    text: {
      bg: 'Изпратеното е твърде голямо. Нищо не е направено.',
      en: 'What was sent is too large. Nothing was done.',
    },
    advice: { bg: 'Съкратете текста и повторете.', en: 'Shorten the text and try again.' },
  });

export const notFound = () =>
  new ProblemError({
    code: 'not-found',
    text: { bg: 'Няма такава страница.', en: 'There is no such page.' },
    advice: {
      bg: 'Отворете таблото и намерете от него каквото търсите.',
      en: 'Open the dashboard and find from there what you look for.',
    },
  });

export const badForm = (what: string) =>
  new ProblemError({
    code: 'bad-form',
    text: {
      bg: `Полето „${what}“ липсва или е невалидно. Нищо не е направено.`,
      en: `The field "${what}" is missing or not valid. Nothing was done.`,
    },
    advice: { bg: 'Върнете се и попълнете формата отново.', en: 'Go back and fill in the form again.' },
  });

export const unreadableForm = (cause: unknown) =>
  new ProblemError(
    {
      code: 'bad-form',
      text: {
        bg: 'Изпратената форма не може да се прочете. Нищо не е направено.',
        en: 'The form that was sent cannot be read. Nothing was done.',
      },
      advice: { bg: 'Заредете страницата отново и повторете.', en: 'Reload the page and try again.' },
    },
    { cause },
  );

const statuses: Record<string, ContentfulStatusCode> = {
  'forged-request': 403,
  'form-too-large': 413,
  'not-found': 404,
  'bad-form': 400,
  unexpected: 500,
};

/** What was asked for does not fit the present state, unless the code says otherwise. */
export const statusOf = (code: string): ContentfulStatusCode => statuses[code] ?? 409;
