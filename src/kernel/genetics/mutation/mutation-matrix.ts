import { GeneticsError } from '../genetics-error.js';
import { dawid } from './dawid.js';
import { equal, proportional } from './lumpable.js';
import type { MutatingAlleles } from './mutating-alleles.js';
import type { MutationRule } from './mutation-model.js';
import { stationaryTransform } from './stationary-transform.js';
import { onestep, stepwise } from './stepwise.js';

/** Mutation matrix: probabilities by row of the parent's allele and column of the transmitted one. */
export interface MutationMatrix {
  readonly size: number;
  readonly values: Float64Array;
  /**
   * True where any set of alleles may be merged without changing what the others do (Kemeny & Snell 1960,
   * theorem 6.3.2).
   */
  readonly isLumpable: boolean;
  /** True where a mutated allele is a draw from the population, whatever it was before. */
  readonly drawsAnew: boolean;
}

/** Depth below 0 that a computed probability may have by rounding alone. */
const ROUNDING = 1e-12;

/** Returns the mutation matrix of a rule over all alleles of a table. */
export function mutationMatrix(rule: MutationRule, table: MutatingAlleles): MutationMatrix {
  const size = table.alleles.length;
  checkRates(rule, table.locus);
  if (size === 1) return { size, values: Float64Array.of(1), isLumpable: true, drawsAnew: true };
  const plain = plainMatrix(rule, table);
  const drawsAnew = rule.kind === 'proportional';
  const isLumpable = rule.kind === 'equal' || drawsAnew;
  // The proportional model is stationary as it stands.
  if (rule.transform === undefined || drawsAnew) return { size, values: plain, isLumpable, drawsAnew };
  return { size, values: stationaryTransform(plain, table), isLumpable: false, drawsAnew };
}

/** Returns the share of transmissions in which the child's allele is not the parent's. */
export function overallRate(matrix: MutationMatrix, frequencies: Float64Array): number {
  let kept = 0;
  for (let at = 0; at < matrix.size; at++) kept += frequencies[at]! * matrix.values[at * (matrix.size + 1)]!;
  return 1 - kept;
}

function plainMatrix(rule: MutationRule, table: MutatingAlleles): Float64Array {
  switch (rule.kind) {
    case 'equal':
      return equal(rule.rate, table.alleles.length);
    case 'proportional':
      return checked(
        proportional(rule.rate, table.frequencies),
        'GENETICS.MUTATION_RATE_TOO_HIGH',
        table.locus,
      );
    case 'stepwise':
      return stepwise(rule, table);
    case 'onestep':
      return onestep(rule.rate, table);
    case 'dawid':
      return checked(dawid(rule, table), 'GENETICS.MUTATION_RATE_TOO_HIGH', table.locus);
  }
}

function checkRates(rule: MutationRule, locus: string): void {
  const { rate, rate2, range } = rule;
  if (!(rate >= 0 && rate2 >= 0 && rate + rate2 <= 1))
    throw new GeneticsError('GENETICS.MUTATION_RATE', { locus });
  const usesRange = rule.kind === 'stepwise' || rule.kind === 'dawid';
  if (usesRange && !(range > 0 && range <= 1)) throw new GeneticsError('GENETICS.MUTATION_RANGE', { locus });
}

function checked(values: Float64Array, code: string, locus: string): Float64Array {
  if (values.some((value) => !(value >= -ROUNDING))) throw new GeneticsError(code, { locus });
  return values.map((value) => Math.max(value, 0));
}
