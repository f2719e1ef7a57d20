import { isWithinOneBank, type Kind } from './kinds.js';

/** Weight of the whole bank's share beside what a pair of countries shows, in pairs of one person. */
const BANK_PAIRS = 10;
/**
 * A pair of countries of which less than half a pair is expected and found keeps the bank's share: nothing is
 * known of it.
 */
const LEAST_PAIRS = 0.5;
/** Multiple of the bank's share that a pair of countries has at the most, whoever files what into it. */
export const MOST_TIMES_BANK = 6;

/**
 * Counts of the records of each country on either side: countries as numbers from 0, those of one bank twice
 * the same.
 */
export interface SideCountryCounts {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /**
   * The mean ratio of each pair of countries (a x b): how likely ratios take its strangers to be of one
   * person because of their countries alone (`countryRatios`); 1 without.
   */
  readonly ratios?: Float64Array;
}

/** Rate of one pair of countries: how many times the bank's share it has. */
export interface CountryRate {
  /** Countries as numbers, of side a and of side b; within one bank the lower first. */
  readonly a: number;
  readonly b: number;
  readonly rate: number;
  /** 95 of 100 rates that agree with what was seen lie between these two. */
  readonly least: number;
  readonly most: number;
}

/** The number of a pair of countries, below the square of how many countries there are. */
export function countryPairOf(kind: Kind, countries: number, a: number, b: number): number {
  return isWithinOneBank(kind) ? Math.min(a, b) * countries + Math.max(a, b) : a * countries + b;
}

/**
 * Learns by how many times each pair of countries has the bank's share, from the number of pairs of one
 * person that the probabilities add up to there.
 *
 * What is seen is (found + k) / (expected + k), k = 10: the mean of a gamma posterior whose prior is the
 * bank's own rate 1 with the weight of ten pairs, so that a pair of countries with few is drawn to the bank's
 * (Clayton, Kaldor 1987, Biometrics 43:671). The interval is that posterior's, by the cube root (Wilson,
 * Hilferty 1931, PNAS 17:684).
 *
 * Of that interval the end that is nearer to 1 is taken, and 1 where it lies within: a rate that is learnt
 * from the very probabilities that it then raises must be surely another than the bank's.
 *
 * Expected is what the records of the two countries make of the bank's share, and what their strangers'
 * ratios make of it, which may be much more or less; what was found between the two says nothing.
 *
 * @param prior the bank's, of one pair of records
 * @param found pairs of one person by `countryPairOf`
 * @returns those of which something is known; all others have the bank's share
 */
export function ratesOf(
  kind: Kind,
  counts: SideCountryCounts,
  prior: number,
  found: Float64Array,
): readonly CountryRate[] {
  const rates: CountryRate[] = [];
  // One country says nothing beside what the bank says.
  if (counts.a.length < 2) return rates;
  const usual = meanRatio(kind, counts);
  for (const a of counts.a.keys())
    for (const b of counts.b.keys()) {
      if (isWithinOneBank(kind) && b < a) continue;
      const byRecords = prior * pairsOf(kind, counts, a, b);
      const byRatios = (byRecords * ratioOf(counts, a, b)) / usual;
      const seen = found[countryPairOf(kind, counts.a.length, a, b)] ?? 0;
      if (Math.max(byRecords, byRatios, seen) < LEAST_PAIRS) continue;
      const [low, high] = byRecords < byRatios ? [byRecords, byRatios] : [byRatios, byRecords];
      const expected = Math.min(high, Math.max(low, seen));
      rates.push({ a, b, ...rateOf(seen + BANK_PAIRS, expected + BANK_PAIRS) });
    }
  return rates;
}

const ratioOf = ({ ratios, b: { length } }: SideCountryCounts, a: number, b: number): number =>
  ratios?.[a * length + b] ?? 1;

function pairsOf(kind: Kind, counts: SideCountryCounts, a: number, b: number): number {
  const [ofA, ofB] = [counts.a[a] ?? 0, counts.b[b] ?? 0];
  if (!isWithinOneBank(kind)) return ofA * ofB;
  return a === b ? (ofA * (ofA - 1)) / 2 : ofA * ofB;
}

/** Returns the mean ratio over all pairs of the bank. */
function meanRatio(kind: Kind, counts: SideCountryCounts): number {
  let [sum, all] = [0, 0];
  for (const a of counts.a.keys())
    for (const b of counts.b.keys()) {
      if (isWithinOneBank(kind) && b < a) continue;
      const pairs = pairsOf(kind, counts, a, b);
      sum += pairs * ratioOf(counts, a, b);
      all += pairs;
    }
  return sum > 0 ? sum / all : 1;
}

function rateOf(found: number, expected: number): Pick<CountryRate, 'rate' | 'least' | 'most'> {
  const end = (z: number): number =>
    Math.min(
      MOST_TIMES_BANK,
      (found / expected) * Math.max(0, 1 - 1 / (9 * found) + z / (3 * Math.sqrt(found))) ** 3,
    );
  const [least, most] = [end(-1.96), end(1.96)];
  // The rate is as near to the bank's as the interval allows.
  return { rate: Math.min(most, Math.max(least, 1)), least, most };
}
