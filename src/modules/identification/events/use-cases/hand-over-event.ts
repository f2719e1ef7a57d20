import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { Duties } from '../../../review/matches/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { CodeTakenThere, EventReasonMissing, HeirRefused, NobodyAsked } from '../domain/event.errors.js';
import { EventRepository } from '../persistence/event.repository.js';
import type { EventVersion } from './coordinate-event.js';
import { EventAccess } from './event-access.js';
import { EventDuties } from './event-duties.js';

/** Working days in which whoever is asked to coordinate answers. */
const HANDOVER_DAYS = 5;

/**
 * An event goes to another coordinator, who takes part already and has to accept. Records and entries stay
 * whose they are: what the new coordinator knows of them is asked anew at every read, and what the old one
 * knew of others' ends.
 */
@Injectable()
export class HandOverEvent {
  constructor(
    private readonly guarded: Guarded,
    private readonly eventAccess: EventAccess,
    private readonly events: EventRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly eventDuties: EventDuties,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** Asks; one that was asked before is asked no more. Throws `HeirRefused` and `EventReasonMissing`. */
  async propose(
    actor: Actor,
    { id, expectedVersion }: EventVersion,
    { code, reason }: { readonly code: string; readonly reason: string },
  ): Promise<void> {
    const why = reason.trim();
    const needs = { expectedVersion, takesPart: true };
    await this.eventAccess.change(actor, 'events.coordinate', id, needs, async (tx, event) => {
      if (why === '') throw new EventReasonMissing();
      const heir = await this.institutions.byCode(tx, code);
      const members = await this.events.members(tx, id);
      const own = members.find((one) => one.institutionId === heir?.id);
      if (!heir || heir.closedAt || heir.deliversOnly || own?.state !== 'accepted') throw new HeirRefused();
      await this.askNoMore(tx, event);
      await this.events.setHeir(tx, id, { heirId: heir.id, reason: why, askedAt: this.clock.now() });
      await this.duties.open(tx, dutyOf(id), [heir.id], HANDOVER_DAYS);
      return {
        done: { what: 'handover_proposed', subjectId: heir.id, reason: why },
        result: undefined,
      };
    });
  }

  /** Throws `NobodyAsked`. */
  async withdraw(actor: Actor, { id, expectedVersion }: EventVersion): Promise<void> {
    await this.eventAccess.change(actor, 'events.coordinate', id, { expectedVersion }, async (tx, event) => {
      const { heirId } = event;
      if (heirId === null) throw new NobodyAsked();
      await this.askNoMore(tx, event);
      await this.events.setHeir(tx, id, undefined);
      return { done: { what: 'handover_withdrawn', subjectId: heirId }, result: undefined };
    });
  }

  /**
   * Whoever is asked answers for its institution. Throws `CodeTakenThere` where it coordinates another event
   * of that code.
   */
  async answer(actor: Actor, eventId: string, answer: 'accepted' | 'declined'): Promise<void> {
    await this.eventAccess.change(actor, 'events.takeOver', eventId, {}, async (tx, event) => {
      const { institutionId } = actor;
      if (event.heirId === null || event.heirId !== institutionId) throw new NotFound();
      if (answer === 'declined') {
        await actingAs(tx, PLATFORM, async () => {
          await this.askNoMore(tx, event);
          await this.events.setHeir(tx, eventId, undefined);
        });
        return { done: { what: 'handover_declined', subjectId: institutionId }, result: undefined };
      }
      await actingAs(tx, PLATFORM, () => this.give(tx, event, institutionId, event.code));
      return { done: { what: 'handed_over', subjectId: institutionId }, result: undefined };
    });
  }

  /**
   * An institution has closed: its events go to whoever has taken over its work, which need not be asked.
   * Without a successor they stay, and their duties go up the succession. Runs twice without harm.
   */
  async ofClosed(closedId: string, successorId: string | undefined): Promise<void> {
    if (successorId === undefined) return;
    await this.guarded.perform(PLATFORM, 'events.follow', [], async (tx) => {
      const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const suffix = institutions.get(closedId)?.code ?? closedId;
      for (const id of await this.events.coordinatedBy(tx, closedId)) {
        const event = await this.events.lock(tx, id);
        if (event?.coordinatorId !== closedId) continue;
        const isTaken = await this.events.hasCode(tx, successorId, event.code);
        await this.give(tx, event, successorId, isTaken ? `${event.code} (${suffix})` : event.code);
        const done = { what: 'handed_over', subjectId: successorId } as const;
        await this.eventAccess.note(tx, PLATFORM, id, 'events.follow', done);
      }
    });
  }

  /** Whoever coordinated takes part from now on; duties of the coordinator begin anew with the new one. */
  private async give(tx: Tx, event: CoordinatedEvent, heirId: string, code: string): Promise<void> {
    const { id, coordinatorId, partyIds } = event;
    if (await this.events.hasCode(tx, heirId, code)) throw new CodeTakenThere();
    await this.askNoMore(tx, event);
    await this.eventDuties.end(tx, event);
    const parties = [...partyIds.filter((one) => one !== heirId), coordinatorId];
    await this.events.setCoordinator(tx, id, { coordinatorId: heirId, partyIds: parties, code });
    await this.events.invite(tx, id, coordinatorId, PLATFORM.actorId, this.clock.now());
    const accepted = { state: 'accepted', by: PLATFORM.actorId, at: this.clock.now() } as const;
    await this.events.setMember(tx, id, coordinatorId, accepted);
    await this.eventDuties.follow(tx, { ...event, coordinatorId: heirId, partyIds: parties, heirId: null });
  }

  private async askNoMore(tx: Tx, { id, heirId }: CoordinatedEvent): Promise<void> {
    if (heirId !== null) await this.duties.close(tx, dutyOf(id), [heirId]);
  }
}

const dutyOf = (subjectId: string) => ({ kind: 'event_handover', subjectId }) as const;
