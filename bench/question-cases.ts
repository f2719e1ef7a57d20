import {
  explain,
  type Kind,
  log10LROf,
  priorFor,
  uncertainty,
  type Background,
  type ComparableRecord,
  type QuestionCandidate,
} from '../src/kernel/linkage/index.js';
import type { TruePair } from '../src/benchmark/simulation/index.js';

const KEPT = 10;

export interface Region {
  readonly records: readonly ComparableRecord[];
  readonly background: Background;
  /** The records of each record's person, by their codes. */
  readonly same: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Banks extends Region {
  readonly kind: Kind;
  /** On which side of the kind those who are asked stand. */
  readonly side: 'a' | 'b';
  readonly subjects: readonly ComparableRecord[];
  readonly bank: readonly ComparableRecord[];
}

export interface Outcome {
  /** Bits by which the uncertainty fell when the record's own value was told. */
  readonly fell: number;
  /** Bits by which the true answer to "who is it" became likelier. */
  readonly truth: number;
  /** How probable the true answer is then. */
  readonly right: number;
}

export const codeOf = (record: {
  readonly institution?: string | undefined;
  readonly id?: string | undefined;
}): string => `${record.institution ?? ''}/${record.id ?? ''}`;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function sameOf(truth: readonly TruePair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const same = new Map<string, Set<string>>();
  for (const { a, b } of truth) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = same.get(codeOf(one)) ?? new Set();
      same.set(codeOf(one), known.add(codeOf(other)));
    }
  }
  return same;
}

/** The most probable counterparts, by the score and the prior alone. */
export function candidatesOf(subject: ComparableRecord, banks: Banks): QuestionCandidate[] {
  const { kind, side, bank, records } = banks;
  const own = records.filter(({ recordType }) => recordType === subject.recordType).length;
  const prior = priorFor(kind, side === 'a' ? { a: own, b: bank.length } : { a: bank.length, b: own });
  const others = bank.filter((record) => codeOf(record) !== codeOf(subject));
  const weights = others.map((record) => ({
    record,
    weight: (prior / (1 - prior)) * 10 ** scoreOf(banks, subject, record),
  }));
  const total = 1 + weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights
    .sort((x, y) => y.weight - x.weight)
    .slice(0, KEPT)
    .map(({ record, weight }) => ({ record, probability: weight / total }));
}

/** What the record's own value does to the candidates. */
export function outcomeOf(
  { subject, answered }: Readonly<Record<'subject' | 'answered', ComparableRecord>>,
  candidates: readonly QuestionCandidate[],
  banks: Banks,
): Outcome {
  const none = 1 - candidates.reduce((sum, { probability }) => sum + probability, 0);
  const weights = candidates.map(
    ({ record, probability }) =>
      probability * 10 ** (scoreOf(banks, answered, record) - scoreOf(banks, subject, record)),
  );
  const total = none + weights.reduce((sum, weight) => sum + weight, 0);
  const after = candidates.map(({ record }, at) => ({ record, probability: (weights[at] ?? 0) / total }));
  const trueAt = candidates.findIndex(({ record }) => banks.same.get(codeOf(subject))?.has(codeOf(record)));
  const [before, right] = [
    candidates[trueAt]?.probability ?? none,
    after[trueAt]?.probability ?? none / total,
  ];
  return { fell: uncertainty(candidates) - uncertainty(after), truth: Math.log2(right / before), right };
}

function scoreOf(
  { kind, side, background }: Banks,
  subject: ComparableRecord,
  other: ComparableRecord,
): number {
  const [a, b] = side === 'a' ? [subject, other] : [other, subject];
  return log10LROf(explain(a, b, background, kind));
}
