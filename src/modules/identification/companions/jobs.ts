import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { ProposeCompanions } from './use-cases/propose-companions.js';
import type { SettleCompanionDuties } from './use-cases/settle-companion-duties.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** A run has compared reports: some of them may be of people who travelled together. */
    readonly 'companions.propose': { readonly runId: string };
    /**
     * Job after a change of who may know of this report, or of any report: what waits for an answer may wait
     * no more.
     */
    readonly 'companions.settle-duties': { readonly recordId?: string };
  }
}

export const COMPANIONS_JOBS: readonly JobDefinition[] = [
  defineJob('companions.propose', { lane: 'fast' }),
  defineJob('companions.settle-duties', { lane: 'fast' }),
];

export interface CompanionsWork {
  readonly propose: ProposeCompanions;
  readonly settleDuties: SettleCompanionDuties;
}

export function companionsHandlers({ propose, settleDuties }: CompanionsWork): readonly JobHandler[] {
  return [
    handle('companions.propose', ({ payload }) => propose.propose(payload.runId)),
    handle('companions.settle-duties', ({ payload }) => settleDuties.settle(payload.recordId)),
  ];
}
