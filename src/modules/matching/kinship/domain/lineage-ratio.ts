import {
  combinedWithLineage,
  commonRanges,
  countMt,
  countY,
  haplotypeFrequency,
  log10MtRatioOf,
  log10YRatioOf,
  type HaplotypeCount,
  type LineageStatement,
  type MtHaplotype,
  type mtStatement,
  type YHaplotype,
  type YMutationRates,
  type yStatement,
} from '../../../../kernel/genetics/index.js';
import type { HaplotypeDatabase, HaplotypeFacts } from '../../../records/forensic-bank/index.js';

/**
 * Y-STR mutation rate: median of the 17 Yfiler loci, per locus and birth; 84 mutations in 29 792 transfers
 * (Goedbloed et al. 2009).
 */
export const Y_RATES: YMutationRates = { general: 0.0025 };

/** Likelihood ratio of a line by one database: a statement of its own, which is in no sum. */
export interface LineageRatio {
  readonly database: HaplotypeFacts;
  /** Haplotypes of the database that were typed wherever it was searched: N. */
  readonly size: number;
  /** Count of the same haplotype among them: x. */
  readonly seen: number;
  /** Loci, or positions, at which it was searched: those that both sides and the database have. */
  readonly searched: number;
  /** (x + 1) / (N + 1). */
  readonly frequency: number;
  /** Upper 95 % bound, exact. */
  readonly upperBound: number;
  /** Frequency by the share of singletons (kappa); undefined where that share says nothing. */
  readonly kappa: number | undefined;
  /** Undefined where differences let no number be given. */
  readonly log10LR: number | undefined;
  /** log10 of the ratio by the upper bound, which a cautious report states. */
  readonly log10LRAtBound: number | undefined;
  /**
   * Ratio together with the autosomal one, as if the two were independent; undefined where either is no
   * number.
   */
  readonly combined: number | undefined;
}

type YLine = ReturnType<typeof yStatement>;
type MtLine = ReturnType<typeof mtStatement>;

/** A line that was compared, and which haplotype of it is counted. */
export interface ComparedLine<Statement, Haplotype> {
  readonly statement: Statement;
  /** The unidentified person's. */
  readonly sample: Haplotype;
  readonly relatives: ReadonlyMap<string, Haplotype>;
  /**
   * True counts the relative's haplotype and not the sample's: that of the viewer's own side is counted
   * alone, for a viewer who brings in a database of their choosing could read a foreign haplotype out of its
   * counts.
   */
  readonly isFamilyCounted: boolean;
}

/**
 * Returns the ratio of a Y line by each database that has a locus of it; nothing where the line excludes or
 * was not compared.
 */
export function yRatios(
  line: ComparedLine<YLine, YHaplotype>,
  databases: readonly HaplotypeDatabase[],
  log10Autosomal: number | undefined,
): LineageRatio[] {
  const nearest = nearestOf(line.statement);
  if (!nearest) return [];
  const counted = line.isFamilyCounted ? line.relatives.get(nearest.person) : line.sample;
  return databases.flatMap((database): LineageRatio[] => {
    if (database.kind !== 'y' || !counted) return [];
    const both = nearest.comparison.loci.map(({ locus }) => locus);
    const searched = both.filter((locus) => database.loci.includes(locus));
    if (searched.length === 0) return [];
    const haplotype = new Map([...counted].filter(([locus]) => searched.includes(locus)));
    const count = countY(haplotype, database.haplotypes);
    const ratioAt = (frequency: number) => log10YRatioOf(line.statement, Y_RATES, frequency);
    return [ratioOf({ facts: database.facts, count, searched: searched.length, ratioAt, log10Autosomal })];
  });
}

/**
 * Returns the ratio of a mitochondrial line by each database that was read somewhere where both sides were.
 */
export function mtRatios(
  line: ComparedLine<MtLine, MtHaplotype>,
  databases: readonly HaplotypeDatabase[],
  log10Autosomal: number | undefined,
): LineageRatio[] {
  const nearest = nearestOf(line.statement);
  const relative = nearest && line.relatives.get(nearest.person);
  if (!relative) return [];
  const counted = line.isFamilyCounted ? relative : line.sample;
  return databases.flatMap((database): LineageRatio[] => {
    if (database.kind !== 'mtdna') return [];
    const ranges = commonRanges([line.sample.ranges, relative.ranges, database.ranges]);
    const searched = ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    if (searched === 0) return [];
    const count = countMt(counted, ranges, database.haplotypes);
    const ratioAt = (frequency: number) => log10MtRatioOf(line.statement, frequency);
    return [ratioOf({ facts: database.facts, count, searched, ratioAt, log10Autosomal })];
  });
}

/** The nearest who could be compared: farther ones descend from the same line, and would count it again. */
function nearestOf<Comparison>({
  answer,
  compared,
}: LineageStatement<Comparison>): LineageStatement<Comparison>['compared'][number] | undefined {
  return answer === 'excluded' ? undefined : compared.find((one) => one.answer !== 'not-comparable');
}

interface Counted {
  readonly facts: HaplotypeFacts;
  readonly count: HaplotypeCount;
  readonly searched: number;
  readonly ratioAt: (frequency: number) => number | undefined;
  readonly log10Autosomal: number | undefined;
}

function ratioOf({ facts, count, searched, ratioAt, log10Autosomal }: Counted): LineageRatio {
  const { count: frequency, upper, kappa } = haplotypeFrequency(count);
  const [log10LR, log10LRAtBound] = [finite(ratioAt(frequency)), finite(ratioAt(upper))];
  return {
    ...{ database: facts, size: count.size, seen: count.seen, searched },
    ...{ frequency, upperBound: upper, kappa, log10LR, log10LRAtBound },
    combined:
      log10LR === undefined || log10Autosomal === undefined
        ? undefined
        : combinedWithLineage(log10Autosomal, log10LR).log10,
  };
}

/**
 * Returns a ratio that is a finite number, else undefined. A difference that no whole repeats explain has no
 * ratio that could be written down; the answer of the line tells it.
 */
function finite(log10: number | undefined): number | undefined {
  return log10 !== undefined && Number.isFinite(log10) ? log10 : undefined;
}
