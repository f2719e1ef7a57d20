import { AGREE_FROM, type FieldKind, isNameKind } from './field-kinds.js';
import type { LevelProbabilities } from './m-u-probabilities.js';

/** Names of one person agree, or nearly, in more than this share of the pairs, however badly they are written. */
const LEAST_AGREEING = 0.5;

/** The columns that pairs of one person agree in, where their names do not agree: then something else has been learnt than one person. */
export interface ClassWithoutNames {
  readonly names: readonly string[];
  readonly madeOf: readonly string[];
}

/**
 * Whether what EM took for "one person" is a class whose names do not agree ("born in the same year"): so where there are names, and in none of
 * their columns most of the pairs of the class agree.
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
