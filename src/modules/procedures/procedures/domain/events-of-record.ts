import type { StoredRecord } from '../../../records/records/index.js';
import type { DeedEvents } from '../../../institutions/index.js';

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * When a report was made, or somebody was found alive, by what the record of a procedure says. A report was made
 * when its issuer first recorded it, else when it was filed. Somebody was found on the day that the record names;
 * where that is a month or a year alone, when it was registered.
 */
export function eventsOfRecord({
  content,
  createdAt,
}: Pick<StoredRecord, 'content' | 'createdAt'>): DeedEvents {
  switch (content.recordType) {
    case 'report':
      return { report: content.recordedAt === undefined ? createdAt : new Date(content.recordedAt) };
    case 'living':
      return {
        found: content.since !== undefined && WHOLE_DAY.test(content.since) ? content.since : createdAt,
      };
    case 'remains':
      return {};
  }
}
