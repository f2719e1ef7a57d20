import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { RankRelatives } from './use-cases/rank-relatives.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** Reckons which relatives to sample next, over all reports of an institution. */
    readonly 'laboratory.rank-relatives': { readonly rankingId: string };
  }
}

export const LABORATORY_JOBS: readonly JobDefinition[] = [
  defineJob('laboratory.rank-relatives', { lane: 'bulk' }),
];

export interface LaboratoryWork {
  readonly rank: RankRelatives;
}

export function laboratoryHandlers({ rank }: LaboratoryWork): readonly JobHandler[] {
  return [
    handle('laboratory.rank-relatives', ({ payload, progress, signal }) =>
      rank.run(payload.rankingId, progress, signal),
    ),
  ];
}
