import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { OpenHypotheses } from './use-cases/open-hypotheses.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    readonly 'matches.open-hypotheses': { readonly runId: string };
  }
}

export const MATCHES_JOBS: readonly JobDefinition[] = [
  defineJob('matches.open-hypotheses', { lane: 'fast' }),
];

export function matchesHandlers(open: OpenHypotheses): readonly JobHandler[] {
  return [handle('matches.open-hypotheses', ({ payload }) => open.run(payload.runId))];
}
