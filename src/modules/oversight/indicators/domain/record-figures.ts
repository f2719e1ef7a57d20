/** A row of the view `record_figures`. */
export interface RecordCell {
  readonly recordType: string;
  readonly institutionId: string;
  readonly country: string;
  readonly status: string;
  readonly count: number;
}

/**
 * Counts of records, as one institution may know it: its own, to the last one. Of others a count of the
 * moment would tell by two questions who has come or gone; the table of the month tells of them
 * (`recordTable`).
 */
export function recordFigures(
  cells: readonly RecordCell[],
  readerId: string | undefined,
): readonly RecordCell[] {
  return cells.filter(({ institutionId }) => institutionId === readerId);
}
