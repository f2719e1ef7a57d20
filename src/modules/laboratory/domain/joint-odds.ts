import type { JointOutcome } from './joint-result.js';

/** Odds that a joint identification gives for one of the remains and the reports of one family. */
export interface JointOdds {
  readonly remainsId: string;
  /** Reports that tell of the same pedigree. */
  readonly reportIds: readonly string[];
  /** Number of missing persons that these tell of; of several it says which family, and not which of them. */
  readonly persons: number;
  /** Probability that the remains are one of them, given all data of the event. */
  readonly probability: number;
}

/** Lists the odds of each of the remains and each family, the likeliest first. */
export function jointOdds({ answer, victims, missing }: JointOutcome): readonly JointOdds[] {
  const families = new Map<string, { reportIds: readonly string[]; keys: string[] }>();
  for (const { key, recordIds } of missing) {
    const name = [...recordIds].sort().join();
    const family = families.get(name) ?? { reportIds: recordIds, keys: [] };
    family.keys.push(key);
    families.set(name, family);
  }
  const odds = victims.flatMap(({ key: victim, recordIds: [remainsId] }) =>
    [...families.values()].flatMap(({ reportIds, keys }): JointOdds[] => {
      if (remainsId === undefined) return [];
      const row = answer.joint.posteriorFlatPrior[victim] ?? {};
      const probability = keys.reduce((sum, key) => sum + (row[key] ?? 0), 0);
      return [{ remainsId, reportIds, persons: keys.length, probability: Math.min(1, probability) }];
    }),
  );
  return odds.toSorted((one, other) => other.probability - one.probability);
}
