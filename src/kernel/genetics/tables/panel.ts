import { ANY_ALLELE, genotypeCount, genotypeIndex } from '../loci/allele.js';
import type { Genotype, Profile } from '../loci/profile.js';

/** A locus of the panel with the alleles of its frequency table, in the order of that table. */
export interface PanelLocus {
  readonly locus: string;
  readonly alleles: readonly string[];
}

export interface EncodedProfile {
  /** Place in a row of ratios where this profile reads, one entry a locus of the panel. */
  readonly codes: Uint16Array;
  /**
   * Calls with an allele that the panel lacks. They count as untyped until the panel is built with that
   * allele.
   */
  readonly offPanel: readonly { readonly locus: string; readonly allele: string }[];
  /** Typed loci for which the panel has no frequencies. */
  readonly notCompared: readonly string[];
}

/** Span of one locus in a row: `untyped`, all genotypes, single alleles, single alleles by dropout rate. */
export interface LocusSpan {
  readonly locus: string;
  readonly alleles: readonly string[];
  readonly untyped: number;
  readonly genotypes: number;
  readonly singles: number;
  /** Beginnings of the single alleles, one for each dropout rate of the panel. */
  readonly dropouts: readonly number[];
  readonly end: number;
}

/** Length of the longest row: a code is 16 bits wide. */
const LONGEST_ROW = 2 ** 16;

/**
 * Panel: the loci that a search compares, in the order in which it adds them up, and the layout of a row of
 * ratios over them.
 *
 * Every call that a sample can have is an entry of the row, so that a likelihood ratio is one read a locus: a
 * genotype, a single allele with an unknown partner, a single allele from a sample with a stated dropout
 * rate, or no call at all. With dropout only a single allele needs an entry of its own: two different alleles
 * mean the same as without, since the chance that both were seen is a factor of both hypotheses.
 */
export class LocusPanel {
  readonly spans: readonly LocusSpan[];
  /** Number of entries of a row. */
  readonly stride: number;
  private readonly numbers: ReadonlyMap<
    string,
    { readonly at: number; readonly alleles: Map<string, number> }
  >;

  constructor(
    readonly loci: readonly PanelLocus[],
    readonly dropoutRates: readonly number[] = [],
  ) {
    for (const rate of dropoutRates)
      if (!(rate > 0 && rate < 1)) throw new RangeError('A dropout rate lies between 0 and 1.');
    let end = 0;
    this.spans = loci.map(({ locus, alleles }) => {
      const untyped = end;
      const singles = untyped + 1 + genotypeCount(alleles.length);
      const dropouts = dropoutRates.map((_, at) => singles + (at + 1) * alleles.length);
      end = singles + (dropoutRates.length + 1) * alleles.length;
      return { locus, alleles, untyped, genotypes: untyped + 1, singles, dropouts, end };
    });
    if (end > LONGEST_ROW) throw new RangeError('The loci have more genotypes than a search can number.');
    this.stride = end;
    this.numbers = new Map(
      loci.map(({ locus, alleles }, at) => [
        locus,
        { at, alleles: new Map(alleles.map((allele, number) => [allele, number])) },
      ]),
    );
    if (this.numbers.size !== loci.length) throw new RangeError('A locus stands twice in the panel.');
  }

  /** @param dropoutRate rate of the sample, 0 or one of the panel's rates */
  encode(profile: Profile, dropoutRate = 0): EncodedProfile {
    const rate = this.dropoutRates.indexOf(dropoutRate);
    if (dropoutRate !== 0 && rate < 0) throw new RangeError('The panel was built without this dropout rate.');
    const codes = Uint16Array.from(this.spans, (span) => span.untyped);
    const offPanel: { locus: string; allele: string }[] = [];
    const notCompared: string[] = [];
    for (const [locus, call] of profile) {
      const known = this.numbers.get(locus);
      if (!known) {
        notCompared.push(locus);
        continue;
      }
      const code = codeOf(call, this.spans[known.at]!, known.alleles, rate);
      if (typeof code === 'number') codes[known.at] = code;
      else offPanel.push({ locus, ...code });
    }
    return { codes, offPanel, notCompared };
  }
}

function codeOf(
  [first, second]: Genotype,
  span: LocusSpan,
  alleles: ReadonlyMap<string, number>,
  rate: number,
): number | { readonly allele: string } {
  const one = alleles.get(first);
  if (one === undefined) return { allele: first };
  if (second === ANY_ALLELE) return span.singles + one;
  const other = alleles.get(second);
  if (other === undefined) return { allele: second };
  if (one === other && rate >= 0) return span.dropouts[rate]! + one;
  return span.genotypes + genotypeIndex(one, other);
}

/**
 * Sorts loci by information, most first, so that a search that may stop early stops earliest: by the chance
 * that two unrelated people share their genotype, which grows with the sum of squared frequencies.
 */
export function mostInformativeFirst<T extends { readonly frequencies: ArrayLike<number> }>(
  loci: readonly T[],
): T[] {
  const homozygosity = ({ frequencies }: T): number => {
    let sum = 0;
    for (let allele = 0; allele < frequencies.length; allele += 1) sum += frequencies[allele]! ** 2;
    return sum;
  };
  return [...loci].sort((one, other) => homozygosity(one) - homozygosity(other));
}
