import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { EndUnpermittedReferrals } from './use-cases/end-unpermitted-referrals.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** A report says something else, or its consents do: what was passed on with it may have to end. */
    readonly 'referrals.end-barred': { readonly recordId: string };
  }
}

export const REFERRALS_JOBS: readonly JobDefinition[] = [defineJob('referrals.end-barred', { lane: 'fast' })];

export function referralsHandlers({ end }: { readonly end: EndUnpermittedReferrals }): readonly JobHandler[] {
  return [handle('referrals.end-barred', ({ payload }) => end.end(payload.recordId))];
}
