import type { TableField } from './field.js';

/**
 * Limit of chance agreement: a column on which more pairs of two rows agree (a sex, a country) is no evidence
 * of one person.
 */
const MOST_AGREEING = 0.15;

type Counted = Pick<TableField, 'counts' | 'filled'>;

/** Returns the share of the pairs of rows that have one value of a column, of those that both fill it. */
export function chanceOfAgreeing({ counts, filled }: Counted): number {
  let pairs = 0;
  for (const count of counts) pairs += count * (count - 1);
  return pairs / Math.max(1, filled * (filled - 1));
}

/** Tests whether two rows that have one value of a column may be thought one person for it. */
export const tellsApart = (field: Counted): boolean => chanceOfAgreeing(field) <= MOST_AGREEING;
