import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { Duties } from '../../../review/matches/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import {
  afterEventMove,
  checkedCount,
  checkedFacts,
  type CoordinatedEvent,
  type EventFacts,
  type EventMove,
} from '../domain/event.js';
import {
  EventCodeTaken,
  ContradictionsOpen,
  EventReasonMissing,
  EventInvitationRefused,
} from '../domain/event.errors.js';
import { EventRepository } from '../persistence/event.repository.js';
import { EventAccess } from './event-access.js';
import { EventDuties } from './event-duties.js';
import { JointDuties } from './joint-duties.js';
import { FindContradictions } from './find-contradictions.js';

/** Working days in which an institution answers an invitation. */
const INVITATION_DAYS = 5;

export interface EventVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

/** An institution opens an event, asks others to take part, and closes it when nothing in it contradicts. */
@Injectable()
export class CoordinateEvent {
  constructor(
    private readonly guarded: Guarded,
    private readonly eventAccess: EventAccess,
    private readonly events: EventRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly contradictions: FindContradictions,
    private readonly eventDuties: EventDuties,
    private readonly jointDuties: JointDuties,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key made by the client; the same event with the same key is opened once
   * @returns the id of the event
   */
  async open(actor: Actor, facts: EventFacts, key?: string): Promise<string> {
    return this.guarded.perform(actor, 'events.coordinate', [], async (tx) => {
      const { institutionId } = actor;
      requireOnRecord(actor, 'events.coordinate', institutionId);
      if (institutionId === undefined) throw new NotFound();
      const sent = { scope: institutionId, operation: 'events.coordinate', key, request: facts };
      return once(tx, sent, () => this.openOnce(tx, actor, institutionId, facts));
    });
  }

  private async openOnce(tx: Tx, actor: Actor, coordinatorId: string, facts: EventFacts): Promise<string> {
    const [id, openedAt, openedBy] = [randomUUID(), this.clock.now(), actor.actorId];
    const opened = { ...checkedFacts(facts), id, coordinatorId, openedAt, openedBy };
    if (!(await this.events.add(tx, opened))) throw new EventCodeTaken();
    await this.eventAccess.note(tx, actor, id, 'events.coordinate', { what: 'opened' });
    return id;
  }

  async amend(
    actor: Actor,
    { id, expectedVersion }: EventVersion,
    changes: Partial<EventFacts>,
  ): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.coordinate',
      id,
      { expectedVersion, takesPart: true },
      async (tx, event) => {
        await this.events.changeFacts(tx, id, checkedFacts({ ...event, ...changes }));
        return { done: { what: 'changed' }, result: undefined };
      },
    );
  }

  async invite(actor: Actor, eventId: string, code: string): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.coordinate',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const invited = await this.institutions.byCode(tx, code);
        const isParty = invited && [event.coordinatorId, ...event.partyIds].includes(invited.id);
        if (!invited || invited.deliversOnly || invited.closedAt || isParty)
          throw new EventInvitationRefused();
        await this.events.invite(tx, eventId, invited.id, actor.actorId, this.clock.now());
        await this.events.setParties(tx, eventId, [...event.partyIds, invited.id]);
        const duty = { kind: 'event_invitation', subjectId: eventId } as const;
        await this.duties.open(tx, duty, [invited.id], INVITATION_DAYS);
        return { done: { what: 'invited', subjectId: invited.id }, result: undefined };
      },
    );
  }

  /**
   * An institution that was asked answers for itself. Who says no, or leaves, sees nothing of the event any
   * more.
   */
  async answer(actor: Actor, eventId: string, answer: 'accepted' | 'declined' | 'left'): Promise<void> {
    await this.eventAccess.change(actor, 'events.answer', eventId, {}, async (tx, event) => {
      const own = actor.institutionId ?? '';
      const member = (await this.events.members(tx, eventId)).find(
        ({ institutionId }) => institutionId === own,
      );
      const isWaiting = member?.state === 'invited';
      if (!member || isWaiting === (answer === 'left')) throw new NotFound();
      const parties = event.partyIds.filter((id) => id !== own || answer === 'accepted');
      await actingAs(tx, PLATFORM, async () => {
        await this.events.setMember(tx, eventId, own, {
          state: answer,
          by: actor.actorId,
          at: this.clock.now(),
        });
        await this.events.setParties(tx, eventId, parties);
        // Whoever leaves coordinates nothing.
        if (event.heirId === own) await this.events.setHeir(tx, eventId, undefined);
      });
      if (event.heirId === own)
        await this.duties.close(tx, { kind: 'event_handover', subjectId: eventId }, [own]);
      await this.duties.close(tx, { kind: 'event_invitation', subjectId: eventId }, [own]);
      await this.jointDuties.follow(tx, event);
      return { done: { what: answer, subjectId: own }, result: undefined };
    });
  }

  /** Throws `ContradictionsOpen` where it is to be closed and two things are said that cannot both be. */
  async move(
    actor: Actor,
    { id, expectedVersion }: EventVersion,
    { move, reason }: { readonly move: EventMove; readonly reason: string | undefined },
  ): Promise<void> {
    const needs = { expectedVersion };
    await this.eventAccess.change(actor, 'events.coordinate', id, needs, async (tx, event) => {
      const state = afterEventMove(event.state, move);
      if (move === 'reopen' && reason === undefined) throw new EventReasonMissing();
      if (move === 'close') await this.requireNoContradiction(tx, actor, event);
      await this.events.setState(tx, id, state);
      await this.eventDuties.follow(tx, { ...event, state });
      await this.jointDuties.follow(tx, { ...event, state });
      return { done: { what: move, reason }, result: undefined };
    });
  }

  private async requireNoContradiction(tx: Tx, actor: Actor, event: CoordinatedEvent): Promise<void> {
    const found = await this.contradictions.of(tx, actor.institutionId ?? '', event);
    if (found.length > 0) throw new ContradictionsOpen(found.map(({ kind }) => kind));
  }

  /**
   * A source says how many were there; none of the numbers is the truth.
   *
   * @param key made by the client; the same number with the same key is noted once
   */
  async count(
    actor: Actor,
    eventId: string,
    said: { readonly persons: number; readonly source: string; readonly asOf: string },
    key?: string,
  ): Promise<void> {
    const needs = { takesPart: true, sent: { key, request: { said } } };
    await this.eventAccess.change(actor, 'events.contribute', eventId, needs, async (tx) => {
      const institutionId = actor.institutionId ?? '';
      await this.events.addCount(
        tx,
        eventId,
        { ...checkedCount(said), institutionId },
        actor.actorId,
        this.clock.now(),
      );
      return { done: { what: 'counted', detail: { persons: said.persons } }, result: undefined };
    });
  }
}
