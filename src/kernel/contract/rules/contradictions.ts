import { partialDateBounds } from '../partial-date.js';
import { rangesOverlap } from '../ranges.js';
import type { ExchangeRecord } from '../records.js';
import { STATED_AT, statedFacts } from '../stated-facts.js';
import { isJsonObject } from '../unknown-key.js';
import type { RecordRule } from './rule.js';

const DAYS_PER_YEAR = 365.2425;

/** Returns the age that a birth date gives at the reference date, as a range in whole or begun years. */
function agesBetween(birth: string, reference: string): { min: number; max: number } | undefined {
  const [born, at] = [partialDateBounds(birth), partialDateBounds(reference)];
  if (!born || !at) return undefined;
  return {
    min: Math.floor((at.firstDay - born.lastDay) / DAYS_PER_YEAR),
    max: Math.ceil((at.lastDay - born.firstDay) / DAYS_PER_YEAR),
  };
}

/**
 * Rule on age and birth date: the age holds at the record's reference date, last contact of a report, `since`
 * of a living record.
 */
export const ageAndBirth: RecordRule = (record, reading) => {
  if (record.recordType === 'remains') return;
  const { birth, age } = statedFacts(record);
  const reference = record.recordType === 'report' ? record.lastContact?.date : record.since;
  if (birth === undefined || !age || reference === undefined) return;
  const ages = agesBetween(birth, reference);
  if (ages && !rangesOverlap(ages, age)) {
    reading.at(record, STATED_AT.age.split('.')).warn('EXCHANGE.AGE_CONTRADICTS_BIRTH');
  }
};

interface Statement {
  readonly kind: string;
  readonly state: string | undefined;
  readonly region: string | undefined;
  readonly side: string | undefined;
  /** True where the statement says which one is meant: its absence is not the absence of the whole kind. */
  readonly isSpecific: boolean;
}

/**
 * Tells whether a checked absence denies a presence: it covers its whole kind, unless it names the place that
 * was looked at.
 */
function denies(absent: Statement, present: Statement): boolean {
  if (absent.state !== 'absent' || absent.isSpecific || present.state === 'absent') return false;
  const isElsewhere =
    (absent.region !== undefined && absent.region !== present.region) ||
    (absent.side !== undefined && absent.side !== present.side);
  return absent.kind === present.kind && !isElsewhere;
}

function statementsOf(record: ExchangeRecord, list: 'marks' | 'medical'): readonly Statement[] {
  if (list === 'medical') {
    return (record.medical ?? []).map(({ kind, state, region, side, description, serial }) => {
      return { kind, state, region, side, isSpecific: (description ?? serial) !== undefined };
    });
  }
  return (record.marks ?? []).map(({ type, state, region, side, design, text, description }) => {
    return { kind: type, state, region, side, isSpecific: (design ?? text ?? description) !== undefined };
  });
}

/** Rule on statements that deny each other: "no tattoos" beside a tattoo. */
export const absentAndPresent: RecordRule = (record, reading) => {
  for (const list of ['marks', 'medical'] as const) {
    const statements = statementsOf(record, list);
    for (const [index, absent] of statements.entries()) {
      if (!statements.some((present) => denies(absent, present))) continue;
      reading.at(record, [list, index, 'state']).warn('EXCHANGE.CONTRADICTION');
    }
  }
};

const valueAt = (value: unknown, path: readonly string[]): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(value))
    return value.map((entry) => valueAt(entry, path)).find((found) => found !== undefined);
  return isJsonObject(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined;
};

/** Rule on `asked`: a field that was asked and not answered has no value. */
export const askedAndAnswered: RecordRule = (record, reading) => {
  for (const path of Object.keys(record.asked ?? {})) {
    if (valueAt(record, path.split('.')) !== undefined) {
      reading.at(record, ['asked', path]).warn('EXCHANGE.ASKED_BUT_ANSWERED');
    }
  }
};

/** Rule on regions of the body: each was recovered or was not. */
export const recoveredOrNot: RecordRule = (record, reading) => {
  if (record.recordType !== 'remains') return;
  const recovered = new Set<string>(record.recovered);
  for (const [index, region] of (record.notRecovered ?? []).entries()) {
    if (recovered.has(region)) reading.at(record, ['notRecovered', index]).warn('EXCHANGE.CONTRADICTION');
  }
};
