import type { MutatingAlleles } from './mutation-matrix.js';

/**
 * The PM transform of Simonsson & Mostad (2016): rows of M - I are scaled so that the frequencies of the table become
 * stationary and the overall rate stays what it was.
 *
 * With d the diagonal and v the stationary vector of M, R = sum p (1 - d) and D_i = R v_i / (sum v (1 - d) p_i), the result
 * is I + diag(D) (M - I). It exists where D_i (1 - d_i) is at most 1; otherwise a diagonal entry comes out negative.
 */
export function stationaryTransform(values: Float64Array, { frequencies }: MutatingAlleles): Float64Array {
  const size = frequencies.length;
  const stationary = stationaryVector(values, frequencies);
  let overall = 0;
  let stationaryRate = 0;
  for (let at = 0; at < size; at++) {
    const leaving = 1 - values[at * (size + 1)]!;
    overall += frequencies[at]! * leaving;
    stationaryRate += stationary[at]! * leaving;
  }
  if (overall <= 0) return values.slice();
  const result = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    const scale = (overall * stationary[from]!) / (stationaryRate * frequencies[from]!);
    let leaving = 0;
    for (let to = 0; to < size; to++) {
      if (to === from) continue;
      const value = scale * values[from * size + to]!;
      result[from * size + to] = value;
      leaving += value;
    }
    result[from * (size + 1)] = 1 - leaving;
  }
  return result;
}

/**
 * The stationary vector. Where mutations do not connect all alleles (a stepwise model without `rate2`), every connected group
 * keeps the share that the population gives it.
 */
function stationaryVector(values: Float64Array, frequencies: Float64Array): Float64Array {
  const size = frequencies.length;
  const vector = new Float64Array(size);
  const isDone = new Uint8Array(size);
  for (let start = 0; start < size; start++) {
    if (isDone[start] === 1) continue;
    const group = connected(values, size, start);
    const share = group.reduce((sum, at) => sum + frequencies[at]!, 0);
    const within = solve(group.map((from) => group.map((to) => values[from * size + to]!)));
    group.forEach((at, place) => {
      isDone[at] = 1;
      vector[at] = share * within[place]!;
    });
  }
  return vector;
}

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

/** State reduction of Grassmann, Taksar & Heyman (1985): no subtraction, so no digit is lost at rates of one in a million. */
function solve(matrix: number[][]): number[] {
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
