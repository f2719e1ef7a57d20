import { NO_DAY } from '../calendar.js';
import { backgroundOf, type BankView, type Pairing } from '../comparison.js';
import { DAYS_A_BIN, GapTable } from '../groups/gap-tables.js';
import { log10DatesOf, TIME_SLIP, WRONG_BY_MONTHS } from '../groups/time.js';
import { isWithinOneBank } from '../kinds.js';
import { SoftFloor } from '../soft-floor.js';
import type { Bound } from './bound.js';
import { CodeTable } from './code-table.js';
import { CodeRanges } from './code-ranges.js';
import type { RecordOrder } from './record-order.js';

/**
 * Step of the days: records share a code whose first days are in one month or so, and whose last days are.
 */
const DAYS_A_STEP = 32;
const STEPS = 4096;

const NO_DATE = -1;

/**
 * Codes of records by their days, in steps: of remains the window of death where that is asked for and known.
 */
export class DayCodes {
  readonly codeTable: CodeTable<number>;
  readonly isDeath: boolean[] = [];
  readonly first = new CodeRanges();
  readonly last = new CodeRanges();
  /** Days from the first to the last. */
  readonly length = new CodeRanges();
  /** The code of records without a date. */
  none = -1;

  constructor(bank: BankView, order: RecordOrder, byDeath: boolean) {
    this.codeTable = new CodeTable(order.codes());
    const { deathFirst, deathLast, eventFirst, eventLast } = bank.columns;
    for (const [number, slot] of order.slots.entries()) {
      const isDeath = byDeath && deathFirst[slot] !== NO_DAY;
      this.put(
        number,
        isDeath,
        isDeath ? deathFirst[slot]! : eventFirst[slot]!,
        isDeath ? deathLast[slot]! : eventLast[slot]!,
      );
    }
  }

  private put(number: number, isDeath: boolean, first: number, last: number): void {
    const step = Math.floor(first / DAYS_A_STEP) * STEPS + Math.floor(last / DAYS_A_STEP);
    const code = this.codeTable.put(number, first === NO_DAY ? NO_DATE : 2 * step + (isDeath ? 1 : 0));
    if (first === NO_DAY) this.none = code;
    this.isDeath[code] = isDeath;
    this.first.widen(code, first);
    this.last.widen(code, last);
    this.length.widen(code, last - first);
  }
}

/**
 * Upper bound of the time comparison: the densest day of all gaps that there can be between the query and the
 * records of a code, over the rarest of their months.
 */
export class TimeBound implements Bound {
  readonly codes: CodeTable<number>;
  private readonly table: GapTable;
  private readonly findTable: GapTable;
  private readonly floor = new SoftFloor(TIME_SLIP);
  private readonly floorOfMonths = new SoftFloor(WRONG_BY_MONTHS);
  private readonly ofQuery: Float64Array;
  private readonly ofDeaths: Float64Array;
  private readonly leastByChance: Float64Array;
  private readonly isSymmetric: boolean;

  constructor(
    private readonly pairing: Pairing,
    private readonly days: DayCodes,
  ) {
    const { kind, queryBank, bank } = pairing;
    this.codes = days.codeTable;
    this.table = GapTable.of(kind);
    this.findTable = kind === 'identification' ? GapTable.of('find') : this.table;
    this.isSymmetric = isWithinOneBank(kind);
    const background = backgroundOf(pairing);
    const ofBank = log10DatesOf(background, bank.recordType);
    this.ofQuery = log10DatesOf(background, queryBank.recordType);
    this.ofDeaths = log10DatesOf(background, 'death');
    this.leastByChance = Float64Array.from({ length: this.codes.size }, (_, code) =>
      this.leastOf(days.isDeath[code]! ? this.ofDeaths : ofBank, code),
    );
  }

  /** Returns the lowest density of the months around the middles of a code's records. */
  private leastOf(dates: Float64Array, code: number): number {
    const { first, last } = this.days;
    let least = Infinity;
    const end = monthOfMiddle(first.high[code]!, last.high[code]!);
    for (let month = monthOfMiddle(first.low[code]!, last.low[code]!); month <= end; month += 1)
      least = Math.min(least, dates[month]!);
    return least;
  }

  add(query: number, power: number, table: Float32Array): void {
    const { queryBank, isQueryA, kind } = this.pairing;
    const { deathFirst, deathLast, eventFirst, eventLast } = queryBank.columns;
    const isDeath =
      kind === 'identification' && queryBank.recordType === 'remains' && deathFirst[query] !== NO_DAY;
    const first = isDeath ? deathFirst[query]! : eventFirst[query]!;
    const last = isDeath ? deathLast[query]! : eventLast[query]!;
    if (first === NO_DAY) return;
    const { days } = this;
    const own = (isDeath ? this.ofDeaths : this.ofQuery)[monthOfMiddle(first, last)]!;
    for (let code = 0; code < this.codes.size; code += 1) {
      if (code === days.none) continue;
      const [from, to] = [days.first.low[code]!, days.last.high[code]!];
      const shortest = days.length.low[code]! + last - first + 1;
      const [least, most] = isQueryA ? [from - last, to - first] : [first - to, last - from];
      const gaps = this.tableOf(isQueryA ? days.isDeath[code]! : isDeath);
      const weight = gaps.log10Most(least, most, shortest) - this.byChance(code, own);
      table[code]! += power * this.floored(weight, least);
    }
  }

  /**
   * Applies the floor of the weight: some of the records may lie before the last contact, and the floor that
   * costs those less bounds them all.
   */
  private floored(weight: number, leastGap: number): number {
    const usual = this.floor.at(weight);
    if (this.isSymmetric || leastGap >= 0) return usual;
    return Math.max(usual, this.floorOfMonths.at(weight));
  }

  private tableOf(isDeath: boolean): GapTable {
    return isDeath ? this.table : this.findTable;
  }

  /** Returns log10 of the chance of dates like those of side `b`, and within one bank of both. */
  private byChance(code: number, own: number): number {
    if (this.isSymmetric) return (this.leastByChance[code]! + own) / 2;
    return this.pairing.isQueryA ? this.leastByChance[code]! : own;
  }
}

const monthOfMiddle = (first: number, last: number): number => ((first + last) / 2 / DAYS_A_BIN) | 0;
