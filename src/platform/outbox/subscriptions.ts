import {
  JobListRefused,
  type JobCatalogue,
  type JobMap,
  type JobName,
  type JobPayload,
} from '../queue/index.js';
import type { EventMap, EventName, OutboxEvent } from './event-map.js';

/** An event's way to one task. */
export interface Subscription {
  readonly eventName: string;
  readonly taskName: string;
  /** undefined: this event is none of the subscriber's business. */
  readonly payloadOf: (event: OutboxEvent) => object | undefined;
}

/** `on('letters.LetterSent', 'archive.store', (event) => ({ letterId: event.payload.letterId }))` */
export function on<
  Event extends EventName<Events>,
  Task extends JobName<Jobs>,
  Events extends object = EventMap,
  Jobs extends object = JobMap,
>(
  eventName: Event,
  taskName: Task,
  payloadOf: (event: OutboxEvent<Events[Event]>) => JobPayload<Task, Jobs> | undefined,
): Subscription {
  return {
    eventName,
    taskName,
    payloadOf: (event) => payloadOf(event as OutboxEvent<Events[Event]>) as object | undefined,
  };
}

/**
 * Subscriptions to events. An event may have no subscriber; a subscription to an unknown job stops the start.
 */
export class Subscriptions {
  private readonly byEvent = new Map<string, Subscription[]>();

  constructor(catalogue: JobCatalogue, subscriptions: readonly Subscription[]) {
    const faults: string[] = [];
    for (const subscription of subscriptions) {
      const { eventName, taskName } = subscription;
      const others = this.byEvent.get(eventName) ?? [];
      if (!catalogue.has(taskName))
        faults.push(`${eventName} is to start ${taskName}, which is not declared`);
      if (others.some((other) => other.taskName === taskName))
        faults.push(`${eventName} starts ${taskName} twice`);
      this.byEvent.set(eventName, [...others, subscription]);
    }
    if (faults.length > 0) throw new JobListRefused(faults);
  }

  of(eventName: string): readonly Subscription[] {
    return this.byEvent.get(eventName) ?? [];
  }
}
