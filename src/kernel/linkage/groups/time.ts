import type { Background } from '../background.js';
import { type DayInterval, NO_DAY } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import {
  backgroundOf,
  type BankView,
  type GroupComparison,
  type Pairing,
  type Scorer,
} from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { isWithinOneBank, type LinkedRecordType } from '../kinds.js';
import { deathOf, eventOf } from '../record-dates.js';
import { SoftFloor } from '../soft-floor.js';
import { DAYS_A_BIN, GapTable } from './gap-tables.js';

/** Slip of a date: the chance that it is of no use, of another record, or wrong altogether. */
export const TIME_SLIP = 0.01;
/**
 * Rate at which families tell a last contact that was months off, so that the body was found, or the person
 * met, before it: the most that such an order costs. No study of how families date a last contact was found:
 * a working value.
 */
export const WRONG_BY_MONTHS = 0.03;
const MOST_DAYS_WRONG = 400;

/**
 * Tests whether the later date lies before the earlier one, and no further than a slip of months leaves it.
 */
export const isWrongByMonths = (gap: number): boolean => gap < 0 && gap >= -MOST_DAYS_WRONG;

/** Time over which records are taken to be spread evenly until a bank has dates of its own. */
const DEFAULT_BINS = 240;
const DEFAULT_RECORDS = 60;
/** 2110: beyond any date that a record holds. */
const BINS = 3720;

/**
 * log10 of the dates a day in a bank, events of one type or deaths, around each month: smoothed over a year.
 */
export function log10DatesOf(background: Background, type: LinkedRecordType | 'death'): Float64Array {
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
    for (let other = Math.max(0, bin - 6); other <= Math.min(BINS - 1, bin + 6); other += 1)
      near += months[other]!;
    const smoothed = (near / 13 + DEFAULT_RECORDS / DEFAULT_BINS) / (total + DEFAULT_RECORDS);
    density[bin] = Math.log10(smoothed / DAYS_A_BIN);
  }
  return density;
}

class TimeScorer implements Scorer {
  private readonly table: GapTable;
  private readonly findTable: GapTable;
  private readonly floor = new SoftFloor(TIME_SLIP);
  private readonly floorOfMonths = new SoftFloor(WRONG_BY_MONTHS);
  /** log10 of how densely the dates of either side lie. */
  private readonly datesA: Float64Array;
  private readonly datesB: Float64Array;
  /** Deaths lie earlier than finds, and end where the finds do. */
  private readonly deaths: Float64Array;
  private readonly isSymmetric: boolean;
  private readonly own: MutableInterval = { first: NO_DAY, last: NO_DAY };
  private readonly other: MutableInterval = { first: NO_DAY, last: NO_DAY };
  private isDeath = false;

  constructor(private readonly pairing: Pairing) {
    this.table = GapTable.of(pairing.kind);
    this.findTable = pairing.kind === 'identification' ? GapTable.of('find') : this.table;
    const [a, b] = pairing.isQueryA ? [pairing.queryBank, pairing.bank] : [pairing.bank, pairing.queryBank];
    this.isSymmetric = isWithinOneBank(pairing.kind);
    this.datesA = log10DatesOf(backgroundOf(pairing), a.recordType);
    this.datesB = log10DatesOf(backgroundOf(pairing), b.recordType);
    this.deaths = log10DatesOf(backgroundOf(pairing), 'death');
  }

  begin(query: number): boolean {
    this.isDeath = this.isDeathOf(this.pairing.queryBank, query);
    this.read(this.pairing.queryBank, query, this.isDeath, this.own);
    return this.own.first !== NO_DAY;
  }

  /** Remains are dated by death against a report, where it is known; by the find against other remains. */
  private isDeathOf(bank: BankView, slot: number): boolean {
    const isRemains = this.pairing.kind === 'identification' && bank.recordType === 'remains';
    return isRemains && bank.columns.deathFirst[slot] !== NO_DAY;
  }

  private read(bank: BankView, slot: number, isDeath: boolean, into: MutableInterval): void {
    const { deathFirst, deathLast, eventFirst, eventLast } = bank.columns;
    into.first = isDeath ? deathFirst[slot]! : eventFirst[slot]!;
    into.last = isDeath ? deathLast[slot]! : eventLast[slot]!;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { isQueryA, kind, bank } = this.pairing;
    const { deathFirst, deathLast, eventFirst, eventLast } = bank.columns;
    const { own } = this;
    const mayBeDeath = kind === 'identification' && bank.recordType === 'remains';
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      const isDeath = mayBeDeath && deathFirst[slot]! !== NO_DAY;
      const first = isDeath ? deathFirst[slot]! : eventFirst[slot]!;
      if (first === NO_DAY) continue;
      const last = isDeath ? deathLast[slot]! : eventLast[slot]!;
      out[i - from]! += isQueryA
        ? this.weighDays(own.first, own.last, first, last, isDeath)
        : this.weighDays(first, last, own.first, own.last, this.isDeath);
    }
  }

  private score(slot: number): number {
    const { bank, isQueryA } = this.pairing;
    const isDeath = this.isDeathOf(bank, slot);
    this.read(bank, slot, isDeath, this.other);
    return isQueryA
      ? this.weigh(this.own, this.other, isDeath)
      : this.weigh(this.other, this.own, this.isDeath);
  }

  private weigh(a: DayInterval, b: DayInterval, isDeath: boolean): number {
    if (a.first === NO_DAY || b.first === NO_DAY) return 0;
    return this.weighDays(a.first, a.last, b.first, b.last, isDeath);
  }

  private weighDays(firstA: number, lastA: number, firstB: number, lastB: number, isDeath: boolean): number {
    const same = (isDeath ? this.table : this.findTable).log10Density(firstB - lastA, lastB - firstA);
    const byChance = (isDeath ? this.deaths : this.datesB)[((firstB + lastB) / 2 / DAYS_A_BIN) | 0]!;
    if (!this.isSymmetric) {
      const floor = isWrongByMonths(lastB - firstA) ? this.floorOfMonths : this.floor;
      return floor.at(same - byChance);
    }
    const other = this.datesA[((firstA + lastA) / 2 / DAYS_A_BIN) | 0]!;
    return this.floor.at(same - (byChance + other) / 2);
  }

  /** The find first, then what the date of death adds to it. */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { kind, bank } = this.pairing;
    const event = { a: eventValue(a), b: eventValue(b) };
    const total = this.score(slot);
    if (this.own.first === NO_DAY || this.other.first === NO_DAY) {
      return [noData(FIELD_OF_DAYS[kind], 'TIME.NO_DATA', event.a, event.b)];
    }
    if (!this.isDeathOf(bank, slot)) return [this.item(FIELD_OF_DAYS[kind], total, event)];
    const value = b.deathDate ?? b.postMortemIntervalDays;
    const field = b.deathDate === undefined ? 'postMortemIntervalDays' : 'deathDate';
    const death = { a: event.a, b: value };
    this.read(bank, slot, false, this.other);
    if (this.other.first === NO_DAY) return [this.item(field, total, death)];
    const byFind = this.weigh(this.own, this.other, false);
    const find = this.item(FIELD_OF_DAYS[kind], byFind, event);
    this.read(bank, slot, true, this.other);
    return [find, this.item(field, total - byFind, death)];
  }

  private item(
    field: string,
    log10LR: number,
    values: { readonly a: unknown; readonly b: unknown },
  ): EvidenceItem {
    const isOrdered = this.isSymmetric || this.other.last >= this.own.first;
    const reason = isOrdered
      ? log10LR > -0.3
        ? 'TIME.PLAUSIBLE'
        : 'TIME.FAR_APART'
      : 'TIME.BEFORE_LAST_CONTACT';
    const agreement = log10LR > 0 ? 'agrees' : log10LR > -0.7 ? 'close' : 'differs';
    return { field, log10LR, agreement, reason, ...values };
  }
}

interface MutableInterval {
  first: number;
  last: number;
}

/** Field of the format under which the days of a pair are explained, by kind. */
export const FIELD_OF_DAYS = {
  identification: 'found.date',
  living: 'since',
  duplicate_report: 'lastContact.date',
  same_remains: 'found.date',
} as const;

export function eventValue(record: ComparableRecord): unknown {
  if (record.recordType === 'report') return record.lastContact?.date;
  return record.recordType === 'remains' ? record.found?.date : record.since;
}

const binOf = ({ first, last }: DayInterval): number => Math.floor((first + last) / 2 / DAYS_A_BIN);

export const timeComparison: GroupComparison = {
  group: 'time',
  count(record, count) {
    const death = record.recordType === 'remains' ? deathOf(record) : undefined;
    if (death !== undefined) count(`month:death:${binOf(death)}`);
    const event = eventOf(record);
    if (event !== undefined && record.recordType !== undefined)
      count(`month:${record.recordType}:${binOf(event)}`);
  },
  encode(record, slot, bank) {
    const event = eventOf(record);
    bank.columns.eventFirst[slot] = event?.first ?? NO_DAY;
    bank.columns.eventLast[slot] = event?.last ?? NO_DAY;
  },
  scorer: (pairing) => new TimeScorer(pairing),
};
