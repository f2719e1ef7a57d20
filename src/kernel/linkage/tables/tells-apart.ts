import type { TableField } from './field.js';

/** Of a column on which more pairs of two rows agree than this (a sex, a country), agreeing says nothing of one person. */
const MOST_AGREEING = 0.15;

type Counted = Pick<TableField, 'counts' | 'filled'>;

/** Share of the pairs of rows that have one value of a column, of those that both fill it. */
export function chanceOfAgreeing({ counts, filled }: Counted): number {
  let pairs = 0;
  for (const count of counts) pairs += count * (count - 1);
  return pairs / Math.max(1, filled * (filled - 1));
}

/** Whether two rows that have one value of a column may be thought one person for it. */
export const tellsApart = (field: Counted): boolean => chanceOfAgreeing(field) <= MOST_AGREEING;
