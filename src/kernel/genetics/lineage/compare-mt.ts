import { isInMtRange, type MtRange } from '../../contract/genetics/mitochondrial.js';
import { RCRS_LENGTH } from '../../contract/genetics/reference-sequence.js';
import type { MtDifference, MtHaplotype } from './mt-haplotype.js';

export interface MtComparison {
  /** Number of positions that were read in both. */
  readonly positionsCompared: number;
  /** Places at which they share no base. */
  readonly differing: readonly MtPlace[];
  /** Places at which one is a mixture that holds the other's base: no difference. */
  readonly mixtures: readonly MtPlace[];
  /** Places that differ in the length of a stretch only: not counted. */
  readonly lengthOnly: readonly MtPlace[];
}

export interface MtPlace {
  readonly place: string;
  readonly first: string;
  readonly second: string;
}

/**
 * Stretches whose length varies between the cells of one person: bases inserted into or deleted from them say
 * nothing. The poly-C stretches of HV2 (303 to 315) and HV1 (16184 to 16193), of HV3 (568 to 573), and the AC
 * repeat (514 to 524).
 */
const UNSTABLE_LENGTH = [
  [303, 315],
  [514, 524],
  [568, 573],
  [16_184, 16_193],
] as const;

const BASES_OF_CODE: Readonly<Record<string, string>> = {
  R: 'AG',
  Y: 'CT',
  S: 'CG',
  W: 'AT',
  K: 'GT',
  M: 'AC',
  B: 'CGT',
  D: 'AGT',
  H: 'ACT',
  V: 'ACG',
  N: 'ACGT',
};

/** Compares two haplotypes where both were read. */
export function compareMt(first: MtHaplotype, second: MtHaplotype): MtComparison {
  return { positionsCompared: commonPositions(first, second), ...placesOf(first, second) };
}

/** Tells whether two haplotypes differ nowhere where both were read. */
export function agreesMt(first: MtHaplotype, second: MtHaplotype): boolean {
  return placesOf(first, second).differing.length === 0;
}

function placesOf(first: MtHaplotype, second: MtHaplotype): Omit<MtComparison, 'positionsCompared'> {
  const places = new Set([...first.differences.keys(), ...second.differences.keys()]);
  const differing: MtPlace[] = [];
  const mixtures: MtPlace[] = [];
  const lengthOnly: MtPlace[] = [];
  for (const place of places) {
    const [one, other] = [first.differences.get(place), second.differences.get(place)];
    const known = (one ?? other)!;
    if (!isRead(known.position, first.ranges) || !isRead(known.position, second.ranges)) continue;
    const [left, right] = [baseOf(one, known), baseOf(other, known)];
    if (left === right) continue;
    const found = { place, first: left, second: right };
    if (isLengthOf(known, left, right)) lengthOnly.push(found);
    else if (sharesBase(left, right)) mixtures.push(found);
    else differing.push(found);
  }
  return { differing, mixtures, lengthOnly };
}

/** Tells whether a difference from the reference is one of length that is not counted. */
export function isLengthOnly(difference: MtDifference): boolean {
  return isLengthOf(difference, difference.base, difference.reference ?? 'reference');
}

function baseOf(difference: MtDifference | undefined, known: MtDifference): string {
  return difference?.base ?? known.reference ?? 'reference';
}

function isLengthOf({ position, insertion }: MtDifference, left: string, right: string): boolean {
  if (insertion === 0 && left !== '-' && right !== '-') return false;
  return UNSTABLE_LENGTH.some(([begin, end]) => position >= begin && position <= end);
}

function sharesBase(left: string, right: string): boolean {
  const others = BASES_OF_CODE[right] ?? right;
  // The reference has one base at a place that is not in the table, and no mixture names it.
  return (
    left !== 'reference' &&
    right !== 'reference' &&
    [...(BASES_OF_CODE[left] ?? left)].some((base) => others.includes(base))
  );
}

function isRead(position: number, ranges: readonly MtRange[]): boolean {
  return ranges.some((range) => isInMtRange(position, range));
}

function commonPositions({ ranges }: MtHaplotype, { ranges: others }: MtHaplotype): number {
  let count = 0;
  for (let position = 1; position <= RCRS_LENGTH; position++) {
    if (isRead(position, ranges) && isRead(position, others)) count++;
  }
  return count;
}
