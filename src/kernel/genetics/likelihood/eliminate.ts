import type { EliminationPlan, EliminationStep } from './elimination-plan.js';

/**
 * Result of an elimination, the sum of products: a number, or a table over the genes of the target; the true
 * values are these times e^lnScale.
 */
export interface Eliminated {
  readonly values: Float64Array;
  readonly lnScale: number;
}

/**
 * Value below which results are scaled up, so that a pedigree of any size stays within the range of a double.
 */
const SMALLEST = 1e-120;
const SCALE = 2 ** 400;

/** Runs a plan: `tables` holds the values of the network's factors, `sizes` those of its variables. */
export function eliminate(
  plan: EliminationPlan,
  tables: readonly Float64Array[],
  sizes: Int32Array,
): Eliminated {
  const { network, scopes, steps, rest } = plan;
  const allTables = [...tables];
  const allScopes = [...scopes];
  let lnScale = 0;
  for (const step of steps) {
    const table = sumOut(step, allTables, allScopes, sizes);
    lnScale += rescaled(table);
    allTables.push(table);
    allScopes.push(step.scope);
  }
  const target = [...new Set(network.target)];
  const isNumber = (input: number): boolean => allScopes[input]!.length === 0;
  const last: EliminationStep = {
    variable: -1,
    inputs: rest.filter((input) => !isNumber(input)),
    scope: target,
  };
  const values = sumOut(last, allTables, allScopes, sizes);
  for (const input of rest) {
    if (!isNumber(input)) continue;
    const number = allTables[input]![0]!;
    for (let at = 0; at < values.length; at++) values[at]! *= number;
    lnScale += rescaled(values);
  }
  return { values, lnScale };
}

/**
 * Scales a table of tiny values up.
 * @returns the logarithm of the scale: the true values are those of the table times e to it
 */
export function rescaled(table: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < table.length; at++) if (table[at]! > largest) largest = table[at]!;
  if (largest >= SMALLEST || largest === 0) return 0;
  for (let at = 0; at < table.length; at++) table[at]! *= SCALE;
  return -Math.log(SCALE);
}

/** Multiplies the inputs and sums over the variable of the step; variable -1 sums over nothing. */
export function sumOut(
  step: EliminationStep,
  tables: readonly Float64Array[],
  scopes: readonly (readonly number[])[],
  sizes: Int32Array,
): Float64Array {
  const { variable, inputs, scope } = step;
  const depth = scope.length;
  const sources = inputs.map((input): Source => ({
    table: tables[input]!,
    offset: 0,
    ...stridesOf(scopes[input]!, step, sizes),
  }));
  const total = scope.reduce((product, other) => product * sizes[other]!, 1);
  const count = variable === -1 ? 1 : sizes[variable]!;
  const inner = depth === 0 ? 1 : sizes[scope[depth - 1]!]!;
  const result = new Float64Array(total);
  const place = new Int32Array(depth);
  for (let start = 0; start < total; start += inner) {
    sumRow(sources, count, result, start, inner);
    for (let at = depth - 2; at >= 0; at--) {
      const size = sizes[scope[at]!]!;
      const next = place[at]! + 1;
      const jump = next === size ? 1 - size : 1;
      place[at] = next === size ? 0 : next;
      for (const source of sources) source.offset += jump * source.strides[at]!;
      if (jump === 1) break;
    }
  }
  return result;
}

/**
 * Factor as the loops of a step read it: its table and how far to go in it when a variable of the result or
 * the summed one moves.
 */
interface Source {
  readonly table: Float64Array;
  readonly strides: Int32Array;
  readonly summed: number;
  offset: number;
}

export function stridesOf(
  own: readonly number[],
  { variable, scope }: EliminationStep,
  sizes: Int32Array,
): { readonly strides: Int32Array; readonly summed: number } {
  const strides = new Int32Array(scope.length);
  let stride = 1;
  let summed = 0;
  for (let at = own.length - 1; at >= 0; at--) {
    const place = scope.indexOf(own[at]!);
    if (place !== -1) strides[place] = stride;
    if (own[at] === variable) summed = stride;
    stride *= sizes[own[at]!]!;
  }
  return { strides, summed };
}

/**
 * Sums one run along the fastest variable of the result. Sums of one, two and three factors are most of all
 * work.
 */
function sumRow(
  sources: readonly Source[],
  count: number,
  result: Float64Array,
  start: number,
  inner: number,
): void {
  switch (sources.length) {
    case 1:
      sumOfOne(sources[0]!, count, result, start, inner);
      break;
    case 2:
      sumOfTwo(sources[0]!, sources[1]!, count, result.subarray(start, start + inner));
      break;
    case 3:
      sumOfThree(sources, count, result, start, inner);
      break;
    default:
      sumOfMany(sources, count, result, start, inner);
  }
}

function sumOfOne(a: Source, count: number, result: Float64Array, start: number, inner: number): void {
  const { table, summed } = a;
  const along = a.strides.at(-1) ?? 0;
  for (let cell = 0; cell < inner; cell++) {
    let from = a.offset + cell * along;
    let sum = 0;
    for (let at = 0; at < count; at++, from += summed) sum += table[from]!;
    result[start + cell] = sum;
  }
}

function sumOfTwo(a: Source, b: Source, count: number, row: Float64Array): void {
  const [left, right] = [a.table, b.table];
  const [leftAlong, rightAlong] = [a.strides.at(-1) ?? 0, b.strides.at(-1) ?? 0];
  for (let cell = 0; cell < row.length; cell++) {
    let from = a.offset + cell * leftAlong;
    let other = b.offset + cell * rightAlong;
    let sum = 0;
    for (let at = 0; at < count; at++) {
      sum += left[from]! * right[other]!;
      from += a.summed;
      other += b.summed;
    }
    row[cell] = sum;
  }
}

function sumOfThree(
  sources: readonly Source[],
  count: number,
  result: Float64Array,
  start: number,
  inner: number,
): void {
  const [a, b, c] = [sources[0]!, sources[1]!, sources[2]!];
  const [first, second, third] = [a.table, b.table, c.table];
  const last = a.strides.length - 1;
  for (let cell = 0; cell < inner; cell++) {
    let one = a.offset;
    let two = b.offset;
    let three = c.offset;
    if (last >= 0) {
      one += cell * a.strides[last]!;
      two += cell * b.strides[last]!;
      three += cell * c.strides[last]!;
    }
    let sum = 0;
    for (let at = 0; at < count; at++) {
      sum += first[one]! * second[two]! * third[three]!;
      one += a.summed;
      two += b.summed;
      three += c.summed;
    }
    result[start + cell] = sum;
  }
}

function sumOfMany(
  sources: readonly Source[],
  count: number,
  result: Float64Array,
  start: number,
  inner: number,
): void {
  for (let cell = 0; cell < inner; cell++) {
    let sum = 0;
    for (let at = 0; at < count; at++) {
      let product = 1;
      for (const { table, strides, summed, offset } of sources) {
        product *= table[offset + cell * (strides.at(-1) ?? 0) + at * summed]!;
        if (product === 0) break;
      }
      sum += product;
    }
    result[start + cell] = sum;
  }
}
