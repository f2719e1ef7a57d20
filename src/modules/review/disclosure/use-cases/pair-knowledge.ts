import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Pair } from '../../../matching/runs/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { PairSide } from '../domain/pair-side.js';
import { DisclosurePolicy } from './disclosure-policy.js';

/** Viewers who may know of a pair at this moment. */
export interface PairViewers {
  /** The sides whose institutions may; none of a pair that may not be compared any more. */
  readonly sides: readonly PairSide[];
  /** True where only the institution that holds the living person's record may know of it. */
  readonly isHolderOnly: boolean;
}

const SIDES = ['a', 'b'] as const;
const NOBODY: PairViewers = { sides: [], isHolderOnly: false };

/** Knowledge of who may be told of pairs: of many at once, on as little of their records as decides it. */
@Injectable()
export class PairKnowledge {
  constructor(
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
  ) {}

  /**
   * Returns the viewers of each pair, in the order given.
   *
   * @param purpose what the reader works for; without one, what any of the institution's people may know
   * counts
   */
  async of(tx: Tx, pairs: readonly Pair[], purpose?: string): Promise<PairViewers[]> {
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const records = new Map((await this.records.whatDecides(tx, ids)).map((one) => [one.id, one]));
    const holders = [...new Set([...records.values()].map(({ institutionId }) => institutionId))];
    const forAnyPurpose = purpose === undefined;
    const viewers = holders.map((institutionId) => ({ institutionId, purpose, forAnyPurpose }));
    const views = await this.disclosurePolicy.openForEach(tx, viewers, ids);
    const viewOf = new Map(holders.map((holder, at) => [holder, views[at]]));
    return pairs.map(({ kind, a, b }) => {
      const [one, other] = [records.get(a), records.get(b)];
      if (!one || !other) return NOBODY;
      const pair = { kind, a: one, b: other };
      const sides = SIDES.filter((side) => viewOf.get(pair[side].institutionId)?.isTold(pair));
      return { sides, isHolderOnly: views[0]?.isHolderOnly(pair) ?? false };
    });
  }
}
