import { relatedness } from '../pedigree/kinship.js';
import type { MissingConclusion, VictimConclusion } from './conclusions.js';
import { subAssignmentsOf } from './event.js';
import { jointAssignment, type JointPair } from './joint-assignment.js';
import type { LnRatios } from './one-sided.js';
import type { OpenEvent } from './open-event.js';
import { NOBODY } from './sub-assignments.js';

type FamilyFindings = {
  readonly byMissing: readonly Omit<MissingConclusion, 'family'>[];
  readonly byVictim: readonly VictimConclusion[];
};

/** Row of a family: one way to fill its open places, of each open missing person the victim or `NOBODY`. */
interface Row {
  readonly victims: ReadonlyMap<number, number>;
  readonly lnRatio: number;
}

const ROUNDING = 1e-9;

/**
 * Draws conclusions for a family with several open missing persons, from its joint likelihood with the
 * victims who are still open: pairs by their generalised likelihood ratio, then two missing persons who
 * cannot be told apart.
 */
export function familyConclusions(
  open: OpenEvent,
  family: number,
  lnRatios: LnRatios,
  lnThreshold: number,
): FamilyFindings {
  const joint = new FamilyJoint(open, family);
  const byMissing: Omit<MissingConclusion, 'family'>[] = [];
  const byVictim: VictimConclusion[] = [];
  const ids = joint.missing.map((missing) => open.event.problem.missing[missing]!.id);
  for (const { victim, missing, lnGlr } of joint.pairs) {
    if (lnGlr < lnThreshold - ROUNDING) continue;
    const lnRatio = lnRatios.get(victim)?.get(missing);
    const common = {
      lnRatio,
      lnGlr,
      conclusion: 'Match (GLR)',
      comment: `Joint: {${ids.join(',')}}`,
    } as const;
    byMissing.push({ missing, victims: [victim], ...common });
    byVictim.push({ victim, missing: [missing], ...common });
  }
  const left = joint.missing.filter((missing) => !byMissing.some((one) => one.missing === missing));
  const symmetric = symmetricMatch({ open, joint, left, lnRatios, lnThreshold }, byVictim);
  byMissing.push(...symmetric.byMissing);
  byVictim.push(...symmetric.byVictim);
  for (const missing of left) {
    if (byMissing.some((one) => one.missing === missing)) continue;
    byMissing.push({
      missing,
      victims: [],
      lnRatio: greatest([...lnRatios.values()].map((row) => row.get(missing))),
      lnGlr: greatest(joint.pairs.filter((pair) => pair.missing === missing).map(({ lnGlr }) => lnGlr)),
      conclusion: 'Inconclusive',
      comment: undefined,
    });
  }
  return { byMissing, byVictim };
}

function greatest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

class FamilyJoint {
  readonly missing: readonly number[];
  readonly pairs: readonly (JointPair & { readonly missing: number })[];
  /** All sub-assignments, best first; equal ones by their victims. */
  readonly rows: readonly Row[];

  constructor(open: OpenEvent, family: number) {
    this.missing = open.openOf(family);
    const { missing: all } = open.family(family);
    const sub = subAssignmentsOf(
      open.family(family),
      open.evaluator(family),
      (victim, missing) => open.missing.has(missing) && open.pairs[victim]!.has(missing),
      { victims: [...open.victims] },
    );
    const { pairs } = jointAssignment({
      victims: open.event.problem.victims.length,
      families: [sub],
      most: 1,
    });
    this.pairs = pairs.map((pair) => ({ ...pair, missing: all[pair.place]! }));
    const rows: Row[] = [];
    for (let row = 0; row < sub.rows; row++) {
      const victims = sub.victims.subarray(row * sub.places, (row + 1) * sub.places);
      rows.push({
        victims: new Map(this.missing.map((missing) => [missing, victims[all.indexOf(missing)]!])),
        lnRatio: sub.lnRatio[row]!,
      });
    }
    this.rows = rows.sort((a, b) => b.lnRatio - a.lnRatio);
  }
}

interface SymmetryQuestion {
  readonly open: OpenEvent;
  readonly joint: FamilyJoint;
  /** Missing persons without a match of their own. */
  readonly left: readonly number[];
  readonly lnRatios: LnRatios;
  readonly lnThreshold: number;
}

/**
 * Finds two missing persons whom the data cannot tell apart, and the one or two victims who are they. The two
 * best sub-assignments differ in nothing else, and what is not such an exchange is less likely by the
 * threshold.
 */
function symmetricMatch(question: SymmetryQuestion, matched: readonly VictimConclusion[]): FamilyFindings {
  const { joint, left, lnThreshold } = question;
  const [first, second] = joint.rows;
  if (!first || !second) return { byMissing: [], byVictim: [] };
  const isMatched = (victim: number): boolean => matched.some((one) => one.victim === victim);
  const differing = left.filter((missing) => first.victims.get(missing) !== second.victims.get(missing));
  const [one, other] = differing;
  if (one === undefined || other === undefined || differing.length !== 2)
    return { byMissing: [], byVictim: [] };
  const here = [first.victims.get(one)!, first.victims.get(other)!] as const;
  const there = [second.victims.get(one)!, second.victims.get(other)!] as const;
  const isExchange = here[0] === there[1] && here[1] === there[0];
  const victims = here.filter((victim) => victim !== NOBODY);
  if (!isExchange || victims.some(isMatched)) return { byMissing: [], byVictim: [] };
  const pair = new Set([one, other]);
  const holds = ({ victims: placed }: Row): boolean =>
    victims.every((victim) => [...pair].some((missing) => placed.get(missing) === victim));
  const against = joint.rows.find((row) => !holds(row));
  const lnGlr = first.lnRatio - (against?.lnRatio ?? -Infinity);
  if (lnGlr < lnThreshold - ROUNDING) return { byMissing: [], byVictim: [] };
  return symmetricLines(
    question,
    [one, other],
    victims.sort((a, b) => a - b),
    lnGlr,
  );
}

function symmetricLines(
  { open, lnRatios }: SymmetryQuestion,
  pair: readonly [number, number],
  victims: readonly number[],
  lnGlr: number,
): FamilyFindings {
  const { problem } = open.event;
  const name = (missing: number): string => problem.missing[missing]!.id;
  const relation = relationOf(open, pair);
  const missingSet = `{${pair.map(name).join(', ')}}`;
  const victimSet = `{${victims.map((victim) => problem.victims[victim]!.id).join(', ')}}`;
  const [only] = victims;
  const isOne = victims.length === 1;
  const ratiosOf = (victim: number): (number | undefined)[] =>
    pair.map((missing) => lnRatios.get(victim)?.get(missing));
  const common = { lnGlr, conclusion: 'Symmetric match' } as const;
  const capital = relation.charAt(0).toUpperCase() + relation.slice(1);
  return {
    byMissing: pair.map((missing, at) => ({
      ...common,
      missing,
      victims,
      lnRatio: isOne ? lnRatios.get(only!)?.get(missing) : undefined,
      comment: isOne
        ? `${problem.victims[only!]!.id} also matches ${name(pair[1 - at]!)} (${relation})`
        : `${capital}: ${missingSet} = ${victimSet}`,
    })),
    byVictim: victims.map((victim) => ({
      ...common,
      victim,
      missing: pair,
      lnRatio: commonOf(ratiosOf(victim)),
      comment: isOne
        ? `${name(pair[0])} and ${name(pair[1])} are ${relation}`
        : `${capital}: ${victimSet} = ${missingSet}`,
    })),
  };
}

function commonOf(values: readonly (number | undefined)[]): number | undefined {
  const [first, second] = values;
  return first !== undefined && second !== undefined && Math.abs(first - second) < 1e-6 ? first : undefined;
}

function relationOf(open: OpenEvent, [one, other]: readonly [number, number]): string {
  const { missing } = open.event.problem;
  const { pedigree } = open.family(missing[one]!.family);
  const { kappa } = relatedness(pedigree, missing[one]!.id, missing[other]!.id);
  if (!kappa) return 'related';
  const [k0, k1, k2] = kappa;
  if (k0 === 1) return 'unrelated';
  if (k1 === 1) return 'parent and child';
  if (k0 === 0.25 && k2 === 0.25) return 'full siblings';
  return k1 === 0.5 && k2 === 0 ? 'half siblings, or as close' : 'related';
}
