import { costOfRatios } from '../../calibration/index.js';
import { EVIDENCE_GROUPS, type EvidenceGroup } from '../evidence.js';
import { KINDS, type Kind } from '../kinds.js';
import { MODEL_VERSION } from '../model-version.js';
import type { FittedBank } from './fit-bank.js';
import { fitLogistic, type CoefficientPrior, type LogisticObservation } from './logistic.js';
import {
  POWER_RANGE,
  weightsVersion,
  type FittedGroup,
  type FittedKind,
  type FittedWeights,
} from './weights.js';

/** A pair of which people have said whether it is one person, and what the model as written says of it. */
export interface LabelledPair {
  readonly kind: Kind;
  /** log10 likelihood ratio of each group; a group that says nothing may be left out. */
  readonly groups: Readonly<Partial<Record<EvidenceGroup, number>>>;
  /** Probability before any evidence. */
  readonly prior: number;
  readonly same: boolean;
  /** Names the pair, and so its place in the order in which sums are taken. */
  readonly key: string;
  /**
   * Pairs of one person or of one record bear the same name: they are never divided between fitting and
   * checking.
   */
  readonly cluster: string;
}

/**
 * Kinship is reckoned by a kernel of its own, whose figures a laboratory checks: nothing learnt here changes
 * them. What companions share is reckoned from groups that have powers of their own.
 */
const FITTED_GROUPS = EVIDENCE_GROUPS.filter((group) => group !== 'dna' && group !== 'company');
/** Fewer labels of either answer teach nothing that is not chance. */
export const LEAST_LABELS = 20;
/**
 * A power of 0.7 or 1.3 is a standard deviation away from the model as written: a group moves when dozens of
 * labels say so.
 */
const POWER_PRIOR: CoefficientPrior = { mean: 1, standardDeviation: 0.3 };
/**
 * Prior of the intercept: how pairs come to be judged is unknown and no part of the model; the intercept
 * takes it up and is dropped.
 */
const INTERCEPT_PRIOR: CoefficientPrior = { mean: 0, standardDeviation: 3 };
const FOLDS = 5;
const MOST_LOG10 = 30;

/**
 * Learns from labels how far each group of evidence may be trusted: its log10 likelihood ratio is multiplied
 * by a power, fitted by logistic regression and drawn towards 1 (logistic calibration and fusion of
 * likelihood ratios: Morrison, Australian Journal of Forensic Sciences 45, 2013). A kind with fewer than
 * `LEAST_LABELS` labels of either answer, or whose ratios do not become cheaper on labels that were left out,
 * stays as it is written.
 *
 * @param number the how-manieth of this model
 * @param banks what the banks' own pairs have taught: taken where the labels are too few
 */
export function fitWeights(
  labels: readonly LabelledPair[],
  number: number,
  banks: Readonly<Partial<Record<Kind, FittedBank>>> = {},
): FittedWeights {
  const kinds: Partial<Record<Kind, FittedKind>> = {};
  for (const kind of KINDS) {
    const own = labels.filter((label) => label.kind === kind);
    const fitted = fromLabels(own) ?? (banks[kind] && { labels: answersOf(own), ...banks[kind] });
    if (fitted) kinds[kind] = fitted;
  }
  return { format: 'huella-weights-1', version: weightsVersion(number), base: MODEL_VERSION, kinds };
}

/** Fits the weights of a kind from labels; undefined where they are too few. */
function fromLabels(labels: readonly LabelledPair[]): FittedKind | undefined {
  const answers = answersOf(labels);
  if (Math.min(answers.same, answers.notSame) < LEAST_LABELS) return undefined;
  const own = [...labels].sort((x, y) => compare(x.key, y.key));
  const cost = { before: costOf(own, () => 1), after: checkedCost(own) };
  return { labels: answers, groups: cost.after < cost.before ? fitKind(own) : {}, cost };
}

function answersOf(labels: readonly LabelledPair[]): FittedKind['labels'] {
  const same = labels.filter((label) => label.same).length;
  return { same, notSame: labels.length - same };
}

type Groups = Partial<Record<EvidenceGroup, FittedGroup>>;
type PowerOf = (group: EvidenceGroup) => number;

function fitKind(labels: readonly LabelledPair[]): Groups {
  const present = FITTED_GROUPS.filter((group) => labels.some((label) => (label.groups[group] ?? 0) !== 0));
  const observations = labels.map((label): LogisticObservation => {
    const fixed = bounded(label.groups.dna ?? 0) + Math.log10(label.prior / (1 - label.prior));
    return {
      features: [1, ...present.map((group) => bounded(label.groups[group] ?? 0) * Math.LN10)],
      offset: fixed * Math.LN10,
      isTrue: label.same,
    };
  });
  const fit = fitLogistic(observations, [INTERCEPT_PRIOR, ...present.map(() => POWER_PRIOR)]);
  const groups: Groups = {};
  for (const [at, group] of present.entries()) {
    const power = Math.min(POWER_RANGE.most, Math.max(POWER_RANGE.least, fit.coefficients[at + 1] ?? 1));
    groups[group] = { power: rounded(power), standardError: rounded(fit.standardErrors[at + 1] ?? 0) };
  }
  return groups;
}

/** Returns what the ratios cost on labels that the fit had not seen. */
function checkedCost(labels: readonly LabelledPair[]): number {
  const folds = new Map(
    [...new Set(labels.map(({ cluster }) => cluster))]
      .sort(compare)
      .map((cluster, at) => [cluster, at % FOLDS] as const),
  );
  const ratios: { ofTrue: number[]; ofFalse: number[] } = { ofTrue: [], ofFalse: [] };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = labels.filter(({ cluster }) => folds.get(cluster) !== fold);
    const groups = fitKind(rest);
    for (const label of labels)
      if (folds.get(label.cluster) === fold)
        (label.same ? ratios.ofTrue : ratios.ofFalse).push(
          ratioOf(label, (group) => groups[group]?.power ?? 1),
        );
  }
  return rounded(costOfRatios(ratios, { ofTrue: 0, ofFalse: 0 }));
}

function costOf(labels: readonly LabelledPair[], powerOf: PowerOf): number {
  const ratios = (same: boolean) =>
    labels.filter((label) => label.same === same).map((label) => ratioOf(label, powerOf));
  return rounded(costOfRatios({ ofTrue: ratios(true), ofFalse: ratios(false) }, { ofTrue: 0, ofFalse: 0 }));
}

function ratioOf({ groups }: LabelledPair, powerOf: PowerOf): number {
  return EVIDENCE_GROUPS.reduce((sum, group) => sum + powerOf(group) * bounded(groups[group] ?? 0), 0);
}

const bounded = (log10: number): number => Math.max(-MOST_LOG10, Math.min(MOST_LOG10, log10));
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
const compare = (x: string, y: string): number => (x < y ? -1 : Number(x > y));
