/** How many times the bare way's cost each kind of work may take. */
export const goals = { export: 1.1, noChange: 2, import: 1.25, idleMemory: 1.5, startup: 2 } as const;

export type FigureName = keyof typeof goals;

export const figureNames = Object.keys(goals) as FigureName[];
