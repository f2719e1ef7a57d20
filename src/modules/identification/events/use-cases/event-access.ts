import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import {
  PLATFORM,
  requireInRelation,
  type Actor,
  type Operation,
  type ActorRelation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { isOpen, type CoordinatedEvent } from '../domain/event.js';
import { EventClosed, NotAccepted } from '../domain/event.errors.js';
import { EventRepository } from '../persistence/event.repository.js';
import { EventStepRepository, type EventStepName } from '../persistence/event-step.repository.js';

/** Conditions on an event beside that the actor may see it. */
export interface EventNeeds {
  /** The version that was read, for what changes the event itself. */
  readonly expectedVersion?: number | undefined;
  /** True where it must not be closed, and whoever does not coordinate it must have accepted. */
  readonly takesPart?: boolean;
  /** The request as it was sent, with the key of the client where it has sent one. */
  readonly sent?: { readonly key: string | undefined; readonly request: unknown };
}

/** Action that was done, for the history and for the audit. */
export interface EventDeed {
  readonly what: EventStepName;
  readonly subjectId?: string | undefined;
  readonly reason?: string | undefined;
  readonly recordIds?: readonly string[];
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Returns the relation of an institution to an event: it coordinates it, is invited or takes part, or knows
 * nothing of it.
 */
export function relationToEvent(
  { institutionId }: Pick<Actor, 'institutionId'>,
  { coordinatorId, partyIds }: Pick<CoordinatedEvent, 'coordinatorId' | 'partyIds'>,
): ActorRelation {
  if (institutionId === undefined) return 'foreign';
  if (institutionId === coordinatorId) return 'own';
  return partyIds.includes(institutionId) ? 'party' : 'foreign';
}

/** Whatever is done in an event: found, allowed, locked, written down. */
@Injectable()
export class EventAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly events: EventRepository,
    private readonly steps: EventStepRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** An event that the actor may read. Throws `NotFound` for any other, as for one that is not there. */
  async read<T>(
    actor: Actor,
    operation: Operation,
    eventId: string,
    work: (tx: Tx, event: CoordinatedEvent) => Promise<T>,
  ): Promise<T> {
    return this.guarded.perform(actor, operation, [], async (tx) =>
      work(tx, await this.found(tx, actor, operation, eventId)),
    );
  }

  /**
   * Performs a change of an event; one change of an event waits for the other.
   *
   * @returns what the work has made, also where it was done before under the same key
   */
  async change<T>(
    actor: Actor,
    operation: Operation,
    eventId: string,
    needs: EventNeeds,
    work: (tx: Tx, event: CoordinatedEvent) => Promise<{ readonly done: EventDeed; readonly result: T }>,
  ): Promise<T> {
    return this.guarded.perform(actor, operation, [], async (tx) => {
      const event = await this.found(tx, actor, operation, eventId);
      const { key, request } = needs.sent ?? { key: undefined, request: undefined };
      const scope = actor.institutionId ?? actor.actorId;
      return once(tx, { scope, operation, key, request: { eventId, request } }, async () => {
        await this.requireNeeds(tx, actor, event, needs);
        const { done, result } = await work(tx, event);
        await this.note(tx, actor, eventId, operation, done);
        return result;
      });
    });
  }

  async note(
    tx: Tx,
    actor: Actor,
    eventId: string,
    operation: Operation,
    { what, subjectId, reason, recordIds = [], detail }: EventDeed,
  ): Promise<void> {
    await this.steps.add(tx, {
      ...{ eventId, institutionId: actor.institutionId ?? null, what, subjectId: subjectId ?? null },
      ...{ reason: reason ?? null, doneBy: actor.actorId, doneAt: this.clock.now() },
    });
    await this.audit.record(tx, {
      actor,
      action: operation,
      recordIds,
      detail: { eventId, what, ...detail },
    });
  }

  // A lock is a change to the rules of rows, and who takes part changes the event's own row nowhere.
  private async found(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    eventId: string,
  ): Promise<CoordinatedEvent> {
    const event = await actingAs(tx, PLATFORM, () =>
      operation === 'events.read' ? this.events.byId(tx, eventId) : this.events.lock(tx, eventId),
    );
    if (!event) throw new NotFound();
    const relation = relationToEvent(actor, event);
    if (relation === 'foreign') throw new NotFound();
    requireInRelation(actor, operation, relation);
    return event;
  }

  private async requireNeeds(
    tx: Tx,
    { institutionId }: Actor,
    event: CoordinatedEvent,
    { expectedVersion, takesPart }: EventNeeds,
  ): Promise<void> {
    if (expectedVersion !== undefined && event.version !== expectedVersion)
      throw new VersionConflict(expectedVersion, event.version);
    if (!takesPart) return;
    if (institutionId !== event.coordinatorId) {
      const members = await this.events.members(tx, event.id);
      const own = members.find((one) => one.institutionId === institutionId);
      if (own?.state !== 'accepted') throw new NotAccepted();
    }
    if (!isOpen(event)) throw new EventClosed();
  }
}
