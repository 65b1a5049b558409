import type { JSX } from 'hono/jsx/jsx-runtime';

/** Shapes that tell states apart without colour. */
export type MarkName =
  | 'ok'
  | 'run'
  | 'warn'
  | 'bad'
  | 'doubt'
  | 'still'
  | 'wait'
  | 'skipd'
  | 'add'
  | 'chg'
  | 'conf';

const shapes: Record<MarkName, JSX.Element> = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path class="cut" d="m5 8.3 2.1 2.1L11.2 6" />
    </>
  ),
  run: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" opacity=".28" />
      <path
        class="tick-turn"
        d="M8 2a6 6 0 0 1 6 6"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </>
  ),
  warn: (
    <>
      <path
        d="M8 1.2 15.4 14.4H.6Z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="1"
        stroke-linejoin="round"
      />
      <path class="cut" d="M8 6v3.6M8 11.9v.1" />
    </>
  ),
  bad: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" fill="currentColor" />
      <path class="cut" d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
    </>
  ),
  doubt: (
    <>
      <path d="M8 .4 15.6 8 8 15.6.4 8Z" fill="currentColor" />
      <path class="cut" d="M6.3 6.6a1.75 1.75 0 1 1 2.6 1.5c-.6.35-.9.7-.9 1.2M8 11.4v.05" />
    </>
  ),
  still: <path d="M4 2.5h2.6v11H4zM9.4 2.5H12v11H9.4z" fill="currentColor" />,
  wait: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.75" />,
  skipd: <path d="M2.5 8h11" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" />,
  add: (
    <path
      d="M8 2.5v11M2.5 8h11"
      fill="none"
      stroke="currentColor"
      stroke-width="2.25"
      stroke-linecap="round"
    />
  ),
  chg: (
    <path
      d="M2 5.2h10.2M9.4 2.2l3 3-3 3M14 10.8H3.8M6.6 7.8l-3 3 3 3"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  conf: (
    <path
      d="M2.5 5.6h11M2.5 10.4h11M10.6 2 5.4 14"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
    />
  ),
};

export const Mark = ({ name }: { name: MarkName }) => (
  <svg class={`m ${name}`} viewBox="0 0 16 16" aria-hidden="true">
    {shapes[name]}
  </svg>
);

/** The same shape inside a larger drawing, 16 units square. */
export const MarkShape = ({ name }: { name: MarkName }) => <g class={name}>{shapes[name]}</g>;
