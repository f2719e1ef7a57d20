/**
 * A bank is small where the smaller of the two has fewer records than this: its probabilities are told as a
 * range, for the share that they rest on is known to a factor of two at best.
 */
export const SMALL_BANK = 100;
/**
 * However few pairs were compared, this much may be said: that a strong pair stands in a tiny bank does not
 * make it weak.
 */
const SAYABLE = 0.99;

/** The bank that a probability of a pair rests on. */
export interface BankOfRun {
  /** Records of the smaller of the two banks. */
  readonly records: number;
  /** Pairs of records that the two have. */
  readonly pairs: number;
  /**
   * The share of records with a counterpart that was taken, and between which two it lies 95 times of 100.
   */
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** The two ends between which a probability lies, in a bank that is small. */
export interface SmallBankRange {
  readonly records: number;
  readonly least: number;
  readonly most: number;
  /** No probability of a pair of this bank is told higher, the one now or one of then. */
  readonly surest: number;
}

/**
 * The range of a pair's probability that a small bank supports; undefined where the bank is not small.
 *
 * The lower end is what the lowest share that agrees with the bank makes of the ratio, and of the ratio no
 * more than as many pairs as were compared: that a stranger's pair reaches it more seldom has not been seen
 * in this bank. The upper end is what the highest share makes of the whole ratio, and at most what nobody
 * among so many pairs could contradict, n / (n + 1), or 0.99 where they are fewer than that. So a first pair
 * is never said to be certain, and a strong one is not made weak.
 *
 * Vergeer, van Es, de Jongh, Alberink, Stoel 2016, Numerical likelihood ratios outputted by LR systems are
 * often based on extrapolation: when to stop extrapolating?, Science & Justice 56:482.
 */
export function rangeInSmallBank(
  pair: { readonly log10LR: number; readonly prior: number; readonly probability: number },
  { records, pairs, share, least, most }: BankOfRun,
): SmallBankRange | undefined {
  if (records >= SMALL_BANK || share <= 0) return undefined;
  const seen = Math.max(1, pairs);
  const odds = pair.probability / (1 - pair.probability);
  const alone = (pair.prior / (1 - pair.prior)) * 10 ** Math.min(pair.log10LR, Math.log10(seen));
  const surest = Math.max(SAYABLE, seen / (seen + 1));
  const upper = Math.min(ofOdds(odds * (most / share)), surest);
  const lower = Math.min(ofOdds(Math.min(odds, alone) * (least / share)), upper);
  return { records, least: lower, most: upper, surest };
}

const ofOdds = (odds: number): number => (odds === Infinity ? 1 : odds / (1 + odds));
