import type { TableField } from './field.js';
import { AGREE_FROM } from './field-kinds.js';

/** m- and u-probabilities of a column: how often rows of one person, and of two, agree at each level. */
export interface LevelProbabilities {
  readonly m: number[];
  readonly u: number[];
}

/** Returns the share of any two rows that agree on a column. */
export const agreeRate = ({ kind }: TableField, { u }: LevelProbabilities): number =>
  u.slice(AGREE_FROM[kind]).reduce((sum, rate) => sum + rate, 0);
