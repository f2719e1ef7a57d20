import type { DviFamily } from './dvi-problem.js';
import type { SubAssignments } from './sub-assignments.js';

/**
 * Missing persons of one family whom no data of the event can tell apart: for instance brothers of one
 * couple, both without descendants.
 */
export interface SymmetricGroup {
  readonly family: number;
  readonly missing: readonly number[];
}

/**
 * Greatest difference of the lnRatio of two sub-assignments, one but for the places, that comes of the order
 * of the sums alone.
 */
const SAME = 1e-7;

/**
 * Finds the places of each family that can be exchanged in every sub-assignment without changing its
 * likelihood.
 */
export function symmetries(
  families: readonly DviFamily[],
  subs: readonly SubAssignments[],
): SymmetricGroup[] {
  return subs.flatMap((sub, family) =>
    exchangeablePlaces(sub).map((places) => ({
      family,
      missing: places.map((place) => families[family]!.missing[place]!),
    })),
  );
}

function exchangeablePlaces(sub: SubAssignments): number[][] {
  const { places, rows, victims, lnRatio } = sub;
  const known = new Map<string, number>();
  for (let row = 0; row < rows; row++) known.set(rowOf(sub, row).join(' '), lnRatio[row]!);
  const isExchangeable = (one: number, other: number): boolean => {
    let isFilled = false;
    for (let row = 0; row < rows; row++) {
      const places_ = rowOf(sub, row);
      const [first, second] = [places_[one]!, places_[other]!];
      if (first === second) continue;
      isFilled = true;
      [places_[one], places_[other]] = [second, first];
      const exchanged = known.get(places_.join(' '));
      if (exchanged === undefined || Math.abs(exchanged - lnRatio[row]!) > SAME) return false;
    }
    // No victim fits either place: nothing was found out about them.
    return isFilled && victims.length > 0;
  };
  const groups: number[][] = [];
  const grouped = new Set<number>();
  for (let one = 0; one < places; one++) {
    if (grouped.has(one)) continue;
    const group = [one];
    for (let other = one + 1; other < places; other++) if (isExchangeable(one, other)) group.push(other);
    for (const place of group) grouped.add(place);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

function rowOf({ victims, places }: SubAssignments, row: number): Int32Array {
  return victims.slice(row * places, (row + 1) * places);
}
