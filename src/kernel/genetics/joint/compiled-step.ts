import type { Step } from '../likelihood/elimination-plan.js';

/** Where each cell of a result begins in a source: the last variable of the scope runs fastest. */
function beginnings(
  cells: number,
  scope: readonly number[],
  strides: Int32Array,
  sizes: readonly number[],
): Int32Array {
  const begin = new Int32Array(cells);
  let filled = 1;
  for (let at = scope.length - 1; at >= 0; at--) {
    const stride = strides[at]!;
    for (let state = 1; state < sizes[scope[at]!]!; state++) {
      for (let cell = 0; cell < filled; cell++) begin[state * filled + cell] = begin[cell]! + state * stride;
    }
    filled *= sizes[scope[at]!]!;
  }
  return begin;
}

/** A step of an elimination for one number of alleles: the product of its sources, summed over one variable. */
export interface CompiledStep {
  readonly sources: readonly Source[];
  /** States of the variable that is summed over. */
  readonly count: number;
  readonly result: Float64Array;
}

/** One table of a product: where each cell of the result begins in it, and how far apart the summed states are. */
interface Source {
  readonly table: Float64Array;
  readonly begin: Int32Array;
  readonly stride: number;
}

/**
 * Lays a step out.
 *
 * @param scopes variables of all tables so far
 * @param sizes states of each variable
 */
export function compiledStep(
  { variable, inputs, scope }: Step,
  scopes: readonly (readonly number[])[],
  sizes: readonly number[],
  tables: readonly Float64Array[],
): CompiledStep {
  const cells = scope.reduce((product, other) => product * sizes[other]!, 1);
  const sources = inputs.map((input): Source => {
    const own = scopes[input]!;
    const strides = new Int32Array(scope.length);
    let [stride, summed] = [1, 0];
    for (let at = own.length - 1; at >= 0; at--) {
      const place = scope.indexOf(own[at]!);
      if (place !== -1) strides[place] = stride;
      if (own[at] === variable) summed = stride;
      stride *= sizes[own[at]!]!;
    }
    return { table: tables[input]!, begin: beginnings(cells, scope, strides, sizes), stride: summed };
  });
  return { sources, count: variable === -1 ? 1 : sizes[variable]!, result: new Float64Array(cells) };
}

/** Writes the result of a step over, from what its sources hold now. */
export function runStep(step: CompiledStep): void {
  SUMS[step.sources.length - 1]?.(step);
  if (step.sources.length > SUMS.length) sumOfMany(step);
}

function sumOfOne({ sources, count, result }: CompiledStep): void {
  const { table, begin, stride } = sources[0]!;
  for (let cell = 0; cell < result.length; cell++) {
    let sum = 0;
    let from = begin[cell]!;
    for (let at = 0; at < count; at++, from += stride) sum += table[from]!;
    result[cell] = sum;
  }
}

function sumOfTwo({ sources, count, result }: CompiledStep): void {
  const [a, b] = [sources[0]!, sources[1]!];
  const [left, right] = [a.table, b.table];
  const [beginOne, beginTwo, strideOne, strideTwo] = [a.begin, b.begin, a.stride, b.stride];
  // A genotype that is known has two states: the commonest sum by far.
  if (count === 2) {
    for (let cell = 0; cell < result.length; cell++) {
      const one = beginOne[cell]!;
      const two = beginTwo[cell]!;
      result[cell] = left[one]! * right[two]! + left[one + strideOne]! * right[two + strideTwo]!;
    }
    return;
  }
  for (let cell = 0; cell < result.length; cell++) {
    let sum = 0;
    let one = beginOne[cell]!;
    let two = beginTwo[cell]!;
    for (let at = 0; at < count; at++, one += strideOne, two += strideTwo) sum += left[one]! * right[two]!;
    result[cell] = sum;
  }
}

function sumOfThree({ sources, count, result }: CompiledStep): void {
  const [a, b, c] = [sources[0]!, sources[1]!, sources[2]!];
  const [first, second, third] = [a.table, b.table, c.table];
  const [beginOne, beginTwo, beginThree] = [a.begin, b.begin, c.begin];
  const [strideOne, strideTwo, strideThree] = [a.stride, b.stride, c.stride];
  if (count === 2) {
    for (let cell = 0; cell < result.length; cell++) {
      const one = beginOne[cell]!;
      const two = beginTwo[cell]!;
      const three = beginThree[cell]!;
      const next = first[one + strideOne]! * second[two + strideTwo]! * third[three + strideThree]!;
      result[cell] = first[one]! * second[two]! * third[three]! + next;
    }
    return;
  }
  for (let cell = 0; cell < result.length; cell++) {
    let sum = 0;
    let one = beginOne[cell]!;
    let two = beginTwo[cell]!;
    let three = beginThree[cell]!;
    for (let at = 0; at < count; at++, one += strideOne, two += strideTwo, three += strideThree)
      sum += first[one]! * second[two]! * third[three]!;
    result[cell] = sum;
  }
}

/** Sums of one, two and three factors are most of all work. */
const SUMS = [sumOfOne, sumOfTwo, sumOfThree] as const;

function sumOfMany({ sources, count, result }: CompiledStep): void {
  for (let cell = 0; cell < result.length; cell++) {
    let sum = 0;
    for (let at = 0; at < count; at++) {
      let product = 1;
      for (let source = 0; source < sources.length && product !== 0; source++) {
        const { table, begin, stride } = sources[source]!;
        product *= table[begin[cell]! + at * stride]!;
      }
      sum += product;
    }
    result[cell] = sum;
  }
}
