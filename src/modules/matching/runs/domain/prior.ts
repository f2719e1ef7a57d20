import {
  assumedShare,
  isWithinOneBank,
  SMALL_BANK,
  type LearntByCountries,
  priorOfShare,
  SIDES_OF_KIND,
  type BankSizes,
  type Kind,
  type LearntShare,
} from '../../../../kernel/linkage/index.js';
import type { RecordType } from '../../../../kernel/contract/index.js';
import type { StoredShare } from './stored-share.js';

/**
 * Shares of records with a counterpart that the last comparison of everything has learnt, by kind; nothing of
 * a kind that none has compared.
 */
export type LearntShares = ReadonlyMap<Kind, StoredShare>;

/** Shares that the installation has set, by kind. */
export type SetShares = Readonly<Partial<Record<Kind, number>>>;

interface Banks {
  size(type: RecordType): number;
}

export function sizesOf(kind: Kind, banks: Banks): BankSizes {
  const { a, b } = SIDES_OF_KIND[kind];
  return { a: banks.size(a), b: banks.size(b) };
}

/** Records of the smaller bank of a kind, of which the share is. */
export function recordsOfSmaller(kind: Kind, { a, b }: BankSizes): number {
  return isWithinOneBank(kind) ? a : Math.min(a, b);
}

/**
 * Returns the share that the probabilities of a kind follow from: what was set when everything was last
 * compared, else what that has learnt. Before there was a comparison of everything it is what is set, else
 * what is assumed.
 *
 * What is set now waits for the next comparison of everything: a list of candidates holds pairs of many runs,
 * and they must rest on one share.
 *
 * @param learnt undefined before there was a comparison of everything
 */
export function shareTaken(
  kind: Kind,
  learnt: StoredShare | undefined,
  sizes: BankSizes,
  set: SetShares,
): LearntShare {
  if (learnt) return withSet(learnt, learnt.set);
  return withSet(assumedShare(kind, recordsOfSmaller(kind, sizes)), set[kind]);
}

/**
 * Returns a share, or what the installation has set instead of it. The interval then spans both: setting a
 * share makes nobody surer of it than the records do.
 */
export function withSet(share: LearntShare, set: number | undefined): LearntShare {
  if (set === undefined) return share;
  const { least, most, records } = share;
  return { share: set, least: Math.min(set, least), most: Math.max(set, most), records };
}

/**
 * Returns the prior of one pair of a kind, from the sizes of the banks and the share of records that have a
 * counterpart.
 */
export function priorOf(kind: Kind, banks: Banks, learnt: LearntShares, set: SetShares): number {
  const sizes = sizesOf(kind, banks);
  return inTwoDigits(priorOfShare(shareTaken(kind, learnt.get(kind), sizes, set).share, kind, sizes));
}

/**
 * Rounds a prior to two significant digits. The prior stands beside figures that are told, and in full would
 * tell how many records others hold, to the last one.
 */
export const inTwoDigits = (value: number): number => Number(value.toPrecision(2));

const STEPS_A_DECADE = 10;

/** The nearest of ten numbers a decade (1, 1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 7.9), as ISO 3 has them. */
export const inSteps = (value: number): number =>
  value > 0 ? inTwoDigits(10 ** (Math.round(Math.log10(value) * STEPS_A_DECADE) / STEPS_A_DECADE)) : 0;

/**
 * Rounds what was learnt of a bank to what probabilities rest on: in steps, and in a bank of fewer than a
 * hundred records nothing but what is assumed.
 *
 * A share is what the probabilities of everybody's pairs add up to. In full, or in a small bank, it would
 * follow what a single record of others says, and with it the figure of each own pair. How seldom one of a
 * larger bank takes it over the edge of a step says ADR 56.
 */
export function inStepsOf(kind: Kind, { learnt, rates }: LearntByCountries): LearntByCountries {
  const { share, least, most, records } = learnt;
  if (records < SMALL_BANK) return { learnt: assumedShare(kind, records), rates: [] };
  return {
    learnt: { share: inSteps(share), least: inSteps(least), most: Math.min(1, inSteps(most)), records },
    rates: rates.map(({ a, b, ...one }) => ({
      ...{ a, b, rate: inSteps(one.rate), least: inSteps(one.least), most: inSteps(one.most) },
    })),
  };
}
