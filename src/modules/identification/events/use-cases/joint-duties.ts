import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { isOpen, type CoordinatedEvent } from '../domain/event.js';
import { owingAnswer } from '../domain/joint-round.js';
import { JointRoundRepository } from '../persistence/joint-round.repository.js';
import { ReadJointStatus } from './read-joint-status.js';

/** Working days in which an institution says whether its records take part. */
const ANSWER_DAYS = 10;

/**
 * Duties to answer, once one institution of an event accepts that records are identified together. Opening
 * what is open changes nothing.
 */
@Injectable()
export class JointDuties {
  constructor(
    private readonly rounds: JointRoundRepository,
    private readonly standing: ReadJointStatus,
    private readonly duties: Duties,
  ) {}

  /** Opens and closes duties as the event stands now. */
  async follow(tx: Tx, event: CoordinatedEvent): Promise<void> {
    const { id: eventId, coordinatorId, partyIds } = event;
    const duty = { kind: 'joint_identification', subjectId: eventId } as const;
    await actingAs(tx, PLATFORM, async () => {
      const taking = await this.standing.taking(tx, eventId);
      const said = await this.rounds.said(tx, eventId);
      const last = (await this.rounds.newest(tx, eventId))?.askedAt;
      const owing = isOpen(event) ? owingAnswer(taking, said, last) : [];
      await this.duties.open(tx, duty, owing, ANSWER_DAYS);
      const others = [coordinatorId, ...partyIds, ...said.map(({ institutionId }) => institutionId)];
      await this.duties.close(
        tx,
        duty,
        others.filter((one) => !owing.includes(one)),
      );
    });
  }
}
