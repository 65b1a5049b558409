import { expect } from 'vitest';
import { type Problem, ProblemError } from '../../src/domain/problem.ts';

/** The problem that the promise rejects with; it must speak both languages and say what to do. */
export async function problemFrom(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  const { problem } = error as ProblemError;
  expectReadable(problem);
  return problem;
}

/** A problem as the house wants it: both languages, with advice. */
export function expectReadable(problem: Problem): void {
  expect(problem.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(problem.text.bg).toMatch(/[а-я]/i);
  expect(problem.text.en).toMatch(/[a-z]/i);
  expect(problem.advice?.bg).toMatch(/[а-я]/i);
  expect(problem.advice?.en).toMatch(/[a-z]/i);
}
