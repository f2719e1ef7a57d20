import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import { JudgementRepository, pairKey, type JudgedPair } from '../persistence/judgement.repository.js';
import { BlindRule } from './blind-rule.js';

/** Finds the pairs that somebody is yet to judge without their scores. */
@Injectable()
export class BlindPairs {
  constructor(
    private readonly judgements: JudgementRepository,
    private readonly rule: BlindRule,
  ) {}

  /** Keys (`pairKey`) of those among these pairs. */
  async among(tx: Tx, actor: Actor, pairs: readonly JudgedPair[]): Promise<ReadonlySet<string>> {
    if (!isAllowed(actor, 'matches.judge', 'party') || !(await this.rule.holdsFor(tx, actor)))
      return new Set();
    return new Set((await this.judgements.unjudged(tx, pairs, actor.actorId)).map(pairKey));
  }
}
