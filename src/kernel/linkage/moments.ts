import type { Background, AddCount } from './background.js';
import { log10 } from './logarithms.js';

/**
 * Mean and spread of a measure over the bank, from whole sums, resting on a stated default until the bank is
 * large.
 */
export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

export function countMoments(count: AddCount, name: string, value: number): void {
  const whole = Math.round(value);
  count(`n:${name}`);
  count(`sum:${name}`, whole);
  count(`squares:${name}`, whole * whole);
}

/** The default weighs like `DEFAULT_RECORDS` records. */
const DEFAULT_RECORDS = 50;

export function spreadOf(background: Background, name: string, usual: Spread): Spread {
  const own = background.count(`n:${name}`);
  const total = own + DEFAULT_RECORDS;
  const mean = (background.count(`sum:${name}`) + DEFAULT_RECORDS * usual.mean) / total;
  const usualSquares = DEFAULT_RECORDS * (usual.variance + usual.mean * usual.mean);
  const squares = (background.count(`squares:${name}`) + usualSquares) / total;
  return { mean, variance: Math.max(usual.variance / 10, squares - mean * mean) };
}

/**
 * log10 of how much better two uncertain measures agree when they are of one person than of two.
 *
 * Each measure is Gaussian around the person's value, the person's value Gaussian over the population, so
 * that the pair is bivariate normal: N(a, b | same) / (N(a) N(b)). Symmetric in a and b.
 */
export function gaussianAgreement(
  population: Spread,
  meanA: number,
  varianceA: number,
  meanB: number,
  varianceB: number,
): number {
  const { variance } = population;
  const a = meanA - population.mean;
  const b = meanB - population.mean;
  const totalA = variance + varianceA;
  const totalB = variance + varianceB;
  const product = totalA * totalB;
  // Divisions are the dearest part of this: two do for all of it.
  const inverse = 1 / (product - variance * variance);
  const together = (totalB * a * a - 2 * variance * a * b + totalA * b * b) * inverse;
  const apart = (a * a * totalB + b * b * totalA) / product;
  return 0.5 * ((apart - together) * Math.LOG10E + log10(product * inverse));
}

/**
 * The same where the population is of two kinds (adults, and everybody else): the pair is a mixture of two
 * bivariate normals over the product of two mixtures. Children are then not taken for one-in-a-million
 * adults.
 */
export function mixedAgreement(
  populations: readonly { readonly share: number; readonly spread: Spread }[],
  a: Spread,
  b: Spread,
): number {
  let together = 0;
  let aloneA = 0;
  let aloneB = 0;
  for (const { share, spread } of populations) {
    const ofA = share * density(spread, a);
    const ofB = density(spread, b);
    together += ofA * ofB * 10 ** gaussianAgreement(spread, a.mean, a.variance, b.mean, b.variance);
    aloneA += ofA;
    aloneB += share * ofB;
  }
  return Math.log10(together / (aloneA * aloneB));
}

function density(population: Spread, measure: Spread): number {
  const variance = population.variance + measure.variance;
  return (
    Math.exp(-((measure.mean - population.mean) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance)
  );
}
