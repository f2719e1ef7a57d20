import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { FollowMatches } from './use-cases/follow-matches.js';
import type { IdentifyJointly } from './use-cases/identify-jointly.js';
import type { RankRelatives } from './use-cases/rank-relatives.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** Matches have moved: what was asked about their figures may have ended with that. */
    readonly 'laboratory.follow-matches': { readonly hypothesisIds: readonly string[] };
    /** Reckons the joint identification of an event. */
    readonly 'laboratory.identify-jointly': { readonly resultId: string };
    /** Reckons which relatives to sample next, over all reports of an institution. */
    readonly 'laboratory.rank-relatives': { readonly rankingId: string };
  }
}

export const LABORATORY_JOBS: readonly JobDefinition[] = [
  defineJob('laboratory.follow-matches', { lane: 'fast' }),
  defineJob('laboratory.identify-jointly', { lane: 'bulk' }),
  defineJob('laboratory.rank-relatives', { lane: 'bulk' }),
];

export interface LaboratoryWork {
  readonly follow: FollowMatches;
  readonly identify: IdentifyJointly;
  readonly rank: RankRelatives;
}

export function laboratoryHandlers({ follow, identify, rank }: LaboratoryWork): readonly JobHandler[] {
  return [
    handle('laboratory.follow-matches', ({ payload }) => follow.follow(payload.hypothesisIds)),
    handle('laboratory.identify-jointly', ({ payload, progress }) =>
      identify.identify(payload.resultId, progress),
    ),
    handle('laboratory.rank-relatives', ({ payload, progress, signal }) =>
      rank.rank(payload.rankingId, progress, signal),
    ),
  ];
}
