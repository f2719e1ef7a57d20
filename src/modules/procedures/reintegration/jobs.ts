import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { AgreeToHelp } from './use-cases/agree-to-help.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** The record of a person found alive was changed: what the person brings and needs is read anew. */
    readonly 'reintegration.follow': { readonly recordId: string };
  }
}

export const REINTEGRATION_JOBS: readonly JobDefinition[] = [
  defineJob('reintegration.follow', { lane: 'fast' }),
];

export function reintegrationHandlers({ agree }: { readonly agree: AgreeToHelp }): readonly JobHandler[] {
  return [handle('reintegration.follow', ({ payload }) => agree.follow(payload.recordId))];
}
