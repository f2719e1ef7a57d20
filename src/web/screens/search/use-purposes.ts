import { useQuery } from 'urql';
import { ME } from '../../shell/session.js';
import type { SearchPurposeInput } from './queries.js';

const PURPOSES = ['search', 'forensic_matching'] as const;

/** The purposes for which whoever looks may ask, and the one that holds where they choose none. */
export function usePurposes(): {
  readonly mine: readonly SearchPurposeInput[];
  readonly usual: SearchPurposeInput;
} {
  const [{ data }] = useQuery({ query: ME });
  const mine = PURPOSES.filter((one) => data?.me.purposes.includes(one));
  return { mine, usual: mine.find((one) => one === data?.me.purpose) ?? mine[0] ?? 'search' };
}
