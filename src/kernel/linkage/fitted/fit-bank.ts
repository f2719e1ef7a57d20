import { EVIDENCE_GROUPS, type EvidenceGroup } from '../evidence.js';
import { GROUPS, type BankPairs, type WayPairs } from './bank-pairs.js';
import { expectationMaximisation, foundShares, shiftsOf, type PassGroup } from './expectation.js';
import { edgesOf, LEVELS, levelOf } from './levels.js';
import type { BankLevel, FittedGroup, LearntFromBank } from './weights.js';
import { writtenLevels, type WrittenLevels } from './written-levels.js';

/**
 * Kinship is reckoned by a kernel of its own. Papers say of the name what it does not weigh: the two cannot
 * be told apart. What companions share is reckoned from what others have learnt.
 */
const AS_WRITTEN: readonly EvidenceGroup[] = ['dna', 'document', 'company'];
const LEAST_PAIRS = 20;
/** Share of a way's pairs that are of one person below which those found are chance likenesses. */
const LEAST_SHARE = 0.05;
const POWER_DEVIATION = 0.3;
/** Bounds within which a bank corrects what is written without anybody's word. */
const BANK_POWERS = { least: 0.75, most: 1.25 } as const;

export interface FittedBank {
  readonly groups: Readonly<Partial<Record<EvidenceGroup, FittedGroup>>>;
  readonly bank: LearntFromBank;
}

/**
 * Learns from the pairs of a bank, of which nobody has said anything, how often records of one person meet
 * the levels of each group: by expectation and maximisation once for each way that brings pairs together, and
 * each time only of the groups that had no part in that. Of each group's levels follows the power that comes
 * nearest to them.
 *
 * @param prior probability of a pair before any evidence
 * @returns undefined where no way brings enough pairs of one person
 */
export function fitBank({ pairs, counts, ways }: BankPairs, prior: number): FittedBank | undefined {
  const written = new Map(
    EVIDENCE_GROUPS.map((group) => {
      const own = AS_WRITTEN.includes(group) ? undefined : counts.get(group);
      return [group, own && writtenLevels(own, prior / (1 - prior))] as const;
    }),
  );
  const sums = new Map(EVIDENCE_GROUPS.map((group) => [group, new Float64Array(LEVELS)]));
  const found = ways
    .map((one, at) => ({ way: one.way.name, ...fitWay(one, written, weightsOf(ways, at), sums) }))
    .filter(({ pairs: size }) => size > 0);
  if (!found.some(({ taken }) => taken)) return undefined;
  const groups: Partial<Record<EvidenceGroup, FittedGroup>> = {};
  const levels: Partial<Record<EvidenceGroup, readonly BankLevel[]>> = {};
  for (const group of EVIDENCE_GROUPS) {
    const [own, sum] = [written.get(group), sums.get(group)!];
    if (!own || sum.every((count) => count === 0)) continue;
    groups[group] = powerOf(own, sum);
    levels[group] = levelsOf(own, sum);
  }
  return { groups, bank: { pairs, ways: found, levels } };
}

/** Adds to `sums` what the pairs of a way say of the groups that had no part in choosing them. */
function fitWay(
  one: WayPairs,
  written: ReadonlyMap<EvidenceGroup, WrittenLevels | undefined>,
  weights: ReadonlyMap<EvidenceGroup, Float64Array>,
  sums: ReadonlyMap<EvidenceGroup, Float64Array>,
): { pairs: number; share: number; taken: boolean } {
  const pairs = one.keys.length;
  if (pairs < LEAST_PAIRS) return { pairs, share: 0, taken: false };
  // The evidence that companions share is none beside the groups that it is reckoned from.
  const free = EVIDENCE_GROUPS.filter((group) => group !== 'company' && !isChosenBy(one, group));
  const groups = free.map((group): PassGroup => {
    const ratios = ratiosOf(one, EVIDENCE_GROUPS.indexOf(group));
    return {
      ...{ ratios, levels: Uint8Array.from(ratios, levelOf) },
      ...{ weights: weights.get(group)!, written: written.get(group) },
    };
  });
  const { share, counts } = expectationMaximisation(groups, pairs);
  const taken = share >= LEAST_SHARE;
  if (taken)
    for (const [at, group] of free.entries())
      counts[at]!.forEach((count, level) => (sums.get(group)![level]! += count));
  return { pairs, share: rounded(share), taken };
}

/**
 * The power by which a group's ratios come nearest to those of its levels: least squares in the logarithm,
 * each level by how surely it is known, drawn towards 1.
 */
function powerOf(written: WrittenLevels, counts: Float64Array): FittedGroup {
  const shifts = shiftsOf(counts, written);
  const shares = foundShares(counts, written);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let [slope, weight] = [0, POWER_DEVIATION ** -2];
  for (const [level, isMeasured] of written.measured.entries()) {
    if (isMeasured === 0) continue;
    const ratio = written.log10LR[level]! * Math.LN10;
    const precision = 1 / (1 / (total * shares[level]!) + 1 / written.pairs[level]!);
    slope += precision * ratio * shifts[level]! * Math.LN10;
    weight += precision * ratio ** 2;
  }
  const power = Math.min(BANK_POWERS.most, Math.max(BANK_POWERS.least, 1 + slope / weight));
  return { power: rounded(power), standardError: rounded(1 / Math.sqrt(weight)) };
}

function levelsOf(written: WrittenLevels, counts: Float64Array): BankLevel[] {
  const shares = foundShares(counts, written);
  return Array.from(counts, (count, level): BankLevel => {
    const [from, to] = edgesOf(level);
    return {
      ...{ from, to, u: Number(written.u[level]!.toPrecision(4)), m: rounded(shares[level]!) },
      ...{
        written: rounded(written.m[level]!),
        pairs: rounded(count),
        measured: written.measured[level] === 1,
      },
    };
  }).filter(({ pairs, u }) => pairs > 0 || u > 0);
}

function isChosenBy({ way }: WayPairs, group: EvidenceGroup): boolean {
  return way.by.includes(group) || way.beside.includes(group);
}

function ratiosOf({ ratios, keys }: WayPairs, group: number): Float64Array {
  return Float64Array.from(keys, (_, pair) => ratios[pair * GROUPS + group]!);
}

/** A pair that several ways bring counts as one in all of them together. */
function weightsOf(ways: readonly WayPairs[], at: number): Map<EvidenceGroup, Float64Array> {
  return new Map(
    EVIDENCE_GROUPS.map((group) => {
      const times = new Map<string, number>();
      for (const way of ways)
        if (!isChosenBy(way, group)) for (const key of way.keys) times.set(key, (times.get(key) ?? 0) + 1);
      return [group, Float64Array.from(ways[at]!.keys, (key) => 1 / (times.get(key) ?? 1))];
    }),
  );
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
