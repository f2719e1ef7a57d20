import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireInRelation, type Actor, type Operation } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { toLevel } from '../../privacy/index.js';
import { isVisible, sidesOf } from '../domain/match-view.js';
import { matchState, mayMove, REASON_NEEDED, type SideState } from '../domain/match-state.js';
import {
  MatchClosed,
  MoveNotAllowed,
  ReasonMissing,
  SecondPersonNeeded,
  SideNeeded,
} from '../domain/match.errors.js';
import { MATCH_STATE_CHANGED } from '../events.js';
import {
  HypothesisRepository,
  isOpen,
  type Hypothesis,
  type Side,
} from '../persistence/hypothesis.repository.js';

export interface MatchVersion {
  readonly id: string;
  readonly expectedVersion: number;
  /** Needed only where the institution owns both records. */
  readonly side?: Side | undefined;
}

/** What a side says of a match, and what it lets the other side see. */
@Injectable()
export class DecideMatch {
  constructor(
    private readonly guarded: Guarded,
    private readonly hypotheses: HypothesisRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    match: MatchVersion,
    decision: SideState,
    reason: string | undefined,
  ): Promise<void> {
    await this.change(actor, 'matches.decide', match, async (tx, hypothesis, side) => {
      if (!isOpen(hypothesis)) throw new MatchClosed(hypothesis.state);
      const [mine, theirs] = sideRows(hypothesis, side);
      if (!mayMove(mine.state, decision)) throw new MoveNotAllowed(mine.state, decision);
      if (REASON_NEEDED.includes(decision) && !reason?.trim()) throw new ReasonMissing(decision);
      const oneHouse = hypothesis.institutionA === hypothesis.institutionB;
      if (oneHouse && theirs.decidedBy === actor.actorId) throw new SecondPersonNeeded();
      await this.hypotheses.decide(tx, {
        hypothesisId: hypothesis.id,
        side,
        state: decision,
        reason: reason?.trim() ?? null,
        decidedBy: actor.actorId,
        decidedAt: this.clock.now(),
      });
      await this.hypotheses.setState(tx, hypothesis.id, matchState(decision, theirs.state));
      await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: hypothesis.id } });
      return { decision, side };
    });
  }

  /** Raises (or takes back) what the other institution sees of one's own record, for this match alone. */
  async release(actor: Actor, match: MatchVersion, level: number): Promise<void> {
    await this.change(actor, 'matches.release', match, async (tx, hypothesis, side) => {
      await this.hypotheses.setRelease(tx, hypothesis.id, side, toLevel(level));
      return { level: toLevel(level), side };
    });
  }

  private async change(
    actor: Actor,
    operation: Operation,
    { id, expectedVersion, side }: MatchVersion,
    work: (tx: Tx, hypothesis: Hypothesis, side: Side) => Promise<Readonly<Record<string, string | number>>>,
  ): Promise<void> {
    await this.guarded.run(actor, operation, [id], async (tx) => {
      const hypothesis = await this.hypotheses.lock(tx, id);
      if (!hypothesis || !isVisible(hypothesis, actor.institutionId)) throw new NotFound();
      requireInRelation(actor, operation, 'party');
      const own = sidesOf(hypothesis, actor.institutionId);
      const chosen = side ?? own[0];
      if (own.length > 1 && side === undefined) throw new SideNeeded();
      if (!chosen || !own.includes(chosen)) throw new NotFound();
      if (hypothesis.version !== expectedVersion)
        throw new VersionConflict(expectedVersion, hypothesis.version);
      const detail = await work(tx, hypothesis, chosen);
      const recordIds = [hypothesis.recordA, hypothesis.recordB];
      await this.audit.record(tx, {
        actor,
        action: operation,
        recordIds,
        detail: { matchId: id, ...detail },
      });
    });
  }
}

function sideRows(hypothesis: Hypothesis, side: Side) {
  const mine = hypothesis.sides.find((row) => row.side === side);
  const theirs = hypothesis.sides.find((row) => row.side !== side);
  if (!mine || !theirs) throw new NotFound();
  return [mine, theirs] as const;
}
