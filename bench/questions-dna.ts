import {
  populationTable,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
  type KinshipBasisJson,
} from '../src/kernel/genetics/index.js';
import {
  SIDES_OF_KIND,
  uncertainty,
  weighDnaTests,
  type ComparableRecord,
  type Kind,
} from '../src/kernel/linkage/index.js';
import { buildBackground } from '../src/kernel/linkage/build-background.js';
import { simulateBenchmark } from '../src/benchmark/simulation/index.js';
import { type Figure, percentile } from './figure.js';
import { candidatesOf, mean, outcomeOf, sameOf, type Banks, type Outcome, type Region } from './question-cases.js'; // prettier-ignore

/** Families with genes, errors and gaps as in the public benchmark. */
const ORDER = { seed: 20_261_126, reports: 1200, remains: 600, living: 200, endDate: '2026-10-31', noise: 1 };
const MOST_CASES = 120;
const LEAST_UNCERTAINTY = 0.2;
/** From this probability on the true answer stands out. */
const STANDS_OUT = 0.9;
const MISATTRIBUTION = 0.001;
/** A poor sample, of which more is typed. */
const FEW_LOCI = 6;

/** A record without a sample that it has, and what it would answer if it were taken. */
interface Forgotten {
  readonly subject: ComparableRecord;
  /** With the sample of each relative, by id; by the empty id with that of the person whom the record is about. */
  readonly answers: ReadonlyMap<string, ComparableRecord>;
}

interface Tested extends Outcome {
  readonly expected: number;
}

interface Case {
  readonly milliseconds: number;
  /** Most promising first. */
  readonly tested: readonly Tested[];
}

interface Setting {
  readonly name: string;
  readonly kind: Kind;
  readonly side: 'a' | 'b';
  readonly forget: (record: ComparableRecord) => Forgotten | undefined;
}

const SETTINGS: readonly Setting[] = [
  { name: 'identification, a relative', kind: 'identification', side: 'a', forget: withoutFamily },
  { name: 'identification, one more relative', kind: 'identification', side: 'a', forget: withOneRelative },
  { name: 'identification, the body', kind: 'identification', side: 'b', forget: (body) => withLoci(body, 0) },
  { name: 'identification, more loci of the body', kind: 'identification', side: 'b', forget: (body) => withLoci(body, FEW_LOCI) },
  { name: 'same remains, the body', kind: 'same_remains', side: 'a', forget: (body) => withoutFind(withLoci(body, 0)) },
]; // prettier-ignore

/** Whether the test of DNA that promises most parts the candidates: samples are forgotten, proposed, and taken. */
export function dnaQuestions(): Figure[] {
  const region = simulated();
  return SETTINGS.flatMap((setting) => figuresOf(setting, casesOf(setting, region)));
}

function simulated(): Region {
  const { records, truth, forbidden } = simulateBenchmark(ORDER);
  // Who may be compared with whom is not asked here: whoever is one person is.
  const same = sameOf([...truth, ...forbidden]);
  return { records, background: buildBackground(records, usualBasis()), same };
}

function usualBasis(): KinshipBasisJson {
  const tables = [...(populationTable(USUAL_POPULATION)?.loci.values() ?? [])];
  return {
    ...{ population: USUAL_POPULATION, source: 'shipped', model: USUAL_MODEL_FIELDS },
    misattribution: MISATTRIBUTION,
    loci: tables.map(({ locus, alleles, frequencies, sampledAlleles }) => ({
      ...{ locus, alleles, frequencies: [...frequencies], sampledAlleles },
    })),
  };
}

function casesOf({ kind, side, forget }: Setting, region: Region): Case[] {
  const sides = SIDES_OF_KIND[kind];
  const ofType = (type: string) => region.records.filter(({ recordType }) => recordType === type);
  const [subjects, bank] = [ofType(sides[side]), ofType(sides[side === 'a' ? 'b' : 'a'])];
  const banks: Banks = { ...region, kind, side, subjects, bank };
  const cases: Case[] = [];
  for (const record of subjects) {
    if (cases.length === MOST_CASES) break;
    const forgotten = forget(record);
    const found = forgotten && caseOf(forgotten, banks);
    if (found) cases.push(found);
  }
  return cases;
}

function caseOf({ subject, answers }: Forgotten, banks: Banks): Case | undefined {
  const candidates = candidatesOf(subject, banks);
  if (uncertainty(candidates) < LEAST_UNCERTAINTY) return undefined;
  const relatives = new Set((subject.relatives ?? []).map(({ id }) => id));
  const pairs = candidates.map((one) => ({ ...one, subject, relatives, own: true }));
  const { kind, background } = banks;
  const began = performance.now();
  const tests = [...weighDnaTests({ kind, subject, pairs, background })];
  const milliseconds = performance.now() - began;
  if (tests.length === 0) return undefined;
  const promised = new Map(tests.map(({ question, relative, bits }) => [question === 'dna_own' ? '-' : (relative ?? ''), bits])); // prettier-ignore
  const tested = [...answers].map(([of, answered]) => ({
    expected: promised.get(of) ?? 0,
    ...outcomeOf({ subject, answered }, candidates, banks),
  }));
  return { milliseconds, tested: tested.sort((x, y) => y.expected - x.expected) };
}

/** Nobody of the family has come yet; only who did come in the simulation can answer. */
function withoutFamily(report: ComparableRecord): Forgotten | undefined {
  return withSamplesOf(report, new Set());
}

/** One relative, the first who came, has been typed. */
function withOneRelative(report: ComparableRecord): Forgotten | undefined {
  const first = report.relatives?.find(({ profile }) => profile !== undefined);
  return first && withSamplesOf(report, new Set([first.id]));
}

function withSamplesOf(report: ComparableRecord, kept: ReadonlySet<string>): Forgotten | undefined {
  const typed = (report.relatives ?? []).filter(({ id, profile }) => profile !== undefined && !kept.has(id));
  if (typed.length < 2) return undefined;
  const only = (ids: ReadonlySet<string>): ComparableRecord => ({
    ...report,
    relatives: report.relatives?.map((one) => (ids.has(one.id) ? one : { ...one, profile: undefined })),
  });
  return {
    subject: only(kept),
    answers: new Map(typed.map(({ id }) => [id, only(new Set([...kept, id]))])),
  };
}

function withLoci(body: ComparableRecord, count: number): Forgotten | undefined {
  const { profile } = body;
  const calls = Object.entries(profile?.autosomal ?? {});
  if (!profile || calls.length <= FEW_LOCI) return undefined;
  const first = { ...profile, autosomal: Object.fromEntries(calls.slice(0, count)) };
  return {
    subject: { ...body, profile: count === 0 ? undefined : first },
    answers: new Map([['', body]]),
  };
}

/** Two registries of one body agree in the find, and then nothing is left to ask. */
function withoutFind(forgotten: Forgotten | undefined): Forgotten | undefined {
  if (!forgotten) return undefined;
  const hidden = (record: ComparableRecord): ComparableRecord => ({ ...record, found: undefined });
  return {
    subject: hidden(forgotten.subject),
    answers: new Map([...forgotten.answers].map(([of, record]) => [of, hidden(record)])),
  };
}

function figuresOf({ name }: Setting, cases: readonly Case[]): Figure[] {
  const head = { name: `DNA, ${name}: records that were asked`, unit: '', measured: cases.length };
  if (cases.length === 0) return [head];
  const best = cases.flatMap(({ tested }) => tested.slice(0, 1));
  const random = (pick: (tested: Tested) => number): number =>
    mean(cases.map(({ tested }) => mean(tested.map(pick))));
  const share = ({ right }: Outcome): number => (right >= STANDS_OUT ? 1 : 0);
  const isChoice = cases.some(({ tested }) => tested.length > 1);
  const besideRandom = (pick: (tested: Tested) => number): Partial<Figure> =>
    isChoice ? { baseline: { what: 'a test at random', value: random(pick) } } : {};
  return [
    head,
    { name: 'the first test: promised', unit: 'bits', measured: mean(best.map(({ expected }) => expected)), baseline: { what: 'kept', value: mean(best.map(({ fell }) => fell)) } },
    { name: '… the truth becomes likelier by', unit: 'bits', measured: mean(best.map(({ truth }) => truth)), ...besideRandom(({ truth }) => truth) },
    { name: `… the truth stands at ${STANDS_OUT} or more`, unit: '', measured: mean(best.map(share)), ...besideRandom(share) },
    { name: 'time for one record, 95th percentile', unit: 'ms', measured: percentile(cases.map(({ milliseconds }) => milliseconds), 0.95) },
  ]; // prettier-ignore
}
