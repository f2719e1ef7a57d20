import type { Scorer } from '../comparison.js';
import { EVIDENCE_GROUPS, type EvidenceGroup } from '../evidence.js';
import { pairingOf, writtenScorersOf } from '../group-scorers.js';
import { power10 } from '../logarithms.js';
import { ScanCandidates } from '../scan-candidates.js';
import type { ScanRequest } from '../scan.js';
import { LEVELS, levelOf, SILENT } from './levels.js';
import { WAYS, type PairWay } from './ways.js';

/** Counts of the pairs of a bank in the levels of a group, most of them pairs of two people. */
export interface LevelCounts {
  /** Pairs by level. */
  readonly pairs: Float64Array;
  /** Sum of their likelihood ratios as written, by level. */
  readonly ratios: Float64Array;
}

/** Pairs that one way brings together. */
export interface WayPairs {
  readonly way: PairWay;
  /** Keys that name each pair, whichever way brings it. */
  readonly keys: readonly string[];
  /** log10 likelihood ratio as written of every group, pair by pair. */
  readonly ratios: Float64Array;
}

export interface BankPairs {
  readonly pairs: number;
  readonly counts: ReadonlyMap<EvidenceGroup, LevelCounts>;
  readonly ways: readonly WayPairs[];
}

export const GROUPS = EVIDENCE_GROUPS.length;
/** Pairs of a query that a way brings at most. */
const MOST_OF_QUERY = 3;

/**
 * Compares queries with a bank by all groups apart, and keeps of each pair its level and of the likely ones
 * their ratios.
 */
export function bankPairs(request: Omit<ScanRequest, 'keep' | 'onProgress'>): BankPairs {
  return new Gathering(request).gather();
}

type Request = Omit<ScanRequest, 'keep' | 'onProgress'>;

interface Kept {
  readonly keys: string[];
  readonly ratios: number[];
}

class Gathering {
  private readonly byGroup: readonly (readonly Scorer[])[];
  private readonly counts = EVIDENCE_GROUPS.map(() => ({
    pairs: new Float64Array(LEVELS),
    ratios: new Float64Array(LEVELS),
  }));
  private readonly kept = WAYS.map((): Kept => ({ keys: [], ratios: [] }));
  private readonly weights: readonly Float64Array[];
  private readonly sums: Float64Array;
  private readonly candidates: ScanCandidates;

  constructor(private readonly request: Request) {
    const { queryBank, bank, kind } = request;
    const genetic = { allowed: request.allowedGenetic ?? request.allowed, parties: request.parties };
    const scorers = writtenScorersOf(pairingOf(kind, queryBank, bank, genetic));
    this.byGroup = EVIDENCE_GROUPS.map((group) =>
      scorers.filter((one) => one.group === group).map(({ scorer }) => scorer),
    );
    const slots = request.bankSlots ?? bank.slots();
    this.candidates = new ScanCandidates(request, byRank(slots, bank.columns.rank));
    this.weights = EVIDENCE_GROUPS.map(() => new Float64Array(slots.length));
    this.sums = new Float64Array(slots.length);
  }

  gather(): BankPairs {
    const { queryBank, queries } = this.request;
    let pairs = 0;
    for (const query of byRank(queries, queryBank.columns.rank)) {
      const { slots, from } = this.candidates.of(query);
      if (from >= slots.length) continue;
      const others = slots.subarray(from);
      this.weigh(query, others);
      pairs += others.length;
      for (const [at, way] of WAYS.entries()) this.keep(query, others, way, this.kept[at]!);
    }
    return {
      pairs,
      counts: new Map(EVIDENCE_GROUPS.map((group, at) => [group, this.counts[at]!])),
      ways: WAYS.map((way, at) => {
        const { keys, ratios } = this.kept[at]!;
        return { way, keys, ratios: Float64Array.from(ratios) };
      }),
    };
  }

  private weigh(query: number, slots: Int32Array): void {
    for (const [at, scorers] of this.byGroup.entries()) {
      const weights = this.weights[at]!;
      weights.fill(0, 0, slots.length);
      let isSpoken = false;
      for (const scorer of scorers) {
        if (!scorer.begin(query)) continue;
        isSpoken = true;
        scorer.addScores(slots, 0, slots.length, weights);
      }
      if (isSpoken) countLevels(weights, slots.length, this.counts[at]!);
    }
  }

  private keep(query: number, slots: Int32Array, { by, least }: PairWay, { keys, ratios }: Kept): void {
    const { sums, weights } = this;
    const found: number[] = [];
    const groups = by.map((group) => weights[EVIDENCE_GROUPS.indexOf(group)]!);
    for (let at = 0; at < slots.length; at += 1) {
      let sum = 0;
      for (const group of groups) sum += group[at]!;
      sums[at] = sum;
      if (sum >= least) found.push(at);
    }
    found.sort((one, other) => sums[other]! - sums[one]! || one - other);
    const [ownRank, rank] = [this.request.queryBank.columns.rank, this.request.bank.columns.rank];
    for (const at of found.slice(0, MOST_OF_QUERY)) {
      keys.push(`${ownRank[query]!} ${rank[slots[at]!]!}`);
      for (const group of weights) ratios.push(group[at]!);
    }
  }
}

function countLevels(weights: Float64Array, size: number, { pairs, ratios }: LevelCounts): void {
  for (let at = 0; at < size; at += 1) {
    const level = levelOf(weights[at]!);
    if (level === SILENT) continue;
    pairs[level]! += 1;
    ratios[level]! += power10(weights[at]!);
  }
}

function byRank(slots: Int32Array, rank: ArrayLike<number>): Int32Array {
  return Int32Array.from(slots).sort((x, y) => rank[x]! - rank[y]! || x - y);
}
