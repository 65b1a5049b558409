import { expect } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';

/** What a machine says when it does not know what it says. */
const babble = /undefined|\[object |NaN(?!“|”|")|function\b|\bnull\b(?!“|”|")/;

/** A person can read what is wrong, in both languages, and what to do. */
export function expectReadable(problem: Problem): void {
  expect(problem.code).not.toBe('unexpected');
  for (const text of [problem.text, problem.advice]) {
    expect(text?.bg).toMatch(/[а-яА-Я]{3}/);
    expect(text?.en).toMatch(/[a-zA-Z]{3}/);
  }
  expect(problem.text.bg.length).toBeLessThan(2_000);
  if (!/“|„|"/.test(problem.text.en)) expect(problem.text.en).not.toMatch(babble);
}
