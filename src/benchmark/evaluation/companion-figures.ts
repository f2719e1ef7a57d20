import type { Benchmark } from './benchmark.js';
import { KINDS, type EvaluatedKind } from './kinds.js';
import type { ListedPairs } from './listed-pairs.js';

/** Probability from which on two people are said to be one, or to have travelled together. */
export const SAID = 0.5;

/** Pairs of records of two people who travelled together: none of them is one person. */
export interface FalseDoubles {
  readonly pairs: number;
  /** Number of pairs said to be one person, and number that would be if the stated probabilities held. */
  readonly said: number;
  readonly expected: number;
}

export interface CompanionsOfKind extends FalseDoubles {
  readonly kind: EvaluatedKind;
  /** True pairs of people who travelled in a group, and those said to be one person. */
  readonly truePairs: number;
  readonly trueSaid: number;
}

/** Figures of an engine's claims on who travelled together. */
export interface CompanionClaims {
  readonly listed: number;
  /** Claims at or above `SAID`, and those without a probability. */
  readonly said: number;
  readonly precision: number | null;
  /** Share of the pairs of reports of two people of one group that are said. */
  readonly recall: number | null;
  /** Claims about two records of one person. */
  readonly onePerson: number;
}

export interface CompanionFigures {
  readonly groups: number;
  readonly kinds: readonly CompanionsOfKind[];
  /** Figures of pairs of reports, by how their people belong together. */
  readonly ties: readonly (FalseDoubles & { readonly tie: string })[];
  /** Figures of the claims; null where the answers claim nothing of the kind. */
  readonly claims: CompanionClaims | null;
}

interface Sums {
  pairs: number;
  said: number;
  expected: number;
}

const none = (): Sums => ({ pairs: 0, said: 0, expected: 0 });

/**
 * Counts how often people who travelled together are taken for one person, and for companions. Pairs that may
 * not be compared are no pairs here.
 *
 * @returns null where the region tells of no groups
 */
export function companionFigures(
  benchmark: Benchmark,
  listed: ListedPairs,
  claims: ListedPairs,
): CompanionFigures | null {
  const { journeys } = benchmark;
  if (journeys.groups === 0) return null;
  const kinds = new Map(KINDS.map((kind) => [kind, none()]));
  const ties = new Map<string, Sums>();
  let claimed = 0;
  for (const [a, b, tie] of journeys.pairs()) {
    const kind = benchmark.kindOf(a, b);
    if (kind === undefined || benchmark.barrierBetween(a, b) !== undefined) continue;
    const probability = stated(listed, a, b);
    add(kinds.get(kind)!, probability);
    if (kind !== 'duplicate_report') continue;
    const sums = ties.get(tie) ?? none();
    ties.set(tie, sums);
    add(sums, probability);
    if (isSaid(claims, claims.find(a, b))) claimed += 1;
  }
  return {
    groups: journeys.groups,
    kinds: KINDS.map((kind) => ({ kind, ...kinds.get(kind)!, ...trueOnes(benchmark, listed, kind) })),
    ties: [...ties].sort(([x], [y]) => (x < y ? -1 : 1)).map(([tie, sums]) => ({ tie, ...sums })),
    claims: claimFigures(benchmark, claims, claimed, kinds.get('duplicate_report')!.pairs),
  };
}

function add(sums: Sums, probability: number): void {
  sums.pairs += 1;
  sums.expected += probability;
  if (probability >= SAID) sums.said += 1;
}

/**
 * Returns the stated probability of a pair; 0 for a pair that is not listed, or listed without a probability.
 */
function stated(listed: ListedPairs, a: number, b: number): number {
  const at = listed.find(a, b);
  const probability = at === undefined ? 0 : listed.at(at).probability;
  return Number.isNaN(probability) ? 0 : probability;
}

function trueOnes(benchmark: Benchmark, listed: ListedPairs, kind: EvaluatedKind) {
  const pairs = benchmark.truth.filter((pair) => pair.kind === kind && benchmark.journeys.has(pair.a));
  return {
    truePairs: pairs.length,
    trueSaid: pairs.filter(({ a, b }) => stated(listed, a, b) >= SAID).length,
  };
}

function isSaid(claims: ListedPairs, at: number | undefined): boolean {
  return at !== undefined && !(claims.at(at).probability < SAID);
}

function claimFigures(
  benchmark: Benchmark,
  claims: ListedPairs,
  claimed: number,
  pairsOfReports: number,
): CompanionClaims | null {
  if (claims.size === 0) return null;
  let [said, right, onePerson] = [0, 0, 0];
  for (let at = 0; at < claims.size; at += 1) {
    if (!isSaid(claims, at)) continue;
    const [a, b] = claims.recordsAt(at);
    said += 1;
    if (benchmark.journeys.tieOf(a, b) !== undefined) right += 1;
    else if (benchmark.samePerson(a, b)) onePerson += 1;
  }
  return {
    listed: claims.size,
    said,
    precision: said > 0 ? right / said : null,
    recall: pairsOfReports > 0 ? claimed / pairsOfReports : null,
    onePerson,
  };
}
