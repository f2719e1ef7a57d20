import { EXPECTED_SHARE, KINDS, rangeInSmallBank, type Kind } from '../../../../kernel/linkage/index.js';
import { SHARE_KINDS } from '../../../../platform/config/index.js';
import type { StoredShare } from './stored-share.js';
import { priorOf, shareTaken, withSet } from './prior.js';

const SIZES = { a: 400, b: 1_000 };
const BANKS = { size: (type: string) => (type === 'report' ? SIZES.a : SIZES.b) };
const LEARNT: StoredShare = { share: 0.2, least: 0.15, most: 0.26, records: 400 };
const of = (share: StoredShare) => new Map<Kind, StoredShare>([['identification', share]]);

describe('the share that probabilities follow from', () => {
  it('can be set of every kind of comparison', () => {
    expect(SHARE_KINDS).toEqual(KINDS);
  });

  it('is what was learnt, and before that what is assumed', () => {
    expect(shareTaken('identification', LEARNT, SIZES, {})).toEqual(LEARNT);
    const { share, records } = shareTaken('identification', undefined, SIZES, {});
    expect({ share, records }).toEqual({ share: EXPECTED_SHARE.identification, records: 400 });
    expect(priorOf('identification', BANKS, of(LEARNT), {})).toBeCloseTo(0.2 / 1_000, 12);
    expect(priorOf('identification', BANKS, new Map(), {})).toBeCloseTo(0.25 / 1_000, 12);
  });

  it('is what was set when everything was last compared; what is set since waits for the next time', () => {
    const then = { ...LEARNT, set: 0.4 };
    expect(shareTaken('identification', then, SIZES, {}).share).toBe(0.4);
    expect(shareTaken('identification', then, SIZES, { identification: 0.1 }).share).toBe(0.4);
    expect(shareTaken('identification', LEARNT, SIZES, { identification: 0.1 }).share).toBe(0.2);
    expect(priorOf('identification', BANKS, of(then), {})).toBeCloseTo(0.4 / 1_000, 12);
  });

  it('is what is set where nothing was learnt yet, for the kind that is named alone', () => {
    const set = { identification: 0.4 };
    expect(priorOf('identification', BANKS, new Map(), set)).toBeCloseTo(0.4 / 1_000, 12);
    expect(priorOf('living', BANKS, new Map(), set)).toBeCloseTo(EXPECTED_SHARE.living / 1_000, 12);
  });

  it('is no surer for being set: the interval of the records stays, and reaches to what is set', () => {
    expect(withSet(LEARNT, 0.18)).toMatchObject({ share: 0.18, least: 0.15, most: 0.26 });
    expect(withSet(LEARNT, 0.5)).toMatchObject({ share: 0.5, least: 0.15, most: 0.5 });
    expect(withSet(LEARNT, 0.01)).toMatchObject({ share: 0.01, least: 0.01, most: 0.26 });
    expect(withSet(LEARNT, undefined)).toBe(LEARNT);
  });

  it('leaves the lower end of a small bank’s range where the records have it', () => {
    const rangeOf = (set: number | undefined) => {
      const { share, least, most } = withSet({ ...LEARNT, records: 10 }, set);
      const prior = share / 100;
      const odds = (prior / (1 - prior)) * 10 ** 2;
      const pair = { log10LR: 2, prior, probability: odds / (1 + odds) };
      return rangeInSmallBank(pair, { records: 10, pairs: 1_000, share, least, most });
    };
    expect(rangeOf(0.9)?.least).toBeCloseTo(rangeOf(undefined)?.least ?? Number.NaN, 2);
    expect(rangeOf(0.9)?.most).toBeGreaterThan(rangeOf(undefined)?.most ?? Number.NaN);
  });
});
