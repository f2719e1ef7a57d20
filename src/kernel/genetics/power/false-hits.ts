import type { GenotypeProbabilities } from '../tables/ratio-row.js';
import { isConsistent } from './exclusion-power.js';
import { locusAtoms, POINT_AT_ZERO, withLocus, type Lattice, type LocusAtoms } from './lattice.js';
import { log10Ratios } from './ratio-distribution.js';

/** Set of loci at which profiles of a bank were typed, with their number. */
export interface TypedSet {
  readonly loci: ReadonlySet<string>;
  readonly profiles: number;
}

export interface FalseHitRequest {
  /** Tables of each missing person. */
  readonly people: Iterable<readonly GenotypeProbabilities[]>;
  readonly typedSets: readonly TypedSet[];
  /** Threshold below which none will be asked for. */
  readonly least: number;
  readonly step?: number;
}

/** Groups the profiles of a bank by the loci that were typed. */
export function typedSetsOf(profiles: Iterable<ReadonlyMap<string, unknown>>): TypedSet[] {
  const bySet = new Map<string, { loci: ReadonlySet<string>; profiles: number }>();
  for (const profile of profiles) {
    const loci = [...profile.keys()].sort();
    const key = loci.join('\n');
    const known = bySet.get(key);
    if (known) known.profiles += 1;
    else bySet.set(key, { loci: new Set(loci), profiles: 1 });
  }
  return [...bySet.values()];
}

/**
 * Curve of the expected false hits: how many pairs of this very bank would reach a threshold if all its
 * profiles were of people unrelated to all its families, each profile with just the loci that it has. Sums on
 * a lattice, as in `RatioDistribution`; single-allele calls count as genotypes.
 */
export class FalseHitCurve {
  private readonly step: number;
  private readonly first: number;
  private readonly least: number;
  /** Expected number of pairs at or above each multiple of the step, from `first` on. */
  private readonly expected: Float64Array;
  /** Greatest error of a ratio on the lattice: so many steps as there are loci. */
  readonly gridError: number;

  constructor({ people, typedSets, least, step = 0.02 }: FalseHitRequest) {
    this.step = step;
    this.least = least;
    this.first = Math.floor(least / step);
    let counts = new Float64Array(0);
    let mostLoci = 0;
    for (const tables of people) {
      const used = tables.filter(isConsistent);
      mostLoci = Math.max(mostLoci, used.length);
      const tree = new LocusTree(used, step, this.first, (sum, profiles) => {
        const end = sum.first + sum.mass.length - this.first;
        if (end > counts.length) counts = lengthened(counts, 2 * end);
        for (const [at, mass] of sum.mass.entries()) counts[sum.first + at - this.first]! += profiles * mass;
      });
      tree.walk(typedSets);
    }
    for (let at = counts.length - 2; at >= 0; at -= 1) counts[at]! += counts[at + 1]!;
    this.expected = counts;
    this.gridError = mostLoci * step;
  }

  /** Returns the expected number of false hits at a threshold. */
  at(threshold: number): number {
    if (threshold < this.least) throw new RangeError('The curve was not computed so far down.');
    return this.expected[Math.ceil(threshold / this.step) - this.first] ?? 0;
  }

  /** Returns the lowest threshold with at most so many expected false hits. */
  thresholdFor(wanted: number): number {
    const at = this.expected.findIndex((count) => count <= wanted);
    const multiple = this.first + (at < 0 ? this.expected.length : at);
    return Math.max(this.least, multiple * this.step);
  }
}

/**
 * Tree that adds up the loci for all typed sets at once: sets that agree about the first loci share their
 * sums.
 */
class LocusTree {
  private readonly atoms: readonly LocusAtoms[];
  /** Greatest sum that the loci from a place on can add, in steps. */
  private readonly rests: readonly number[];

  constructor(
    private readonly tables: readonly GenotypeProbabilities[],
    step: number,
    private readonly least: number,
    private readonly take: (sum: Lattice, profiles: number) => void,
  ) {
    this.atoms = tables.map((table) => locusAtoms(log10Ratios(table), table.unrelated, step));
    const rests = [0];
    for (const { multiples } of [...this.atoms].reverse())
      rests.unshift(rests[0]! + Math.max(0, multiples.at(-1) ?? 0));
    this.rests = rests;
  }

  walk(sets: readonly TypedSet[], at = 0, sum: Lattice = POINT_AT_ZERO): void {
    if (sets.length === 0) return;
    if (at === this.tables.length) {
      const profiles = sets.reduce((total, set) => total + set.profiles, 0);
      if (sum.first + sum.mass.length > this.least) this.take(clipped(sum, this.least), profiles);
      return;
    }
    const { locus } = this.tables[at]!;
    const typed = sets.filter(({ loci }) => loci.has(locus));
    const untyped = sets.filter(({ loci }) => !loci.has(locus));
    this.walk(
      typed,
      at + 1,
      typed.length === 0 ? sum : withLocus(sum, this.atoms[at]!, this.least - this.rests[at + 1]!),
    );
    this.walk(untyped, at + 1, sum);
  }
}

function clipped({ first, mass }: Lattice, least: number): Lattice {
  return first >= least ? { first, mass } : { first: least, mass: mass.subarray(least - first) };
}

function lengthened(values: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}
