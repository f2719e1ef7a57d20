import type { ExchangeRecord } from '../records.js';
import type { RecordReading } from '../reading/reading.js';

/** A rule over several fields of a record that is right field by field. */
export type RecordRule = (record: ExchangeRecord, reading: RecordReading) => void;
