import { Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { SettlePair } from '../../../matching/runs/index.js';
import { matchState } from '../domain/match-state.js';
import { JoinContradicts, JoinNotAllowed, NotJoined, DecisionReasonMissing } from '../domain/match.errors.js';
import { MATCH_STATE_CHANGED } from '../events.js';
import { MatchRepository, type StoredMatch, type Side } from '../persistence/match.repository.js';
import { JoinRepository, type JoinAction } from '../persistence/join.repository.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';
import { ReviewTasks } from './review-tasks.js';

/**
 * Joins two records of one bank that are one person's, and parts them again.
 *
 * Two reports of one missing person, or one body in two registers, are proposed as matches like any other;
 * when both sides hold the match to be plausible, either may join them. Nothing is merged: each record stays
 * with its owner, whole. From then on they lend each other what they know and do not compete. Parting undoes
 * that, with a reason, and both stand in the history of the match.
 */
@Injectable()
export class JoinRecords {
  constructor(
    private readonly change: ChangeMatch,
    private readonly matchRepository: MatchRepository,
    private readonly joins: JoinRepository,
    private readonly settle: SettlePair,
    private readonly tasks: ReviewTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async join(actor: Actor, match: MatchVersion, reason: string | undefined): Promise<void> {
    await this.change.change(actor, 'matches.join', match, async (tx, storedMatch, side) => {
      const { id, kind, recordA, recordB, state } = storedMatch;
      if (!isWithinOneBank(kind as Kind) || state !== 'in_confirmation')
        throw new JoinNotAllowed(kind, state);
      if (await this.settle.contradicts(tx, kind as Kind, recordA, recordB)) throw new JoinContradicts();
      await this.matchRepository.setState(tx, id, 'identified');
      await this.tasks.follow(tx, storedMatch, 'identified');
      return this.note(tx, storedMatch, { actor, side, action: 'joined', reason });
    });
  }

  async part(actor: Actor, match: MatchVersion, reason: string): Promise<void> {
    await this.change.change(actor, 'matches.join', match, async (tx, storedMatch, side) => {
      const { id, kind, state, sides } = storedMatch;
      if (!isWithinOneBank(kind as Kind) || state !== 'identified') throw new NotJoined();
      if (!reason.trim()) throw new DecisionReasonMissing('parted');
      const [a, b] = sides;
      await this.matchRepository.setState(tx, id, a && b ? matchState(a.state, b.state) : 'notified');
      return this.note(tx, storedMatch, { actor, side, action: 'parted', reason });
    });
  }

  private async note(
    tx: Tx,
    { id, kind, recordA, recordB }: StoredMatch,
    done: {
      readonly actor: Actor;
      readonly side: Side;
      readonly action: JoinAction;
      readonly reason: string | undefined;
    },
  ) {
    const { actor, side, action, reason } = done;
    await this.joins.add(tx, {
      hypothesisId: id,
      ...{ action, side },
      reason: reason?.trim() || null,
      doneBy: actor.actorId,
      doneAt: this.clock.now(),
    });
    await this.settle.settle(tx, kind as Kind, [recordA, recordB], action === 'joined' ? true : undefined);
    await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: id } });
    return { action, side };
  }
}
