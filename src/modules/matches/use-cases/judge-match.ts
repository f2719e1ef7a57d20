import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireInRelation, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { isVisible } from '../domain/match-view.js';
import type { JudgementAnswer } from '../domain/verdict.js';
import { HypothesisRepository } from '../persistence/hypothesis.repository.js';
import { JudgementRepository } from '../persistence/judgement.repository.js';

/**
 * What one person holds of a pair: same, not the same, unsure.
 *
 * A judgement is not a decision: it moves no match and binds no institution. It is what a reader saw in the two records, and
 * what the model is measured by and learns from. Judgements are only ever added; whoever thinks again judges again.
 */
@Injectable()
export class JudgeMatch {
  constructor(
    private readonly guarded: Guarded,
    private readonly hypotheses: HypothesisRepository,
    private readonly judgements: JudgementRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(actor: Actor, matchId: string, answer: JudgementAnswer, note: string | undefined): Promise<void> {
    await this.guarded.run(actor, 'matches.judge', [matchId], async (tx) => {
      const hypothesis = await this.hypotheses.lock(tx, matchId);
      if (!hypothesis || !isVisible(hypothesis, actor.institutionId)) throw new NotFound();
      requireInRelation(actor, 'matches.judge', 'party');
      const given = await this.judgements.ofPairs(tx, [hypothesis]);
      // Whoever has judged once has seen the score since.
      const isFirst = !given.some((one) => one.judge === actor.actorId);
      const { kind, recordA, recordB, modelVersion, probability } = hypothesis;
      await this.judgements.add(tx, [
        {
          ...{ kind, recordA, recordB, modelVersion, probability, answer },
          judge: actor.actorId,
          institutionId: actor.institutionId ?? null,
          origin: 'review',
          note: note?.trim() || null,
          blind: isFirst && this.settings.REVIEW_BLIND === 'yes',
          givenAt: this.clock.now(),
        },
      ]);
      await this.audit.record(tx, {
        actor,
        action: 'matches.judge',
        recordIds: [recordA, recordB],
        detail: { matchId, answer },
      });
    });
  }
}
