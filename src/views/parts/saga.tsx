import type { Station } from '../order-course.ts';
import { MarkShape } from './mark.tsx';

const step = 20;

/** The course of an order in one line: reached, being done, not needed, still to come. */
export const Saga = ({ stations, label }: { stations: readonly Station[]; label: string }) => {
  const last = (stations.length - 1) * step + 8;
  return (
    <svg
      class="saga"
      viewBox={`0 0 ${last + 16} 16`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      {stations.slice(1).map((station, i) => (
        <path
          class={station.mark === 'ok' || station.mark === 'none' ? 'tr-d' : 'tr'}
          d={`M${8 + i * step} 8h${step}`}
        />
      ))}
      {stations.map(({ mark }, i) => (
        <Hole mark={mark} x={8 + i * step} />
      ))}
    </svg>
  );
};

const Hole = ({ mark, x }: { mark: Station['mark']; x: number }) => {
  if (mark === null || mark === 'none') {
    return <circle class="hole" cx={x} cy="8" r={mark === 'none' ? 1.8 : 3.2} />;
  }
  if (mark === 'ok') {
    return (
      <g class="ok">
        <circle cx={x} cy="8" r="4" fill="currentColor" />
      </g>
    );
  }
  return (
    <>
      <circle class="gap" cx={x} cy="8" r="8" />
      <g transform={`translate(${x - 7} 1) scale(0.875)`}>
        <MarkShape name={mark} />
      </g>
    </>
  );
};
