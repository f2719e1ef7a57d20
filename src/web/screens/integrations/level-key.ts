const LEVELS = ['nothing', 'hit', 'comparison', 'values', 'record'] as const;

/** The words for a level of disclosure. */
export const levelKey = (level: number) =>
  `integrations.agreements.levels.${LEVELS[Math.max(0, Math.min(4, level))] ?? 'nothing'}` as const;
