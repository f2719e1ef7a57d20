import type { Benchmark } from './benchmark.js';
import { KINDS, type EvaluatedKind } from './kinds.js';
import type { ListedPairs } from './listed-pairs.js';

/**
 * Burden of a threshold: the pairs that people are asked to look at from a probability on, and those that are
 * true.
 */
export interface Burden {
  /** Number of listed pairs at or above the threshold. */
  readonly leads: number;
  readonly trueLeads: number;
  /** Leads for each true one; null where no lead is true. */
  readonly leadsPerTrue: number | null;
  /** Share of the true pairs that are leads; null where there is none. */
  readonly recall: number | null;
}

export interface BurdenAt extends Burden {
  /** Kind of the pairs, or all together. */
  readonly kind: EvaluatedKind | 'all';
  readonly threshold: number;
}

/** Burden of one institution. A lead between two institutions is one for each of them. */
export interface BurdenOf extends Burden {
  readonly institution: string;
  readonly records: number;
}

export interface AlertBurden {
  readonly thresholds: readonly BurdenAt[];
  /**
   * Burden of each institution at the threshold of the evaluation, all kinds together; the most leads first.
   */
  readonly institutions: readonly BurdenOf[];
}

const THRESHOLDS = [0.2, 0.5, 0.9] as const;

class Tally {
  leads = 0;
  trueLeads = 0;
  truePairs = 0;

  add(isTrue: boolean): void {
    this.leads += 1;
    if (isTrue) this.trueLeads += 1;
  }

  burden(): Burden {
    const { leads, trueLeads, truePairs } = this;
    return {
      leads,
      trueLeads,
      leadsPerTrue: trueLeads > 0 ? leads / trueLeads : null,
      recall: truePairs > 0 ? trueLeads / truePairs : null,
    };
  }
}

/**
 * Computes the alert burden at the usual thresholds and by institution.
 * @param threshold threshold of the evaluation: told beside the usual ones, and that at which institutions
 * are told
 */
export function alertBurden(benchmark: Benchmark, listed: ListedPairs, threshold: number): AlertBurden {
  const thresholds = [...new Set([...THRESHOLDS, threshold])].sort((x, y) => x - y);
  const tallies = new Map(
    thresholds.map((from) => [from, new Map(['all' as const, ...KINDS].map((kind) => [kind, new Tally()]))]),
  );
  const institutions = new Map<string, Tally>();
  const talliesOf = (a: number, b: number): Tally[] =>
    [...new Set([benchmark.institutionOf(a), benchmark.institutionOf(b)])].map((code) => {
      const tally = institutions.get(code) ?? new Tally();
      institutions.set(code, tally);
      return tally;
    });
  for (let at = 0; at < listed.size; at += 1) {
    const { probability } = listed.at(at);
    if (!(probability >= thresholds[0]!)) continue;
    const [a, b] = listed.recordsAt(at);
    const [kind, isTrue] = [benchmark.kindOf(a, b)!, benchmark.samePerson(a, b)];
    for (const [from, byKind] of tallies)
      if (probability >= from) for (const row of ['all', kind] as const) byKind.get(row)!.add(isTrue);
    if (probability >= threshold) for (const tally of talliesOf(a, b)) tally.add(isTrue);
  }
  for (const { a, b, kind } of truePairs(benchmark)) {
    for (const byKind of tallies.values())
      for (const row of ['all', kind] as const) byKind.get(row)!.truePairs += 1;
    for (const tally of talliesOf(a, b)) tally.truePairs += 1;
  }
  return {
    thresholds: [...tallies].flatMap(([from, byKind]) =>
      [...byKind].map(([kind, tally]) => ({ kind, threshold: from, ...tally.burden() })),
    ),
    institutions: [...institutions]
      .sort(([x, one], [y, other]) => other.leads - one.leads || (x < y ? -1 : 1))
      .map(([institution, tally]) => ({
        institution,
        records: benchmark.recordsOf(institution),
        ...tally.burden(),
      })),
  };
}

/** Returns the true pairs; a pair that the truth tells twice is one pair. */
function truePairs({ truth }: Benchmark): Benchmark['truth'] {
  const pairs = new Map(
    truth.map((pair) => [`${Math.min(pair.a, pair.b)} ${Math.max(pair.a, pair.b)}`, pair]),
  );
  return [...pairs.values()];
}
