import { type Comparator, MEASURED } from './comparator.js';
import type { TableField } from './field.js';

/** Comparator of values for which only one kind of agreement tells how rare it is: that they are the same. */
export abstract class ValueComparator implements Comparator {
  level = 0;
  log10U = MEASURED;
  abstract readonly isCostly: boolean;

  /** @param same level of a value with itself */
  constructor(
    protected readonly field: TableField,
    private readonly same: number,
  ) {}

  compare(a: number, b: number): void {
    if (a === b) {
      this.level = this.same;
      this.log10U = Math.log10(Math.max(1, this.field.counts[a]!) / Math.max(1, this.field.filled));
      return;
    }
    this.log10U = MEASURED;
    this.level = this.levelOf(a, b);
  }

  /** Returns the level of two different values; sets `log10U` where the values themselves tell it. */
  protected abstract levelOf(a: number, b: number): number;
}

/** Comparator of values that are the same or not: sexes, categories, keys of another register. */
export class ExactComparator extends ValueComparator {
  readonly isCostly = false;

  constructor(field: TableField) {
    super(field, 1);
  }

  protected levelOf(): number {
    return 0;
  }
}
