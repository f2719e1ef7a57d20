import { Inject, Injectable } from '@nestjs/common';
import type { Kind } from '../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { TenantDb } from '../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../access/index.js';
import { ReadRuns, type FoundPair } from '../../matching/index.js';
import { JudgementRepository, pairKey } from '../persistence/judgement.repository.js';

export interface ShownCandidate {
  readonly pair: FoundPair;
  /** The pair waits for the viewer's judgement, to be given without its score. */
  readonly isBlind: boolean;
}

/** The kept candidates of one's own record; what the viewer is to judge blindly has neither score nor rank. */
@Injectable()
export class ReadCandidates {
  constructor(
    private readonly matching: ReadRuns,
    private readonly db: TenantDb,
    private readonly judgements: JudgementRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async of(actor: Actor, recordId: string, kind: Kind | undefined, limit: number): Promise<ShownCandidate[]> {
    const pairs = await this.matching.candidates(actor, recordId, kind, limit);
    const awaited = await this.awaited(actor, pairs);
    const isBlind = ({ kind: of, a, b }: FoundPair): boolean =>
      awaited.has(pairKey({ kind: of, recordA: a, recordB: b }));
    return [
      ...pairs.filter((pair) => !isBlind(pair)).map((pair) => ({ pair, isBlind: false })),
      ...pairs
        .filter(isBlind)
        .sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
        .map((pair) => ({ pair, isBlind: true })),
    ];
  }

  private async awaited(actor: Actor, pairs: readonly FoundPair[]): Promise<ReadonlySet<string>> {
    if (this.settings.REVIEW_BLIND === 'no' || !isAllowed(actor, 'matches.judge', 'party')) return new Set();
    const keys = pairs.map(({ kind, a, b }) => ({ kind, recordA: a, recordB: b }));
    const unjudged = await this.db.run(actor, (tx) => this.judgements.unjudged(tx, keys, actor.actorId));
    return new Set(unjudged.map(pairKey));
  }
}
