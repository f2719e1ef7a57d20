import type { CoordinatesRule, TownRule } from '../mapping.js';
import { isOneOf, unreadable, value, type CellReading } from './reading.js';

const PAIR = /^\(?\s*([^,()\s]+)\s*,\s*([^,()\s]+)\s*\)?$/u;
const DEGREES = /^[+-]?\d{1,3}(?:\.\d+)?$/u;

/**
 * A point, if it lies where this table's points can lie. Degrees outside the box are a slip of the pen (a lost sign or
 * point, the two columns exchanged); which slip it was nobody can know, so the point is not mended.
 */
export function readCoordinates(cells: readonly string[], rule: CoordinatesRule): CellReading {
  const [lat, lon] = (cells.length === 1 ? pairIn(cells[0] ?? '') : cells).map(degrees);
  const { south, west, north, east } = rule.within;
  const isThere =
    lat !== undefined && lon !== undefined && lat >= south && lat <= north && lon >= west && lon <= east;
  if (!isThere) {
    return unreadable(
      'IMPORTS.COORDINATES_UNREADABLE',
      `degrees from ${south} to ${north} north and ${west} to ${east} east`,
    );
  }
  return value({ lat, lon, ...(rule.precisionKm !== undefined && { precisionKm: rule.precisionKm }) });
}

/** `Town, Region`; without a comma it is a town. */
export function readTownAndRegion(cell: string, { blanks }: TownRule): CellReading {
  const cut = cell.lastIndexOf(',');
  const said = (part: string): string => (isOneOf(part, blanks) ? '' : part.trim());
  const locality = said(cut < 0 ? cell : cell.slice(0, cut));
  const admin1 = said(cut < 0 ? '' : cell.slice(cut + 1));
  return value({ ...(locality !== '' && { locality }), ...(admin1 !== '' && { admin1 }) });
}

function pairIn(cell: string): readonly string[] {
  return PAIR.exec(cell.trim())?.slice(1) ?? [];
}

/** A comma at the end is what remains of a pair pasted into two columns. */
function degrees(cell: string): number | undefined {
  const text = cell.trim().replace(/,$/u, '');
  return DEGREES.test(text) ? Number(text) : undefined;
}
