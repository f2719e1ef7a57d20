import type { RecordType } from '../../kernel/contract/index.js';
import type { Benchmark } from './benchmark.js';
import { isSymmetric, TYPES_OF_KIND, type EvaluatedKind } from './kinds.js';

/** Group of records that are alike in everything that a value may depend on. */
interface Alike {
  readonly first: number;
  count: number;
}

/**
 * Counts the pairs of a kind by value, without going through them one by one.
 *
 * @param valueOf may depend on the records' countries and on what they speak of, and on nothing else
 */
export function countPairs(
  benchmark: Benchmark,
  kind: EvaluatedKind,
  valueOf: (a: number, b: number) => string,
): ReadonlyMap<string, number> {
  const [typeA, typeB] = TYPES_OF_KIND[kind];
  const own = alikeOf(benchmark, typeA);
  const others = isSymmetric(kind) ? own : alikeOf(benchmark, typeB);
  const counts = new Map<string, number>();
  for (const [at, a] of own.entries()) {
    for (let to = isSymmetric(kind) ? at : 0; to < others.length; to += 1) {
      const b = others[to]!;
      const pairs = a === b ? (a.count * (a.count - 1)) / 2 : a.count * b.count;
      const value = valueOf(a.first, b.first);
      counts.set(value, (counts.get(value) ?? 0) + pairs);
    }
  }
  return counts;
}

function alikeOf(benchmark: Benchmark, type: RecordType): Alike[] {
  const found = new Map<string, Alike>();
  for (let record = 0; record < benchmark.size; record += 1) {
    if (benchmark.typeOf(record) !== type) continue;
    const key = `${benchmark.traitsOf(record).country ?? ''} ${benchmark.spokenOf(record)}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { first: record, count: 1 });
  }
  return [...found.values()];
}
