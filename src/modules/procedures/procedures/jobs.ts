import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { FollowClosing } from './use-cases/follow-closing.js';
import type { ProceduresOfIdentification } from './use-cases/follow-identification.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** An identification has moved: procedures may be proposed by it, or have to stop. */
    readonly 'procedures.follow': { readonly identificationId: string };
    /** An institution has closed: its open steps go on. */
    readonly 'procedures.hand-over': { readonly institutionId: string };
  }
}

export const PROCEDURES_JOBS: readonly JobDefinition[] = [
  defineJob('procedures.follow', { lane: 'fast' }),
  defineJob('procedures.hand-over', { lane: 'fast' }),
];

export function proceduresHandlers({
  follow,
  closing,
}: {
  readonly follow: ProceduresOfIdentification;
  readonly closing: FollowClosing;
}): readonly JobHandler[] {
  return [
    handle('procedures.follow', ({ payload }) => follow.follow(payload.identificationId)),
    handle('procedures.hand-over', ({ payload }) => closing.follow(payload.institutionId)),
  ];
}
