import { type Comparator, MEASURED, NO_LEVEL } from './comparator.js';
import { ValueComparator } from './compare-values.js';
import type { TableField } from './field.js';

/**
 * Great-circle distances in km up to which two places are the same, one town, its surroundings, or one
 * region.
 */
const NEAREST_KM = [1.5, 10, 30, 100] as const;
const FAR = NEAREST_KM.length;
const KM_A_DEGREE = 111.2;
const RADIANS = Math.PI / 180;

/**
 * Comparator of places given by coordinates, by their distance (equirectangular; good to 1 % at these
 * distances).
 */
export class PointComparator extends ValueComparator {
  readonly isCostly = false;

  constructor(field: TableField) {
    super(field, FAR + 1);
  }

  protected levelOf(a: number, b: number): number {
    const { points } = this.field;
    const north = KM_A_DEGREE * (points[2 * a]! - points[2 * b]!);
    // Most pairs of places are so far apart that the longitude need not be read.
    if (Math.abs(north) > NEAREST_KM[FAR - 1]!) return 0;
    const turn = Math.abs(points[2 * a + 1]! - points[2 * b + 1]!);
    const degrees = Math.min(turn, 360 - turn);
    const east = KM_A_DEGREE * degrees * Math.cos(((points[2 * a]! + points[2 * b]!) / 2) * RADIANS);
    const squared = north * north + east * east;
    for (let at = 0; at < FAR; at += 1) if (squared <= NEAREST_KM[at]! ** 2) return FAR - at;
    return 0;
  }
}

/** Comparator of the places of one column, in words or in coordinates; one of each does not compare. */
export class PlaceComparator implements Comparator {
  level = 0;
  log10U = MEASURED;
  readonly isCostly: boolean;

  constructor(
    private readonly field: TableField,
    private readonly words: Comparator,
    private readonly points: PointComparator,
  ) {
    this.isCostly = field.points.length === 0;
  }

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
