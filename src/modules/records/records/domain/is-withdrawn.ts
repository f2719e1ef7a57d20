import type { ExchangeRecord } from '../../../../kernel/contract/index.js';

/** Tells whether a record says that it is taken back: by a withdrawal, or by its status. */
export function isWithdrawn(record: ExchangeRecord): boolean {
  return record.withdrawn !== undefined || ('status' in record && record.status === 'withdrawn');
}
