import { Injectable } from '@nestjs/common';
import { mayInState, type Actor } from '../../../access/accounts/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import { hasSaidAgain } from '../domain/conflict.js';
import { AskForData } from '../domain/data-request.js';
import { reasonGiven } from '../domain/given-reason.js';
import { CONCLUSIONS, mayMove, type SideState } from '../domain/match-state.js';
import { MatchClosed, MoveNotAllowed } from '../domain/match.errors.js';
import type { GivenReason } from '../domain/reasons.js';
import type { StoredMatch, Side } from '../persistence/match.repository.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';
import { SayOfMatch, sideRows } from './say-of-match.js';

/** Records what a side says of a match. */
@Injectable()
export class DecideMatch {
  constructor(
    private readonly change: ChangeMatch,
    private readonly say: SayOfMatch,
    private readonly questions: QueryLog,
  ) {}

  async decide(actor: Actor, match: MatchVersion, decision: SideState, reason: GivenReason): Promise<void> {
    await this.change.change(actor, 'matches.decide', match, async (tx, storedMatch, side) => {
      const isTakenBack = storedMatch.state === 'excluded' && decision === 'under_review';
      const isForTakingBack = storedMatch.state === 'excluded' && !isTakenBack;
      if (!mayInState('matches.decide', storedMatch.state) || isForTakingBack)
        throw new MatchClosed(storedMatch.state);
      if (decision === 'more_data_requested') throw new AskForData();
      const [mine] = sideRows(storedMatch, side);
      // After a third look both sides say again what they hold, be it the same.
      const lookedAt = await this.say.lookedAt(tx, storedMatch);
      const isSaidAgain = lookedAt && !hasSaidAgain({ state: mine.state, at: mine.decidedAt }, lookedAt);
      if (!mayMove(mine.state, decision) && !(isSaidAgain && mine.state === decision))
        throw new MoveNotAllowed(mine.state, decision);
      const why = reasonGiven(decision, isTakenBack, reason);
      // With what a record competes, and so what is told of its other matches, changes with what is said of
      // this one.
      if (CONCLUSIONS.includes(mine.state) && mine.state !== decision)
        await this.questions.note(tx, actor, { kind: 'judged', own: [ownRecordOf(storedMatch, side)] });
      await this.say.say(tx, actor, storedMatch, { side, state: decision, ...why });
      return { decision, side, ...(why.reasonCode && { reason: why.reasonCode }) };
    });
  }
}

const ownRecordOf = ({ recordA, recordB }: StoredMatch, side: Side): string =>
  side === 'a' ? recordA : recordB;
