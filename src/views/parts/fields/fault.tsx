import type { Problem } from '../../../domain/problem.ts';
import type { Lang } from '../../../domain/text.ts';
import { Mark } from '../mark.tsx';

/** What is wrong with a field, beneath it; the field names this line in `aria-describedby`. */
export const Fault = ({ id, words }: { id: string; words: string }) => (
  <p class="err" id={`${id}-error`}>
    <Mark name="bad" />
    <span>{words}</span>
  </p>
);

/** A problem as the words of a `Fault`: what, and what to do. */
export const faultOf = ({ text, advice }: Problem, lang: Lang): string =>
  `${text[lang]} ${advice?.[lang] ?? ''}`;
