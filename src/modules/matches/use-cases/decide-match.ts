import { Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind } from '../../../kernel/linkage/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { mayInState, type Actor } from '../../access/index.js';
import { SettlePair } from '../../matching/index.js';
import { RecordStore } from '../../records/index.js';
import { reasonGiven } from '../domain/given-reason.js';
import { matchState, mayMove, type MatchState, type SideState } from '../domain/match-state.js';
import { MatchClosed, MoveNotAllowed, SecondPersonNeeded } from '../domain/match.errors.js';
import type { GivenReason } from '../domain/reasons.js';
import { MATCH_STATE_CHANGED } from '../events.js';
import { HypothesisRepository, type Hypothesis, type Side } from '../persistence/hypothesis.repository.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';

/** What a side says of a match. */
@Injectable()
export class DecideMatch {
  constructor(
    private readonly change: ChangeMatch,
    private readonly hypotheses: HypothesisRepository,
    private readonly records: RecordStore,
    private readonly settle: SettlePair,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, match: MatchVersion, decision: SideState, reason: GivenReason): Promise<void> {
    await this.change.run(actor, 'matches.decide', match, async (tx, hypothesis, side) => {
      const isTakenBack = hypothesis.state === 'excluded' && decision === 'under_review';
      const isForTakingBack = hypothesis.state === 'excluded' && !isTakenBack;
      if (!mayInState('matches.decide', hypothesis.state) || isForTakingBack)
        throw new MatchClosed(hypothesis.state);
      const [mine, theirs] = sideRows(hypothesis, side);
      if (!mayMove(mine.state, decision)) throw new MoveNotAllowed(mine.state, decision);
      const why = reasonGiven(decision, isTakenBack, reason);
      const oneHouse = hypothesis.institutionA === hypothesis.institutionB;
      if (oneHouse && theirs.decidedBy === actor.actorId) throw new SecondPersonNeeded();
      const seen = await this.records.forComparison(tx, [hypothesis.recordA, hypothesis.recordB]);
      const versionOf = (id: string) => seen.find((record) => record.id === id)?.version ?? null;
      await this.hypotheses.decide(tx, {
        hypothesisId: hypothesis.id,
        side,
        state: decision,
        ...why,
        decidedBy: actor.actorId,
        decidedAt: this.clock.now(),
        versionA: versionOf(hypothesis.recordA),
        versionB: versionOf(hypothesis.recordB),
      });
      const state = matchState(decision, theirs.state);
      await this.hypotheses.setState(tx, hypothesis.id, state);
      await this.settleDoubles(tx, hypothesis, state);
      await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: hypothesis.id } });
      return { decision, side, ...(why.reasonCode && { reason: why.reasonCode }) };
    });
  }

  /** Two records of one bank that both sides have told apart are so for the comparison too, until one side thinks again. */
  private async settleDoubles(tx: Tx, hypothesis: Hypothesis, state: MatchState): Promise<void> {
    const kind = hypothesis.kind as Kind;
    const isExcluded = state === 'excluded';
    if (!isWithinOneBank(kind) || isExcluded === (hypothesis.state === 'excluded')) return;
    const recordIds = [hypothesis.recordA, hypothesis.recordB] as const;
    await this.settle.run(tx, kind, recordIds, isExcluded ? false : undefined);
  }
}

function sideRows(hypothesis: Hypothesis, side: Side) {
  const mine = hypothesis.sides.find((row) => row.side === side);
  const theirs = hypothesis.sides.find((row) => row.side !== side);
  if (!mine || !theirs) throw new NotFound();
  return [mine, theirs] as const;
}
