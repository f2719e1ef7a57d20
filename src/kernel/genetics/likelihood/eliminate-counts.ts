import { addProduct, type Counts, type CountLattice, type Polynomial } from './count-lattice.js';
import type { EliminationPlan, Step } from './elimination-plan.js';
import { stridesOf, sumOut } from './eliminate.js';
import { allelesOf, factorTable, matrixFrom, type LocusData } from './factor-table.js';
import type { Factor, Gene } from './network.js';

/** Values of a factor: plain numbers, or sums over what founders hold. A cell that is missing is 0. */
type Table = Float64Array | readonly (Polynomial | undefined)[];

const isPlain = (table: Table): table is Float64Array => table instanceof Float64Array;

/**
 * Variable elimination for founders that are not independent: a factor that speaks of founders' alleles has, in place of each
 * number, a sum over multisets of alleles. At the end each multiset is replaced by its probability, which is exact, whatever
 * theta, loops and mutation; the cost grows with the number of multisets, not with the number of genotypes of the founders.
 *
 * @returns a polynomial for each value of the target's genes, or a single one
 */
export function eliminateCounts(
  plan: EliminationPlan,
  data: LocusData,
  sizes: Int32Array,
  lattice: CountLattice,
): readonly (Polynomial | undefined)[] {
  const { network, steps, rest } = plan;
  const tables: Table[] = network.factors.map((factor) => tableOf(factor, plan, data, lattice));
  const scopes = [...plan.scopes];
  const sum = (step: Step): Table => {
    if (step.inputs.every((input) => isPlain(tables[input]!)))
      return sumOut(step, tables as Float64Array[], scopes, sizes);
    return sumOutCounts(step, tables, scopes, { sizes, lattice });
  };
  for (const step of steps) {
    tables.push(sum(step));
    scopes.push(step.scope);
  }
  const result = sum({ variable: -1, inputs: rest, scope: [...new Set(network.target)] });
  return isPlain(result) ? Array.from(result, (value) => new Map([[0, value]])) : result;
}

/** Factors about founders as sums over what they hold, the others as they are. */
function tableOf(factor: Factor, plan: EliminationPlan, data: LocusData, lattice: CountLattice): Table {
  const { network } = plan;
  switch (factor.kind) {
    case 'founder':
      return founderCells(factor.variable, network.variables[factor.variable]!.isHemizygous, data, lattice);
    case 'gene':
      return Array.from({ length: data.space.size }, (_, allele) => new Map([[lattice.add(0, allele), 1]]));
    case 'gamete':
      return gameteCells(factor.child, matrixFrom(factor.from, data.space), data, lattice);
    case 'evidence':
    case 'meiosis':
    case 'selected':
    case 'toss':
    case 'linkage':
      return factorTable(factor, network, data);
  }
}

function founderCells(
  variable: number,
  isHemizygous: boolean,
  { states }: LocusData,
  lattice: CountLattice,
): Polynomial[] {
  const { paternal, maternal, weights } = states[variable]!;
  return Array.from(weights, (weight, at) => {
    const one = lattice.add(0, paternal[at]!);
    return new Map([[isHemizygous ? one : lattice.add(one, maternal[at]!), weight]]);
  });
}

/** An allele received from an untyped founder: whichever the founder held, times its chance of having become this one. */
function gameteCells(
  child: Gene,
  matrix: Float64Array | undefined,
  data: LocusData,
  lattice: CountLattice,
): Polynomial[] {
  const { size } = data.space;
  const alleles = allelesOf(child, data) ?? Int32Array.from({ length: size }, (_, allele) => allele);
  return Array.from(alleles, (received) => {
    const cell = new Map<Counts, number>();
    for (let held = 0; held < size; held++) {
      const chance = matrix === undefined ? Number(held === received) : matrix[held * size + received]!;
      if (chance > 0) cell.set(lattice.add(0, held), chance);
    }
    return cell;
  });
}

function sumOutCounts(
  step: Step,
  tables: readonly Table[],
  scopes: readonly (readonly number[])[],
  { sizes, lattice }: { readonly sizes: Int32Array; readonly lattice: CountLattice },
): (Polynomial | undefined)[] {
  const { variable, inputs, scope } = step;
  const sources = inputs.map((input) => ({
    table: tables[input]!,
    ...stridesOf(scopes[input]!, step, sizes),
  }));
  const count = variable === -1 ? 1 : sizes[variable]!;
  const total = scope.reduce((product, other) => product * sizes[other]!, 1);
  const place = new Int32Array(scope.length);
  const result: (Polynomial | undefined)[] = [];
  for (let cell = 0; cell < total; cell++) {
    const sum = new Map<Counts, number>();
    for (let value = 0; value < count; value++) {
      let weight = 1;
      const polynomials: Polynomial[] = [];
      for (const { table, strides, summed } of sources) {
        let at = value * summed;
        for (let depth = 0; depth < strides.length; depth++) at += strides[depth]! * place[depth]!;
        const entry = table[at];
        if (typeof entry === 'number') weight *= entry;
        else if (entry === undefined) weight = 0;
        else polynomials.push(entry);
        if (weight === 0) break;
      }
      if (weight !== 0) addProduct(sum, weight, polynomials, lattice);
    }
    result.push(sum.size === 0 ? undefined : sum);
    advance(place, scope, sizes);
  }
  return result;
}

function advance(place: Int32Array, scope: readonly number[], sizes: Int32Array): void {
  for (let depth = place.length - 1; depth >= 0; depth--) {
    place[depth]!++;
    if (place[depth]! < sizes[scope[depth]!]!) return;
    place[depth] = 0;
  }
}
