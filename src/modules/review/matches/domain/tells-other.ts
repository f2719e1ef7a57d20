import type { Operation } from '../../../access/accounts/index.js';
import type { PairView } from '../../disclosure/index.js';
import type { StoredMatch } from '../persistence/match.repository.js';

interface Known {
  readonly storedMatch: Pick<StoredMatch, 'holderOnly' | 'withheldFrom'>;
  readonly pair: Pick<PairView, 'isUntold'>;
}

/**
 * Tells whether the owner of the other record, who may not know of the match, would be told of a deed. A
 * question passes on what was only withheld.
 */
export function tellsOther(operation: Operation, { storedMatch, pair }: Known): boolean {
  const isUntold = storedMatch.holderOnly || pair.isUntold === true;
  if (operation === 'matches.breakGlass') return isUntold || storedMatch.withheldFrom !== null;
  return operation === 'matches.data' && isUntold;
}
