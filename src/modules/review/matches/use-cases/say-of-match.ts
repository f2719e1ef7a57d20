import { Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { SettlePair } from '../../../matching/runs/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { groupWeights } from '../domain/band-change.js';
import { stateAfter } from '../domain/conflict.js';
import type { MatchState, SideState } from '../domain/match-state.js';
import { MatchSecondPersonNeeded } from '../domain/match.errors.js';
import type { DecisionReason } from '../domain/reasons.js';
import { passesOn } from '../domain/withheld.js';
import { MATCH_STATE_CHANGED } from '../events.js';
import {
  MatchRepository,
  type StoredMatch,
  type Side,
  type SideRow,
} from '../persistence/match.repository.js';
import { LookRepository } from '../persistence/look.repository.js';
import { PassOnMatch } from './pass-on-match.js';
import { ReviewTasks } from './review-tasks.js';

export interface Saying {
  readonly side: Side;
  readonly state: SideState;
  readonly reason: string | null;
  readonly reasonCode: DecisionReason | null;
}

/** Writes down what a side says of a match, with all that follows from it. */
@Injectable()
export class SayOfMatch {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly looks: LookRepository,
    private readonly records: RecordStore,
    private readonly settle: SettlePair,
    private readonly passOn: PassOnMatch,
    private readonly tasks: ReviewTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns when somebody has last looked a third time at a match whose sides differ. */
  async lookedAt(tx: Tx, { id, state }: StoredMatch): Promise<Date | undefined> {
    return state === 'conflict' ? (await this.looks.ofMatch(tx, id)).at(-1)?.at : undefined;
  }

  async say(tx: Tx, actor: Actor, storedMatch: StoredMatch, saying: Saying): Promise<void> {
    const { id, recordA, recordB } = storedMatch;
    const [, theirs] = sideRows(storedMatch, saying.side);
    const oneHouse = storedMatch.institutionA === storedMatch.institutionB;
    if (oneHouse && theirs.decidedBy === actor.actorId) throw new MatchSecondPersonNeeded();
    const decidedAt = this.clock.now();
    const seen = await this.records.forComparison(tx, [recordA, recordB]);
    const versionOf = (recordId: string) => seen.find((record) => record.id === recordId)?.version ?? null;
    const decided = { hypothesisId: id, ...saying, decidedBy: actor.actorId, decidedAt };
    await this.matchRepository.decide(tx, {
      ...decided,
      versionA: versionOf(recordA),
      versionB: versionOf(recordB),
      probability: storedMatch.emptiedAt ? null : storedMatch.probability,
      modelVersion: storedMatch.modelVersion,
      weights: storedMatch.emptiedAt ? null : groupWeights(storedMatch.evidence),
    });
    const mine = { state: saying.state, at: decidedAt };
    const other = { state: theirs.state, at: theirs.decidedAt };
    const state = stateAfter(storedMatch.state, mine, other, await this.lookedAt(tx, storedMatch));
    await this.matchRepository.setState(tx, id, state);
    if (passesOn(saying.state)) await this.passOn.passOn(tx, storedMatch);
    await this.settleDoubles(tx, storedMatch, state);
    await this.tasks.said(tx, storedMatch, saying.side, saying.state);
    await this.tasks.follow(tx, storedMatch, state);
    await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: id } });
  }

  /**
   * Settles two records of one bank as decided by their sides. Two records of one bank that both sides have
   * told apart are so for the comparison too, until one side thinks again.
   */
  private async settleDoubles(tx: Tx, storedMatch: StoredMatch, state: MatchState): Promise<void> {
    const kind = storedMatch.kind as Kind;
    const isExcluded = state === 'excluded';
    if (!isWithinOneBank(kind) || isExcluded === (storedMatch.state === 'excluded')) return;
    const recordIds = [storedMatch.recordA, storedMatch.recordB] as const;
    await this.settle.settle(tx, kind, recordIds, isExcluded ? false : undefined);
  }
}

/** The row of a side, and that of the other. */
export function sideRows(storedMatch: StoredMatch, side: Side): readonly [SideRow, SideRow] {
  const mine = storedMatch.sides.find((row) => row.side === side);
  const theirs = storedMatch.sides.find((row) => row.side !== side);
  if (!mine || !theirs) throw new NotFound();
  return [mine, theirs];
}
