import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { FollowWish } from './use-cases/follow-wish.js';
import type { LapseIdentification } from './use-cases/lapse-identification.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** A match has moved: what was proposed of it and not confirmed may have ended with that. */
    readonly 'identifications.follow-match': { readonly hypothesisId: string };
    /** The record of somebody found alive says something else: perhaps that the family is not to be told. */
    readonly 'identifications.follow-wish': { readonly recordId: string };
  }
}

export const IDENTIFICATIONS_JOBS: readonly JobDefinition[] = [
  defineJob('identifications.follow-match', { lane: 'fast' }),
  defineJob('identifications.follow-wish', { lane: 'fast' }),
];

export interface IdentificationsWork {
  readonly lapse: LapseIdentification;
  readonly wish: FollowWish;
}

export function identificationsHandlers({ lapse, wish }: IdentificationsWork): readonly JobHandler[] {
  return [
    handle('identifications.follow-match', ({ payload }) => lapse.lapse(payload.hypothesisId)),
    handle('identifications.follow-wish', ({ payload }) => wish.followWish(payload.recordId)),
  ];
}
