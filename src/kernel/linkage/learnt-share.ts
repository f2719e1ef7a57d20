import { ratesOf, type SideCountryCounts, type CountryRate } from './country-shares.js';
import { isWithinOneBank, type Kind } from './kinds.js';
import { type BankSizes, EXPECTED_SHARE, priorOfShare } from './prior.js';

/** Weight of the assumed share, in records: a bank of so many is believed half. */
const ASSUMED_RECORDS = 40;
/**
 * A bank in which nearly everybody has a counterpart is met nowhere: beyond it ratios are doubted and not the
 * share.
 */
const MOST_SHARE = 0.95;
/**
 * Multiple of the usual share for which an institution's records count at the most: somebody who files what
 * it has made up twice must not make everybody's pairs more probable.
 */
const MOST_TIMES_USUAL = 6;
const MOST_ROUNDS = 8;
/** Relative change of the share at which it counts as settled. */
const SETTLED = 0.02;

/** Share of records of the smaller bank that have a counterpart in the other. */
export interface LearntShare {
  readonly share: number;
  /** 95 of 100 shares that agree with what was seen lie between these two. */
  readonly least: number;
  readonly most: number;
  /** Number of records of the smaller bank that it was learnt from. */
  readonly records: number;
}

/** A share that was learnt, and how many times it each pair of countries has. */
export interface LearntByCountries {
  readonly learnt: LearntShare;
  /** Rates of pairs of countries of which something is known. */
  readonly rates: readonly CountryRate[];
}

/** Expected numbers of pairs: sums of the probabilities of a bank's pairs. */
export interface ExpectedPairs {
  /** Returns the number of records of the smaller bank that have a counterpart, by institution. */
  byHolder(): readonly number[];
  /**
   * Returns how many pairs are of one person, by `countryPairOf`.
   *
   * @param weightOf what a pair counts for by the institution that holds its record of the smaller bank
   */
  byCountries(weightOf: (holder: number) => number): Float64Array;
}

/** Facts about a bank that are known before its pairs are. */
export interface LearningBank {
  readonly kind: Kind;
  readonly sizes: BankSizes;
  /** Records of the smaller bank, by institution. */
  readonly records: readonly number[];
  readonly countries: SideCountryCounts;
}

/**
 * Learns the share of records that have a counterpart from the probabilities of a bank's own pairs, by
 * expectation and maximisation: probabilities under a share, the share that they add up to, and again until
 * it settles. It begins from `EXPECTED_SHARE` and is drawn there as by forty more records, so that a small
 * bank stays near what is assumed. Beside it the rate of each pair of countries, which begins from the bank's
 * and is drawn to it (`ratesOf`).
 *
 * Dempster, Laird, Rubin 1977, Journal of the Royal Statistical Society B 39:1; as in Fellegi-Sunter linkage
 * without labels (Winkler 1988). The interval is Wilson's of the records that were seen alone: what is
 * assumed makes nobody surer.
 *
 * No institution's records count for more than six times the usual share, the one that half of all records
 * lie below (a median weighted by records): who lies must hold half of the bank to move it. Somebody whose
 * records truly have more counterparts is counted too low, so that probabilities err downwards.
 *
 * @param expected under a prior probability of each pair, and under the rates of pairs of countries
 */
export function learnShare(
  bank: LearningBank,
  expected: (prior: number, rates: readonly CountryRate[]) => ExpectedPairs,
): LearntByCountries {
  const { kind, sizes, records } = bank;
  const all = isWithinOneBank(kind) ? sizes.a : Math.min(sizes.a, sizes.b);
  const assumed = EXPECTED_SHARE[kind];
  let [share, rates]: [number, readonly CountryRate[]] = [assumed, []];
  for (let round = 0; round < MOST_ROUNDS && all > 0; round += 1) {
    const pairs = expected(priorOfShare(share, kind, sizes), rates);
    const byHolder = pairs.byHolder();
    const most = mostOf(byHolder, records, assumed);
    const counted = byHolder.map((found, at) => Math.min(found, most * (records[at] ?? 0)));
    const found = Math.min(
      all,
      counted.reduce((sum, one) => sum + one, 0),
    );
    const next = Math.min(MOST_SHARE, drawn(found, all, assumed));
    const byCountries = pairs.byCountries((holder) => {
      const [one, whole] = [counted[holder] ?? 0, byHolder[holder] ?? 0];
      return whole > 0 ? one / whole : 1;
    });
    const after = ratesOf(kind, bank.countries, priorOfShare(next, kind, sizes), byCountries);
    const isSettled = Math.abs(next / share - 1) < SETTLED && areNear(after, rates);
    [share, rates] = [next, after];
    if (isSettled) break;
  }
  return { learnt: { share, ...wilson(share, all), records: all }, rates };
}

function areNear(rates: readonly CountryRate[], before: readonly CountryRate[]): boolean {
  const known = new Map(before.map(({ a, b, rate }) => [`${a} ${b}`, rate]));
  return rates.every(({ a, b, rate }) => Math.abs(rate / (known.get(`${a} ${b}`) ?? 1) - 1) < SETTLED);
}

/** The share that is assumed before anything was learnt, as sure as so many records would make it. */
export function assumedShare(kind: Kind, records: number): LearntShare {
  const share = EXPECTED_SHARE[kind];
  return { share, ...wilson(share, records), records };
}

/** A share of so many records, drawn towards what is assumed. */
function drawn(found: number, records: number, assumed: number): number {
  return (found + assumed * ASSUMED_RECORDS) / (records + ASSUMED_RECORDS);
}

/** The most of an institution's records that count as having a counterpart: no more than is usual. */
function mostOf(found: readonly number[], records: readonly number[], assumed: number): number {
  const shares = found.map((one, at) => ({
    share: drawn(one, records[at] ?? 0, assumed),
    records: records[at] ?? 0,
  }));
  return MOST_TIMES_USUAL * weightedMedian(shares);
}

function weightedMedian(shares: readonly { readonly share: number; readonly records: number }[]): number {
  const half = shares.reduce((sum, { records }) => sum + records, 0) / 2;
  let below = 0;
  for (const { share, records } of shares.toSorted((x, y) => x.share - y.share)) {
    below += records;
    if (below >= half) return share;
  }
  return Infinity;
}

/** Wilson 1927, Journal of the American Statistical Association 22:209. */
function wilson(share: number, count: number): { least: number; most: number } {
  if (count === 0) return { least: 0, most: 1 };
  const z = 1.96;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2);
  return { least: Math.max(0, middle - half), most: Math.min(1, middle + half) };
}
