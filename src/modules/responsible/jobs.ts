import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { FollowImport, ImportPlace } from './use-cases/follow-import.js';
import type { SettleOffices, SettlingPlace } from './use-cases/settle-offices.js';
import type { TellOffices } from './use-cases/tell-offices.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** A report was filed: the offices that the law names are told. */
    readonly 'responsible.tell-of-report': { readonly recordId: string };
    /** An import has ended: the offices are told of the reports that it has brought, a page in each job. */
    readonly 'responsible.tell-of-import': ImportPlace;
    /** An import was taken back: what was told of its records is settled anew, a page in each job. */
    readonly 'responsible.settle-undone': ImportPlace;
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
  defineJob('responsible.tell-of-import', { lane: 'bulk' }),
  defineJob('responsible.settle-undone', { lane: 'bulk' }),
];

interface ResponsibleWork {
  readonly tell: TellOffices;
  readonly settle: SettleOffices;
  readonly follow: FollowImport;
}

export function responsibleHandlers({ tell, settle, follow }: ResponsibleWork): readonly JobHandler[] {
  return [
    handle('responsible.tell-of-report', ({ payload }) => tell.ofReport(payload.recordId)),
    handle('responsible.tell-of-import', ({ payload, task, progress }) =>
      follow.tellPage(task.id, payload, progress),
    ),
    handle('responsible.settle-undone', ({ payload, task, progress }) =>
      follow.settleUndonePage(task.id, payload, progress),
    ),
    handle('responsible.tell-of-matches', async ({ payload }) => {
      for (const id of payload.hypothesisIds) await tell.ofMatch(id, payload.isLate === true);
    }),
    handle('responsible.settle', ({ payload: { recordId, ...place }, task, progress }) =>
      recordId === undefined ? settle.settlePage(task.id, place, progress) : tell.again(recordId),
    ),
  ];
}
