import type { Problem } from '../domain/problem.ts';
import type { Lang, Text } from '../domain/text.ts';

/** Where a command writes: results on standard output, everything else on standard error. */
export interface Output {
  lang: Lang;
  json: boolean;
  /** A line of the result for a person; nothing under `--json`. */
  say(text: Text | string): void;
  /** The one document of `--json`; nothing otherwise. */
  document(value: unknown): void;
  /** Progress and warnings, always on standard error. */
  note(text: Text | string): void;
  fail(problem: Problem): void;
}

export function consoleOutput(lang: Lang, json: boolean): Output {
  const words = (text: Text | string) => (typeof text === 'string' ? text : text[lang]);
  const write = (stream: NodeJS.WriteStream, line: string) => void stream.write(`${line}\n`);
  return {
    lang,
    json,
    say: (text) => {
      if (!json) write(process.stdout, words(text));
    },
    document: (value) => {
      if (json) write(process.stdout, JSON.stringify(value, null, 2));
    },
    note: (text) => write(process.stderr, words(text)),
    fail: (problem) => {
      const label = { bg: 'Грешка', en: 'Error' }[lang];
      write(process.stderr, `${label}: ${problem.text[lang]}`);
      if (problem.advice) write(process.stderr, `  → ${problem.advice[lang]}`);
      if (problem.code === 'unexpected' && problem.details) write(process.stderr, problem.details);
    },
  };
}

/** Exit statuses of every command. */
export const exit = { done: 0, failed: 1, usage: 2, waiting: 3 } as const;
export type Exit = (typeof exit)[keyof typeof exit];
