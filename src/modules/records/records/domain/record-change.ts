import type { ExchangeRecord, RecordType } from '../../../../kernel/contract/index.js';

export type RecordOf<T extends RecordType> = Extract<ExchangeRecord, { recordType: T }>;

/**
 * Rule of a change: makes new content of a record's content. The contract reads it before it is written.
 * @param now instant, ISO 8601
 */
export type ChangeRule<R extends ExchangeRecord = ExchangeRecord> = (
  record: R,
  now: string,
) => Readonly<Record<string, unknown>>;

/** Top-level fields that are given take the place of the present ones; `null` removes one; the rest stays. */
export function withFields(fields: Readonly<Record<string, unknown>>): ChangeRule {
  return (record) => ({ ...record, ...fields });
}

/** The record stays as a tombstone and is compared no more. */
export function takenBack(reason: string): ChangeRule {
  return (record, at) => ({ ...record, withdrawn: { at, reason } });
}
