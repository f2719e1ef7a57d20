import type { ExchangeRecord } from '../records.js';
import type { Reading } from '../reading/reading.js';

/** A rule over several fields of a record that is right field by field. */
export type Rule = (record: ExchangeRecord, reading: Reading) => void;
