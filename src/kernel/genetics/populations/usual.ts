import type { KinshipModel } from '../likelihood/kinship-model.js';
import { readKinshipModel } from '../ratio/read-model.js';

/**
 * Code of the table that ratios are reckoned with where nobody has chosen one: of the public tables the
 * closest to people who come from Mexico and Central America. None of Guatemala, Honduras, El Salvador or
 * Mexico proper is public with a licence that would let it be shipped; a laboratory that has its own brings
 * it in.
 */
export const USUAL_POPULATION = 'fbi2015-southwest-hispanic';

/**
 * Kinship model that ratios are reckoned with where nobody has chosen one, as in a case file.
 *
 * The rates, for all loci, lie in the range that laboratories report to AABB and GHEP-ISFG (0.001 to 0.003 a
 * meiosis, fathers two to four times as often as mothers). Proportional, because then untyped founders pass
 * on what the population has, so that both conventions about them give the same figure, and because it exists
 * for every table (`mutation-model.ts`). Theta and silent alleles are 0: no source states them for these
 * tables.
 */
export const USUAL_MODEL_FIELDS = {
  theta: 0,
  silent: 0,
  mutation: { model: 'proportional', female: { rate: 0.001 }, male: { rate: 0.002 } },
} as const;

export const USUAL_KINSHIP_MODEL: KinshipModel = readKinshipModel(USUAL_MODEL_FIELDS);
