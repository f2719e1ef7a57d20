import type { Finding } from './codes.js';
import { RECORD_TYPES, RECORDS, type ExchangeRecord, type RecordType } from './records.js';
import { readShape } from './reading/read-shape.js';
import { RecordReading, type ReadingContext } from './reading/reading.js';
import { absentAndPresent, ageAndBirth, askedAndAnswered, recoveredOrNot } from './rules/contradictions.js';
import { consentsDoWhatTheySay, grantNamesCountries, starStandsAlone } from './rules/consents.js';
import { clocks, deathAndInterval, orderOfDates } from './rules/dates.js';
import { possibleRelatives } from './rules/family.js';
import { mitochondrialVariants, oneProfileField, sampleCodes } from './rules/genetics.js';
import { possiblePedigree } from './rules/pedigree.js';
import { heightsInCentimetres } from './rules/measures.js';
import { noSelfReference, ownerIsKnown } from './rules/references.js';
import { namedInReport } from './rules/presence.js';
import type { RecordRule } from './rules/rule.js';
import { isJsonObject, UNKNOWN_KEY, type JsonObject } from './unknown-key.js';

export interface ReadResult {
  /** The record, where nothing is wrong with it. */
  readonly record?: ExchangeRecord;
  readonly recordType?: RecordType;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

const RULES: readonly RecordRule[] = [
  ownerIsKnown,
  namedInReport,
  noSelfReference,
  clocks,
  orderOfDates,
  deathAndInterval,
  ageAndBirth,
  absentAndPresent,
  askedAndAnswered,
  recoveredOrNot,
  heightsInCentimetres,
  starStandsAlone,
  grantNamesCountries,
  consentsDoWhatTheySay,
  oneProfileField,
  sampleCodes,
  mitochondrialVariants,
  possibleRelatives,
  possiblePedigree,
];

/**
 * Rules that stay true when a wrong entry was left out: they are told together with what is wrong field by
 * field.
 */
const RULES_OF_PARTS: readonly RecordRule[] = [
  ownerIsKnown,
  noSelfReference,
  clocks,
  orderOfDates,
  oneProfileField,
  mitochondrialVariants,
];

const isRecordType = (value: unknown): value is RecordType => RECORD_TYPES.some((type) => type === value);

function keepUnknownFields(made: JsonObject, { unknownFields }: RecordReading): void {
  if (unknownFields.length === 0) return;
  const extra = isJsonObject(made['extra']) ? made['extra'] : {};
  made['extra'] = { ...extra, [UNKNOWN_KEY]: unknownFields };
}

/**
 * Returns the object that the shapes have made as the record type that follows from them; a wrong part is not
 * in it.
 */
const asRecord = (made: JsonObject): ExchangeRecord => made as unknown as ExchangeRecord;

function finish(reading: RecordReading, made: JsonObject | undefined, recordType: RecordType): ReadResult {
  const { errors, warnings } = reading;
  if (!made) return { recordType, errors, warnings };
  const rules = reading.errorCount > 0 ? RULES_OF_PARTS : RULES;
  for (const rule of rules) rule(asRecord(made), reading);
  if (reading.errorCount > 0) return { recordType, errors, warnings };
  keepUnknownFields(made, reading);
  return { record: asRecord(made), recordType, errors, warnings };
}

/**
 * Reads one record of the exchange format: normalises it, checks it field by field and then as a whole.
 *
 * Nothing is converted. What the contract has no field for is kept in `extra["@unknown"]` (see
 * `UNKNOWN_KEY`). Never throws for any `value`.
 *
 * @throws where `context.now` is no instant
 */
export function readRecord(value: unknown, context: ReadingContext): ReadResult {
  const recordType = isJsonObject(value) ? value['recordType'] : undefined;
  const isKnownType = isRecordType(recordType);
  const reading = new RecordReading(context, isKnownType ? RECORDS[recordType] : undefined);
  const { errors, warnings } = reading;
  if (!isJsonObject(value)) {
    reading.error('EXCHANGE.NOT_AN_OBJECT', 'object');
    return { errors, warnings };
  }
  if (!isKnownType) {
    const isMissing = recordType === undefined || recordType === null || recordType === '';
    const code = isMissing ? 'EXCHANGE.REQUIRED' : 'EXCHANGE.NOT_IN_VOCABULARY';
    reading.errorIn('recordType', code, RECORD_TYPES.join(' | '));
    return { errors, warnings };
  }
  return finish(
    reading,
    readShape(reading, RECORDS[recordType], value) as JsonObject | undefined,
    recordType,
  );
}
