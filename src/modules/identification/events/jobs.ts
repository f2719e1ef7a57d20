import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { FollowEvent } from './use-cases/follow-event.js';
import type { HandOverEvent } from './use-cases/hand-over-event.js';
import type { ReckonRound } from './use-cases/reckon-round.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /**
     * An identification has moved: entries of a list, duties of who coordinates, and what was proposed with
     * it may have to follow.
     */
    readonly 'events.follow': { readonly identificationId: string };
    /** An institution has closed: its events are its successor's. */
    readonly 'events.hand-over': { readonly institutionId: string; readonly successorId: string };
    /** Reckons a joint identification of records of several institutions. */
    readonly 'events.reckon-round': { readonly roundId: string };
  }
}

export const EVENTS_JOBS: readonly JobDefinition[] = [
  defineJob('events.follow', { lane: 'fast' }),
  defineJob('events.hand-over', { lane: 'fast' }),
  defineJob('events.reckon-round', { lane: 'bulk' }),
];

export interface EventsWork {
  readonly follow: FollowEvent;
  readonly handOver: HandOverEvent;
  readonly reckon: ReckonRound;
}

export function eventsHandlers({ follow, handOver, reckon }: EventsWork): readonly JobHandler[] {
  return [
    handle('events.follow', ({ payload }) => follow.follow(payload.identificationId)),
    handle('events.hand-over', ({ payload }) =>
      handOver.ofClosed(payload.institutionId, payload.successorId),
    ),
    handle('events.reckon-round', ({ payload }) => reckon.reckon(payload.roundId)),
  ];
}
