import { GeneticsError } from '../genetics-error.js';
import { locusSpace } from '../likelihood/allele-space.js';
import { FamilyPlans } from '../likelihood/family-plans.js';
import type { KinshipModel } from '../likelihood/kinship-model.js';
import { lnLinkedLikelihood } from '../likelihood/linked-likelihood.js';
import { lnLocusLikelihood } from '../likelihood/locus-likelihood.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Profile } from '../loci/profile.js';
import { checkHypothesis, observationsUnder, type CheckedHypothesis, type Hypothesis } from './hypothesis.js';
import { answerOf, withoutRounding, type LocusAnswer } from './locus-answer.js';

/** Request of likelihood ratios: the profiles, and the pedigrees that are weighed against each other. */
export interface RatioRequest {
  readonly hypotheses: readonly Hypothesis[];
  /** The hypothesis that the others are compared with. */
  readonly reference: string;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly loci: readonly LocusFrequencies[];
  readonly model: KinshipModel;
  /** The person whose place is in question; a locus at which this person was not typed says nothing. */
  readonly unidentified?: string;
}

export interface LocusRatio {
  readonly locus: string;
  readonly answer: LocusAnswer;
  /** -Infinity where excluded, NaN where undefined. */
  readonly log10LR: number;
  readonly lnNumerator: number;
  readonly lnDenominator: number;
}

/**
 * Ratio of two linked loci taken together; their entries in the list of loci are what each would say alone.
 */
export interface LinkedRatio {
  readonly loci: readonly [string, string];
  readonly log10LR: number;
}

export interface RatioResult {
  readonly numerator: string;
  readonly denominator: string;
  readonly log10LR: number;
  /** Total if no loci were linked; the same number where none are. */
  readonly log10LRUnlinked: number;
  readonly loci: readonly LocusRatio[];
  readonly linked?: LinkedRatio;
}

export interface RatioAnswer {
  readonly results: readonly RatioResult[];
  /** Natural logarithm of P(all profiles | hypothesis), by hypothesis. */
  readonly lnLikelihood: ReadonlyMap<string, number>;
}

/** Returns the likelihood ratios of every hypothesis against the reference, locus by locus and in all. */
export function likelihoodRatios(request: RatioRequest): RatioAnswer {
  const { hypotheses, reference, profiles } = request;
  const twice = hypotheses.find(({ id }, at) => hypotheses.findIndex((other) => other.id === id) < at);
  if (twice !== undefined) throw new GeneticsError('GENETICS.HYPOTHESIS_TWICE', { hypothesis: twice.id });
  if (request.model.linkedPair !== undefined && request.model.theta > 0)
    throw new GeneticsError('GENETICS.LINKED_WITH_THETA');
  const judged = hypotheses.map((hypothesis) => judge(checkHypothesis(hypothesis, profiles), request));
  const base = judged.find(({ id }) => id === reference);
  if (base === undefined) throw new GeneticsError('GENETICS.HYPOTHESIS_UNKNOWN', { hypothesis: reference });
  const results = judged.filter((other) => other !== base).map((other) => compare(other, base, request));
  return { results, lnLikelihood: new Map(judged.map(({ id, total }) => [id, total])) };
}

/** Natural logarithms under one hypothesis. */
interface Judged {
  readonly id: string;
  readonly byLocus: readonly number[];
  readonly linked: number | undefined;
  readonly total: number;
}

function judge(hypothesis: CheckedHypothesis, { loci, profiles, model }: RatioRequest): Judged {
  const plans = new FamilyPlans(hypothesis.pedigree, model.chromosome);
  const seen = loci.map((table) => ({
    space: locusSpace(table, model),
    observations: observationsUnder(hypothesis, table.locus, profiles, model),
  }));
  const byLocus = seen.map(({ space, observations }) =>
    lnLocusLikelihood(plans, space, observations, model.theta),
  );
  const pair = linkedPlaces(loci, model);
  if (pair === undefined) return { id: hypothesis.id, byLocus, linked: undefined, total: sumOf(byLocus) };
  const [first, second] = pair;
  const linked = lnLinkedLikelihood(plans, seen[first]!, seen[second]!, model.linkedPair!.recombinationRate);
  const others = byLocus.filter((_, at) => at !== first && at !== second);
  return { id: hypothesis.id, byLocus, linked, total: linked + sumOf(others) };
}

/** Returns the places of the linked pair, where both loci are there. */
function linkedPlaces(
  loci: readonly LocusFrequencies[],
  { linkedPair }: KinshipModel,
): readonly [number, number] | undefined {
  if (linkedPair === undefined) return undefined;
  const first = loci.findIndex(({ locus }) => locus === linkedPair.first);
  const second = loci.findIndex(({ locus }) => locus === linkedPair.second);
  return first === -1 || second === -1 ? undefined : [first, second];
}

function compare(one: Judged, base: Judged, request: RatioRequest): RatioResult {
  const loci = request.loci.map(({ locus }, at): LocusRatio => {
    const [lnNumerator, lnDenominator] = [one.byLocus[at]!, base.byLocus[at]!];
    const log10LR = withoutRounding(log10Ratio(lnNumerator, lnDenominator));
    const answer = log10LR === 0 && !isTypedAt(locus, request) ? 'untyped' : answerOf(log10LR);
    return { locus, answer, log10LR, lnNumerator, lnDenominator };
  });
  const log10LRUnlinked = sumOf(loci.map(({ log10LR }) => log10LR));
  const common = { numerator: one.id, denominator: base.id, loci, log10LRUnlinked };
  const pair = request.model.linkedPair;
  if (one.linked === undefined || base.linked === undefined || pair === undefined)
    return { ...common, log10LR: log10LRUnlinked };
  const linked: LinkedRatio = {
    loci: [pair.first, pair.second],
    log10LR: withoutRounding(log10Ratio(one.linked, base.linked)),
  };
  const others = loci.filter(({ locus }) => !linked.loci.includes(locus));
  return { ...common, log10LR: sumOf(others.map(({ log10LR }) => log10LR)) + linked.log10LR, linked };
}

function isTypedAt(locus: string, { profiles, unidentified }: RatioRequest): boolean {
  const own = unidentified === undefined ? undefined : profiles.get(unidentified);
  if (own !== undefined) return own.has(locus);
  return [...profiles.values()].some((profile) => profile.has(locus));
}

/** Returns log10 of a ratio; that of two impossibilities is no number. */
function log10Ratio(lnNumerator: number, lnDenominator: number): number {
  return (lnNumerator - lnDenominator) / Math.LN10;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
