import { readInstant } from '../../../../kernel/contract/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import type { DeedEvents } from '../../../institutions/index.js';

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * When a report was made, or somebody was found alive, by what the record of a procedure says. A report was made
 * when its issuer first recorded it, else when it was filed. Somebody was found on the day that the record names;
 * where that is a month or a year alone, when it was registered. Somebody disappeared at the last sign of life,
 * where its day is known.
 *
 * @param isOfHolder whether the holder of the record acts: to others a due date would tell the day of the last
 *   sign of life
 */
export function eventsOfRecord(
  { content, createdAt }: Pick<StoredRecord, 'content' | 'createdAt'>,
  isOfHolder: boolean,
): DeedEvents {
  switch (content.recordType) {
    case 'report': {
      const report = content.recordedAt === undefined ? createdAt : new Date(content.recordedAt);
      const last = isOfHolder ? knownDay(content.lastContact?.date) : undefined;
      return { report, ...(last !== undefined && { disappearance: last }) };
    }
    case 'living':
      return { found: knownDay(content.since) ?? createdAt };
    case 'remains':
      return {};
  }
}

/** A day, or an instant; undefined where a month or a year alone is known. */
function knownDay(date: string | undefined): Date | string | undefined {
  if (date === undefined || WHOLE_DAY.test(date)) return date;
  const instant = readInstant(date);
  return instant && new Date(instant.epochMs);
}
