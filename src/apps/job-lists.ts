import type { INestApplicationContext } from '@nestjs/common';
import type { Subscription } from '../platform/outbox/index.js';
import type { JobDefinition, JobHandler } from '../platform/queue/index.js';

/** Every job of the platform, with its lane. All processes load it. */
export const JOBS: readonly JobDefinition[] = [];

/** Who listens to what. */
export const SUBSCRIPTIONS: readonly Subscription[] = [];

/** The work of every job, bound to the modules of a process. */
export function handlersOf(_app: INestApplicationContext): readonly JobHandler[] {
  return [];
}
