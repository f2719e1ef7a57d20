import { multisetsUpTo, type MultisetLattice } from './multiset-lattice.js';

/** Number of places above which a table is made anew each time, row by row. */
const MOST_PLACES = 1e6;

/**
 * Places of the sums of multisets: where those of one size come to lie when those of another size are added
 * to them.
 */
export class MultisetSums {
  /** Tables by the two sizes: a row for each of the smaller multisets. */
  private readonly known = new Map<string, Int32Array>();

  constructor(private readonly lattice: MultisetLattice) {}

  /**
   * Calls for each multiset of `small` alleles with its place among those and the places of its sums with all
   * multisets of `large` alleles, in their order, among those of as many alleles as both. The places are to
   * be read at once: they may be written over.
   */
  forEach(large: number, small: number, call: (term: number, places: Int32Array) => void): void {
    const rows = this.size(small);
    const width = this.size(large);
    if (rows * width > MOST_PLACES) {
      this.walk(large, small, call);
      return;
    }
    const key = `${large} ${small}`;
    let table = this.known.get(key);
    if (table === undefined) {
      table = new Int32Array(rows * width);
      this.walk(large, small, (term, places) => table!.set(places, term * width));
      this.known.set(key, table);
    }
    for (let term = 0; term < rows; term++) call(term, table.subarray(term * width, (term + 1) * width));
  }

  /** Walks allele by allele, from each multiset to those with one allele more that is not smaller. */
  private walk(large: number, small: number, call: (term: number, places: Int32Array) => void): void {
    const { up, alleles } = this.lattice;
    const start = multisetsUpTo(alleles, large - 1);
    const startOfSmall = multisetsUpTo(alleles, small - 1);
    const startOfSum = multisetsUpTo(alleles, large + small - 1);
    const width = this.size(large);
    const reached = Array.from({ length: small + 1 }, () => new Int32Array(width));
    const extend = (node: number, from: number, depth: number): void => {
      const here = reached[depth]!;
      if (depth === small) {
        for (let at = 0; at < width; at++) here[at]! -= startOfSum;
        call(node - startOfSmall, here);
        return;
      }
      const next = reached[depth + 1]!;
      for (let allele = from; allele < alleles; allele++) {
        const more = up[allele]!;
        for (let at = 0; at < width; at++) next[at] = more[here[at]!]!;
        extend(more[node]!, allele, depth + 1);
      }
    };
    for (let at = 0; at < width; at++) reached[0]![at] = start + at;
    extend(0, 0, 0);
  }

  private size(degree: number): number {
    const { alleles } = this.lattice;
    return multisetsUpTo(alleles, degree) - multisetsUpTo(alleles, degree - 1);
  }
}
