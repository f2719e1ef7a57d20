import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../access/accounts/index.js';
import { PairKnowledge } from '../../review/disclosure/index.js';
import { MatchDirectory } from '../../review/matches/index.js';

/** Of which matches an institution may know now, as the holder of one of the records: consents and wishes are asked anew. */
@Injectable()
export class KnownMatches {
  constructor(
    private readonly matches: MatchDirectory,
    private readonly pairs: PairKnowledge,
  ) {}

  /** Returns those of these matches of which the holder may know. */
  async of(
    tx: Tx,
    holderId: string,
    purpose: Actor['purpose'],
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return actingAs(tx, PLATFORM, async () => {
      const matches = await this.matches.forAlerts(tx, ids, 'all');
      const pairs = matches.map(({ kind, a, b }) => ({ kind, a: a.recordId, b: b.recordId }));
      const viewers = await this.pairs.of(tx, pairs, purpose);
      const known = matches.filter((match, at) =>
        (viewers[at]?.sides ?? []).some(
          (side) =>
            match[side].institutionId === holderId &&
            side !== match.withheldFrom &&
            (side === 'b' || viewers[at]?.isHolderOnly !== true),
        ),
      );
      return new Set(known.map(({ id }) => id));
    });
  }
}
