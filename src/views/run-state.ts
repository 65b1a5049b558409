import type { RunState } from '../state/schema.ts';
import type { MarkName } from './parts/mark.tsx';

export const runMark: Record<RunState, MarkName> = {
  planning: 'run',
  planned: 'doubt',
  applying: 'run',
  paused: 'still',
  waiting: 'doubt',
  interrupted: 'warn',
  done: 'ok',
  failed: 'bad',
  cancelled: 'still',
};

/** Not over yet: the page keeps renewing itself. */
export const isMoving = (state: RunState): boolean => state === 'planning' || state === 'applying';

/** Shown as a plan that a person may apply. */
export const isPlan = (state: RunState): boolean => state === 'planned' || state === 'waiting';
