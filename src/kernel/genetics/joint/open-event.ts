import { relatedness } from '../pedigree/kinship.js';
import type { DviFamily } from './dvi-problem.js';
import type { DviEvent } from './event.js';
import type { FamilyEvaluator } from './family-evaluator.js';
import { NOBODY } from './sub-assignments.js';

/**
 * State of an event while conclusions are drawn: the victims, missing persons and pairs that are still open,
 * and whom each family has got back.
 */
export class OpenEvent {
  readonly victims: Set<number>;
  readonly missing: Set<number>;
  /** Missing persons who are still thought possible, by victim. */
  readonly pairs: Set<number>[];
  /** Victims whom each family has got back, by family and place. */
  private readonly returned: readonly Int32Array[];

  constructor(readonly event: DviEvent) {
    const { victims, missing, families } = event.problem;
    this.victims = new Set(victims.keys());
    this.missing = new Set(missing.keys());
    this.pairs = victims.map(
      (_, victim) => new Set([...missing.keys()].filter((one) => event.isPairing[victim]![one]!)),
    );
    this.returned = families.map((family) => new Int32Array(family.missing.length).fill(NOBODY));
  }

  /** Returns ln of the likelihood ratio of a pair, beside those whom the family has got back already. */
  lnRatio(victim: number, missing: number): number {
    return this.evaluator(this.familyOf(missing)).lnRatio(this.alone(victim, missing));
  }

  /** Returns the evaluator of a family with those whom it has got back among its relatives. */
  evaluator(family: number): Pick<FamilyEvaluator, 'lnRatio'> {
    const evaluator = this.event.evaluator(this.family(family));
    const returned = this.returned[family]!;
    const lnReturned = evaluator.lnRatio(returned);
    return { lnRatio: (assigned) => evaluator.lnRatio(together(returned, assigned)) - lnReturned };
  }

  /**
   * Returns the number of loci at which the pair is impossible without mutation, beside those whom the family
   * has got back.
   */
  impossibleLoci(victim: number, missing: number): number {
    const family = this.familyOf(missing);
    const strict = this.event.strictEvaluator(this.family(family));
    return strict.impossibleLoci(together(this.returned[family]!, this.alone(victim, missing)));
  }

  /** Gives a victim back to a family: from now on the victim is one of its relatives. */
  identify(victim: number, missing: number): void {
    const { family, place } = this.event.problem.missing[missing]!;
    this.returned[family]![place] = victim;
    this.victims.delete(victim);
    this.closeMissing(missing);
  }

  closeMissing(missing: number): void {
    this.missing.delete(missing);
    for (const pairs of this.pairs) pairs.delete(missing);
  }

  familyOf(missing: number): number {
    return this.event.problem.missing[missing]!.family;
  }

  openOf(family: number): number[] {
    return this.family(family).missing.filter((missing) => this.missing.has(missing));
  }

  family(family: number): DviFamily {
    return this.event.problem.families[family]!;
  }

  /**
   * Returns the missing persons whom nothing in the family says anything about: unrelated to every relative,
   * and to everybody related to one.
   */
  nonidentifiable(): { readonly missing: number; readonly hasRelatives: boolean }[] {
    const { problem } = this.event;
    return problem.families.flatMap((family, at) => {
      const isRelated = (one: string, other: string): boolean =>
        relatedness(family.pedigree, one, other).kinship > 0;
      let reached = [...family.profiles].filter(([, profile]) => profile.size > 0).map(([id]) => id);
      const hasRelatives = reached.length > 0;
      let open = family.missing.map((number) => ({ number, id: problem.missing[number]!.id }));
      while (open.length > 0 && reached.length > 0) {
        const linked = open.filter(({ id }) => reached.some((other) => isRelated(id, other)));
        open = open.filter((one) => !linked.includes(one));
        reached = linked.map(({ id }) => id);
      }
      return open.map(({ number }) => ({ missing: number, hasRelatives, family: at }));
    });
  }

  private alone(victim: number, missing: number): Int32Array {
    const { family, place } = this.event.problem.missing[missing]!;
    const assigned = new Int32Array(this.family(family).missing.length).fill(NOBODY);
    assigned[place] = victim;
    return assigned;
  }
}

function together(returned: Int32Array, assigned: Int32Array): Int32Array {
  return returned.map((victim, place) => (victim === NOBODY ? assigned[place]! : victim));
}
