import { conclude } from './conclude.js';
import type { MissingConclusion, VictimConclusion } from './conclusions.js';
import type { DviProblem } from './dvi-problem.js';
import { type DviOptions, type DviResult, identify, type WholeAssignment } from './dvi.js';
import { DviEvent, type PairTable } from './event.js';
import { NOBODY } from './sub-assignments.js';

/** Sign of an assignment for "none of the missing". */
const NONE = '*';
/** Greatest difference of two ln likelihoods that comes of the order of the sums alone. */
const TIE = 1e-9;
const MOST_SHOWN = 60;

/** Number in JSON, or a word where JSON has no number. */
export type JsonNumber = number | 'Infinity' | '-Infinity' | 'NaN';

type ByPair<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Answer to a DVI problem, ready for JSON. */
export interface DviAnswer {
  readonly pairwiseLR: ByPair<JsonNumber | null>;
  readonly exclusionMatrixInconsistentLoci: ByPair<number | null>;
  readonly solveAM: readonly Readonly<Record<string, unknown>>[];
  readonly solvePM: readonly Readonly<Record<string, unknown>>[];
  readonly joint: {
    readonly assignmentsEvaluated: number | null;
    readonly reducedByExclusion: boolean;
    readonly finite: number | null;
    readonly top: readonly RankedAssignment[];
    readonly posteriorFlatPrior: ByPair<number>;
    readonly GLR: ByPair<JsonNumber>;
    readonly exact: boolean;
    readonly exactness: Readonly<Record<string, unknown>>;
    readonly familyLikelihoods: number;
  };
  readonly symmetric: readonly (readonly string[])[];
  readonly relatedToEachOther: readonly Readonly<Record<string, unknown>>[];
  readonly setAside: { readonly victims: readonly string[]; readonly families: readonly string[] };
  readonly lociWithoutFrequencies: readonly string[];
  readonly addedAlleles: DviProblem['addedAlleles'];
}

export interface RankedAssignment {
  readonly assignment: Readonly<Record<string, string>>;
  readonly lnLik: JsonNumber;
  readonly LRtopVsThis: JsonNumber;
}

/** Solves a DVI problem and writes the answer with the codes of its persons. */
export function answerDvi(problem: DviProblem, options: DviOptions = {}): DviAnswer {
  const event = new DviEvent(problem);
  const result = identify(problem, { most: MOST_SHOWN, ...options }, event);
  const { byMissing, byVictim } = conclude(problem, options, event);
  const { victims, missing, families } = problem;
  return {
    pairwiseLR: byPair(problem, result.lnPairwise, (ln) => (ln === undefined ? null : figure(Math.exp(ln)))),
    exclusionMatrixInconsistentLoci: byPair(problem, result.inconsistentLoci, (count) => count ?? null),
    solveAM: byMissing.map((one) => lineOfMissing(problem, one)),
    solvePM: byVictim.map((one) => lineOfVictim(problem, one)),
    joint: {
      assignmentsEvaluated: result.assignments ?? null,
      reducedByExclusion: options.maxInconsistent !== undefined,
      finite: result.possible ?? null,
      top: ranking(problem, result),
      posteriorFlatPrior: posteriors(problem, result),
      GLR: byPairs(problem, result, ({ lnGlr }) => figure(Math.exp(lnGlr))),
      exact: result.exactness.isExact,
      exactness: exactnessOf(result),
      familyLikelihoods: result.evaluated,
    },
    symmetric: result.symmetric.map((group) => group.missing.map((one) => missing[one]!.id)),
    relatedToEachOther: result.relatedToEachOther.map((one) => ({
      family: families[one.family]!.id,
      victims: one.victims.map((victim) => victims[victim]!.id),
      lnLR: one.lnRatio,
      lnLRWithoutRelatives: one.lnRatioWithoutRelatives,
    })),
    setAside: {
      victims: [...result.setAside.victims].map((victim) => victims[victim]!.id),
      families: [...result.setAside.families].map((family) => families[family]!.id),
    },
    lociWithoutFrequencies: problem.lociWithoutFrequencies,
    addedAlleles: problem.addedAlleles,
  };
}

function figure(value: number): JsonNumber {
  return Number.isFinite(value) ? value : (String(value) as JsonNumber);
}

function byPair<T, U>(
  { victims, missing }: DviProblem,
  table: PairTable<T>,
  shown: (value: T | undefined) => U,
): ByPair<U> {
  return Object.fromEntries(
    victims.map(({ id }, victim) => [
      id,
      Object.fromEntries(missing.map((one, at) => [one.id, shown(table[victim]![at])])),
    ]),
  );
}

function byPairs<T>(
  { victims, missing }: DviProblem,
  { pairs, setAside }: DviResult,
  shown: (pair: { readonly posterior: number; readonly lnGlr: number }) => T,
): ByPair<T> {
  return Object.fromEntries(
    victims.flatMap(({ id }, victim) => {
      if (setAside.victims.has(victim)) return [];
      const row = pairs[victim]!.flatMap((pair, at) =>
        pair ? [[missing[at]!.id, shown(pair)] as const] : [],
      );
      return [[id, Object.fromEntries(row)] as const];
    }),
  );
}

function posteriors(problem: DviProblem, result: DviResult): ByPair<number> {
  const ofPairs = byPairs(problem, result, ({ posterior }) => posterior);
  return Object.fromEntries(
    problem.victims.flatMap(({ id }, victim) =>
      ofPairs[id] ? [[id, { [NONE]: result.nobody[victim]!, ...ofPairs[id] }] as const] : [],
    ),
  );
}

function exactnessOf({ exactness }: DviResult): Readonly<Record<string, unknown>> {
  const { isExact, isBeam, isOutOfRange, ...rest } = exactness;
  if (isExact) return { method: 'exact' };
  return {
    method: isBeam ? 'beam' : isOutOfRange ? 'out of range' : 'pairs left out',
    pairsLeftOut: rest.pairsLeftOut,
    posteriorErrorAtMost: figure(rest.posteriorErrorAtMost),
    lnLRLeftOutAtMost: figure(rest.lnRatioLeftOutAtMost),
  };
}

/** Returns the best assignments; where the data allow fewer than are shown, impossible ones follow. */
function ranking(problem: DviProblem, result: DviResult): RankedAssignment[] {
  const shown = problem.victims.flatMap((_, victim) => (result.setAside.victims.has(victim) ? [] : [victim]));
  const possible = inOrder(result.ranked, problem, shown);
  const best = possible[0]?.lnLikelihood ?? -Infinity;
  const impossible = possible.length < MOST_SHOWN ? impossibleOnes(problem, result, shown) : [];
  const assignmentOf = (missing: Int32Array): RankedAssignment['assignment'] =>
    Object.fromEntries(
      shown.map((victim) => [problem.victims[victim]!.id, nameOf(problem, missing[victim]!)]),
    );
  return [
    ...possible.map(({ missing, lnLikelihood }) => ({
      assignment: assignmentOf(missing),
      lnLik: figure(lnLikelihood),
      LRtopVsThis: figure(Math.exp(best - lnLikelihood)),
    })),
    ...impossible.map((missing) => ({
      assignment: assignmentOf(missing),
      lnLik: '-Infinity' as const,
      LRtopVsThis: 'Infinity' as const,
    })),
  ].slice(0, MOST_SHOWN);
}

function nameOf({ missing }: DviProblem, number: number): string {
  return number === NOBODY ? NONE : missing[number]!.id;
}

/** Sorts equal likelihoods in the order of the missing persons' codes, victim by victim, "none" last. */
function inOrder(
  ranked: readonly WholeAssignment[],
  problem: DviProblem,
  shown: readonly number[],
): WholeAssignment[] {
  const ordered: WholeAssignment[] = [];
  let tied: WholeAssignment[] = [];
  const close = (): void => {
    ordered.push(...tied.sort((a, b) => compareAssignments(a.missing, b.missing, problem, shown)));
    tied = [];
  };
  for (const one of ranked) {
    if (tied[0] && tied[0].lnLikelihood - one.lnLikelihood > TIE) close();
    tied.push(one);
  }
  close();
  return ordered;
}

function compareAssignments(
  one: Int32Array,
  other: Int32Array,
  problem: DviProblem,
  shown: readonly number[],
): number {
  for (const victim of shown) {
    const [first, second] = [one[victim]!, other[victim]!];
    if (first === second) continue;
    if (first === NOBODY || second === NOBODY) return first === NOBODY ? 1 : -1;
    return nameOf(problem, first) < nameOf(problem, second) ? -1 : 1;
  }
  return 0;
}

/** Returns the first assignments of the admitted pairs that are not among the possible ones. */
function impossibleOnes(problem: DviProblem, result: DviResult, shown: readonly number[]): Int32Array[] {
  const possible = new Set(result.ranked.map(({ missing }) => missing.join(' ')));
  const wanted = MOST_SHOWN - possible.size;
  const found: Int32Array[] = [];
  const chosen = new Int32Array(problem.victims.length).fill(NOBODY);
  const byName = [...problem.missing.keys()].sort((a, b) =>
    nameOf(problem, a) < nameOf(problem, b) ? -1 : 1,
  );
  const fill = (at: number): void => {
    if (found.length >= wanted) return;
    const victim = shown[at];
    if (victim === undefined) {
      if (!possible.has(chosen.join(' '))) found.push(chosen.slice());
      return;
    }
    for (const missing of [...byName, NOBODY]) {
      if (missing !== NOBODY && (!result.isAdmitted[victim]![missing]! || chosen.includes(missing))) continue;
      chosen[victim] = missing;
      fill(at + 1);
      chosen[victim] = NOBODY;
    }
  };
  fill(0);
  return found;
}

function lineOfMissing(
  { families, missing, victims }: DviProblem,
  one: MissingConclusion,
): Readonly<Record<string, unknown>> {
  return {
    Family: families[one.family]!.id,
    Missing: missing[one.missing]!.id,
    Sample: one.victims.map((victim) => victims[victim]!.id).join('/') || null,
    ...figuresOf(one),
    Conclusion: one.conclusion,
    Comment: one.comment ?? null,
  };
}

function lineOfVictim(
  { families, missing, victims }: DviProblem,
  one: VictimConclusion,
): Readonly<Record<string, unknown>> {
  const [first] = one.missing;
  return {
    Sample: victims[one.victim]!.id,
    Missing: one.missing.map((number) => missing[number]!.id).join('/'),
    Family: first === undefined ? '' : families[missing[first]!.family]!.id,
    ...figuresOf(one),
    Conclusion: one.conclusion,
    Comment: one.comment ?? null,
  };
}

function figuresOf({ lnRatio, lnGlr }: Pick<VictimConclusion, 'lnRatio' | 'lnGlr'>): {
  readonly LR: JsonNumber | null;
  readonly GLR: JsonNumber | null;
} {
  return {
    LR: lnRatio === undefined ? null : figure(Math.exp(lnRatio)),
    GLR: lnGlr === undefined ? null : figure(Math.exp(lnGlr)),
  };
}
