import type { NumberRange } from '../infer.js';
import { readInstant } from '../instant.js';
import { MAX_CLOCK_LEAD_MS } from '../limits.js';
import { isAfter, partialDateBounds } from '../partial-date.js';
import type { ExchangeRecord, LivingRecord, RemainsRecord, ReportRecord } from '../records.js';
import { STATED_AT, statedFacts } from '../stated-facts.js';
import type { RecordReading } from '../reading/reading.js';
import type { ContractCode } from '../codes.js';
import type { PathStep } from '../unknown-key.js';
import type { RecordRule } from './rule.js';

interface Place {
  readonly path: readonly PathStep[];
  readonly date: string | undefined;
}

const isOutOfOrder = (earlier: Place, later: Place): boolean =>
  earlier.date !== undefined && later.date !== undefined && isAfter(earlier.date, later.date);

function warnUnlessInOrder(
  record: ExchangeRecord,
  reading: RecordReading,
  earlier: Place,
  later: Place,
  code: ContractCode = 'EXCHANGE.DATES_OUT_OF_ORDER',
): void {
  if (isOutOfOrder(earlier, later))
    reading.at(record, earlier.path).warn(code, `not after ${later.path.join('.')}`);
}

/** Rule on clocks: an issuer's may run ahead by a day, not more, for versions are told apart by it. */
export const clocks: RecordRule = (record, reading) => {
  const updated = record.updatedAt === undefined ? undefined : readInstant(record.updatedAt);
  const recorded = record.recordedAt === undefined ? undefined : readInstant(record.recordedAt);
  if (updated && updated.epochMs > reading.nowMs + MAX_CLOCK_LEAD_MS) {
    reading.at(record, ['updatedAt']).error('EXCHANGE.UPDATED_IN_FUTURE', 'at most a day ahead');
  } else if (updated && updated.epochMs > reading.nowMs) {
    reading.at(record, ['updatedAt']).warn('EXCHANGE.DATE_IN_FUTURE');
  }
  if (recorded && recorded.epochMs > reading.nowMs)
    reading.at(record, ['recordedAt']).warn('EXCHANGE.DATE_IN_FUTURE');
  if (updated && recorded && recorded.epochMs > updated.epochMs) {
    reading.at(record, ['updatedAt']).warn('EXCHANGE.DATES_OUT_OF_ORDER', 'not before recordedAt');
  }
};

const birthOf = (record: ReportRecord | LivingRecord): Place => ({
  path: STATED_AT.birth.split('.'),
  date: statedFacts(record).birth,
});

function reportDates(record: ReportRecord, reading: RecordReading): void {
  const birth = birthOf(record);
  const departure: Place = { path: ['departure', 'date'], date: record.departure?.date };
  const lastContact: Place = { path: ['lastContact', 'date'], date: record.lastContact?.date };
  const recorded: Place = { path: ['recordedAt'], date: record.recordedAt };
  if (isOutOfOrder(birth, lastContact)) {
    reading.at(record, birth.path).error('EXCHANGE.BIRTH_AFTER_LAST_CONTACT', 'not after lastContact.date');
  }
  warnUnlessInOrder(record, reading, departure, lastContact, 'EXCHANGE.DEPARTURE_AFTER_LAST_CONTACT');
  warnUnlessInOrder(record, reading, birth, departure);
  warnUnlessInOrder(record, reading, lastContact, recorded);
  let latest = departure;
  for (const [index, point] of (record.route ?? []).entries()) {
    const here: Place = { path: ['route', index, 'date'], date: point.date };
    if (isOutOfOrder(latest, here)) {
      reading
        .at(record, here.path)
        .warn('EXCHANGE.DATES_OUT_OF_ORDER', 'not before the point that stands before it');
    }
    warnUnlessInOrder(record, reading, here, lastContact);
    if (here.date !== undefined) latest = here;
  }
}

function remainsDates(record: RemainsRecord, reading: RecordReading): void {
  const found: Place = { path: ['found', 'date'], date: record.found?.date };
  if (record.found && found.date === undefined)
    reading.at(record, found.path).warn('EXCHANGE.FOUND_WITHOUT_DAY');
  const { deathDate } = record;
  const death: Place =
    typeof deathDate === 'object'
      ? { path: ['deathDate', 'from'], date: deathDate.from }
      : { path: ['deathDate'], date: deathDate };
  warnUnlessInOrder(record, reading, death, found);
  warnUnlessInOrder(record, reading, found, { path: ['recordedAt'], date: record.recordedAt });
  warnUnlessInOrder(record, reading, found, { path: ['identity', 'date'], date: record.identity?.date });
}

function livingDates(record: LivingRecord, reading: RecordReading): void {
  const birth = birthOf(record);
  if (isOutOfOrder(birth, { path: ['since'], date: record.since })) {
    reading.at(record, birth.path).error('EXCHANGE.BIRTH_AFTER_SINCE', 'not after since');
  }
}

/** Rule on the order of the dates within a record: birth, journey, death, finding. */
export const orderOfDates: RecordRule = (record, reading) => {
  if (record.recordType === 'report') reportDates(record, reading);
  else if (record.recordType === 'remains') remainsDates(record, reading);
  else livingDates(record, reading);
};

interface Days {
  readonly first: number;
  readonly last: number;
}

function deathBounds(deathDate: NonNullable<RemainsRecord['deathDate']>): Days | undefined {
  const [from, to] = typeof deathDate === 'object' ? [deathDate.from, deathDate.to] : [deathDate, deathDate];
  const [first, last] = [partialDateBounds(from)?.firstDay, partialDateBounds(to)?.lastDay];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Returns the days of death that a finding and the interval before it leave. */
function intervalBounds(
  found: string | undefined,
  { min = 0, max = Infinity }: NumberRange,
): Days | undefined {
  const bounds = found === undefined ? undefined : partialDateBounds(found);
  return bounds && { first: Math.floor(bounds.firstDay - max), last: Math.ceil(bounds.lastDay - min) };
}

/** Rule that the date of death and the interval before the finding tell of one time. */
export const deathAndInterval: RecordRule = (record, reading) => {
  if (record.recordType !== 'remains' || !record.found || !record.postMortemIntervalDays || !record.deathDate)
    return;
  const death = deathBounds(record.deathDate);
  const interval = intervalBounds(record.found.date, record.postMortemIntervalDays);
  if (death && interval && (death.first > interval.last || death.last < interval.first)) {
    reading.at(record, ['postMortemIntervalDays']).warn('EXCHANGE.DEATH_CONTRADICTS_INTERVAL');
  }
};
