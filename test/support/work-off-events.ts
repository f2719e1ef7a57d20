import type { INestApplicationContext } from '@nestjs/common';
import { handlersOf, SUBSCRIPTIONS } from '../../src/apps/job-lists.js';
import type { OutboxEvent } from '../../src/platform/outbox/index.js';
import type { JobContext } from '../../src/platform/queue/index.js';

const MOST_ROUNDS = 20;

interface EventHouse {
  readonly api: { readonly app: INestApplicationContext };
  sql<T>(text: string, parameters?: unknown[]): Promise<T[]>;
}

/**
 * Does what a worker does of the events that wait: each by the jobs that listen to it, one after the other,
 * until no new ones come. The events stay, as they do a week long.
 *
 * @param leaveOut jobs whose names begin so; scans of a bank are a test's own affair
 */
export async function workOffEvents(house: EventHouse, leaveOut: readonly string[] = []): Promise<void> {
  const handlers = new Map(handlersOf(house.api.app).map((one) => [one.name, one]));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const events = await house.sql<OutboxEvent>(
      `WITH taken AS (UPDATE outbox_event SET handed_at = now() WHERE handed_at IS NULL RETURNING *)
       SELECT id, name, payload, institution_id AS "institutionId", actor_id AS "actorId", created_at AS "createdAt"
       FROM taken ORDER BY created_at, id`,
    );
    if (events.length === 0) return;
    for (const event of events)
      for (const { eventName, taskName, payloadOf } of SUBSCRIPTIONS) {
        if (eventName !== event.name || leaveOut.some((name) => taskName.startsWith(name))) continue;
        const payload = payloadOf({
          ...event,
          institutionId: event.institutionId ?? undefined,
          actorId: event.actorId ?? undefined,
        });
        if (payload) await handlers.get(taskName)?.run(contextOf(taskName, payload));
      }
  }
  throw new Error('Events go on calling forth events.');
}

function contextOf(name: string, payload: object): JobContext<unknown> {
  const task = {
    id: '00000000-0000-4000-8000-000000000000',
    name,
    payload,
    parentId: undefined,
    attempt: 1,
    maxAttempts: 1,
  };
  return {
    payload,
    task,
    signal: new AbortController().signal,
    progress: () => Promise.resolve(),
  };
}
