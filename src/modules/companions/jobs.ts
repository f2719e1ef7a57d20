import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { ProposeCompanions } from './use-cases/propose-companions.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** A run has compared reports: some of them may be of people who travelled together. */
    readonly 'companions.propose': { readonly runId: string };
  }
}

export const COMPANIONS_JOBS: readonly JobDefinition[] = [defineJob('companions.propose', { lane: 'fast' })];

export interface CompanionsWork {
  readonly propose: ProposeCompanions;
}

export function companionsHandlers({ propose }: CompanionsWork): readonly JobHandler[] {
  return [handle('companions.propose', ({ payload }) => propose.run(payload.runId))];
}
