import type { AlleleSpace } from './allele-space.js';
import type { GenotypeStates } from './evidence.js';
import type { Factor, Gene, FactorNetwork, Sexed } from './network.js';

/** Data of one locus for a network: its alleles and the genotypes of the typed persons, by variable. */
export interface LocusData {
  readonly space: AlleleSpace;
  readonly states: readonly (GenotypeStates | undefined)[];
}

/** Returns the number of values of each variable at this locus. */
export function sizesAt(network: FactorNetwork, dataOf: (variable: number) => LocusData): Int32Array {
  return Int32Array.from(network.variables, ({ kind, choices }, variable) => {
    if (kind === 'selector') return choices ?? 2;
    const { space, states } = dataOf(variable);
    return states[variable]?.size ?? space.size;
  });
}

/** Returns the alleles of a gene, value by value of its variable; undefined where the value is the allele. */
export function allelesOf({ variable, slot }: Gene, { states }: LocusData): Int32Array | undefined {
  const genotypes = states[variable];
  return slot === 0 ? genotypes?.paternal : genotypes?.maternal;
}

export function matrixFrom(from: Sexed, space: AlleleSpace): Float64Array | undefined {
  return from === 'father' ? space.fromFather : space.fromMother;
}

/** Returns the mutation matrix along a line of descent, from the first parent to the child of the last. */
export function matrixAlong(path: readonly Sexed[], space: AlleleSpace): Float64Array | undefined {
  return path
    .map((from) => matrixFrom(from, space))
    .reduce((sofar, next) => (sofar && next ? productOf(sofar, next, space.size) : (sofar ?? next)));
}

function productOf(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let between = 0; between < size; between++) {
      const weight = left[row * size + between]!;
      for (let column = 0; column < size; column++)
        product[row * size + column]! += weight * right[between * size + column]!;
    }
  return product;
}

/**
 * Returns the distribution of an allele that a founder whom nobody typed passes on: p M, which is p only
 * where p is stationary.
 */
export function gameteDistribution(from: Sexed, space: AlleleSpace): Float64Array {
  const { size, frequencies } = space;
  const matrix = matrixFrom(from, space);
  if (matrix === undefined) return frequencies;
  const distribution = new Float64Array(size);
  for (let parent = 0; parent < size; parent++)
    for (let child = 0; child < size; child++)
      distribution[child]! += frequencies[parent]! * matrix[parent * size + child]!;
  return distribution;
}

/**
 * Returns the values of a factor over its scope, the last variable the fastest. The receiver never writes to
 * them.
 */
export function factorTable(factor: Factor, network: FactorNetwork, data: LocusData): Float64Array {
  const { space } = data;
  switch (factor.kind) {
    case 'evidence':
      return data.states[factor.variable]!.weights;
    case 'founder':
      return founderTable(network.variables[factor.variable]!.isHemizygous, factor.variable, data);
    case 'gene':
      return space.frequencies;
    case 'gamete':
      return gathered(gameteDistribution(factor.from, space), factor.child, data);
    case 'meiosis':
      return meiosisTable(factor.genes, factor.child, matrixFrom(factor.from, space), data);
    case 'selected':
      return selectedTable(factor, matrixFrom(factor.from, space), data);
    case 'descent':
      if (factor.gene === undefined) throw new RangeError('A gene of nobody is no table of numbers.');
      return descentTable(factor, factor.gene, data, network.variables[factor.selector]!.choices!);
    case 'toss':
      return TOSS;
    case 'linkage':
      throw new RangeError('A linkage factor spans two loci.');
  }
}

const TOSS = Float64Array.of(0.5, 0.5);

/** Returns the Hardy-Weinberg proportions times the probability of what was seen. */
function founderTable(isHemizygous: boolean, variable: number, { space, states }: LocusData): Float64Array {
  const { size, paternal, maternal, weights } = states[variable]!;
  const table = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const one = space.frequencies[paternal[at]!]!;
    table[at] = weights[at]! * (isHemizygous ? one : one * space.frequencies[maternal[at]!]!);
  }
  return table;
}

function gathered(distribution: Float64Array, child: Gene, data: LocusData): Float64Array {
  const alleles = allelesOf(child, data);
  return alleles === undefined ? distribution : Float64Array.from(alleles, (allele) => distribution[allele]!);
}

/** Returns the probability that the child's allele comes from the parent's: half for each of two genes. */
function meiosisTable(
  genes: readonly Gene[],
  child: Gene,
  matrix: Float64Array | undefined,
  data: LocusData,
): Float64Array {
  const [first, second] = genes;
  const alone = passed(first!, child, matrix, data);
  if (second === undefined) return alone;
  const other = passed(second, child, matrix, data);
  const children = childSize(child, data);
  const parents = alone.length / children;
  if (first!.variable === second.variable) {
    const table = new Float64Array(alone.length);
    for (let at = 0; at < table.length; at++) table[at] = (alone[at]! + other[at]!) / 2;
    return table;
  }
  const table = new Float64Array(parents * parents * children);
  let place = 0;
  for (let one = 0; one < parents; one++)
    for (let two = 0; two < parents; two++)
      for (let to = 0; to < children; to++)
        table[place++] = (alone[one * children + to]! + other[two * children + to]!) / 2;
  return table;
}

function selectedTable(
  factor: Extract<Factor, { kind: 'selected' }>,
  matrix: Float64Array | undefined,
  data: LocusData,
): Float64Array {
  const chosen = passed(factor.gene, factor.child, matrix, data);
  const table = new Float64Array(2 * chosen.length).fill(1);
  table.set(chosen, factor.gene.slot * chosen.length);
  return table;
}

function descentTable(
  { choice, weight, path, child }: Extract<Factor, { kind: 'descent' }>,
  gene: Gene,
  data: LocusData,
  choices: number,
): Float64Array {
  const chosen = passed(gene, child, matrixAlong(path, data.space), data);
  const table = new Float64Array(choices * chosen.length).fill(1);
  for (let at = 0; at < chosen.length; at++) table[choice * chosen.length + at] = weight * chosen[at]!;
  return table;
}

/**
 * Returns the probabilities of passing on. Rows: values of the parent's variable; columns: values of the
 * child's.
 */
function passed(parent: Gene, child: Gene, matrix: Float64Array | undefined, data: LocusData): Float64Array {
  const { size } = data.space;
  const from = allelesOf(parent, data);
  const to = allelesOf(child, data);
  if (from === undefined && to === undefined && matrix !== undefined) return matrix;
  const rows = from?.length ?? size;
  const columns = to?.length ?? size;
  const table = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const parental = from === undefined ? row : from[row]!;
    for (let column = 0; column < columns; column++) {
      const received = to === undefined ? column : to[column]!;
      if (matrix !== undefined) table[row * columns + column] = matrix[parental * size + received]!;
      else if (parental === received) table[row * columns + column] = 1;
    }
  }
  return table;
}

function childSize({ variable }: Gene, { space, states }: LocusData): number {
  return states[variable]?.size ?? space.size;
}
