import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PairKnowledge } from '../../review/disclosure/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import type { AlertSubjectRef } from '../domain/alert-subject.js';

/**
 * To whom it is news that an identification has settled a match. Apart from alerting them: it is asked of matches and of what may be disclosed, and
 * of no alert.
 */
@Injectable()
export class SettledNews {
  constructor(
    private readonly matches: MatchDirectory,
    private readonly pairs: PairKnowledge,
  ) {}

  /** @returns the matches by institution that had looked and may know of the pair now */
  async gather(tx: Tx, matchIds: readonly string[]): Promise<ReadonlyMap<string, AlertSubjectRef[]>> {
    const settled = await this.matches.settledForAlerts(tx, matchIds);
    const known = await this.pairs.of(
      tx,
      settled.map(({ kind, a, b }) => ({ kind, a: a.recordId, b: b.recordId })),
    );
    const news = new Map<string, AlertSubjectRef[]>();
    for (const [at, match] of settled.entries()) {
      const sides = (known[at]?.sides ?? []).filter((side) => match.lookedAt.includes(side));
      for (const institutionId of new Set(sides.map((side) => match[side].institutionId)))
        news.set(institutionId, [
          ...(news.get(institutionId) ?? []),
          { id: match.id, mark: `${match.version}` },
        ]);
    }
    return news;
  }
}
