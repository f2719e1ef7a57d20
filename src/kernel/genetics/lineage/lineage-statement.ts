import type { MemberOfPedigree } from '../pedigree/member.js';
import { compareMt, type MtComparison } from './compare-mt.js';
import { compareY, type YComparison } from './compare-y.js';
import { lineRelatives } from './line-of-descent.js';
import type { MtHaplotype } from './mt-haplotype.js';
import { log10YRatio, type YMutationRates } from './y-likelihood.js';
import type { YHaplotype } from './y-haplotype.js';

/** Answer of a lineage marker; it is stated beside the autosomal ratio and never multiplied into it. */
export type LineageAnswer =
  /** Nobody along the line was typed at anything that the sample was typed at. */
  | 'not-comparable'
  /** The two haplotypes differ nowhere. */
  | 'same'
  /** Differences that mutation explains. */
  | 'within-tolerance'
  /** More differences than that: the sample is not of this line. */
  | 'excluded';

export interface YTolerance {
  /** Repeats that may differ for each birth between the two. */
  readonly stepsPerMeiosis: number;
  /** Repeats that may differ at most, whatever the births. */
  readonly mostSteps: number;
}

export const USUAL_Y_TOLERANCE: YTolerance = { stepsPerMeiosis: 1, mostSteps: 2 };
/**
 * Greatest number of mitochondrial differences within the tolerance: one difference is inconclusive, two
 * exclude (SWGDAM 2013).
 */
export const USUAL_MT_DIFFERENCES = 1;

export interface LineageStatement<Comparison> {
  readonly answer: LineageAnswer;
  /** Comparisons with every typed member of the line, nearest first. */
  readonly compared: readonly ComparedRelative<Comparison>[];
}

export interface ComparedRelative<Comparison> {
  readonly person: string;
  readonly meioses: number;
  readonly answer: LineageAnswer;
  readonly comparison: Comparison;
}

interface Asked<Haplotype> {
  readonly members: readonly MemberOfPedigree[];
  /** The missing person whom the sample could be. */
  readonly missing: string;
  readonly sample: Haplotype;
  readonly relatives: ReadonlyMap<string, Haplotype>;
}

/** Compares a sample with everybody of the missing person's paternal line. */
export function yStatement(
  asked: Asked<YHaplotype>,
  tolerance: YTolerance = USUAL_Y_TOLERANCE,
): LineageStatement<YComparison> {
  return statement(asked, 'paternal', (relative, meioses) => {
    const comparison = compareY(asked.sample, relative);
    if (comparison.loci.length === 0) return { answer: 'not-comparable', comparison };
    const most = Math.min(tolerance.mostSteps, meioses * tolerance.stepsPerMeiosis);
    return { answer: answerOf(comparison.steps, most), comparison };
  });
}

/** Compares a sample with everybody of the missing person's maternal line. */
export function mtStatement(
  asked: Asked<MtHaplotype>,
  mostDifferences = USUAL_MT_DIFFERENCES,
): LineageStatement<MtComparison> {
  return statement(asked, 'maternal', (relative) => {
    const comparison = compareMt(asked.sample, relative);
    if (comparison.positionsCompared === 0) return { answer: 'not-comparable', comparison };
    return { answer: answerOf(comparison.differing.length, mostDifferences), comparison };
  });
}

function answerOf(differences: number, most: number): LineageAnswer {
  if (differences === 0) return 'same';
  return differences <= most ? 'within-tolerance' : 'excluded';
}

function statement<Haplotype, Comparison>(
  { members, missing, relatives }: Asked<Haplotype>,
  line: 'paternal' | 'maternal',
  compare: (relative: Haplotype, meioses: number) => { answer: LineageAnswer; comparison: Comparison },
): LineageStatement<Comparison> {
  const compared = lineRelatives(members, missing, line).flatMap(({ person, meioses }) => {
    const haplotype = relatives.get(person);
    return haplotype ? [{ person, meioses, ...compare(haplotype, meioses) }] : [];
  });
  return { answer: worst(compared.map(({ answer }) => answer)), compared };
}

const FROM_BEST: readonly LineageAnswer[] = ['not-comparable', 'same', 'within-tolerance', 'excluded'];

function worst(answers: readonly LineageAnswer[]): LineageAnswer {
  return FROM_BEST[Math.max(0, ...answers.map((answer) => FROM_BEST.indexOf(answer)))]!;
}

/**
 * Returns the log10 likelihood ratio of a Y haplotype against the nearest relative that could be compared:
 * the others descend from the same men, and would count the same haplotype again. Undefined where nobody
 * could be compared.
 */
export function log10YRatioOf(
  { compared }: LineageStatement<YComparison>,
  rates: YMutationRates,
  frequency: number,
): number | undefined {
  const nearest = compared.find(({ answer }) => answer !== 'not-comparable');
  return nearest && log10YRatio(nearest.comparison, nearest.meioses, rates, frequency);
}

/**
 * Returns the log10 likelihood ratio of a mitochondrial haplotype: 1 / frequency where nothing differs. Where
 * something does, no number is given: mutation rates of single positions are not known well enough.
 */
export function log10MtRatioOf(
  { answer }: LineageStatement<MtComparison>,
  frequency: number,
): number | undefined {
  if (answer === 'excluded') return -Infinity;
  return answer === 'same' ? -Math.log10(frequency) : undefined;
}

/**
 * Combines an autosomal ratio with a lineage ratio and names what is assumed by it, which must be shown
 * beside it.
 */
export function combinedWithLineage(log10Autosomal: number, log10Lineage: number): CombinedRatio {
  return { log10: log10Autosomal + log10Lineage, assumption: 'autosomal-and-lineage-independent' };
}

export interface CombinedRatio {
  readonly log10: number;
  readonly assumption: 'autosomal-and-lineage-independent';
}
