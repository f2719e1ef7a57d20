import { genotypeCount, genotypeIndex } from '../loci/allele.js';
import { withoutRounding } from '../ratio/locus-answer.js';
import type { LocusPanel, LocusSpan } from './panel.js';

/** Genotype probabilities of a missing person at one locus. */
export interface GenotypeProbabilities {
  readonly locus: string;
  /** Alleles of the panel, and behind them the silent allele if the model has one. */
  readonly alleles: readonly string[];
  /** P(genotype | what is known of the family); all NaN where the family's own data are impossible. */
  readonly posterior: Float64Array;
  /** P(genotype | somebody unrelated to the family). */
  readonly unrelated: Float64Array;
}

/**
 * Returns a missing person's row: log10 of P(call | family) / P(call | unrelated) for every call of every
 * locus of the panel.
 *
 * An impossible call is -Infinity, so that its sum is -Infinity: excluded. A locus at which the family's own
 * data are impossible is NaN throughout, so that any sum over it is NaN: undefined, and no threshold lets it
 * pass. Both follow from the arithmetic of doubles alone. A locus at which nobody of the family is typed is
 * absent from `tables` or uniformly 0: it says nothing.
 */
export function ratioRow(panel: LocusPanel, tables: readonly GenotypeProbabilities[]): Float64Array {
  const byLocus = new Map(tables.map((table) => [table.locus, table]));
  const row = new Float64Array(panel.stride);
  for (const span of panel.spans) {
    const table = byLocus.get(span.locus);
    if (table) fillSpan(row, span, table, panel.dropoutRates);
  }
  return row;
}

function fillSpan(
  row: Float64Array,
  span: LocusSpan,
  table: GenotypeProbabilities,
  dropoutRates: readonly number[],
): void {
  requireAlleles(span, table);
  const { posterior, unrelated } = table;
  row[span.untyped] = Number.isNaN(posterior[0]!) ? Number.NaN : 0;
  // The silent allele comes last, so the genotypes without it stand where the panel has them.
  for (let genotype = 0; genotype < span.singles - span.genotypes; genotype += 1) {
    row[span.genotypes + genotype] = log10Of(posterior[genotype]! / unrelated[genotype]!);
  }
  for (let allele = 0; allele < span.alleles.length; allele += 1) {
    const [family, stranger] = [
      bearersOf(allele, posterior, span, table),
      bearersOf(allele, unrelated, span, table),
    ];
    row[span.genotypes + genotypeIndex(allele, allele)] = log10Ratio(family, stranger, 0);
    row[span.singles + allele] = log10Of(allOf(family) / allOf(stranger));
    for (const [at, rate] of dropoutRates.entries()) {
      row[span.dropouts[at]! + allele] = log10Ratio(family, stranger, rate);
    }
  }
}

/**
 * Returns log10 of a ratio, exactly 0 where family and stranger differ by rounding only: the locus says
 * nothing.
 */
function log10Of(ratio: number): number {
  return withoutRounding(Math.log10(ratio));
}

/** Probability of the genotypes with a given allele, by what the other one is. */
interface Bearers {
  readonly same: number;
  readonly silent: number;
  readonly visible: number;
}

function bearersOf(
  allele: number,
  probabilities: Float64Array,
  span: LocusSpan,
  table: GenotypeProbabilities,
): Bearers {
  const count = span.alleles.length;
  let visible = 0;
  for (let other = 0; other < count; other += 1) {
    if (other !== allele) visible += probabilities[genotypeIndex(allele, other)]!;
  }
  const silent = table.alleles.length > count ? probabilities[genotypeIndex(allele, count)]! : 0;
  return { same: probabilities[genotypeIndex(allele, allele)]!, silent, visible };
}

function allOf({ same, silent, visible }: Bearers): number {
  return same + silent + visible;
}

function log10Ratio(family: Bearers, stranger: Bearers, dropoutRate: number): number {
  return log10Of(seenAlone(family, dropoutRate) / seenAlone(stranger, dropoutRate));
}

/**
 * Returns the chance that an allele is seen and no other: aa shows it unless both copies are lost, 1 - d^2;
 * with a silent partner unless its only copy is lost, 1 - d; with a visible one if exactly that is lost, d (1
 * - d).
 */
function seenAlone({ same, silent, visible }: Bearers, rate: number): number {
  return (1 - rate * rate) * same + (1 - rate) * silent + rate * (1 - rate) * visible;
}

function requireAlleles(
  span: LocusSpan,
  { locus, alleles, posterior, unrelated }: GenotypeProbabilities,
): void {
  const extra = alleles.length - span.alleles.length;
  const isSame = (extra === 0 || extra === 1) && span.alleles.every((allele, at) => allele === alleles[at]);
  if (!isSame) throw new RangeError(`The table of ${locus} has other alleles than the panel.`);
  const count = genotypeCount(alleles.length);
  if (posterior.length !== count || unrelated.length !== count)
    throw new RangeError(`The table of ${locus} does not hold one value a genotype.`);
}
