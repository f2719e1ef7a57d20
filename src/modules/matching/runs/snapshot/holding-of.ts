import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Holding } from '../domain/holding.js';
import type { BankSnapshot } from './bank-snapshot.js';

/** Returns whose the records of a snapshot are, and who may know of them in comparisons of a kind. */
export function holdingOf(snapshot: BankSnapshot, kind: Kind): Holding {
  return {
    isOneHouse: snapshot.isOneHouse,
    institutionOf: (seq) => snapshot.entry(seq)?.institutionId,
    isUntold: (seq) => snapshot.entry(seq)?.isUntold ?? false,
    isSecluded: (seq) => {
      const entry = snapshot.entry(seq);
      return entry !== undefined && !snapshot.standings.mayAllKnow(kind, entry.party);
    },
  };
}
