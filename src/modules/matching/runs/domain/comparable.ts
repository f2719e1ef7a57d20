import { wishOf } from '../../../access/consent/index.js';
import type { StoredRecord } from '../../../records/records/index.js';

/** States of a report in which nobody searches by it. */
const NOT_SEARCHED = ['draft', 'withdrawn'];

/**
 * Tells whether a record is in the bank at all: not withdrawn, not taken out, not a draft, and not somebody
 * found alive who does not want the family to be informed.
 */
export function isComparable(
  record: Pick<StoredRecord, 'withdrawn' | 'removed' | 'status' | 'content'>,
): boolean {
  if (record.withdrawn || record.removed || NOT_SEARCHED.includes(record.status)) return false;
  return record.content.recordType !== 'living' || record.content.wishes?.informFamily !== false;
}

/**
 * Tells whether a record is of a living person for whom nobody has said yes: a pair with it exists only for
 * the institution that holds the living record.
 */
export function isHolderOnly(record: Pick<StoredRecord, 'content' | 'wishDecidedBy'>, now: string): boolean {
  return (
    record.content.recordType === 'living' && wishOf(record.content, record.wishDecidedBy, now) !== 'yes'
  );
}
