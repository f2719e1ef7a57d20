import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { LapseIdentification } from './use-cases/lapse-identification.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** A match has moved: what was proposed of it and not confirmed may have ended with that. */
    readonly 'identifications.follow-match': { readonly hypothesisId: string };
  }
}

export const IDENTIFICATIONS_JOBS: readonly JobDefinition[] = [
  defineJob('identifications.follow-match', { lane: 'fast' }),
];

export interface IdentificationsWork {
  readonly lapse: LapseIdentification;
}

export function identificationsHandlers({ lapse }: IdentificationsWork): readonly JobHandler[] {
  return [handle('identifications.follow-match', ({ payload }) => lapse.run(payload.hypothesisId))];
}
