import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { ExpireApproval } from './use-cases/expire-approval.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** The time of a request has run out. */
    readonly 'approvals.expire': { readonly requestId: string };
  }
}

export const APPROVALS_JOBS: readonly JobDefinition[] = [defineJob('approvals.expire', { lane: 'fast' })];

export function approvalsHandlers({ expire }: { readonly expire: ExpireApproval }): readonly JobHandler[] {
  return [handle('approvals.expire', ({ payload }) => expire.run(payload.requestId))];
}
