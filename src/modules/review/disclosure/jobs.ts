import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { EndRelease } from './use-cases/end-release.js';
import type { RecallLowered } from './use-cases/recall-lowered.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** A release has come to its end. */
    readonly 'disclosure.end-release': { readonly releaseId: number };
    /** Agreements have changed: what was seen beyond them is asked back. */
    readonly 'disclosure.recall-lowered': Readonly<Record<string, never>>;
  }
}

export const DISCLOSURE_JOBS: readonly JobDefinition[] = [
  defineJob('disclosure.end-release', { lane: 'fast' }),
  defineJob('disclosure.recall-lowered', { lane: 'bulk' }),
];

export interface DisclosureWork {
  readonly end: EndRelease;
  readonly lowered: RecallLowered;
}

export function disclosureHandlers({ end, lowered }: DisclosureWork): readonly JobHandler[] {
  return [
    handle('disclosure.end-release', ({ payload }) => end.end(payload.releaseId)),
    handle('disclosure.recall-lowered', () => lowered.recall()),
  ];
}
