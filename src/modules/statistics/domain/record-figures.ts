import { shownCount, type ShownCount } from './shown-count.js';

/** A row of the view `record_figures`. */
export interface RecordCell {
  readonly recordType: string;
  readonly institutionId: string;
  readonly country: string;
  readonly status: string;
  readonly count: number;
  /** How many of them may be counted for others. */
  readonly permitted: number;
}

export interface RecordFigure {
  readonly recordType: string;
  readonly institutionId: string;
  readonly country: string;
  readonly status: string;
  /** Whether these are the reader's own records, which are counted to the last one. */
  readonly own: boolean;
  readonly count: ShownCount;
}

/**
 * How many records there are, as one institution may know it: its own exactly; of others those whose families permit
 * statistics, and small numbers as "<10".
 */
export function recordFigures(
  cells: readonly RecordCell[],
  readerId: string | undefined,
): readonly RecordFigure[] {
  return cells.flatMap(({ recordType, institutionId, country, status, count, permitted }) => {
    const own = institutionId === readerId;
    if (!own && permitted === 0) return [];
    return [{ recordType, institutionId, country, status, own, count: own ? count : shownCount(permitted) }];
  });
}
