import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { EndRelease } from './use-cases/end-release.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** A release has come to its end. */
    readonly 'disclosure.end-release': { readonly releaseId: number };
  }
}

export const DISCLOSURE_JOBS: readonly JobDefinition[] = [
  defineJob('disclosure.end-release', { lane: 'fast' }),
];

export interface DisclosureWork {
  readonly end: EndRelease;
}

export function disclosureHandlers({ end }: DisclosureWork): readonly JobHandler[] {
  return [handle('disclosure.end-release', ({ payload }) => end.run(payload.releaseId))];
}
