import { AGREE_FROM, type FieldKind, isNameKind } from './field-kinds.js';
import type { LevelProbabilities } from './m-u-probabilities.js';

/** Least share of the pairs in which names of one person agree, or nearly, however badly they are written. */
const LEAST_AGREEING = 0.5;

/**
 * Columns that pairs of one person agree in, where their names do not agree: then the class that was learnt
 * is not one person.
 */
export interface ClassWithoutNames {
  readonly names: readonly string[];
  readonly madeOf: readonly string[];
}

/**
 * Detects that the class which EM took for "one person" does not agree on names ("born in the same year"): so
 * where there are names, and in none of their columns most of the pairs of the class agree.
 *
 * @returns the columns of names, and those that the class agrees in; undefined where names agree
 */
export function classWithoutNames(
  fields: readonly { readonly column: string; readonly kind: FieldKind }[],
  rates: readonly LevelProbabilities[],
): ClassWithoutNames | undefined {
  const agreeing = fields.map(({ column, kind }, at) => ({
    column,
    isName: isNameKind(kind),
    agrees: rates[at]!.m.slice(AGREE_FROM[kind]).reduce((sum, rate) => sum + rate, 0) >= LEAST_AGREEING,
  }));
  const names = agreeing.filter(({ isName }) => isName);
  if (names.length === 0 || names.some(({ agrees }) => agrees)) return undefined;
  return {
    names: names.map(({ column }) => column),
    madeOf: agreeing.filter(({ agrees }) => agrees).map(({ column }) => column),
  };
}
