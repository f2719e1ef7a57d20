import type { DviProblem } from './dvi-problem.js';
import { DviEvent, forEachPair, type PairTable, subAssignmentsOf } from './event.js';
import type { FamilyEvaluator } from './family-evaluator.js';
import { countAssignments, jointAssignment, type JointResult } from './joint-assignment.js';
import { type ReferenceFree, referenceFree } from './reference-free.js';
import { NOBODY } from './sub-assignments.js';
import { symmetries, type SymmetricGroup } from './symmetry.js';

export interface DviOptions {
  /**
   * Number of inconsistent loci above which pairings are left out before the joint sum; victims and families
   * without any pairing left are set aside and no part of it.
   */
  readonly maxInconsistent?: number | undefined;
  /** Number of best assignments that are wanted. */
  readonly most?: number;
  /**
   * ln of the prior weight of a pair against that of its not being one: age, place, date. Flat where it is
   * absent.
   */
  readonly lnPrior?: ((victim: number, missing: number) => number) | undefined;
}

/** Whole assignment: of each victim the number of the missing person, or `NOBODY`. */
export interface WholeAssignment {
  readonly missing: Int32Array;
  /** ln of P(all data | assignment), priors of the pairs included. */
  readonly lnLikelihood: number;
}

export interface DviPair {
  readonly posterior: number;
  readonly lnGlr: number;
}

export interface DviResult {
  /** ln of the likelihood ratio of each pair alone. */
  readonly lnPairwise: PairTable<number>;
  /** Loci at which a pair is impossible without mutation. */
  readonly inconsistentLoci: PairTable<number>;
  readonly ranked: readonly WholeAssignment[];
  /**
   * Results of pairs by victim and missing person; undefined for pairs that are in no possible assignment.
   */
  readonly pairs: PairTable<DviPair>;
  /** P(none of the missing) of each victim. */
  readonly nobody: Float64Array;
  /** ln of P(all data | nobody identified). */
  readonly lnNobody: number;
  /**
   * Number of assignments of the pairs that were admitted, and of those that the data allow; undefined where
   * there are too many to count.
   */
  readonly assignments: number | undefined;
  readonly possible: number | undefined;
  /** Number of likelihoods of families that were computed. */
  readonly evaluated: number;
  readonly exactness: JointResult['exactness'];
  /** Missing persons whom the data cannot tell apart. */
  readonly symmetric: readonly SymmetricGroup[];
  /** Families of the best assignment whose victims fit each other better than the family. */
  readonly relatedToEachOther: readonly ReferenceFree[];
  /** Admission of each pair to the joint sum. */
  readonly isAdmitted: readonly (readonly boolean[])[];
  /** Victims and families that are no part of the joint sum. */
  readonly setAside: { readonly victims: ReadonlySet<number>; readonly families: ReadonlySet<number> };
}

/** Computes the pairwise and the joint identification of an event. */
export function identify(
  problem: DviProblem,
  options: DviOptions = {},
  event = new DviEvent(problem),
): DviResult {
  const { families, victims } = problem;
  const evaluators = families.map((family) => event.evaluator(family));
  for (const [at, family] of families.entries()) event.refuseContradictions(family, evaluators[at]!);
  const strict = families.map((family) => event.strictEvaluator(family));
  const inconsistentLoci = forEachPair(event, strict, (family, assigned) => family.impossibleLoci(assigned));
  const lnPairwise = forEachPair(event, evaluators, (family, assigned) => family.lnRatio(assigned));
  const { maxInconsistent = Infinity } = options;
  const isAdmitted = inconsistentLoci.map((row) =>
    row.map((count) => count !== undefined && count <= maxInconsistent),
  );
  const everybody = [...victims.keys()];
  const subs = families.map((family, at) =>
    subAssignmentsOf(family, evaluators[at]!, (victim, missing) => isAdmitted[victim]![missing]!, {
      victims: everybody,
      lnPrior: options.lnPrior,
    }),
  );
  const joint = jointAssignment({ victims: victims.length, families: subs, most: options.most ?? 60 });
  const setAside = maxInconsistent === Infinity ? NOTHING : withoutPairings(problem, isAdmitted);
  const lnNobody = lnOfNobody(event, evaluators, setAside);
  const ranked = joint.ranked.map((one) => ({
    missing: missingOf(problem, one.victims),
    lnLikelihood: lnNobody + one.lnRatio,
  }));
  return {
    lnPairwise,
    inconsistentLoci,
    ranked,
    pairs: pairTable(problem, joint),
    nobody: joint.nobody,
    lnNobody,
    assignments: countAssignments(
      problem.missing.map((_, at) => everybody.filter((victim) => isAdmitted[victim]![at]!)),
    ),
    possible: joint.possible,
    evaluated: subs.reduce((sum, one) => sum + one.evaluated, 0),
    exactness: joint.exactness,
    symmetric: symmetries(families, subs),
    relatedToEachOther: referenceFree(event, evaluators, joint.ranked[0]?.victims ?? []),
    isAdmitted,
    setAside,
  };
}

const NOTHING: DviResult['setAside'] = { victims: new Set(), families: new Set() };

function withoutPairings(
  { victims, families }: DviProblem,
  isAdmitted: readonly (readonly boolean[])[],
): DviResult['setAside'] {
  const hasPairing = (missing: number): boolean => isAdmitted.some((row) => row[missing]);
  return {
    victims: new Set([...victims.keys()].filter((victim) => !isAdmitted[victim]!.includes(true))),
    families: new Set([...families.keys()].filter((family) => !families[family]!.missing.some(hasPairing))),
  };
}

function lnOfNobody(
  event: DviEvent,
  evaluators: readonly FamilyEvaluator[],
  setAside: DviResult['setAside'],
): number {
  let ln = 0;
  for (const [family, { lnAlone }] of evaluators.entries()) {
    if (!setAside.families.has(family)) ln += lnAlone.reduce((sum, one) => sum + one, 0);
  }
  for (const victim of event.problem.victims.keys())
    if (!setAside.victims.has(victim)) ln += event.lnUnrelated(victim);
  return ln;
}

function missingOf({ victims, families }: DviProblem, assigned: readonly Int32Array[]): Int32Array {
  const missing = new Int32Array(victims.length).fill(NOBODY);
  for (const [family, places] of assigned.entries()) {
    for (const [place, victim] of places.entries()) {
      if (victim !== NOBODY) missing[victim] = families[family]!.missing[place]!;
    }
  }
  return missing;
}

function pairTable({ victims, families, missing }: DviProblem, { pairs }: JointResult): PairTable<DviPair> {
  const table = victims.map(() => missing.map((): DviPair | undefined => undefined));
  for (const { victim, family, place, posterior, lnGlr } of pairs)
    table[victim]![families[family]!.missing[place]!] = { posterior, lnGlr };
  return table;
}
