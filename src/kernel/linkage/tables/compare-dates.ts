import { ValueComparator } from './compare-values.js';
import type { TableField } from './field.js';
import { editsBetween, lengthOf } from './letters.js';

const DIFFER = 0;
const SAME_YEAR = 1;
const DAY_UNKNOWN = 2;
const TWO_SLIPS = 3;
const ONE_SLIP = 4;
const SAME = 5;
const FIGURES = 8;
const ZERO = 48;
/** What stands for 1 January: registries write it where they know the year only. */
const FIRST_DAY = 101;

/** Dates of eight figures, or what a slip of the pen has made of them. */
export class DateComparator extends ValueComparator {
  readonly isCostly = false;
  /** Each value as one number, year first; 0 where it is no date of eight figures. */
  private readonly numbers: Int32Array;

  constructor(field: TableField) {
    super(field, SAME);
    this.numbers = Int32Array.from({ length: field.size }, (_, value) => numberOf(field, value));
  }

  protected levelOf(a: number, b: number): number {
    const [one, other] = [this.numbers[a]!, this.numbers[b]!];
    const areDates = one > 0 && other > 0;
    const [dayOne, dayOther] = [one % 10_000, other % 10_000];
    const isSameYear = areDates && one - dayOne === other - dayOther;
    if (isSameYear && (isDayUnknown(dayOne) || isDayUnknown(dayOther))) return DAY_UNKNOWN;
    if (isSameYear && areSwapped(dayOne, dayOther)) return ONE_SLIP;
    const edits = editsBetween(this.field.texts, a, b, 2);
    if (edits === 1) return ONE_SLIP;
    if (edits === 2) return TWO_SLIPS;
    return isSameYear ? SAME_YEAR : DIFFER;
  }
}

function numberOf({ texts }: TableField, value: number): number {
  if (lengthOf(texts, value) !== FIGURES) return 0;
  let number = 0;
  for (let at = texts.starts[value]!; at < texts.starts[value + 1]!; at += 1) {
    const figure = texts.units[at]! - ZERO;
    if (figure < 0 || figure > 9) return 0;
    number = 10 * number + figure;
  }
  return number;
}

const isDayUnknown = (day: number): boolean => day === 0 || day === FIRST_DAY;

/** Whether one's day is the other's month and the other way round. */
const areSwapped = (one: number, other: number): boolean =>
  (one % 100) * 100 + Math.floor(one / 100) === other;
