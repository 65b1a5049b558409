import { expect } from 'vitest';

/** Matches an error whose problem has the code, and advice in both languages. */
export const problemWith = (code: string, rest: { bg?: string; en?: string } = {}) =>
  expect.objectContaining({
    problem: expect.objectContaining({
      code,
      text: {
        bg: rest.bg ? expect.stringContaining(rest.bg) : expect.stringMatching(/[а-я]/),
        en: rest.en ? expect.stringContaining(rest.en) : expect.any(String),
      },
      advice: { bg: expect.stringMatching(/[а-я]/), en: expect.any(String) },
    }),
  });
