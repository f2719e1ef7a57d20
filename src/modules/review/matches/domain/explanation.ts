import { EVIDENCE_GROUPS } from '../../../../kernel/linkage/index.js';
import type { Weight } from '../../disclosure/index.js';

/** Line of evidence as an explanation takes it; what is explained needs no values. */
export interface EvidenceInWords {
  readonly group: string;
  readonly field: string;
  readonly agreement: string;
  readonly reason: string;
  /** Word of the weight, of a field that agrees and weighs. */
  readonly weight?: Weight | null | undefined;
}

export interface WeighedEvidence extends EvidenceInWords {
  readonly log10LR: number;
}

export interface ExplainedPair {
  /** Probability of the pair before any evidence. */
  readonly prior: number;
  readonly log10LR: number;
  readonly evidence: readonly WeighedEvidence[];
}

/** Step of the waterfall: what it adds, and where the log10 odds stand after it. */
export interface WaterfallStep {
  readonly group: string;
  readonly log10LR: number;
  readonly cumulative: number;
}

/** Strength of a ratio, either way. */
export type Strength =
  | 'NEITHER'
  | 'WEAK'
  | 'MODERATE'
  | 'MODERATELY_STRONG'
  | 'STRONG'
  | 'VERY_STRONG'
  | 'EXTREMELY_STRONG';

export interface VerbalScale {
  readonly strength: Strength;
  /** Proposition that the ratio supports: one person, or two. */
  readonly supports: 'ONE' | 'TWO';
}

/** Evidence by side: what speaks for one person and what against it. */
export interface Sides<Line extends EvidenceInWords = EvidenceInWords> {
  /** Strongest first. */
  readonly speaksFor: readonly Line[];
  readonly speaksAgainst: readonly Line[];
  /** Lines that weigh nothing by rule and are stated beside the sum: lineages, pooled reports. */
  readonly remarks: readonly Line[];
  readonly missing: readonly Line[];
}

export interface Explanation extends Sides<WeighedEvidence> {
  /**
   * Waterfall of the evidence: it begins at the log10 odds of the prior, adds each group, and ends at the
   * log10 odds of this pair alone.
   */
  readonly waterfall: readonly WaterfallStep[];
  readonly verbal: VerbalScale;
}

/**
 * Explains a pair's evidence as somebody reads it: from the prior to the odds of this pair alone, what speaks
 * for one person and what against it, and what could not be compared.
 *
 * The odds at the end are those of Bayes for two records and nothing else, log10 posterior odds = log10 prior
 * odds + log10 LR. The open-set posterior is another number: there a record has one counterpart at most,
 * other candidates compete, and nobody may be here.
 */
export function explainMatch(pair: ExplainedPair): Explanation {
  const { evidence } = pair;
  const compared = evidence.filter(({ agreement }) => agreement !== 'no_data');
  const against = compared.filter(
    ({ log10LR, agreement }) => log10LR < 0 || (log10LR === 0 && agreement === 'differs'),
  );
  return {
    waterfall: waterfallOf(pair.prior, compared),
    verbal: verbalScaleOf(pair.log10LR),
    speaksFor: strongestFirst(compared.filter(({ log10LR }) => log10LR > 0)),
    speaksAgainst: strongestFirst(against),
    remarks: compared.filter((item) => item.log10LR === 0 && !against.includes(item)),
    missing: evidence.filter(({ agreement }) => agreement === 'no_data'),
  };
}

/**
 * Sorts the evidence of a pair of two institutions by side. Of such a pair no figure is told: whether a field
 * speaks for one person is whether its values agree.
 *
 * @param evidence in the order in which it is told
 */
export function explainInWords(evidence: readonly EvidenceInWords[]): Sides {
  const speaks = ({ agreement, weight }: EvidenceInWords) => agreement === 'agrees' && Boolean(weight);
  return {
    speaksFor: evidence.filter(speaks),
    speaksAgainst: evidence.filter(({ agreement }) => agreement === 'differs'),
    // What nearly agrees may speak for either: on which side it stands is its figure.
    remarks: evidence.filter(
      (item) => item.agreement === 'close' || (item.agreement === 'agrees' && !speaks(item)),
    ),
    missing: evidence.filter(({ agreement }) => agreement === 'no_data'),
  };
}

function waterfallOf(prior: number, compared: readonly WeighedEvidence[]): WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let cumulative = 0;
  const add = (group: string, log10LR: number): void => {
    cumulative += log10LR;
    steps.push({ group, log10LR, cumulative });
  };
  add('prior', Math.log10(prior / (1 - prior)));
  for (const group of groupsOf(compared)) {
    const own = compared.filter((item) => item.group === group);
    add(
      group,
      own.reduce((sum, { log10LR }) => sum + log10LR, 0),
    );
  }
  return steps;
}

/** The groups that are there, in the order of the model; one that an older model knew comes last. */
export function groupsOf(evidence: readonly EvidenceInWords[]): string[] {
  const present = new Set(evidence.map(({ group }) => group));
  const known: readonly string[] = EVIDENCE_GROUPS;
  return [
    ...known.filter((group) => present.has(group)),
    ...[...present].filter((group) => !known.includes(group)),
  ];
}

const strongestFirst = (evidence: readonly WeighedEvidence[]): WeighedEvidence[] =>
  [...evidence].sort((x, y) => Math.abs(y.log10LR) - Math.abs(x.log10LR));

/**
 * Ratio below which each word holds, as its log10: ENFSI, Guideline for evaluative reporting in forensic
 * science, 2015.
 */
const BELOW: readonly (readonly [number, Strength])[] = [
  [Math.log10(2), 'NEITHER'],
  [1, 'WEAK'],
  [2, 'MODERATE'],
  [3, 'MODERATELY_STRONG'],
  [4, 'STRONG'],
  [6, 'VERY_STRONG'],
];

/**
 * Puts a ratio into the words of the guideline; one below 1 supports the other proposition as strongly as its
 * reciprocal supports this one.
 */
export function verbalScaleOf(log10LR: number): VerbalScale {
  const size = Math.abs(log10LR);
  const strength = BELOW.find(([below]) => size < below)?.[1] ?? 'EXTREMELY_STRONG';
  return { strength, supports: log10LR < 0 ? 'TWO' : 'ONE' };
}

/** Two figures of a number of one or more, as people say it: 12 345 is about 12 000. */
export function roughly(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
