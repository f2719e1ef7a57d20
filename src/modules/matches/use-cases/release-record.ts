import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/index.js';
import { ReleaseLedger, type ReleaseTerms } from '../../disclosure/index.js';
import { HypothesisRepository, type Hypothesis } from '../persistence/hypothesis.repository.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';

/** What a side lets the other one see of its record, for this match alone. */
@Injectable()
export class ReleaseRecord {
  constructor(
    private readonly change: ChangeMatch,
    private readonly hypotheses: HypothesisRepository,
    private readonly ledger: ReleaseLedger,
  ) {}

  async release(actor: Actor, match: MatchVersion, terms: ReleaseTerms): Promise<void> {
    await this.change.run(actor, 'matches.release', match, async (tx, hypothesis, side) => {
      await this.ledger.release(tx, { pair: hypothesis, side, actorId: actor.actorId }, terms);
      await this.renew(tx, hypothesis);
      const { level, purpose = '', handling, until } = terms;
      const ends = until ? { until: until.toISOString() } : {};
      return { side, level, for: purpose, handling: handling.code, ...ends };
    });
  }

  async takeBack(actor: Actor, match: MatchVersion): Promise<void> {
    await this.change.run(actor, 'matches.release', match, async (tx, hypothesis, side) => {
      await this.ledger.takeBack(tx, { pair: hypothesis, side, actorId: actor.actorId });
      await this.renew(tx, hypothesis);
      return { side, level: 0 };
    });
  }

  /** A new version: whoever decides on what was read before is told to read again. */
  private async renew(tx: Tx, { id, state }: Hypothesis): Promise<void> {
    await this.hypotheses.setState(tx, id, state);
  }
}
