import {
  type Kind,
  nextQuestions,
  SIDES_OF_KIND,
  uncertainty,
  type ComparableRecord,
  type FamilyQuestion,
} from '../src/kernel/linkage/index.js';
import { buildBackground } from '../src/kernel/linkage/build-background.js';
import { askablesOf } from '../src/kernel/linkage/questions/askables.js';
import { simulateRegion } from '../src/benchmark/simulation/index.js';
import { type Figure, percentile } from './figure.js';
import {
  candidatesOf,
  codeOf,
  mean,
  outcomeOf,
  sameOf,
  type Banks,
  type Outcome,
  type Region,
} from './question-cases.js';
import { dnaQuestions } from './questions-dna.js';

const ORDER = { seed: 20_261_125, reports: 1200, remains: 600, living: 200, endDate: '2026-10-31' };
/** Records of a kind that are asked; more take longer and say the same. */
const MOST_CASES = 60;
const OTHERS = 16;
/** Below this there is nothing to ask. */
const LEAST_UNCERTAINTY = 0.2;

/** What a record is made to forget, as if nobody had asked yet. */
const FORGOTTEN: Readonly<Partial<Record<FamilyQuestion, (record: ComparableRecord) => ComparableRecord>>> = {
  birth_date: (record) => ({ ...record, person: { ...record.person, birthDate: undefined } }),
  documents: (record) => ({ ...record, person: { ...record.person, documents: undefined } }),
  stature: (record) => ({ ...record, physical: { ...record.physical, heightCm: undefined } }),
  dental: (record) => ({ ...record, dental: undefined }),
  marks: (record) => ({ ...record, marks: undefined }),
  medical: (record) => ({ ...record, medical: undefined }),
  effects: (record) => ({ ...record, effects: undefined }),
  last_contact_place: (record) => ({ ...record, lastContact: { ...record.lastContact, place: undefined } }),
  route: (record) => ({ ...record, route: undefined }),
  weight: (record) => ({ ...record, physical: { ...record.physical, weightKg: undefined } }),
  event: (record) => ({ ...record, event: undefined }),
  languages: (record) => ({ ...record, person: { ...record.person, languages: undefined } }),
  occupation: (record) => ({ ...record, person: { ...record.person, occupation: undefined } }),
  cause: (record) => ({ ...record, cause: undefined }),
};
const TOPICS = Object.keys(FORGOTTEN) as FamilyQuestion[];

/** Families are asked who the body or the living person is, those who hold a body which other one it is. */
const ASKED_KINDS = ['identification', 'living', 'same_remains'] as const satisfies readonly Kind[];
/** What only speaks in some kinds, or seldom: told one by one. */
const TOLD_APART: readonly FamilyQuestion[] = ['weight', 'event', 'languages', 'occupation', 'cause'];

interface Asked extends Outcome {
  readonly question: FamilyQuestion;
  /** Bits that were promised. */
  readonly expected: number;
}

interface Case {
  readonly milliseconds: number;
  /** Most promising first; those that the report can answer. */
  readonly asked: readonly Asked[];
}

/** Whether the question that promises most brings most: records of a simulated region forget what they know, are asked, and tell it. */
export function questions(): Promise<readonly Figure[]> {
  const region = simulated();
  const cases = new Map(ASKED_KINDS.map((kind) => [kind, casesOf(banksOf(region, kind))]));
  const apart = [...cases].flatMap(([kind, found]) =>
    TOLD_APART.flatMap((question) => figuresOfOne(`${kind}, ${question}`, question, found)),
  );
  return Promise.resolve([
    ...[...cases].flatMap(([kind, found]) => figuresOf(kind, found)),
    ...apart,
    ...dnaQuestions(),
  ]);
}

function casesOf(banks: Banks): Case[] {
  const cases: Case[] = [];
  for (const subject of banks.subjects) {
    if (cases.length === MOST_CASES) break;
    const found = caseOf(subject, banks);
    if (found) cases.push(found);
  }
  return cases;
}

function simulated(): Region {
  const { records, truth } = simulateRegion(ORDER);
  return { records, background: buildBackground(records), same: sameOf(truth) };
}

function banksOf(region: Region, kind: Kind): Banks {
  const { a, b } = SIDES_OF_KIND[kind];
  const ofType = (type: string) => region.records.filter(({ recordType }) => recordType === type);
  const [subjects, bank] = [ofType(a), ofType(b)];
  // Few bodies lie in two registries: of those who hold them, these alone have somebody to ask about.
  const inTwo = subjects.filter((one) =>
    bank.some((other) => region.same.get(codeOf(one))?.has(codeOf(other))),
  );
  return { ...region, kind, side: 'a', subjects: kind === 'same_remains' ? inTwo : subjects, bank };
}

function caseOf(whole: ComparableRecord, banks: Banks): Case | undefined {
  const told = TOPICS.reduce((record, topic) => FORGOTTEN[topic]?.(record) ?? record, whole);
  // Two registries of one body agree in the find, and then nothing is left to ask: here it was handed on without that.
  const subject = banks.kind === 'same_remains' ? { ...told, found: undefined } : told;
  const candidates = candidatesOf(subject, banks);
  if (uncertainty(candidates) < LEAST_UNCERTAINTY) return undefined;
  const others = banks.subjects.filter((one) => one.id !== whole.id).slice(-OTHERS);
  const { kind, background } = banks;
  const began = performance.now();
  const weighed = nextQuestions({ kind, side: 'a', subject, candidates, others, background });
  const milliseconds = performance.now() - began;
  const askables = new Map(askablesOf(subject).map((askable) => [askable.question, askable]));
  const asked = weighed.flatMap(({ question, bits }): Asked[] => {
    const answered = TOPICS.includes(question) && askables.get(question)?.answered(subject, whole);
    return answered
      ? [{ question, expected: bits, ...outcomeOf({ subject, answered }, candidates, banks) }]
      : [];
  });
  return asked.length < 2 ? undefined : { milliseconds, asked };
}

/** One question alone, wherever it stands in the list. */
function figuresOfOne(name: string, question: FamilyQuestion, cases: readonly Case[]): Figure[] {
  const asked = cases.flatMap((one) => one.asked.filter((each) => each.question === question));
  if (asked.length === 0) return [];
  const kept = { what: 'kept', value: mean(asked.map(({ fell }) => fell)) };
  return [
    { name: `${name} (${asked.length}): promised`, unit: 'bits', measured: mean(asked.map(({ expected }) => expected)), baseline: kept },
    { name: '… the truth becomes likelier by', unit: 'bits', measured: mean(asked.map(({ truth }) => truth)) },
  ]; // prettier-ignore
}

function figuresOf(kind: Kind, cases: readonly Case[]): Figure[] {
  const all = cases.flatMap(({ asked }) => asked);
  const best = cases.flatMap(({ asked }) => asked.slice(0, 1));
  const random = (pick: (asked: Asked) => number): number =>
    mean(cases.map(({ asked }) => mean(asked.map(pick))));
  const atRandom = 'a question at random';
  return [
    { name: `${kind}: records that were asked`, unit: '', measured: cases.length },
    { name: 'the first question: the uncertainty falls by', unit: 'bits', measured: mean(best.map(({ fell }) => fell)), baseline: { what: atRandom, value: random(({ fell }) => fell) } },
    { name: '… the truth becomes likelier by', unit: 'bits', measured: mean(best.map(({ truth }) => truth)), baseline: { what: atRandom, value: random(({ truth }) => truth) } },
    { name: 'all questions: promised', unit: 'bits', measured: mean(all.map(({ expected }) => expected)), baseline: { what: 'kept', value: mean(all.map(({ fell }) => fell)) } },
    { name: 'the first question: promised', unit: 'bits', measured: mean(best.map(({ expected }) => expected)), baseline: { what: 'kept', value: mean(best.map(({ fell }) => fell)) } },
    { name: 'time for one record, 95th percentile', unit: 'ms', measured: percentile(cases.map(({ milliseconds }) => milliseconds), 0.95) },
  ]; // prettier-ignore
}
