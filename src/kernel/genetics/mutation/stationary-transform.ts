import { GeneticsError } from '../genetics-error.js';
import type { MutatingAlleles } from './mutating-alleles.js';

/**
 * The PM transform of Simonsson & Mostad (2016): rows of M - I are scaled so that the frequencies p of the
 * table become stationary and the overall rate R = sum p (1 - d) stays what it was, d being the diagonal of
 * M.
 *
 * With v the stationary vector of M and D_i = R v_i / (sum v (1 - d) p_i) the result is I + diag(D) (M - I).
 *
 * Where mutations do not connect all alleles (a stepwise model without `rate2`, a ladder with a gap) v is not
 * unique: the share of a group of connected alleles is open, and the overall rate could be divided between
 * the groups in any way. Then each group is transformed by itself and keeps the rate that it had; an allele
 * alone in its group never mutates. No matrix that mutates within groups only can change the share of a group
 * in the population, so nothing else has to be decided.
 *
 * @throws GENETICS.TRANSFORM_IMPOSSIBLE for an allele that would mutate more often than always: D_i (1 - d_i)
 * above 1
 */
export function stationaryTransform(values: Float64Array, table: MutatingAlleles): Float64Array {
  const size = table.frequencies.length;
  const result = values.slice();
  const isDone = new Uint8Array(size);
  for (let start = 0; start < size; start++) {
    if (isDone[start] === 1) continue;
    const group = connected(values, size, start);
    for (const allele of group) isDone[allele] = 1;
    if (group.length > 1) transformGroup(group, values, table, result);
  }
  return result;
}

function transformGroup(
  group: readonly number[],
  values: Float64Array,
  { locus, alleles, frequencies }: MutatingAlleles,
  result: Float64Array,
): void {
  const size = frequencies.length;
  const stationary = stationaryVector(group.map((from) => group.map((to) => values[from * size + to]!)));
  const leaving = group.map((from) =>
    group.reduce((sum, to) => (to === from ? sum : sum + values[from * size + to]!), 0),
  );
  const overall = group.reduce((sum, from, at) => sum + frequencies[from]! * leaving[at]!, 0);
  const stationaryRate = stationary.reduce((sum, share, at) => sum + share * leaving[at]!, 0);
  for (const [at, from] of group.entries()) {
    // The flow is as much as leaves the allele and comes to it, which is more than there is of one that is
    // too rare.
    const flow = (overall * stationary[at]! * leaving[at]!) / stationaryRate;
    const frequency = frequencies[from]!;
    if (flow > frequency * (1 + ROUNDING))
      throw new GeneticsError('GENETICS.TRANSFORM_IMPOSSIBLE', {
        locus,
        allele: alleles[from]!,
        frequency: Number(frequency.toPrecision(2)),
        least: upwards(flow),
      });
    const scale = (overall * stationary[at]!) / (stationaryRate * frequency);
    for (const to of group) if (to !== from) result[from * size + to]! *= scale;
    result[from * (size + 1)] = Math.max(0, 1 - flow / frequency);
  }
}

/** Greatest amount that rounding can add to a frequency, relative to it. */
const ROUNDING = 1e-12;

/** Rounds a frequency up to two digits: a figure that is enough. */
function upwards(frequency: number): number {
  const unit = 10 ** (Math.floor(Math.log10(frequency)) - 1);
  return Number((Math.ceil(frequency / unit) * unit).toPrecision(2));
}

/** Returns the alleles that mutations connect, by number. */
function connected(values: Float64Array, size: number, start: number): number[] {
  const group = [start];
  const isIn = new Uint8Array(size);
  isIn[start] = 1;
  for (const from of group) {
    for (let to = 0; to < size; to++) {
      if (isIn[to] === 1 || (values[from * size + to] === 0 && values[to * size + from] === 0)) continue;
      isIn[to] = 1;
      group.push(to);
    }
  }
  return group.sort((a, b) => a - b);
}

/**
 * Returns the stationary vector of a connected chain by the state reduction of Grassmann, Taksar & Heyman
 * (1985): no subtraction, so that no digit is lost at rates of one in a million.
 */
function stationaryVector(matrix: number[][]): number[] {
  const size = matrix.length;
  for (let last = size - 1; last > 0; last--) {
    let leaving = 0;
    for (let to = 0; to < last; to++) leaving += matrix[last]![to]!;
    for (let from = 0; from < last; from++) {
      const flow = matrix[from]![last]! / leaving;
      matrix[from]![last] = flow;
      for (let to = 0; to < last; to++) matrix[from]![to]! += flow * matrix[last]![to]!;
    }
  }
  const vector = [1];
  for (let at = 1; at < size; at++) {
    let value = 0;
    for (let from = 0; from < at; from++) value += vector[from]! * matrix[from]![at]!;
    vector.push(value);
  }
  const total = vector.reduce((sum, value) => sum + value, 0);
  return vector.map((value) => value / total);
}
