import { ValueComparator } from './compare-values.js';
import type { TableField } from './field.js';
import { editsOfFigures, figuresOf } from './figures.js';
import { editsBetween, lengthOf } from './letters.js';

const DIFFER = 0;
const SAME_YEAR = 1;
const DAY_UNKNOWN = 2;
const TWO_SLIPS = 3;
const ANOTHER_YEAR = 4;
const ANOTHER_MONTH = 5;
const ANOTHER_DAY = 6;
const ONE_SLIP = 7;
const SWAPPED = 8;
const SAME = 9;
const FIGURES = 8;
/** Bits of 1 January, month and day: registries write it where they know the year only. */
const FIRST_DAY = 0x0101;

/** Masks of month and day, of the month, and of the day. */
const [MONTH_AND_DAY, MONTH, DAY] = [0xffff, 0xff00, 0xff];

/**
 * Comparator of dates of eight figures, with slips of the pen; a part of a date that is another one is a
 * level of its own.
 */
export class DateComparator extends ValueComparator {
  readonly isCostly = false;
  /**
   * Values as eight figures of four bits each, year first; 0 for a value that is no date of eight figures.
   */
  private readonly dates: Int32Array;

  constructor(field: TableField) {
    super(field, SAME);
    this.dates = Int32Array.from({ length: field.size }, (_, value) => dateOf(field, value));
  }

  protected levelOf(a: number, b: number): number {
    const [one, other] = [this.dates[a]!, this.dates[b]!];
    if (one === 0 || other === 0) return levelOfEdits(editsBetween(this.field.texts, a, b, 2));
    const isSameYear = one >>> 16 === other >>> 16;
    if (isSameYear && (isDayUnknown(one) || isDayUnknown(other))) return DAY_UNKNOWN;
    if (isSameYear && areSwapped(one, other)) return SWAPPED;
    const edits = levelOfEdits(editsOfFigures(one, other));
    if (edits === ONE_SLIP) return edits;
    return levelOfParts(one ^ other) || edits || (isSameYear ? SAME_YEAR : DIFFER);
  }
}

function dateOf({ texts }: TableField, value: number): number {
  return lengthOf(texts, value) === FIGURES ? figuresOf(texts, value) : 0;
}

const levelOfEdits = (edits: number): number => (edits === 1 ? ONE_SLIP : edits === 2 ? TWO_SLIPS : DIFFER);

/**
 * Returns the level of two dates by the bits in which they differ: the part that alone differs; 0 where
 * several do.
 */
function levelOfParts(differing: number): number {
  if ((differing & MONTH_AND_DAY) === 0) return ANOTHER_YEAR;
  if (differing >>> 16 !== 0) return DIFFER;
  if ((differing & DAY) === 0) return ANOTHER_MONTH;
  return (differing & MONTH) === 0 ? ANOTHER_DAY : DIFFER;
}

function isDayUnknown(date: number): boolean {
  const day = date & 0xffff;
  return day === 0 || day === FIRST_DAY;
}

/** Tests whether one's day is the other's month and the other way round. */
const areSwapped = (one: number, other: number): boolean =>
  (one & 0xff) === ((other >>> 8) & 0xff) && ((one >>> 8) & 0xff) === (other & 0xff);
