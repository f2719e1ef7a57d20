import {
  CALIBRATED_BY,
  calibrationOf,
  completenessBand,
  type CalibratedBy,
  type Calibration,
} from '../../kernel/calibration/index.js';
import type { Benchmark } from './benchmark.js';
import { countPairs } from './count-pairs.js';
import { KINDS, type EvaluatedKind } from './kinds.js';
import type { ListedPairs } from './listed-pairs.js';
import { sharedGroups } from './spoken-groups.js';

export interface CalibrationRow extends Calibration {
  readonly kind: EvaluatedKind;
  readonly by: CalibratedBy;
  /** `all`, two countries such as `HN-MX`, or a band of completeness. */
  readonly value: string;
}

/**
 * Least number of true pairs of a row: fewer tell of chance and not of calibration, and the row is left out.
 */
const LEAST_TRUE = 10;

interface Sums {
  readonly weighed: { ofTrue: number[]; ofFalse: number[] };
  unlistedTrue: number;
}

/**
 * Returns the calibration of the listed ratios by kind of pair, and of each kind by the countries of the two
 * institutions and by how much both records speak of. All pairs of the region count, as for Cllr; a kind in
 * which a listed pair has no ratio is left out.
 */
export function calibrationTable(benchmark: Benchmark, listed: ListedPairs): CalibrationRow[] {
  return KINDS.flatMap((kind) => {
    const sums = sumsOf(benchmark, listed, kind);
    if (!sums) return [];
    return CALIBRATED_BY.flatMap((by) => {
      const all = countPairs(benchmark, kind, (a, b) => valueOf(benchmark, by, a, b));
      return [...(sums.get(by) ?? [])]
        .sort(([x], [y]) => (x < y ? -1 : 1))
        .flatMap(([value, { weighed, unlistedTrue }]) => {
          const told = weighed.ofTrue.length + weighed.ofFalse.length + unlistedTrue;
          const silent = { ofTrue: unlistedTrue, ofFalse: Math.max(0, (all.get(value) ?? 0) - told) };
          const figures = calibrationOf(weighed, silent);
          return figures && figures.truePairs >= LEAST_TRUE ? [{ kind, by, value, ...figures }] : [];
        });
    });
  });
}

function valueOf(benchmark: Benchmark, by: CalibratedBy, a: number, b: number): string {
  if (by === 'all') return 'all';
  if (by === 'completeness')
    return completenessBand(sharedGroups(benchmark.spokenOf(a), benchmark.spokenOf(b)));
  return [benchmark.traitsOf(a).country ?? '?', benchmark.traitsOf(b).country ?? '?'].sort().join('-');
}

type SumsByValue = Map<CalibratedBy, Map<string, Sums>>;

function sumsOf(benchmark: Benchmark, listed: ListedPairs, kind: EvaluatedKind): SumsByValue | undefined {
  const sums: SumsByValue = new Map(CALIBRATED_BY.map((by) => [by, new Map<string, Sums>()]));
  const rowsOf = (a: number, b: number): Sums[] =>
    CALIBRATED_BY.map((by) => rowAt(sums.get(by)!, valueOf(benchmark, by, a, b)));
  for (let at = 0; at < listed.size; at++) {
    const [a, b] = listed.recordsAt(at);
    if (benchmark.kindOf(a, b) !== kind) continue;
    const { log10LR } = listed.at(at);
    if (Number.isNaN(log10LR)) return undefined;
    const side = benchmark.samePerson(a, b) ? 'ofTrue' : 'ofFalse';
    for (const row of rowsOf(a, b)) row.weighed[side].push(log10LR);
  }
  const seen = new Set<string>();
  for (const { a, b, kind: ofPair } of benchmark.truth) {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (ofPair !== kind || seen.has(key) || listed.find(a, b) !== undefined) continue;
    seen.add(key);
    for (const row of rowsOf(a, b)) row.unlistedTrue += 1;
  }
  return sums;
}

function rowAt(rows: Map<string, Sums>, value: string): Sums {
  const known = rows.get(value);
  if (known) return known;
  const fresh = { weighed: { ofTrue: [], ofFalse: [] }, unlistedTrue: 0 };
  rows.set(value, fresh);
  return fresh;
}
