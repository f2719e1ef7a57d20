import type { Holding } from '../domain/resolve-as-disclosed.js';
import type { BankSnapshot } from './bank-snapshot.js';

/** Returns whose the records of a snapshot are, and of whom others do not know. */
export function holdingOf(snapshot: BankSnapshot): Holding {
  return {
    isOneHouse: snapshot.isOneHouse,
    institutionOf: (seq) => snapshot.entry(seq)?.institutionId,
    isUntold: (seq) => snapshot.entry(seq)?.isUntold ?? false,
  };
}
