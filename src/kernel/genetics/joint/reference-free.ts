import type { DviEvent } from './event.js';
import type { FamilyEvaluator } from './family-evaluator.js';
import { NOBODY } from './sub-assignments.js';

/**
 * Finding of victims placed in one family who fit each other better than they fit the family.
 *
 * LR compares "they are the missing of this family" with "they are unrelated to it and to each other"; LR0 is
 * the same without the samples of the relatives. Where LR0 is the greater, the relatives speak against what
 * the victims' own relationship speaks for.
 */
export interface ReferenceFree {
  readonly family: number;
  readonly victims: readonly number[];
  readonly lnRatio: number;
  readonly lnRatioWithoutRelatives: number;
}

/**
 * Returns the findings of an assignment, one for each family in which two victims or more were placed and fit
 * each other better than the family.
 */
export function referenceFree(
  event: DviEvent,
  evaluators: readonly FamilyEvaluator[],
  assigned: readonly Int32Array[],
): ReferenceFree[] {
  return assigned.flatMap((places, family) => {
    const victims = [...places].filter((victim) => victim !== NOBODY);
    if (victims.length < 2) return [];
    const withoutRelatives = event.evaluatorWithoutRelatives(event.problem.families[family]!);
    const lnRatio = evaluators[family]!.lnRatio(places);
    const lnRatioWithoutRelatives = withoutRelatives.lnRatio(places);
    return lnRatioWithoutRelatives > lnRatio ? [{ family, victims, lnRatio, lnRatioWithoutRelatives }] : [];
  });
}
