import { NO_DAY } from '../calendar.js';
import type { BankView, Pairing } from '../comparison.js';

/**
 * Least share of a fading weight. Clothes are changed on the way, so that those worn at the last contact say
 * less the longer after it somebody is found: weights fade from whole to `LEAST_SHARE` with a half-life of
 * some months. Unknown dates fade like a long time.
 */
export const LEAST_SHARE = 0.45;
const HALF_LIFE_DAYS = 120;
const DAYS_A_STEP = 8;
const STEPS = 512;

export class Decay {
  private readonly shareAfter = Float64Array.from(
    { length: STEPS },
    (_, step) => LEAST_SHARE + (1 - LEAST_SHARE) * 2 ** ((-step * DAYS_A_STEP) / HALF_LIFE_DAYS),
  );
  readonly isNeeded: boolean;

  constructor(
    private readonly pairing: Pairing,
    fades: boolean,
  ) {
    this.isNeeded = fades && (pairing.kind === 'identification' || pairing.kind === 'living');
  }

  share(query: number, slot: number): number {
    if (!this.isNeeded) return 1;
    const { queryBank, bank, isQueryA } = this.pairing;
    const contact = isQueryA ? queryBank.columns.eventFirst[query]! : bank.columns.eventFirst[slot]!;
    const later = isQueryA ? lastWorn(bank, slot) : lastWorn(queryBank, query);
    return this.shareBetween(contact, later);
  }

  /**
   * Returns the largest share for records whose day of the group (the find, or the contact of a report) is no
   * earlier and no later than these.
   */
  most(query: number, first: number, last: number): number {
    const { queryBank, isQueryA } = this.pairing;
    return isQueryA
      ? this.shareBetween(queryBank.columns.eventFirst[query]!, first)
      : this.shareBetween(last, lastWorn(queryBank, query));
  }

  private shareBetween(contact: number, later: number): number {
    if (contact === NO_DAY || later === NO_DAY) return LEAST_SHARE;
    const step = ((later - contact) / DAYS_A_STEP) | 0;
    return this.shareAfter[step < 0 ? 0 : step >= STEPS ? STEPS - 1 : step]!;
  }
}

function lastWorn(bank: BankView, slot: number): number {
  const { deathFirst, eventFirst } = bank.columns;
  return deathFirst[slot] === NO_DAY ? eventFirst[slot]! : deathFirst[slot]!;
}
