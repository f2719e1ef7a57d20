import { familyOfPool, poolReports, type ComparableRecord } from '../../../../kernel/linkage/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { lentContent } from '../domain/lent-content.js';

interface PooledContent {
  readonly content: ComparableRecord;
  /** The report whose relatives the content has. */
  readonly family: StoredRecord;
}

/**
 * Returns what a report knows together with others of the same person.
 *
 * @param isShown whether what comes of it is shown: then a report of another institution lends no more than
 * others are shown of it
 */
export function pooledContent(
  record: StoredRecord,
  lenders: readonly StoredRecord[],
  isShown: boolean,
): PooledContent {
  if (lenders.length === 0) return { content: record.content, family: record };
  const lent = lenders.map((one) => ({
    ...(isShown && one.institutionId !== record.institutionId ? lentContent(one.content) : contentOf(one)),
    record: one,
  }));
  return {
    content: poolReports(record.content, lent),
    family: familyOfPool({ ...contentOf(record), record }, lent).record,
  };
}

const contentOf = ({ content }: StoredRecord): ComparableRecord => content;
