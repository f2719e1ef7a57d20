import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { SettleOffices, SettlingPlace } from './use-cases/settle-offices.js';
import type { TellOffices } from './use-cases/tell-offices.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** A report was filed: the offices that the law names are told. */
    readonly 'responsible.tell-of-report': { readonly recordId: string };
    /** A side has decided on a match, or let its date pass, or it has ended. */
    readonly 'responsible.tell-of-matches': {
      readonly hypothesisIds: readonly string[];
      readonly isLate?: boolean;
    };
    /** A report, its consents or its identification are not what they were; without an id the agreements: a page of all. */
    readonly 'responsible.settle': SettlingPlace & { readonly recordId?: string };
  }
}

export const RESPONSIBLE_JOBS: readonly JobDefinition[] = [
  defineJob('responsible.tell-of-report', { lane: 'fast' }),
  defineJob('responsible.tell-of-matches', { lane: 'fast' }),
  defineJob('responsible.settle', { lane: 'bulk' }),
];

export function responsibleHandlers(tell: TellOffices, settle: SettleOffices): readonly JobHandler[] {
  return [
    handle('responsible.tell-of-report', ({ payload }) => tell.ofReport(payload.recordId)),
    handle('responsible.tell-of-matches', async ({ payload }) => {
      for (const id of payload.hypothesisIds) await tell.ofMatch(id, payload.isLate === true);
    }),
    handle('responsible.settle', ({ payload: { recordId, ...place }, task, progress }) =>
      recordId === undefined ? settle.settlePage(task.id, place, progress) : tell.again(recordId),
    ),
  ];
}
