import {
  explain,
  log10LROf,
  nextQuestions,
  priorFor,
  uncertainty,
  type Background,
  type ComparableRecord,
  type Question,
  type QuestionCandidate,
} from '../src/kernel/linkage/index.js';
import { buildBackground } from '../src/kernel/linkage/build-background.js';
import { askablesOf } from '../src/kernel/linkage/questions/askables.js';
import { simulateRegion } from '../src/kernel/simulation/index.js';
import { type Figure, percentile } from './figure.js';

const ORDER = { seed: 20_261_125, reports: 1200, remains: 600, living: 200, endDate: '2026-10-31' };
/** Reports that are asked; more take longer and say the same. */
const MOST_CASES = 60;
const KEPT = 10;
const OTHERS = 16;
/** Below this there is nothing to ask. */
const LEAST_UNCERTAINTY = 0.2;

/** What a report is made to forget, as if the family had not been asked yet. */
const FORGOTTEN: Readonly<Partial<Record<Question, (record: ComparableRecord) => ComparableRecord>>> = {
  birth_date: (record) => ({ ...record, person: { ...record.person, birthDate: undefined } }),
  documents: (record) => ({ ...record, person: { ...record.person, documents: undefined } }),
  stature: (record) => ({ ...record, physical: { ...record.physical, heightCm: undefined } }),
  dental: (record) => ({ ...record, dental: undefined }),
  marks: (record) => ({ ...record, marks: undefined }),
  medical: (record) => ({ ...record, medical: undefined }),
  effects: (record) => ({ ...record, effects: undefined }),
  last_contact_place: (record) => ({ ...record, lastContact: { ...record.lastContact, place: undefined } }),
  route: (record) => ({ ...record, route: undefined }),
};
const TOPICS = Object.keys(FORGOTTEN) as Question[];

interface Asked {
  readonly question: Question;
  /** Bits that were promised. */
  readonly expected: number;
  /** Bits by which the uncertainty fell when the report's own value was told. */
  readonly fell: number;
  /** Bits by which the true answer to "who is it" became likelier. */
  readonly truth: number;
}

interface Case {
  readonly milliseconds: number;
  /** Most promising first; those that the report can answer. */
  readonly asked: readonly Asked[];
}

interface Banks {
  readonly reports: readonly ComparableRecord[];
  readonly remains: readonly ComparableRecord[];
  readonly background: Background;
  /** The remains of each report, by both records' codes. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether the question that promises most brings most: reports of a simulated region forget what they know, are asked, and tell it. */
export function questions(): Promise<readonly Figure[]> {
  const banks = simulated();
  const cases: Case[] = [];
  for (const report of banks.reports) {
    if (cases.length === MOST_CASES) break;
    const found = caseOf(report, banks);
    if (found) cases.push(found);
  }
  return Promise.resolve(figuresOf(cases));
}

const codeOf = (record: {
  readonly institution?: string | undefined;
  readonly id?: string | undefined;
}): string => `${record.institution ?? ''}/${record.id ?? ''}`;

function simulated(): Banks {
  const { records, truth } = simulateRegion(ORDER);
  const ofType = (type: string): ComparableRecord[] =>
    records.filter(({ recordType }) => recordType === type);
  const bodies = new Map<string, Set<string>>();
  for (const { a, b } of truth) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = bodies.get(codeOf(one)) ?? new Set();
      bodies.set(codeOf(one), known.add(codeOf(other)));
    }
  }
  const [reports, remains] = [ofType('report'), ofType('remains')];
  return { reports, remains, background: buildBackground(records), bodies };
}

function caseOf(report: ComparableRecord, banks: Banks): Case | undefined {
  const subject = TOPICS.reduce((record, topic) => FORGOTTEN[topic]?.(record) ?? record, report);
  const candidates = candidatesOf(subject, banks);
  if (uncertainty(candidates) < LEAST_UNCERTAINTY) return undefined;
  const others = banks.reports.slice(-OTHERS);
  const { background } = banks;
  const began = performance.now();
  const told = nextQuestions({ kind: 'identification', side: 'a', subject, candidates, others, background });
  const milliseconds = performance.now() - began;
  const askables = new Map(askablesOf(subject).map((askable) => [askable.question, askable]));
  const asked = told.flatMap(({ question, bits }): Asked[] => {
    const answered = TOPICS.includes(question) && askables.get(question)?.answered(subject, report);
    return answered
      ? [{ question, expected: bits, ...outcomeOf({ report, subject, answered }, candidates, banks) }]
      : [];
  });
  return asked.length < 2 ? undefined : { milliseconds, asked };
}

function candidatesOf(
  subject: ComparableRecord,
  { remains, reports, background }: Banks,
): QuestionCandidate[] {
  const prior = priorFor('identification', { a: reports.length, b: remains.length });
  const weights = remains.map((record) => ({
    record,
    weight: (prior / (1 - prior)) * 10 ** log10LROf(explain(subject, record, background, 'identification')),
  }));
  const total = 1 + weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights
    .sort((x, y) => y.weight - x.weight)
    .slice(0, KEPT)
    .map(({ record, weight }) => ({ record, probability: weight / total }));
}

/** What the report's own value does to the candidates. */
function outcomeOf(
  { report, subject, answered }: Readonly<Record<'report' | 'subject' | 'answered', ComparableRecord>>,
  candidates: readonly QuestionCandidate[],
  { background, bodies }: Banks,
): Pick<Asked, 'fell' | 'truth'> {
  const score = (one: ComparableRecord, other: ComparableRecord): number =>
    log10LROf(explain(one, other, background, 'identification'));
  const none = 1 - candidates.reduce((sum, { probability }) => sum + probability, 0);
  const weights = candidates.map(
    ({ record, probability }) => probability * 10 ** (score(answered, record) - score(subject, record)),
  );
  const total = none + weights.reduce((sum, weight) => sum + weight, 0);
  const after = candidates.map(({ record }, at) => ({ record, probability: (weights[at] ?? 0) / total }));
  const trueAt = candidates.findIndex(({ record }) => bodies.get(codeOf(report))?.has(codeOf(record)));
  const [before, now] = [candidates[trueAt]?.probability ?? none, after[trueAt]?.probability ?? none / total];
  return { fell: uncertainty(candidates) - uncertainty(after), truth: Math.log2(now / before) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function figuresOf(cases: readonly Case[]): Figure[] {
  const all = cases.flatMap(({ asked }) => asked);
  const best = cases.flatMap(({ asked }) => asked.slice(0, 1));
  const random = (pick: (asked: Asked) => number): number =>
    mean(cases.map(({ asked }) => mean(asked.map(pick))));
  const atRandom = 'a question at random';
  return [
    { name: 'reports that were asked', unit: '', measured: cases.length },
    { name: 'the first question: the uncertainty falls by', unit: 'bits', measured: mean(best.map(({ fell }) => fell)), baseline: { what: atRandom, value: random(({ fell }) => fell) } },
    { name: '… the truth becomes likelier by', unit: 'bits', measured: mean(best.map(({ truth }) => truth)), baseline: { what: atRandom, value: random(({ truth }) => truth) } },
    { name: 'all questions: promised', unit: 'bits', measured: mean(all.map(({ expected }) => expected)), baseline: { what: 'kept', value: mean(all.map(({ fell }) => fell)) } },
    { name: 'the first question: promised', unit: 'bits', measured: mean(best.map(({ expected }) => expected)), baseline: { what: 'kept', value: mean(best.map(({ fell }) => fell)) } },
    { name: 'time for one report, 95th percentile', unit: 'ms', measured: percentile(cases.map(({ milliseconds }) => milliseconds), 0.95) },
  ]; // prettier-ignore
}
