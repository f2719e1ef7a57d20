import type { Background } from '../background.js';
import { type DayInterval, NO_DAY } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Comparison, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { isWithinOneBank, type RecordType } from '../kinds.js';
import { eventOf } from '../record-dates.js';
import { SoftFloor } from '../soft-floor.js';
import { DAYS_A_BIN, GapTable } from './gap-tables.js';

const SLIP = 0.03;
/** Until a bank has dates of its own, its records are taken to be spread evenly over this long a time. */
const DEFAULT_BINS = 240;
const DEFAULT_RECORDS = 60;
/** 2110: beyond any date that a record holds. */
const BINS = 3720;

/** Records a day in a bank of one type, around each month: smoothed over a year. */
function datesOf(background: Background, type: RecordType): Float64Array {
  const months = new Float64Array(BINS);
  let total = 0;
  for (const [month, count] of background.under(`month:${type}:`)) {
    const bin = Math.min(BINS - 1, Number(month));
    months[bin]! += count;
    total += count;
  }
  const density = new Float64Array(BINS);
  for (let bin = 0; bin < BINS; bin += 1) {
    let near = 0;
    for (let other = Math.max(0, bin - 6); other <= Math.min(BINS - 1, bin + 6); other += 1) near += months[other]!;
    const smoothed = (near / 13 + DEFAULT_RECORDS / DEFAULT_BINS) / (total + DEFAULT_RECORDS);
    density[bin] = smoothed / DAYS_A_BIN;
  }
  return density;
}

class TimeScorer implements Scorer {
  private readonly table: GapTable;
  private readonly floor = new SoftFloor(SLIP);
  private readonly datesA: Float64Array;
  private readonly datesB: Float64Array;
  private readonly isSymmetric: boolean;
  private first = NO_DAY;
  private last = NO_DAY;

  constructor(private readonly pairing: Pairing) {
    this.table = new GapTable(pairing.kind);
    const [a, b] = pairing.isQueryA ? [pairing.queryBank, pairing.bank] : [pairing.bank, pairing.queryBank];
    this.isSymmetric = isWithinOneBank(pairing.kind);
    this.datesA = datesOf(backgroundOf(pairing), a.recordType);
    this.datesB = datesOf(backgroundOf(pairing), b.recordType);
  }

  begin(query: number): boolean {
    const [first, last] = this.columnsOf(this.pairing.queryBank, query);
    this.first = first[query]!;
    this.last = last[query]!;
    return this.first !== NO_DAY;
  }

  /** Remains are dated by death against a report, by the find against other remains. */
  private columnsOf(bank: BankView, slot: number): readonly [Int32Array, Int32Array] {
    const { deathFirst, deathLast, eventFirst, eventLast } = bank.columns;
    const isDeath = this.pairing.kind === 'identification' && bank.recordType === 'remains';
    return isDeath && deathFirst[slot] !== NO_DAY ? [deathFirst, deathLast] : [eventFirst, eventLast];
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    for (let i = from; i < to; i += 1) out[i - from]! += this.score(slots[i]!);
  }

  private score(slot: number): number {
    const { bank, isQueryA, kind } = this.pairing;
    const { deathFirst, deathLast, eventFirst, eventLast } = bank.columns;
    const isDeath = kind === 'identification' && isQueryA && deathFirst[slot] !== NO_DAY;
    const first = isDeath ? deathFirst[slot]! : eventFirst[slot]!;
    const last = isDeath ? deathLast[slot]! : eventLast[slot]!;
    if (first === NO_DAY) return 0;
    return isQueryA ? this.weigh(this.first, this.last, first, last) : this.weigh(first, last, this.first, this.last);
  }

  private weigh(firstA: number, lastA: number, firstB: number, lastB: number): number {
    const same = this.table.meanDensity(firstB - lastA, lastB - firstA);
    const densityB = this.datesB[((firstB + lastB) / 2 / DAYS_A_BIN) | 0]!;
    if (!this.isSymmetric) return this.floor.at(Math.log10(same / densityB));
    const densityA = this.datesA[((firstA + lastA) / 2 / DAYS_A_BIN) | 0]!;
    return this.floor.at(Math.log10(same / Math.sqrt(densityA * densityB)));
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const [first, last] = this.columnsOf(this.pairing.bank, slot);
    const other: DayInterval = { first: first[slot]!, last: last[slot]! };
    const values = { a: dateValue(a), b: dateValue(b) };
    const field = FIELD[this.pairing.kind];
    if (this.first === NO_DAY || other.first === NO_DAY) return [noData(field, 'TIME.NO_DATA', values.a, values.b)];
    const weight = this.score(slot);
    const isOrdered = this.isSymmetric || other.last >= this.first;
    const reason = isOrdered ? (weight > -0.3 ? 'TIME.PLAUSIBLE' : 'TIME.FAR_APART') : 'TIME.BEFORE_LAST_CONTACT';
    const agreement = weight > 0 ? 'agrees' : weight > -0.7 ? 'close' : 'differs';
    return [{ field, log10LR: weight, agreement, reason, ...values }];
  }
}

const FIELD = {
  identification: 'deathDate',
  living: 'since',
  duplicate_report: 'lastContact.date',
  same_remains: 'found.date',
} as const;

function dateValue(record: ComparableRecord): unknown {
  if (record.recordType === 'report') return record.lastContact?.date;
  if (record.recordType === 'living') return record.since;
  const { deathDate, found, postMortemIntervalDays } = record;
  return deathDate ?? (postMortemIntervalDays ? { found: found?.date, postMortemIntervalDays } : found?.date);
}

export const timeComparison: Comparison = {
  group: 'time',
  count(record, count) {
    const event = eventOf(record);
    if (event === undefined || record.recordType === undefined) return;
    count(`month:${record.recordType}:${Math.floor((event.first + event.last) / 2 / DAYS_A_BIN)}`);
  },
  encode(record, slot, bank) {
    const event = eventOf(record);
    bank.columns.eventFirst[slot] = event?.first ?? NO_DAY;
    bank.columns.eventLast[slot] = event?.last ?? NO_DAY;
  },
  scorer: (pairing) => new TimeScorer(pairing),
};
