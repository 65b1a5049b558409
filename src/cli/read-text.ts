import { closeSync, openSync, readSync } from 'node:fs';
import { ProblemError } from '../domain/problem.ts';

/** Far more than any configuration; a wrong file is not read into memory whole. */
const largest = 8 * 1024 * 1024;

/**
 * A text file, or what comes through a pipe, read to its end.
 * @throws ProblemError `file-unreadable`, `file-too-large`
 */
export function readText(file: string): string {
  try {
    return readAll(file);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(
      {
        code: 'file-unreadable',
        text: { bg: `Файлът ${file} не може да се прочете.`, en: `The file ${file} cannot be read.` },
        advice: { bg: 'Проверете името и правата.', en: 'Check its name and the rights to it.' },
        details: cause instanceof Error ? cause.message : String(cause),
      },
      { cause },
    );
  }
}

function readAll(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const parts: Buffer[] = [];
    for (let size = 0; ; ) {
      const part = Buffer.alloc(64 * 1024);
      const length = readSync(handle, part);
      if (length === 0) return Buffer.concat(parts).toString('utf8');
      parts.push(part.subarray(0, length));
      size += length;
      if (size > largest) throw tooLarge(file);
    }
  } finally {
    closeSync(handle);
  }
}

const tooLarge = (file: string) =>
  new ProblemError({
    code: 'file-too-large',
    text: {
      bg: `Файлът ${file} е твърде голям, за да съдържа настройки.`,
      en: `The file ${file} is too large to hold settings.`,
    },
    advice: {
      bg: 'Изберете файл, записан със „skladbridge integrations export ФАЙЛ“.',
      en: 'Choose a file that “skladbridge integrations export FILE” wrote.',
    },
  });
