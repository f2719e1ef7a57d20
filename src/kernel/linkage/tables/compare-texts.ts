import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';
import type { TableField } from './field.js';
import { editsBetween, lengthOf } from './letters.js';
import { sharedInt32 } from './shared-arrays.js';

const log10Share = ({ counts, filled }: TableField, value: number): number =>
  Math.log10(Math.max(1, counts[value]!) / Math.max(1, filled));

/** Values that are the same or not: sexes, categories, keys of another register. */
export class ExactComparator implements Comparator {
  level = 0;
  log10U = MEASURED;

  constructor(private readonly field: TableField) {}

  compare(a: number, b: number): void {
    this.level = a === b ? 1 : 0;
    this.log10U = a === b ? log10Share(this.field, a) : MEASURED;
  }
}

const ONE_SLIP = 3;
const DATE_SAME = 5;
const FIGURES = 8;
const ZERO = 48;

/** Dates of eight figures, or what a slip of the pen has made of them. */
export class DateComparator implements Comparator {
  level = 0;
  log10U = MEASURED;

  constructor(private readonly field: TableField) {}

  compare(a: number, b: number): void {
    this.log10U = MEASURED;
    if (a === b) {
      this.level = DATE_SAME;
      this.log10U = log10Share(this.field, a);
    } else this.level = this.levelOf(a, b);
  }

  private levelOf(a: number, b: number): number {
    const { texts } = this.field;
    const areWhole = lengthOf(texts, a) === FIGURES && lengthOf(texts, b) === FIGURES;
    if (areWhole && this.isSameYear(a, b) && (this.isDayUnknown(a) || this.isDayUnknown(b))) return 2;
    if (areWhole && this.areDayAndMonthSwapped(a, b)) return 4;
    const edits = editsBetween(texts, a, b, 2);
    if (edits === 1) return 4;
    if (edits === 2) return 3;
    return areWhole && this.isSameYear(a, b) ? 1 : 0;
  }

  private isSameYear(a: number, b: number): boolean {
    return this.figures(a, 0, 4) === this.figures(b, 0, 4);
  }

  /** Registries write the first of January where they know the year only. */
  private isDayUnknown(value: number): boolean {
    const day = this.figures(value, 4, 8);
    return day === 0 || day === 101;
  }

  private areDayAndMonthSwapped(a: number, b: number): boolean {
    return (
      this.isSameYear(a, b) &&
      this.figures(a, 4, 6) === this.figures(b, 6, 8) &&
      this.figures(a, 6, 8) === this.figures(b, 4, 6)
    );
  }

  private figures(value: number, from: number, to: number): number {
    const { units, starts } = this.field.texts;
    let number = 0;
    for (let at = starts[value]! + from; at < starts[value]! + to; at += 1)
      number = number * 10 + units[at]! - ZERO;
    return number;
  }
}

/** Numbers of papers, post codes, telephones: the same, a slip apart, or the same beginning. */
export class CodeComparator implements Comparator {
  level = 0;
  log10U = MEASURED;

  /** @param beginnings number of each value's beginning, and how many rows have it (`beginningsOf`) */
  constructor(
    private readonly field: TableField,
    private readonly beginnings: Beginnings,
  ) {}

  compare(a: number, b: number): void {
    this.log10U = MEASURED;
    if (a === b) {
      this.level = ONE_SLIP + 1;
      this.log10U = log10Share(this.field, a);
      return;
    }
    const shorter = Math.min(lengthOf(this.field.texts, a), lengthOf(this.field.texts, b));
    const edits = shorter < 4 ? 3 : editsBetween(this.field.texts, a, b, 2);
    const { of, rows } = this.beginnings;
    if (edits === 1) this.level = ONE_SLIP;
    else if (of[a] !== 0 && of[a] === of[b]) {
      this.level = 2;
      this.log10U = Math.log10(rows[of[a]!]! / Math.max(1, this.field.filled));
    } else this.level = edits === 2 && shorter >= 6 ? 1 : 0;
  }
}

export interface Beginnings {
  /** The number of each value's beginning from 1; 0 where it is too short to have one. */
  readonly of: Int32Array;
  readonly rows: Int32Array;
}

/** The first half of each code of four or more letters, rounded up. */
export function beginningsOf({ texts, size, counts }: TableField): Beginnings {
  const of = sharedInt32(size);
  const numbers = new Map<string, number>();
  const rows: number[] = [0];
  for (let value = 1; value < size; value += 1) {
    const length = lengthOf(texts, value);
    if (length < 4) continue;
    const start = texts.starts[value]!;
    const key = String.fromCharCode(...texts.units.subarray(start, start + Math.ceil(length / 2)));
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    of[value] = number;
    rows[number] = (rows[number] ?? 0) + counts[value]!;
  }
  const shared = sharedInt32(rows.length);
  shared.set(rows);
  return { of, rows: shared };
}

/** Great-circle distances in km up to which two places are the same, one town, its surroundings, or one region. */
const NEAREST_KM = [1.5, 10, 30, 100] as const;
const KM_A_DEGREE = 111.2;
const RADIANS = Math.PI / 180;

/** Places given by coordinates: by how far apart they are (equirectangular; good to 1 % at these distances). */
export class PointComparator implements Comparator {
  level = 0;
  log10U = MEASURED;

  constructor(private readonly field: TableField) {}

  compare(a: number, b: number): void {
    this.log10U = MEASURED;
    if (a === b) {
      this.level = NEAREST_KM.length + 1;
      this.log10U = log10Share(this.field, a);
      return;
    }
    const { points } = this.field;
    const north = points[2 * a]! - points[2 * b]!;
    const turn = Math.abs(points[2 * a + 1]! - points[2 * b + 1]!);
    const east = Math.min(turn, 360 - turn) * Math.cos(((points[2 * a]! + points[2 * b]!) / 2) * RADIANS);
    const km = KM_A_DEGREE * Math.hypot(north, east);
    this.level = 0;
    for (let at = 0; at < NEAREST_KM.length; at += 1) {
      if (km > NEAREST_KM[at]!) continue;
      this.level = NEAREST_KM.length - at;
      return;
    }
  }
}

/** Places of one column in words or in coordinates; one of each does not compare. */
export class PlaceComparator implements Comparator {
  level = 0;
  log10U = MEASURED;

  constructor(
    private readonly field: TableField,
    private readonly words: Comparator,
    private readonly points: PointComparator,
  ) {}

  compare(a: number, b: number): void {
    const [isPointA, isPointB] = [this.isPoint(a), this.isPoint(b)];
    if (isPointA !== isPointB) {
      this.level = NO_LEVEL;
      return;
    }
    const by = isPointA ? this.points : this.words;
    by.compare(a, b);
    this.level = by.level;
    this.log10U = by.log10U;
  }

  private isPoint(value: number): boolean {
    const { points } = this.field;
    return points.length > 0 && !Number.isNaN(points[2 * value]!);
  }
}
