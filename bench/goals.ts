/** How many times the bare way's cost each kind of work may take. */
export const goals = { export: 1.1, noChange: 2, import: 1.25, idleMemory: 1.5, startup: 2 } as const;

/** Milliseconds within which the median answer of each screen of the page has to come. */
export const pageGoal = 50;

export type FigureName = keyof typeof goals | 'page';

export const figureNames: readonly FigureName[] = [...(Object.keys(goals) as (keyof typeof goals)[]), 'page'];
