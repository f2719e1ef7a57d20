/**
 * Lattice distribution: probability mass on the multiples of a step, of which `mass[i]` lies at `(first + i)
 * * step`.
 */
export interface Lattice {
  readonly first: number;
  readonly mass: Float64Array;
}

/** Distribution of one locus on the lattice: only multiples that carry mass, ascending. */
export interface LocusAtoms {
  readonly multiples: Int32Array;
  readonly masses: Float64Array;
}

export const POINT_AT_ZERO: Lattice = { first: 0, mass: Float64Array.of(1) };

/**
 * Puts values on the multiples of a step. Each value gives its mass to the two multiples beside it so that
 * the mean stays what it was; no mass moves further than one step. -Infinity carries its mass away: it never
 * reaches a threshold.
 */
export function locusAtoms(values: Float64Array, masses: Float64Array, step: number): LocusAtoms {
  const byMultiple = new Map<number, number>();
  const give = (multiple: number, mass: number): void => {
    if (mass > 0) byMultiple.set(multiple, (byMultiple.get(multiple) ?? 0) + mass);
  };
  for (let at = 0; at < values.length; at += 1) {
    const mass = masses[at]!;
    if (mass === 0 || !Number.isFinite(values[at]!)) continue;
    const place = values[at]! / step;
    const below = Math.floor(place);
    give(below, mass * (1 - (place - below)));
    give(below + 1, mass * (place - below));
  }
  const multiples = Int32Array.from(byMultiple.keys()).sort();
  return { multiples, masses: Float64Array.from(multiples, (multiple) => byMultiple.get(multiple)!) };
}

/**
 * Returns the distribution of a sum when one more locus is added. Mass below `least` is left out: the caller
 * knows that the loci still to come cannot bring it back.
 */
export function withLocus(sum: Lattice, { multiples, masses }: LocusAtoms, least: number): Lattice {
  const width = sum.mass.length;
  if (multiples.length === 0 || width === 0) return { first: least, mass: new Float64Array(0) };
  const first = Math.max(least, sum.first + multiples[0]!);
  const end = sum.first + width + multiples[multiples.length - 1]!;
  const mass = new Float64Array(Math.max(0, end - first));
  for (let atom = 0; atom < multiples.length; atom += 1) {
    const shift = sum.first + multiples[atom]! - first;
    const weight = masses[atom]!;
    for (let at = Math.max(0, -shift); at < width; at += 1) mass[at + shift]! += sum.mass[at]! * weight;
  }
  return { first, mass };
}

/** Returns the mass at or above a multiple. */
export function massFrom({ first, mass }: Lattice, multiple: number): number {
  let sum = 0;
  // The smallest parts come first; they lie at the far end.
  for (let at = mass.length - 1; at >= Math.max(0, multiple - first); at -= 1) sum += mass[at]!;
  return sum;
}
