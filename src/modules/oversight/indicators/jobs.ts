import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { PublishRecords } from './use-cases/publish-records.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** The month's table of records, where it is not there yet. */
    readonly 'statistics.publish-records': { readonly round: number };
  }
}

export const STATISTICS_JOBS: readonly JobDefinition[] = [
  defineJob('statistics.publish-records', { lane: 'bulk' }),
];

export function statisticsHandlers({ publish }: { readonly publish: PublishRecords }): readonly JobHandler[] {
  return [handle('statistics.publish-records', () => publish.round())];
}
