import type { KinshipBasisJson } from '../genetics/index.js';
import { Background, type AddCount } from './background.js';
import type { ComparableRecord } from './comparable-record.js';
import type { FittedWeights } from './fitted/weights.js';
import { COMPARISONS } from './groups/registry.js';
import { isRecordType } from './kinds.js';

/** Counts the records of all banks together, one after the other: none of them is kept. */
export class BackgroundCount {
  private readonly counts = new Map<string, number>();
  private readonly count: AddCount = (key, by = 1) => {
    if (!Number.isSafeInteger(by)) throw new RangeError('The background holds whole counts only.');
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  };

  /** A record that the exchange format does not know is passed over. */
  add(record: ComparableRecord): void {
    if (!isRecordType(record.recordType)) return;
    this.count(`size:${record.recordType}`);
    for (const comparison of COMPARISONS) comparison.count(record, this.count);
  }

  /** Counts so far, by key. */
  get counted(): ReadonlyMap<string, number> {
    return this.counts;
  }

  /**
   * @param kinship what DNA is weighed with
   * @param weights what was learnt from labels
   */
  background(kinship?: KinshipBasisJson, weights?: FittedWeights): Background {
    return Background.of(this.counts, kinship, weights);
  }
}

/** The background of records that are at hand. */
export function buildBackground(records: Iterable<ComparableRecord>, kinship?: KinshipBasisJson): Background {
  const count = new BackgroundCount();
  for (const record of records) count.add(record);
  return count.background(kinship);
}
