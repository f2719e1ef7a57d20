import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { CompareDeferred } from './use-cases/compare-deferred.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** Amendments of a record that were deferred are compared from now on. */
    readonly 'records.compare-deferred': { readonly recordId: string };
  }
}

export const RECORDS_JOBS: readonly JobDefinition[] = [
  defineJob('records.compare-deferred', { lane: 'fast' }),
];

export function recordsHandlers({ compare }: { readonly compare: CompareDeferred }): readonly JobHandler[] {
  return [handle('records.compare-deferred', ({ payload }) => compare.compareDeferred(payload.recordId))];
}
