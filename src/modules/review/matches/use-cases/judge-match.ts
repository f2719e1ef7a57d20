import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { MatchClosed } from '../domain/match.errors.js';
import type { JudgementAnswer } from '../domain/verdict.js';
import { MatchRepository, type StoredMatch } from '../persistence/match.repository.js';
import { JudgementRepository } from '../persistence/judgement.repository.js';
import { BlindRule } from './blind-rule.js';
import { ShownMatches } from './shown-matches.js';

/** Judgement as somebody says it of a pair. */
interface Said {
  readonly answer: JudgementAnswer;
  /** True where they chose to judge without the score, though no setting hides it. */
  readonly isBlind: boolean;
  readonly note: string | undefined;
}

/**
 * Records what one person holds of a pair: same, not the same, unsure.
 *
 * A judgement is not a decision: it moves no match and binds no institution. It is what a reader saw in the
 * two records, and what the model is measured by and learns from. Judgements are only ever added; whoever
 * thinks again judges again.
 */
@Injectable()
export class JudgeMatch {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly judgements: JudgementRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly blind: BlindRule,
    private readonly questions: QueryLog,
  ) {}

  /** @param key made by the client; the same judgement with the same key is recorded once */
  async judge(actor: Actor, matchId: string, said: Said, key?: string): Promise<void> {
    await this.guarded.perform(actor, 'matches.judge', [matchId], async (tx) => {
      const match = await this.shown.one(tx, actor, await this.matchRepository.lock(tx, matchId));
      if (!match) throw new NotFound();
      requireInRelation(actor, 'matches.judge', 'party');
      const { storedMatch, pair } = match;
      const sent = {
        scope: actor.actorId,
        operation: 'matches.judge',
        key,
        request: { matchId, said },
      };
      await once(tx, sent, async () => {
        if (pair.hasEnded) throw new MatchClosed('lapsed');
        await this.record(tx, actor, storedMatch, said);
        return matchId;
      });
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    storedMatch: StoredMatch,
    { answer, isBlind, note }: Said,
  ): Promise<void> {
    const given = await this.judgements.ofPairs(tx, [storedMatch]);
    // Whoever has judged once has seen the score since.
    const before = given.findLast((one) => one.judge === actor.actorId);
    if (before && before.answer !== answer)
      await this.questions.note(tx, actor, { kind: 'judged', own: ownRecords(storedMatch, actor) });
    const { kind, recordA, recordB, modelVersion, probability } = storedMatch;
    await this.judgements.add(tx, [
      {
        ...{ kind, recordA, recordB, modelVersion, probability, answer },
        judge: actor.actorId,
        institutionId: actor.institutionId ?? null,
        origin: 'review',
        note: note?.trim() || null,
        blind: !before && (isBlind || (await this.blind.holdsFor(tx, actor))),
        givenAt: this.clock.now(),
      },
    ]);
    await this.audit.record(tx, {
      actor,
      action: 'matches.judge',
      recordIds: [recordA, recordB],
      detail: { matchId: storedMatch.id, answer },
    });
  }
}

const ownRecords = (storedMatch: StoredMatch, { institutionId }: Actor): string[] =>
  sidesOf(storedMatch, institutionId).map((side) =>
    side === 'a' ? storedMatch.recordA : storedMatch.recordB,
  );
