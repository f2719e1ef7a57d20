import type { MutatingAlleles } from './mutating-alleles.js';
import type { MutationRule } from './mutation-model.js';
import { repeatsOf } from './stepwise.js';

/**
 * Returns the matrix of the reversible stepwise model of Dawid, Mortera & Pascali (2001): the flow between
 * two alleles depends on the steps between them alone, so that p is stationary and rare alleles mutate more
 * often. The overall rate is `rate`.
 */
export function dawid(rule: MutationRule, { locus, alleles, frequencies }: MutatingAlleles): Float64Array {
  const size = alleles.length;
  const repeats = repeatsOf(locus, alleles);
  const flow = (from: number, to: number): number => rule.range ** Math.abs(repeats[from]! - repeats[to]!);
  let total = 0;
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) if (to !== from) total += flow(from, to);
  const values = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    let leaving = 0;
    for (let to = 0; to < size; to++) {
      if (to === from) continue;
      const value = (rule.rate * flow(from, to)) / total / frequencies[from]!;
      values[from * size + to] = value;
      leaving += value;
    }
    values[from * (size + 1)] = 1 - leaving;
  }
  return values;
}
