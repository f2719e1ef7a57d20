import { once } from '../../data-files/index.js';
import { tableOfData } from '../table-of-data.js';

const PARTS = ['surname', 'given'] as const;
type NamePart = (typeof PARTS)[number];

/**
 * Shares of the commonest names, between 0 and 1: what a bank without names of its own starts from. Compound
 * given names count once for each of their words.
 */
const shares = once((): Readonly<Record<NamePart, ReadonlyMap<string, number>>> => {
  const found = { surname: new Map<string, number>(), given: new Map<string, number>() };
  for (const row of tableOfData('common-names.csv', ['part', 'name', 'of_10000']))
    found[row.readWord('part', PARTS)].set(row.readText('name'), row.readNumber('of_10000') / 10_000);
  return found;
});

/** Returns the shares of common folded surnames. */
export const commonSurnames = (): ReadonlyMap<string, number> => shares().surname;

/** Returns the shares of common folded given names. */
export const commonGivenNames = (): ReadonlyMap<string, number> => shares().given;
