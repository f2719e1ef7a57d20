import { Background, type Count } from './background.js';
import type { ComparableRecord } from './comparable-record.js';
import { COMPARISONS } from './groups/registry.js';
import { isRecordType } from './kinds.js';

/** Counts the records of all banks together; records that the exchange format does not know are passed over. */
export function buildBackground(records: Iterable<ComparableRecord>): Background {
  const counts = new Map<string, number>();
  const count: Count = (key, by = 1) => {
    if (!Number.isSafeInteger(by)) throw new RangeError('The background holds whole counts only.');
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const record of records) {
    if (!isRecordType(record.recordType)) continue;
    count(`size:${record.recordType}`);
    for (const comparison of COMPARISONS) comparison.count(record, count);
  }
  return Background.of(counts);
}
