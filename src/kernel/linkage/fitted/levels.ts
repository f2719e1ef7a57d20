/** Edges between the levels of a group's log10 likelihood ratio. 0 is no level: there the group is silent. */
const EDGES = [-2, -1.5, -1, -0.6, -0.3, -0.1, 0, 0.1, 0.3, 0.6, 1, 1.5, 2, 2.5, 3, 4];
export const LEVELS = EDGES.length + 1;
export const SILENT = 255;

/** Edges are whole twentieths, so that a level is looked up. */
const STEPS = 20;
const LEAST = -3;
const MOST = 5;
const TABLE = Uint8Array.from({ length: (MOST - LEAST) * STEPS }, (_, step) => {
  const middle = LEAST + (step + 0.5) / STEPS;
  return EDGES.filter((edge) => edge <= middle).length;
});

export function levelOf(log10LR: number): number {
  if (log10LR === 0) return SILENT;
  const step = Math.floor((log10LR - LEAST) * STEPS);
  return TABLE[Math.max(0, Math.min(TABLE.length - 1, step))]!;
}

/** Returns both ends of a level; the first has no lower one, the last no upper one. */
export const edgesOf = (level: number): readonly [number | undefined, number | undefined] => [
  EDGES[level - 1],
  EDGES[level],
];
