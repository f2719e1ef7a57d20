import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { LapseUndone } from './use-cases/lapse-undone.js';
import type { OpenMatches } from './use-cases/open-matches.js';
import type { SettleOthers } from './use-cases/settle-others.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    readonly 'matches.open-hypotheses': { readonly runId: string };
    /** An import was taken back: what was found with its records lapses. */
    readonly 'matches.lapse-undone': { readonly importId: string };
    /** An identification stands or is doubted: the other matches of its records follow. */
    readonly 'matches.settle-others': { readonly hypothesisId: string };
  }
}

export const MATCHES_JOBS: readonly JobDefinition[] = [
  defineJob('matches.open-hypotheses', { lane: 'fast' }),
  defineJob('matches.lapse-undone', { lane: 'fast' }),
  defineJob('matches.settle-others', { lane: 'fast' }),
];

export interface MatchesWork {
  readonly open: OpenMatches;
  readonly lapse: LapseUndone;
  readonly settle: SettleOthers;
}

export function matchesHandlers({ open, lapse, settle }: MatchesWork): readonly JobHandler[] {
  return [
    handle('matches.open-hypotheses', ({ payload }) => open.openMatches(payload.runId)),
    handle('matches.lapse-undone', ({ payload }) => lapse.lapse(payload.importId)),
    handle('matches.settle-others', ({ payload }) => settle.settleOthers(payload.hypothesisId)),
  ];
}
