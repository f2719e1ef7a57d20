/**
 * Lattice of multisets of alleles by number: the empty one first, then those of one allele, of two, and so
 * on, each level in one run and in the order of their alleles.
 */
export class MultisetLattice {
  /** Multiset with one allele more, by allele and multiset. */
  readonly up: readonly Int32Array[];
  /** Number of copies of an allele in a multiset, by allele and multiset. */
  readonly count: readonly Uint8Array[];
  /** Largest allele of each multiset, and the multiset without it. */
  readonly last: Int32Array;
  readonly before: Int32Array;

  constructor(
    readonly alleles: number,
    /** Size of the largest multisets. */
    readonly degree: number,
  ) {
    const total = multisetsUpTo(alleles, degree);
    const inner = multisetsUpTo(alleles, degree - 1);
    this.up = Array.from({ length: alleles }, () => new Int32Array(inner));
    this.count = Array.from({ length: alleles }, () => new Uint8Array(total));
    this.last = new Int32Array(total);
    this.before = new Int32Array(total);
    this.connect(inner);
  }

  /**
   * Fills the tables of neighbours. A multiset is reached from the one without its largest allele. A smaller
   * allele is added by adding it to that one, which came earlier.
   */
  private connect(inner: number): void {
    const { last, before } = this;
    const firstChild = new Int32Array(inner);
    let next = 1;
    for (let node = 0; node < inner; node++) {
      firstChild[node] = next;
      for (let allele = 0; allele < this.alleles; allele++) {
        const up = this.up[allele]!;
        if (allele < last[node]!) {
          const swapped = up[before[node]!]!;
          up[node] = firstChild[swapped]! + last[node]! - last[swapped]!;
          continue;
        }
        up[node] = next;
        before[next] = node;
        last[next] = allele;
        for (let other = 0; other < this.alleles; other++)
          this.count[other]![next] = this.count[other]![node]! + (other === allele ? 1 : 0);
        next++;
      }
    }
  }
}

/** Returns the number of multisets of at most so many alleles. */
export function multisetsUpTo(alleles: number, degree: number): number {
  if (degree < 0) return 0;
  let total = 1;
  for (let drawn = 1; drawn <= degree; drawn++) total = (total * (alleles + drawn)) / drawn;
  return Math.round(total);
}

/**
 * Lattices of ordinary families, which come back at every locus of as many alleles; large ones are built when
 * they are needed.
 */
const LATTICES = new Map<string, MultisetLattice>();
const MOST_KEPT = 64;
const LARGEST_KEPT = 20_000;

export function latticeFor(alleles: number, degree: number): MultisetLattice {
  const key = `${alleles} ${degree}`;
  const known = LATTICES.get(key);
  if (known !== undefined) return known;
  const lattice = new MultisetLattice(alleles, degree);
  if (multisetsUpTo(alleles, degree) <= LARGEST_KEPT) {
    if (LATTICES.size >= MOST_KEPT) LATTICES.clear();
    LATTICES.set(key, lattice);
  }
  return lattice;
}
