/** Types of others' records that anybody may know the number of; of people found alive nobody outside their institution does. */
export const TABLED_TYPES = ['report', 'remains'] as const;
export type TabledType = (typeof TABLED_TYPES)[number];

/** Key of a cell: whose records, of which type and year; a year that is not known is null. */
export interface RecordCellKey {
  readonly institutionId: string;
  readonly recordType: TabledType;
  readonly year: number | null;
}

export interface CountedRecords extends RecordCellKey {
  readonly count: number;
}

/** A cell as it is stored. `basis` is the exact count by which it was last settled: the worker's alone. */
export interface SettledCell extends RecordCellKey {
  readonly basis: number;
  /** Number that is told; null: the cell is left out. */
  readonly shown: number | null;
}

const ROUNDED_TO = 5;

/**
 * The table of a month: records by institution, type and year, without margins. A cell below `least` is left out, and what is shown is
 * rounded to five.
 *
 * A cell is settled anew only when at least `least` records have come or gone since it was last settled; else it stays as it was, shown or left
 * out. So what changes between two months stands for no fewer than that, also where a cell appears or goes.
 *
 * @param before the cells of the month before; undefined: there was no table
 */
export function recordTable(
  counted: readonly CountedRecords[],
  before: readonly SettledCell[] | undefined,
  least: number,
): readonly SettledCell[] {
  const counts = new Map(counted.map((cell) => [keyOf(cell), cell]));
  const settled = new Map((before ?? []).map((cell) => [keyOf(cell), cell]));
  return [...new Set([...settled.keys(), ...counts.keys()])].sort().flatMap((key) => {
    const count = counts.get(key)?.count ?? 0;
    const last = settled.get(key);
    const cell = last ?? counts.get(key);
    if (!cell) return [];
    const { institutionId, recordType, year } = cell;
    const where = { institutionId, recordType, year };
    // In the first table each cell is settled; one that is new in a later one was empty until then.
    if (!before) return [{ ...where, ...settle(count, least) }];
    const stays = last ?? { ...where, basis: 0, shown: null };
    return [Math.abs(count - stays.basis) >= least ? { ...where, ...settle(count, least) } : stays];
  });
}

function settle(count: number, least: number): Pick<SettledCell, 'basis' | 'shown'> {
  return { basis: count, shown: count >= least ? Math.round(count / ROUNDED_TO) * ROUNDED_TO : null };
}

const keyOf = ({ institutionId, recordType, year }: RecordCellKey): string =>
  `${institutionId} ${recordType} ${year ?? ''}`;
