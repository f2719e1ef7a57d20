import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { StoredRecord } from '../../../records/records/index.js';

/** Purposes for which a record that hides nothing would be open. */
const ALL_PURPOSES = ['search', 'forensic_matching', 'cross_border'];

/**
 * Returns a record as if nobody had ever refused anything of it. Held against it, the rule of comparison says
 * whether it is the other record, or the agreement, that does not permit the pair.
 */
export function asIfPermitted(record: StoredRecord): StoredRecord {
  const status = record.recordType === 'report' ? 'registered' : record.status;
  return { ...record, withdrawn: false, removed: false, status, content: permitting(record.content) };
}

function permitting(content: ExchangeRecord): ExchangeRecord {
  if (content.recordType === 'report') {
    const consents = ALL_PURPOSES.map((purpose) => ({ purpose, decision: 'granted', countries: ['*'] }));
    return { ...content, consents } as ExchangeRecord;
  }
  if (content.recordType === 'living') return { ...content, wishes: { informFamily: true } };
  return content;
}
