/** Icons by Lucide (ISC licence). */
const paths = {
  menu: ['M4 5h16', 'M4 12h16', 'M4 19h16'],
  search: ['m21 21-4.34-4.34', 'M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0'],
  ellipsis: [
    'M13 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0',
    'M20 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0',
    'M6 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0',
  ],
  pause: ['M15 3h3v18h-3z', 'M6 3h3v18H6z'],
  play: ['M6 4v16l14-8z'],
  x: ['M18 6 6 18', 'm6 6 12 12'],
  plus: ['M5 12h14', 'M12 5v14'],
  'rotate-cw': ['M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8', 'M21 3v5h-5'],
  download: ['M12 15V3', 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4', 'm7 10 5 5 5-5'],
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    {paths[name].map((d) => (
      <path d={d} />
    ))}
  </svg>
);
