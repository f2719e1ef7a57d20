import { eliminate } from '../likelihood/eliminate.js';
import { planElimination } from '../likelihood/elimination-plan.js';
import { factorTable, sizesAt, type LocusData } from '../likelihood/factor-table.js';
import { renumbered } from '../likelihood/linked-network.js';
import type { Factor, FactorNetwork, Variable } from '../likelihood/network.js';

/** Returns a network in which also a gene that only one child can have received has its variable. */
export function withAllGenes(network: FactorNetwork): FactorNetwork {
  const variables = [...network.variables];
  const factors = network.factors.flatMap((factor): Factor[] => {
    if (factor.kind !== 'gamete') return [factor];
    const gene: Variable = {
      kind: 'gene',
      person: -1,
      slot: 0,
      isWide: false,
      isUnordered: true,
      isHemizygous: false,
    };
    const variable = variables.push(gene) - 1;
    const { from, child } = factor;
    return [
      { kind: 'gene', variable },
      { kind: 'meiosis', from, genes: [{ variable, slot: 0 }], child },
    ];
  });
  return { ...network, variables, factors };
}

/**
 * Returns the founders' genes of a network that nobody's genotype tells, where all typed founders are told
 * completely.
 */
function openGenes(network: FactorNetwork): readonly number[] {
  return network.factors.flatMap((factor) => (factor.kind === 'gene' ? [factor.variable] : []));
}

/**
 * Computes the likelihood with theta as an oracle: a sum over which of the founders' genes are copies of one
 * gene (Ewens 1972), each term an ordinary elimination in which such genes are one variable. It needs every
 * typed founder to have one possible genotype.
 *
 * Typed founders come first. Given their alleles the other genes are an urn again, with their copies added
 * (Hoppe 1984).
 *
 * @returns over the genes of the target, or a single number
 */
export function partitionSum(network: FactorNetwork, data: LocusData, theta: number): Float64Array {
  const genes = openGenes(network);
  const urn = urnAfterFounders(network, data, theta);
  const drawn: LocusData = { space: { ...data.space, frequencies: urn.frequencies }, states: data.states };
  const sum = new Float64Array(data.space.size ** new Set(network.target).size);
  let total = 1;
  for (let gene = 0; gene < genes.length; gene++) total *= urn.size + gene;
  for (const blocks of partitionsOf(genes.length)) {
    const weight = (urn.probability * blockWeight(blocks, urn.size)) / total;
    addMerged(sum, weight, withMergedGenes(network, blocks, drawn), data.space.size);
  }
  return sum;
}

/** Adds a term; where the two genes of the target are one, it speaks of like alleles only. */
function addMerged(sum: Float64Array, weight: number, term: Float64Array, alleles: number): void {
  const stride = term.length < sum.length ? alleles + 1 : 1;
  for (let at = 0; at < term.length; at++) sum[at * stride]! += weight * term[at]!;
}

interface Urn {
  /** Probability of what the typed founders hold. */
  readonly probability: number;
  /** Frequencies of a fresh gene, and the number of balls of the urn that stand for fresh genes. */
  readonly frequencies: Float64Array;
  readonly size: number;
}

function urnAfterFounders(network: FactorNetwork, { space, states }: LocusData, theta: number): Urn {
  const base = (1 - theta) / theta;
  const balls = space.frequencies.map((frequency) => base * frequency);
  let size = base;
  let probability = 1;
  const draw = (allele: number): void => {
    probability *= balls[allele]! / size;
    balls[allele]!++;
    size++;
  };
  for (const factor of network.factors) {
    if (factor.kind !== 'founder') continue;
    const { paternal, maternal, weights } = states[factor.variable]!;
    probability *= weights[0]!;
    draw(paternal[0]!);
    if (!network.variables[factor.variable]!.isHemizygous) draw(maternal[0]!);
  }
  return { probability, frequencies: balls.map((count) => count / size), size };
}

function withMergedGenes(network: FactorNetwork, blocks: readonly number[], data: LocusData): Float64Array {
  const genes = openGenes(network);
  const isDropped = new Set(genes.filter((_, at) => blocks.indexOf(blocks[at]!) < at));
  for (const factor of network.factors)
    if (factor.kind === 'founder' && isAlone(factor.variable, network)) isDropped.add(factor.variable);
  const kept = network.variables.flatMap((_, variable) => (isDropped.has(variable) ? [] : [variable]));
  const plan = planElimination(merged(network, genes, blocks, kept), false);
  const here: LocusData = { space: data.space, states: kept.map((variable) => data.states[variable]) };
  const tables = plan.network.factors.map((factor) => factorTable(factor, plan.network, here));
  const sizes = sizesAt(plan.network, () => here);
  const { values, lnScale } = eliminate(plan, tables, sizes);
  return lnScale === 0 ? values : values.map((value) => value * Math.exp(lnScale));
}

/** Tells whether no other factor speaks of a variable. */
function isAlone(variable: number, { factors }: FactorNetwork): boolean {
  return factors.every((factor) => {
    if (factor.kind === 'meiosis') return factor.genes.every((gene) => gene.variable !== variable);
    return factor.kind !== 'selected' || factor.gene.variable !== variable;
  });
}

/**
 * Returns the network in which genes of one block are one variable; what typed founders hold is reckoned with
 * beforehand.
 */
function merged(
  network: FactorNetwork,
  genes: readonly number[],
  blocks: readonly number[],
  kept: readonly number[],
): FactorNetwork {
  const first = new Map(genes.map((gene, at) => [gene, genes[blocks.indexOf(blocks[at]!)]!]));
  const place = new Map(kept.map((variable, at) => [variable, at]));
  const to = (variable: number): number => place.get(first.get(variable) ?? variable)!;
  const factors = network.factors.filter(
    (factor) =>
      factor.kind !== 'founder' && (factor.kind !== 'gene' || first.get(factor.variable) === factor.variable),
  );
  return {
    variables: kept.map((variable) => network.variables[variable]!),
    factors: factors.map((factor) => renumbered(factor, to)),
    target: [...new Set(network.target.map(to))],
    selectors: new Map(),
  };
}

/**
 * Returns the weight of a partition in Hoppe's urn: each block a fresh gene, then (size - 1)! ways of copying
 * it.
 */
function blockWeight(blocks: readonly number[], urn: number): number {
  const sizes: number[] = [];
  let weight = 1;
  for (const block of blocks) {
    const size = sizes[block] ?? 0;
    weight *= size === 0 ? urn : size;
    sizes[block] = size + 1;
  }
  return weight;
}

/**
 * Returns all partitions as restricted growth strings: the block of each gene, new blocks numbered as they
 * come.
 */
function partitionsOf(size: number): readonly (readonly number[])[] {
  let partitions: number[][] = [[]];
  for (let at = 0; at < size; at++)
    partitions = partitions.flatMap((blocks) =>
      Array.from({ length: Math.max(-1, ...blocks) + 2 }, (_, block) => [...blocks, block]),
    );
  return partitions;
}
