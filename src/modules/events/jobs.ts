import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { FollowEvent } from './use-cases/follow-event.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** An identification has moved: entries of a list, duties of who coordinates, and what was proposed with it may have to follow. */
    readonly 'events.follow': { readonly identificationId: string };
  }
}

export const EVENTS_JOBS: readonly JobDefinition[] = [defineJob('events.follow', { lane: 'fast' })];

export function eventsHandlers({ follow }: { readonly follow: FollowEvent }): readonly JobHandler[] {
  return [handle('events.follow', ({ payload }) => follow.run(payload.identificationId))];
}
