import type { AbundanceAlgebra } from './abundance-algebra.js';
import type { PolynomialForm } from './expansion.js';
import type { Expansion } from './expansion.js';
import { rescaled, stridesOf, sumOut, type Eliminated } from './eliminate.js';
import type { ThetaPlan } from './theta-plan.js';
import type { ThetaStep } from './theta-step.js';

/** Table with an expansion in each cell, one after the other in `values`. */
export interface ExpansionTable extends Expansion {
  /** Cells that are not 0. */
  readonly isFilled: Uint8Array;
}

/** Table of one founder's gene: every value of the variable is its allele, with this weight. */
export interface FounderGeneTable {
  readonly weight: number;
}

/** Values of a factor or a result: plain numbers, or polynomials in what founders can hold. */
export type ThetaTable = Float64Array | ExpansionTable | FounderGeneTable;

/** Sizes of the variables, and the algebra of what founders hold. */
export interface ThetaSetting {
  readonly sizes: Int32Array;
  readonly algebra: AbundanceAlgebra;
  /** Returns the form of a result with so many genes. */
  readonly form: (genes: number) => PolynomialForm;
}

/**
 * Sums variables out where founders' genes are not independent: a factor that speaks of founders has, in
 * place of each number, a polynomial in the abundances of alleles in the subpopulation, of which only so many
 * degrees are kept as the genes outside can ask for. At the end nothing is outside and the mean is left.
 */
export function eliminateTheta(
  plan: ThetaPlan,
  factors: readonly ThetaTable[],
  setting: ThetaSetting,
): Eliminated {
  const tables = [...factors];
  const scopes = [...plan.scopes];
  let lnScale = 0;
  for (const step of plan.steps) {
    const { table, ln } = isPlainStep(step, tables)
      ? plainResult(sumOut(step, tables as Float64Array[], scopes, setting.sizes))
      : sumOutExpansions(step, tables, scopes, setting);
    lnScale += ln;
    tables.push(table);
    scopes.push(step.scope);
  }
  const last = tables.at(-1)!;
  return { values: last instanceof Float64Array ? last : (last as ExpansionTable).values, lnScale };
}

interface Result {
  readonly table: ThetaTable;
  /** Logarithm of the quotient of the true values and these. */
  readonly ln: number;
}

function plainResult(table: Float64Array): Result {
  return { ln: rescaled(table), table };
}

function isPlainStep({ inputs }: ThetaStep, tables: readonly ThetaTable[]): boolean {
  return inputs.every((input) => tables[input] instanceof Float64Array);
}

/** Factor as the loops of a step read it: its table and the strides in it. */
interface Source<Table extends ThetaTable> {
  readonly table: Table;
  readonly strides: Int32Array;
  readonly summed: number;
}

function sumOutExpansions(
  step: ThetaStep,
  tables: readonly ThetaTable[],
  scopes: readonly (readonly number[])[],
  setting: ThetaSetting,
): Result {
  const { sizes, algebra } = setting;
  const { variable, scope, inputs } = step;
  const form = setting.form(step.genes);
  const plain: Source<Float64Array>[] = [];
  const others: Source<ExpansionTable | FounderGeneTable>[] = [];
  for (const input of inputs) {
    const table = tables[input]!;
    const strides = stridesOf(scopes[input]!, step, sizes);
    if (table instanceof Float64Array) plain.push({ table, ...strides });
    else others.push({ table: inKind(table, form.isOrthogonal, algebra), ...strides });
  }
  const count = variable === -1 ? 1 : sizes[variable]!;
  const cells = scope.reduce((product, other) => product * sizes[other]!, 1);
  const size = algebra.size(form);
  const result = { ...form, values: new Float64Array(cells * size), isFilled: new Uint8Array(cells) };
  const place = new Int32Array(scope.length);
  for (let cell = 0; cell < cells; cell++) {
    const into = { ...form, values: result.values.subarray(cell * size, (cell + 1) * size) };
    for (let value = 0; value < count; value++) {
      const weight = weightAt(plain, place, value);
      if (weight !== 0 && addTerm(into, weight, others, { place, value, algebra })) result.isFilled[cell] = 1;
    }
    advance(place, scope, sizes);
  }
  return { table: result, ln: rescaled(result.values) };
}

/** Returns the table as coefficients on orthogonal polynomials, where those are asked for. */
function inKind(
  table: ExpansionTable | FounderGeneTable,
  isOrthogonal: boolean,
  algebra: AbundanceAlgebra,
): ExpansionTable | FounderGeneTable {
  if ('weight' in table || table.isOrthogonal === isOrthogonal) return table;
  const { degree, isFilled } = table;
  const form = { degree, isOrthogonal };
  const [size, wanted] = [algebra.size(table), algebra.size(form)];
  const values = new Float64Array(isFilled.length * wanted);
  for (let cell = 0; cell < isFilled.length; cell++) {
    if (isFilled[cell] === 0) continue;
    const one = {
      degree,
      isOrthogonal: false,
      values: table.values.subarray(cell * size, (cell + 1) * size),
    };
    values.set(algebra.orthogonal(one), cell * wanted);
  }
  return { ...form, values, isFilled };
}

function weightAt(plain: readonly Source<Float64Array>[], place: Int32Array, value: number): number {
  let weight = 1;
  for (const source of plain) {
    weight *= source.table[placeIn(source, place, value)]!;
    if (weight === 0) break;
  }
  return weight;
}

function placeIn({ strides, summed }: Source<ThetaTable>, place: Int32Array, value: number): number {
  let at = value * summed;
  for (let depth = 0; depth < strides.length; depth++) at += strides[depth]! * place[depth]!;
  return at;
}

interface Spot {
  readonly place: Int32Array;
  readonly value: number;
  readonly algebra: AbundanceAlgebra;
}

/** Adds the product of one or two polynomials; false where it is 0. */
function addTerm(
  into: Expansion,
  weight: number,
  sources: readonly Source<ExpansionTable | FounderGeneTable>[],
  { place, value, algebra }: Spot,
): boolean {
  const genes: number[] = [];
  const expansions: Expansion[] = [];
  let share = weight;
  for (const source of sources) {
    const at = placeIn(source, place, value);
    const { table } = source;
    if ('weight' in table) {
      genes.push(at);
      share *= table.weight;
    } else if (table.isFilled[at] === 0) return false;
    else {
      const { degree, isOrthogonal } = table;
      const size = algebra.size(table);
      expansions.push({ degree, isOrthogonal, values: table.values.subarray(at * size, (at + 1) * size) });
    }
  }
  const { isOrthogonal } = into;
  const [allele, second] = genes;
  if (second !== undefined) expansions.push(algebra.gene(second, isOrthogonal));
  const [one = algebra.one(isOrthogonal), other] = expansions;
  if (allele !== undefined) algebra.addWithGene(into, share, allele, one);
  else if (other === undefined) algebra.add(into, share, one);
  else algebra.addProduct(into, share, one, other);
  return true;
}

function advance(place: Int32Array, scope: readonly number[], sizes: Int32Array): void {
  for (let depth = place.length - 1; depth >= 0; depth--) {
    place[depth]!++;
    if (place[depth]! < sizes[scope[depth]!]!) return;
    place[depth] = 0;
  }
}
