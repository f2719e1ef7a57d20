import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';

/**
 * Sex as stated or estimated, through how often each kind of record has it wrong.
 *
 * A stored code is the value and the chance that it is right. Both records are readings of one true sex:
 * LR = sum_s p(s) P(a|s) P(b|s) / (P(a) P(b)). No reading is sure, so that a contradiction has a floor.
 */
const VALUES = ['male', 'female'] as const;
const STEPS = 63;
const INTERSEX = 129;
const CODES = 130;

/** A clerk's error, and a morgue's by condition where it states no confidence of its own. */
const RIGHT_WHEN_STATED = 0.992;
const RIGHT_BY_CONDITION: Readonly<Record<string, number>> = {
  fresh: 0.985,
  decomposed: 0.97,
  mummified: 0.96,
  submerged: 0.95,
  burnt: 0.9,
  skeletonised: 0.88,
};
const RIGHT_WHEN_UNKNOWN = 0.94;
const MOST_RIGHT = 0.99;

/** Intersex people are seldom recorded as such; against another value it says little either way. */
const INTERSEX_AGREES = 1.5;
const INTERSEX_DIFFERS = -0.3;

function reading(record: ComparableRecord): { readonly value: string; readonly right: number } | undefined {
  const { estimates, condition } = record;
  if (record.recordType !== 'remains') {
    const value = record.person?.sex;
    return value === undefined ? undefined : { value, right: RIGHT_WHEN_STATED };
  }
  const value = estimates?.sex?.value;
  if (value === undefined) return undefined;
  const usual = RIGHT_BY_CONDITION[condition ?? ''] ?? RIGHT_WHEN_UNKNOWN;
  return { value, right: Math.min(MOST_RIGHT, estimates?.sex?.confidence ?? usual) };
}

function codeOf(record: ComparableRecord): number {
  const read = reading(record);
  if (read === undefined) return 0;
  if (read.value === 'intersex') return INTERSEX;
  const index = VALUES.findIndex((value) => value === read.value);
  if (index < 0) return 0;
  return 1 + index * (STEPS + 1) + Math.round((Math.max(0.5, read.right) - 0.5) * 2 * STEPS);
}

const isMale = (code: number): boolean => code <= STEPS + 1;
const rightOf = (code: number): number => 0.5 + ((code - 1) % (STEPS + 1)) / (2 * STEPS);

function log10LR(a: number, b: number, shareOfMen: number): number {
  if (a === 0 || b === 0) return 0;
  if (a === INTERSEX || b === INTERSEX) return a === b ? INTERSEX_AGREES : INTERSEX_DIFFERS;
  const givenMan = (code: number): number => (isMale(code) ? rightOf(code) : 1 - rightOf(code));
  const women = 1 - shareOfMen;
  const [manA, manB] = [givenMan(a), givenMan(b)];
  const together = shareOfMen * manA * manB + women * (1 - manA) * (1 - manB);
  const marginal = (man: number): number => shareOfMen * man + women * (1 - man);
  return Math.log10(together / (marginal(manA) * marginal(manB)));
}

class SexScorer implements Scorer {
  private readonly weights = new Float64Array(CODES);
  private readonly shareOfMen: number;
  private codes: Uint8Array;

  constructor(private readonly pairing: Pairing) {
    const background = backgroundOf(pairing);
    const men = background.count('sex:male') + 7;
    this.shareOfMen = men / (men + background.count('sex:female') + 3);
    this.codes = pairing.bank.columns.sex;
  }

  begin(query: number): boolean {
    const own = this.pairing.queryBank.columns.sex[query]!;
    this.codes = this.pairing.bank.columns.sex;
    for (let code = 0; code < CODES; code += 1) this.weights[code] = log10LR(own, code, this.shareOfMen);
    return own !== 0;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { codes, weights } = this;
    for (let i = from; i < to; i += 1) out[i - from]! += weights[codes[slots[i]!]!]!;
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const values = { a: reading(a)?.value, b: reading(b)?.value };
    const code = this.codes[slot]!;
    if (codeOf(a) === 0 || code === 0) return [noData('sex', 'SEX.NO_DATA', values.a, values.b)];
    const agrees = values.a === values.b;
    const reason = agrees ? 'SEX.SAME' : 'SEX.DIFFERENT';
    const weight = this.weights[code]!;
    return [{ field: 'sex', log10LR: weight, agreement: agrees ? 'agrees' : 'differs', reason, ...values }];
  }
}

export const sexComparison: GroupComparison = {
  group: 'sex',
  count(record, count) {
    const value = reading(record)?.value;
    if (value === 'male' || value === 'female') count(`sex:${value}`);
  },
  encode(record, slot, bank) {
    bank.columns.sex[slot] = codeOf(record);
  },
  scorer: (pairing) => new SexScorer(pairing),
};
