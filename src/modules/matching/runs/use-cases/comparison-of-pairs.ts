import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { Pair } from '../domain/found-pair.js';
import { ComparisonPolicy } from './comparison-policy.js';

/** Standing of a pair at this moment. */
export interface PairStatus {
  /** True where the pair may be compared, and so be told of at all. */
  readonly isAllowed: boolean;
  /** True where only the institution that holds the living person's record may know of it. */
  readonly isHolderOnly: boolean;
}

const GONE: PairStatus = { isAllowed: false, isHolderOnly: false };

/** The rule asked of many pairs at once, on as little of their records as it needs: for lists and counts. */
@Injectable()
export class ComparisonOfPairs {
  constructor(
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
  ) {}

  /** Returns the standing of each pair, in the order given. */
  async of(tx: Tx, pairs: readonly Pair[]): Promise<PairStatus[]> {
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const records = new Map((await this.records.whatDecides(tx, ids)).map((one) => [one.id, one]));
    const rules = await this.comparisonPolicy.open(tx);
    return pairs.map(({ kind, a, b }) => {
      const [one, other] = [records.get(a), records.get(b)];
      if (!one || !other || !rules.allows(kind, one, other)) return GONE;
      return { isAllowed: true, isHolderOnly: rules.isHolderOnly(one, other) };
    });
  }
}
