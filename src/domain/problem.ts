import type { Text } from './text.ts';

/** What went wrong, for a person: what and where (`text`), what to do (`advice`), the machine's own words (`details`). */
export interface Problem {
  /** Stable, kebab-case; tests, logs and the JSON of the command line rely on it. */
  code: string;
  text: Text;
  advice?: Text;
  /** Never holds a secret; shown folded. */
  details?: string;
}

/** An error that carries a `Problem`; everything that a person may come to read is thrown as this. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.text.en, options);
    this.problem = problem;
  }
}

/** The problem behind any thrown value; one that nobody foresaw keeps its message as `details`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'unexpected',
    text: { bg: 'Неочаквана грешка в SkladBridge.', en: 'Unexpected error in SkladBridge.' },
    advice: {
      bg: 'Опитайте отново. Ако се повтори, изпратете на вашия дилър пакета за поддръжка: „Настройки“ → „Здраве“ или „skladbridge support ФАЙЛ“.',
      en: 'Try again. If it happens again, send the support bundle to your dealer: “Settings” → “Health” or "skladbridge support FILE".',
    },
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
