import { isWithinOneBank, type Kind } from './kinds.js';
import { type BankSizes, EXPECTED_SHARE, priorOfShare } from './prior.js';

/** What the assumed share counts for, in records: a bank of so many is believed half. */
const ASSUMED_RECORDS = 40;
/** A bank in which nearly everybody has a counterpart is met nowhere: beyond it ratios are doubted and not the share. */
const MOST_SHARE = 0.95;
const MOST_ROUNDS = 8;
/** Relative change of the share at which it counts as settled. */
const SETTLED = 0.02;

/** Of the smaller bank: the share of records that have a counterpart in the other. */
export interface LearntShare {
  readonly share: number;
  /** 95 of 100 shares that agree with what was seen lie between these two. */
  readonly least: number;
  readonly most: number;
  /** How many records of the smaller bank it was learnt from. */
  readonly records: number;
}

/**
 * Learns the share of records that have a counterpart from the probabilities of a bank's own pairs, by expectation and maximisation: probabilities under a
 * share, the share that they add up to, and again until it settles. It begins from `EXPECTED_SHARE` and is drawn there as by forty more records, so that a small
 * bank stays near what is assumed.
 *
 * Dempster, Laird, Rubin 1977, Journal of the Royal Statistical Society B 39:1; as in Fellegi-Sunter linkage without labels (Winkler 1988). The interval is Wilson's of
 * the records that were seen alone: what is assumed makes nobody surer.
 *
 * @param expectedPairs how many pairs are of one person under a prior probability of each pair: the sum of their probabilities
 */
export function learnShare(
  kind: Kind,
  sizes: BankSizes,
  expectedPairs: (prior: number) => number,
): LearntShare {
  const records = isWithinOneBank(kind) ? sizes.a : Math.min(sizes.a, sizes.b);
  const assumed = EXPECTED_SHARE[kind];
  // A pair within one bank gives two records their counterpart.
  const counterparts = isWithinOneBank(kind) ? 2 : 1;
  let share = assumed;
  for (let round = 0; round < MOST_ROUNDS && records > 0; round += 1) {
    const found = Math.min(records, counterparts * expectedPairs(priorOfShare(share, kind, sizes)));
    const next = Math.min(MOST_SHARE, (found + assumed * ASSUMED_RECORDS) / (records + ASSUMED_RECORDS));
    const change = Math.abs(next / share - 1);
    share = next;
    if (change < SETTLED) break;
  }
  return { share, ...wilson(share, records), records };
}

/** Wilson 1927, Journal of the American Statistical Association 22:209. */
function wilson(share: number, count: number): { least: number; most: number } {
  if (count === 0) return { least: 0, most: 1 };
  const z = 1.96;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2);
  return { least: Math.max(0, middle - half), most: Math.min(1, middle + half) };
}
