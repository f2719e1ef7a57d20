import { LEAST_SHOWN, shownCount, type ShownCount } from './shown-count.js';

/** Matches that are counted together: of the region without an institution, of an institution with it. */
export interface MatchCell {
  readonly institutionId: string | null;
  readonly kind: string;
  readonly state: string;
  /** Null: all countries together. */
  readonly countryA: string | null;
  readonly countryB: string | null;
  readonly count: number;
  /** How many of them may be counted for others. */
  readonly publicCount: number;
  readonly medianHoursOpen: number;
}

export interface MatchFigure {
  readonly kind: string;
  readonly state: string;
  /** Whether these are the reader's own matches; they are told without countries, for one side may be hidden from it. */
  readonly own: boolean;
  readonly countryA?: string;
  readonly countryB?: string;
  readonly count: ShownCount;
  /** Absent where the count is masked. */
  readonly medianHoursOpen?: number;
}

/**
 * How many matches there are and how long they stay open, as one institution may know it.
 *
 * A number of the region counts when ten or more matches of *others* are in it: whoever subtracts its own must not come to
 * a small number of somebody else's. A cell that holds the reader's matches alone is left out.
 */
export function matchFigures(
  cells: readonly MatchCell[],
  readerId: string | undefined,
): readonly MatchFigure[] {
  const ofReader = cells.filter(({ institutionId }) => institutionId !== null && institutionId === readerId);
  const own = ofReader.filter(({ countryA }) => countryA === null).map(ownFigure);
  const ownPart = new Map(ofReader.map((cell) => [keyOf(cell), cell.publicCount]));
  const region = cells
    .filter(({ institutionId }) => institutionId === null)
    .flatMap((cell) => {
      const ofOthers = cell.publicCount - (ownPart.get(keyOf(cell)) ?? 0);
      return ofOthers > 0 ? [regionFigure(cell, ofOthers)] : [];
    });
  return [...own, ...region];
}

function ownFigure({ kind, state, count, medianHoursOpen }: MatchCell): MatchFigure {
  return { kind, state, own: true, count, medianHoursOpen };
}

function regionFigure(
  { kind, state, countryA, countryB, publicCount, medianHoursOpen }: MatchCell,
  ofOthers: number,
): MatchFigure {
  const place = { kind, state, own: false, ...(countryA && { countryA }), ...(countryB && { countryB }) };
  if (ofOthers < LEAST_SHOWN) return { ...place, count: shownCount(ofOthers) };
  return { ...place, count: publicCount, medianHoursOpen };
}

function keyOf({ kind, state, countryA, countryB }: MatchCell): string {
  return [kind, state, countryA, countryB].join(' ');
}
