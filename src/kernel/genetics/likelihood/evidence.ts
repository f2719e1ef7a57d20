import { GeneticsError } from '../genetics-error.js';
import { ANY_ALLELE } from '../loci/allele.js';
import type { Genotype } from '../loci/profile.js';
import type { AlleleSpace } from './allele-space.js';

/** Observed genotype of one sample at one locus, with the dropout rate of the sample. */
export interface GenotypeObservation {
  readonly person: string;
  readonly genotype: Genotype;
  readonly dropout: number;
}

/**
 * Ordered genotypes (from the father, from the mother) that a person can have, each with the probability of
 * what was seen.
 */
export interface GenotypeStates {
  readonly size: number;
  readonly paternal: Int32Array;
  readonly maternal: Int32Array;
  readonly weights: Float64Array;
}

/** Kind of the genotypes that a person is spread over. */
export interface StateKind {
  /** True for one gene only: a man's X. */
  readonly isHemizygous: boolean;
  /** True where it does not matter which gene came from whom: one order stands for both. */
  readonly isUnordered: boolean;
}

/** Returns the genotypes that explain all observations of a person; one state of weight 0 where none does. */
export function genotypeStates(
  observations: readonly GenotypeObservation[],
  space: AlleleSpace,
  kind: StateKind,
  locus: string,
): GenotypeStates {
  const [first, ...others] = observations.map((observation) => read(observation, space, locus));
  const found: [number, number, number][] = [];
  const add = (a: number, b: number, copies: number): void => {
    const weight = others.reduce(
      (product, other) => product * probability(other, a, b),
      probability(first!, a, b),
    );
    if (weight > 0) found.push([a, b, weight * copies]);
  };
  if (kind.isHemizygous) {
    for (const { observed } of [first!, ...others]) checkHemizygous(observed, observations, locus);
    const weight = [first!, ...others].reduce(
      (product, seen) => product * hemizygousProbability(seen, first!.a),
      1,
    );
    if (weight > 0) found.push([first!.a, first!.a, weight]);
  } else {
    for (const [a, b] of candidates(first!)) {
      if (a === b) add(a, a, 1);
      else if (kind.isUnordered) add(a, b, 2);
      else {
        add(a, b, 1);
        add(b, a, 1);
      }
    }
  }
  if (found.length === 0) found.push([0, 0, 0]);
  return {
    size: found.length,
    paternal: Int32Array.from(found, ([paternal]) => paternal),
    maternal: Int32Array.from(found, ([, maternal]) => maternal),
    weights: Float64Array.from(found, ([, , weight]) => weight),
  };
}

/** Tells whether more than one genotype explains what was seen: a flagged call, or dropout. */
export function isWide({ genotype, dropout }: GenotypeObservation): boolean {
  return genotype[1] === ANY_ALLELE || (dropout > 0 && genotype[0] === genotype[1]);
}

interface Read {
  readonly observed: Genotype;
  readonly a: number;
  /** Place of the second allele; -1: any allele. */
  readonly b: number;
  readonly dropout: number;
  readonly space: AlleleSpace;
}

function read({ person, genotype, dropout }: GenotypeObservation, space: AlleleSpace, locus: string): Read {
  const stateOf = (allele: string): number => {
    const state = space.stateOf.get(allele);
    if (state === undefined)
      throw new GeneticsError('GENETICS.ALLELE_NOT_IN_TABLE', { person, locus, allele });
    return state;
  };
  const [first, second] = genotype;
  return {
    observed: genotype,
    a: stateOf(first),
    b: second === ANY_ALLELE ? -1 : stateOf(second),
    dropout,
    space,
  };
}

/** Returns the unordered genotypes with a positive probability. */
function candidates({ a, b, dropout, space }: Read): [number, number][] {
  if (b !== -1 && b !== a) return [[a, b]];
  if (b === -1 || dropout > 0) return Array.from({ length: space.size }, (_, other) => [a, other]);
  return space.silent === -1 ? [[a, a]] : [[a, a], [a, space.silent]]; // prettier-ignore
}

/** Returns the probability of the observation, given the genotype {x, y} of the sample. */
function probability({ a, b, dropout: d, space }: Read, x: number, y: number): number {
  if (x !== a && y !== a) return 0;
  const other = x === a ? y : x;
  if (b === -1) return 1;
  if (b !== a) return other === b ? (1 - d) ** 2 : 0;
  if (other === a) return 1 - d * d;
  return other === space.silent ? 1 - d : d * (1 - d);
}

function hemizygousProbability({ a, b, dropout }: Read, x: number): number {
  if (x !== a) return 0;
  return b === -1 ? 1 : 1 - dropout;
}

function checkHemizygous(
  [a, b]: Genotype,
  [observation]: readonly GenotypeObservation[],
  locus: string,
): void {
  if (b !== ANY_ALLELE && a !== b)
    throw new GeneticsError('GENETICS.TWO_X_ALLELES_OF_A_MAN', { person: observation!.person, locus });
}
