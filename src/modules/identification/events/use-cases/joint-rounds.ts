import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GENETICS_MODEL_VERSION } from '../../../../kernel/genetics/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs } from '../../../../platform/database/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { partiesOfNext } from '../domain/joint-round.js';
import { JointRoundRepository } from '../persistence/joint-round.repository.js';
import { EventAccess } from './event-access.js';
import { JointDuties } from './joint-duties.js';
import { ReadJointStatus } from './read-joint-status.js';

/**
 * Institutions of an event accept that their records are identified together, and one of them asks for it.
 */
@Injectable()
export class JointRounds {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly rounds: JointRoundRepository,
    private readonly standing: ReadJointStatus,
    private readonly duties: JointDuties,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * An acceptance counts for one reckoning; a no also hides what was reckoned before.
   *
   * @param key made by the client: sent again after that reckoning, the word counts for no other
   */
  async accept(actor: Actor, eventId: string, accepts: boolean, key?: string): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.reckon',
      eventId,
      { takesPart: accepts, sent: { key, request: { accepts } } },
      async (tx, event) => {
        const institutionId = actor.institutionId ?? '';
        const said = { institutionId, accepts, by: actor.actorId, saidAt: this.clock.now() };
        await this.rounds.say(tx, eventId, said);
        await this.duties.follow(tx, event);
        const what = accepts ? 'joint_accepted' : 'joint_declined';
        return { done: { what, subjectId: institutionId }, result: undefined };
      },
    );
  }

  /** Throws `JointNotAccepted`, `JointOncePerDay`. */
  async ask(actor: Actor, eventId: string): Promise<void> {
    await this.eventAccess.change(actor, 'events.reckon', eventId, { takesPart: true }, async (tx) => {
      const [institutionId, now, id] = [actor.institutionId ?? '', this.clock.now(), randomUUID()];
      await actingAs(tx, PLATFORM, async () => {
        const last = (await this.rounds.newest(tx, eventId))?.askedAt;
        const taking = await this.standing.taking(tx, eventId);
        const said = await this.rounds.said(tx, eventId);
        await this.rounds.add(tx, {
          ...{ id, eventId, institutionId, partyIds: partiesOfNext(taking, said, { last, now }) },
          ...{ softwareVersion: GENETICS_MODEL_VERSION, askedBy: actor.actorId, askedAt: now },
        });
        await this.tasks.add(tx, 'events.reckon-round', { roundId: id });
      });
      return { done: { what: 'joint_asked', subjectId: id }, result: undefined };
    });
  }
}
