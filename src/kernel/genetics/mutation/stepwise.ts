import { GeneticsError } from '../genetics-error.js';
import type { MutatingAlleles } from './mutating-alleles.js';
import type { MutationRule } from './mutation-model.js';

/**
 * Returns the matrix of the extended stepwise model of Familias: mutations by whole repeats with probability
 * `rate`, each further step rarer by `range`; mutations to alleles with another incomplete repeat with
 * probability `rate2`, equally to all of them. An allele at the end of the ladder mutates as often as one in
 * the middle, so the model is not stationary.
 */
export function stepwise(rule: MutationRule, { locus, alleles }: MutatingAlleles): Float64Array {
  const { rate, rate2, range } = rule;
  const size = alleles.length;
  const repeats = repeatsOf(locus, alleles);
  const classes = repeats.map(incompleteBases);
  const values = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    let others = 0;
    let weight = 0;
    for (let to = 0; to < size; to++) {
      if (classes[to] !== classes[from]) others++;
      else if (to !== from) weight += range ** stepsBetween(repeats[from]!, repeats[to]!);
    }
    for (let to = 0; to < size; to++) {
      const steps = stepsBetween(repeats[from]!, repeats[to]!);
      const value = classes[to] === classes[from] ? (rate * range ** steps) / weight : rate2 / others;
      values[from * size + to] = value;
    }
    values[from * (size + 1)] = 1 - (weight > 0 ? rate : 0) - (others > 0 ? rate2 : 0);
  }
  return values;
}

/**
 * Returns the matrix of the one-step model: one repeat up or down, half each; all of it to the only neighbour
 * at the end of the ladder.
 */
export function onestep(rate: number, { locus, alleles }: MutatingAlleles): Float64Array {
  const size = alleles.length;
  const repeats = repeatsOf(locus, alleles);
  const values = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    const neighbours = repeats.flatMap((other, to) =>
      Math.abs(Math.abs(repeats[from]! - other) - 1) < 0.05 ? [to] : [],
    );
    values[from * (size + 1)] = neighbours.length > 0 ? 1 - rate : 1;
    for (const to of neighbours) values[from * size + to] = rate / neighbours.length;
  }
  return values;
}

/** Returns the alleles as numbers of repeats. */
export function repeatsOf(locus: string, alleles: readonly string[]): readonly number[] {
  return alleles.map((allele) => {
    const repeats = Number(allele);
    if (Number.isNaN(repeats)) throw new GeneticsError('GENETICS.STEPS_NEED_NUMBERS', { locus, allele });
    return repeats;
  });
}

/** Returns the bases of an incomplete repeat: 9.3 has three bases more than nine repeats. */
function incompleteBases(repeats: number): number {
  return Math.round(10 * (repeats - Math.round(repeats)));
}

function stepsBetween(from: number, to: number): number {
  return Math.round(Math.abs(from - to));
}
