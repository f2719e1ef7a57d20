import { GeneticsError } from '../genetics-error.js';
import { LocusSpace } from '../likelihood/allele-space.js';
import { type KinshipModel, PLAIN_MODEL } from '../likelihood/kinship-model.js';
import { mendelianConsistency } from '../quality/mendelian-consistency.js';
import type { DviFamily, DviProblem } from './dvi-problem.js';
import { FamilyEvaluator, VictimsAtLoci } from './family-evaluator.js';
import { NOBODY, subAssignments, type SubAssignments } from './sub-assignments.js';

/** Pairs by victim and missing person; undefined where the sexes differ. */
export type PairTable<T> = readonly (readonly (T | undefined)[])[];

/** DVI event with the evaluators that its likelihoods need, made once. */
export class DviEvent {
  /** True for a pair whose recorded sexes agree (an unknown one with both) and which may be compared. */
  readonly isPairing: readonly (readonly boolean[])[];
  private readonly spaces: readonly LocusSpace[];
  private readonly withMutation: VictimsAtLoci;
  private readonly withoutMutation: VictimsAtLoci;
  private readonly made = new Map<string, FamilyEvaluator>();

  constructor(readonly problem: DviProblem) {
    const { victims, missing, loci, model, isAllowed = () => true } = problem;
    const profiles = victims.map(({ profile }) => profile);
    this.spaces = spacesOf(loci, model);
    this.withMutation = new VictimsAtLoci(this.spaces, profiles);
    const mutates = this.spaces.some((space) => space.mutates);
    this.withoutMutation = mutates
      ? new VictimsAtLoci(spacesOf(loci, PLAIN_MODEL), profiles)
      : this.withMutation;
    this.isPairing = victims.map(({ sex }, victim) =>
      missing.map(
        (one, number) =>
          (sex === 'unknown' || one.sex === 'unknown' || sex === one.sex) && isAllowed(victim, number),
      ),
    );
  }

  lnUnrelated(victim: number): number {
    return this.withMutation.lnUnrelated(victim);
  }

  /** Returns the evaluator of a family under the model of the problem. */
  evaluator(family: DviFamily): FamilyEvaluator {
    return this.evaluatorOf(family, this.withMutation, family.profiles);
  }

  /** Returns the evaluator of a family without mutation, for counting the loci that exclude. */
  strictEvaluator(family: DviFamily): FamilyEvaluator {
    return this.evaluatorOf(family, this.withoutMutation, family.profiles);
  }

  /** Returns the evaluator of a family as if no relative had given a sample. */
  evaluatorWithoutRelatives(family: DviFamily): FamilyEvaluator {
    return this.evaluatorOf(family, this.withMutation, new Map());
  }

  /** Refuses a family that is impossible at a locus, whoever the victims are. */
  refuseContradictions(family: DviFamily, evaluator: FamilyEvaluator): void {
    const at = evaluator.lnAlone.indexOf(-Infinity);
    if (at === -1) return;
    const { locus } = this.problem.loci[at]!;
    const found = mendelianConsistency(family.pedigree, family.profiles).contradictions.find(
      (one) => one.locus === locus,
    );
    const cures = found?.curedBy ?? [];
    const where = { family: family.id, locus };
    if (cures.length === 0) throw new GeneticsError('GENETICS.DVI_FAMILY_IMPOSSIBLE', where);
    const persons = cures.map((set) => set.join(' + ')).join(' / ');
    throw new GeneticsError('GENETICS.DVI_FAMILY_IMPOSSIBLE_WITH', { ...where, persons });
  }

  /** Returns the evaluator of a family, made once: what it has computed stays with it. */
  private evaluatorOf(
    family: DviFamily,
    victims: VictimsAtLoci,
    relatives: DviFamily['profiles'],
  ): FamilyEvaluator {
    const isStrict = victims !== this.withMutation;
    const key = `${family.id} ${isStrict} ${relatives === family.profiles}`;
    const known = this.made.get(key);
    if (known) return known;
    const missing = family.missing.map((number) => this.problem.missing[number]!.id);
    const evaluator = new FamilyEvaluator(family.pedigree, relatives, missing, victims);
    this.made.set(key, evaluator);
    return evaluator;
  }
}

function spacesOf(loci: DviProblem['loci'], model: KinshipModel): LocusSpace[] {
  return loci.map((table) => new LocusSpace(table, model));
}

/** Computes one value for each pair of a victim and a missing person that may be compared. */
export function forEachPair<T>(
  event: DviEvent,
  evaluators: readonly FamilyEvaluator[],
  value: (evaluator: FamilyEvaluator, assigned: Int32Array) => T,
): PairTable<T> {
  const { victims, missing, families } = event.problem;
  return victims.map((_, victim) =>
    missing.map(({ family, place }, number) => {
      if (!event.isPairing[victim]![number]) return undefined;
      const assigned = new Int32Array(families[family]!.missing.length).fill(NOBODY);
      assigned[place] = victim;
      return value(evaluators[family]!, assigned);
    }),
  );
}

/** Returns the sub-assignments of a family over the pairs that are admitted, with ln priors of the pairs. */
export function subAssignmentsOf(
  family: DviFamily,
  evaluator: Pick<FamilyEvaluator, 'lnRatio'>,
  isAdmitted: (victim: number, missing: number) => boolean,
  options: {
    readonly victims: readonly number[];
    readonly lnPrior?: ((victim: number, missing: number) => number) | undefined;
  },
): SubAssignments {
  const { lnPrior, victims } = options;
  return subAssignments({
    candidates: family.missing.map((missing) => victims.filter((victim) => isAdmitted(victim, missing))),
    lnRatio: (assigned) => {
      let ln = evaluator.lnRatio(assigned);
      if (!lnPrior) return ln;
      for (const [place, victim] of assigned.entries()) {
        if (victim !== NOBODY) ln += lnPrior(victim, family.missing[place]!);
      }
      return ln;
    },
  });
}
