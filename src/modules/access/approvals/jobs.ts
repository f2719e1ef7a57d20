import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { ExpireApproval } from './use-cases/expire-approval.js';
import type { PerformApproved } from './use-cases/perform-approved.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** The time of a request has run out. */
    readonly 'approvals.expire': { readonly requestId: string };
    /** A request was approved, and is to be done where it is not yet. */
    readonly 'approvals.perform': { readonly requestId: string };
  }
}

export const APPROVALS_JOBS: readonly JobDefinition[] = [
  defineJob('approvals.expire', { lane: 'fast' }),
  defineJob('approvals.perform', { lane: 'fast' }),
];

export function approvalsHandlers({
  expire,
  perform,
}: {
  readonly expire: ExpireApproval;
  readonly perform: PerformApproved;
}): readonly JobHandler[] {
  return [
    handle('approvals.expire', ({ payload }) => expire.expire(payload.requestId)),
    handle('approvals.perform', ({ payload }) => perform.resume(payload.requestId)),
  ];
}
