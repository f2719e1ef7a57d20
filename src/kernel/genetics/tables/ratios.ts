import type { ProfileBank } from './profile-bank.js';
import { LANES, SEGMENT, type TableBank } from './table-bank.js';

/**
 * Returns the log10 likelihood ratio of a profile for every slot of the bank; NaN where nobody is, or the
 * family is inconsistent.
 */
export function ratiosOfProfile(
  tables: TableBank,
  codes: Uint16Array,
  ratios = new Float64Array(tables.size),
): Float64Array {
  const { stride } = tables.shape;
  const loci = codes.length;
  for (const [at, { rows }] of tables.segments.entries()) {
    const people = Math.min(SEGMENT, tables.size - at * SEGMENT);
    for (let person = 0; person < people; person += LANES) {
      const base = person * stride;
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let locus = 0; locus < loci; locus += 1) {
        const entry = base + codes[locus]! * LANES;
        first += rows[entry]!;
        second += rows[entry + 1]!;
        third += rows[entry + 2]!;
        fourth += rows[entry + 3]!;
      }
      const slot = at * SEGMENT + person;
      // A value behind the last slot is not written: a typed array ignores it.
      ratios[slot] = first;
      ratios[slot + 1] = second;
      ratios[slot + 2] = third;
      ratios[slot + 3] = fourth;
    }
  }
  return ratios;
}

/**
 * Returns the log10 likelihood ratio of every slot of the bank of profiles for one row: a new or changed
 * family against all remains.
 */
export function ratiosOfRow(row: Float64Array, profiles: ProfileBank): Float64Array {
  const { codes, loci, size } = profiles;
  const ratios = new Float64Array(size);
  let read = 0;
  for (let profile = 0; profile < size; profile += 1) {
    let sum = 0;
    for (const last = read + loci; read < last; read += 1) sum += row[codes[read]!]!;
    ratios[profile] = profiles.isInUse(profile) ? sum : Number.NaN;
  }
  return ratios;
}
