import type { NamePart } from '../../../jobs/matching/name-likeness.ts';

/** A code or price as it compares with the other side: equal ones underlined, unequal ones wavy. */
export const Marked = ({ text, equal }: { text: string; equal: boolean | null }) => {
  if (text === '') return '–';
  return equal === null ? text : <mark class={equal ? 'same' : 'diff'}>{text}</mark>;
};

/** A name whose parts that the other one has too are underlined. */
export const MarkedName = ({ parts }: { parts: readonly NamePart[] }) => (
  <p class="name">{parts.map(({ text, same }) => (same ? <mark class="same">{text}</mark> : text))}</p>
);
