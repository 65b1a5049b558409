import { Mark, type MarkName } from './mark.tsx';

/** A state said three ways: shape, colour and word. `plain` is the quieter form for tables. */
export const State = ({ mark, word, plain = false }: { mark: MarkName; word: string; plain?: boolean }) => (
  <span class={`st ${plain ? 'st-plain ' : ''}${mark}`}>
    <Mark name={mark} />
    {word}
  </span>
);
