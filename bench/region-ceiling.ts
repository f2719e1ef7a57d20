import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExchangeRecord, LivingRecord, ReportRecord } from '../src/kernel/contract/index.js';
import type { Figure } from './figure.js';
import { keyOf, lines, type TruePair } from './truth.js';
import { groupRanks } from './weights.js';

const REGION_A = resolve(import.meta.dirname, '../../shared/data/region-a');
const DAY = 86_400_000;
const DAYS_A_YEAR = 365.25;

/**
 * What the best ranking could reach where Huella falls short on the evaluation region: of people in hospital who say nothing, by somebody who knows
 * how ages, statures and days of this very region differ between the two records of one person; of bodies with papers, where a pair would
 * stand if one knew that its papers are another's.
 */
export function regionCeiling(words: readonly string[]): Promise<readonly Figure[]> {
  const folder = words[0] ?? REGION_A;
  if (!existsSync(join(folder, 'truth.ndjson')))
    return Promise.resolve([{ name: 'region', unit: '', missing: 'name a folder: npm run figures -- region-ceiling DIR' }]); // prettier-ignore
  const records = lines<ExchangeRecord>(join(folder, 'records.ndjson'));
  const truth = lines<TruePair>(join(folder, 'truth.ndjson'));
  return Promise.resolve([...muteFigures(records, truth), ...paperFigures(records, truth)]);
}

/** Differences between a report and somebody met; undefined where one of the two does not say. */
interface Differences {
  readonly sex: boolean | undefined;
  /** Age by date of birth less the middle of the estimate, in years. */
  readonly years: number | undefined;
  readonly centimetres: number | undefined;
  /** From the last contact on. */
  readonly days: number | undefined;
}

function muteFigures(records: readonly ExchangeRecord[], truth: readonly TruePair[]): Figure[] {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  const mute = records.filter(
    (one): one is LivingRecord => one.recordType === 'living' && one.situation === 'hospitalised_unable_to_speak',
  ); // prettier-ignore
  const reports = reportsTogether(truth, byKey);
  const pairs = truth.filter((pair) => pair.class === 'living:mute');
  const cases = pairs.map(({ a, b }) => ({
    reports: reports(keyOf(a)),
    own: byKey.get(keyOf(b)) as LivingRecord,
  }));
  const known = cases.map(({ reports: told, own }) => differences(told, own));
  let [first, expected] = [0, 0];
  for (const [at, { reports: told, own }] of cases.entries()) {
    const ratioOf = oracle(known.filter((_, other) => other !== at));
    const ratios = mute.map((one) => ratioOf(differences(told, one)));
    const best = Math.max(...ratios);
    first += ratios[mute.indexOf(own)] === best ? 1 / ratios.filter((ratio) => ratio === best).length : 0;
    expected += best / ratios.reduce((sum, ratio) => sum + ratio, 0);
  }
  const error = Math.sqrt(((expected / cases.length) * (1 - expected / cases.length)) / cases.length);
  return [
    { name: 'living:mute, pairs', unit: '', measured: cases.length },
    {
      name: '… first, by who knows the differences of this region',
      unit: '',
      measured: first / cases.length,
    },
    { name: `… expected of it ± ${error.toFixed(2)}`, unit: '', measured: expected / cases.length },
  ];
}

/** A report and those of the same person. */
function reportsTogether(truth: readonly TruePair[], byKey: ReadonlyMap<string, ExchangeRecord>) {
  const twice = truth.filter((pair) => pair.class === 'duplicate_report');
  return (key: string): ReportRecord[] =>
    [key, ...twice.flatMap(({ a, b }) => (keyOf(a) === key ? keyOf(b) : keyOf(b) === key ? keyOf(a) : []))].map(
      (one) => byKey.get(one) as ReportRecord,
    ); // prettier-ignore
}

function differences(reports: readonly ReportRecord[], met: LivingRecord): Differences {
  const said = <T>(read: (report: ReportRecord) => T | undefined): T | undefined =>
    reports.map(read).find((value) => value !== undefined);
  const sex = said(({ person }) => person?.sex);
  const since = dayOf(met.since);
  const longest = (dates: (string | undefined)[]) => dates.reduce<string>((best, date = '') => (date.length > best.length ? date : best), ''); // prettier-ignore
  const birth = dayOf(longest(reports.map(({ person }) => person?.birthDate)));
  const age = middle(met.person?.ageYears);
  const contact = dayOf(
    reports.map(({ lastContact }) => lastContact?.date ?? '').reduce((x, y) => (x > y ? x : y)),
  );
  const [told, seen] = [middle(said(({ physical }) => physical?.heightCm)), middle(met.physical?.heightCm)];
  return {
    sex: sex === undefined || met.person?.sex === undefined ? undefined : sex === met.person.sex,
    years: less(less(since, birth, DAYS_A_YEAR), age === undefined ? undefined : age + 0.5),
    centimetres: less(told, seen),
    days: less(since, contact),
  };
}

/** Days since 1970; of a month or a year its middle. */
function dayOf(date: string | undefined): number | undefined {
  if (!date) return undefined;
  return Date.parse(date.length === 10 ? date : date.length === 7 ? `${date}-15` : `${date}-07-01`) / DAY;
}

function middle(range: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined) {
  return range?.min === undefined || range.max === undefined ? undefined : (range.min + range.max) / 2;
}

const less = (one: number | undefined, other: number | undefined, unit = 1): number | undefined =>
  one === undefined || other === undefined ? undefined : (one - other) / unit;

/** How each difference lies among strangers: normal ages and statures, days spread over a dozen years. */
const STRANGERS = { years: 10, centimetres: 11, days: 4380 };
const KERNEL = { years: 0.3, centimetres: 1.5 };
const SLIP = 0.03;

/** The likelihood ratio of differences as the pairs of one person of the region have them, each kernel smoothed. */
function oracle(known: readonly Differences[]): (found: Differences) => number {
  const days = known.flatMap((one) => one.days ?? []);
  const longest = Math.max(...days);
  const of = (key: 'years' | 'centimetres') => {
    const seen = known.flatMap((one) => one[key] ?? []);
    return (value: number | undefined): number => {
      if (value === undefined) return 1;
      const density = seen.reduce((sum, one) => sum + normal(value - one, KERNEL[key]), 0) / seen.length;
      const stranger = normal(value, STRANGERS[key]);
      return (1 - SLIP) * (density / stranger) + SLIP;
    };
  };
  const [ofYears, ofCentimetres] = [of('years'), of('centimetres')];
  return ({ sex, years, centimetres, days: apart }) => {
    const isWithin = apart !== undefined && apart >= 0 && apart <= longest;
    const byDays = apart === undefined ? 1 : (isWithin ? STRANGERS.days / longest : 0) + SLIP;
    return (sex === false ? SLIP : 1) * ofYears(years) * ofCentimetres(centimetres) * byDays;
  };
}

const normal = (value: number, deviation: number): number =>
  Math.exp(-((value / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));

/** Pairs of the class that stand beyond the tenth, and beyond it too where name and number of the papers count for nothing. */
function paperFigures(records: readonly ExchangeRecord[], truth: readonly TruePair[]): Figure[] {
  const ranks = groupRanks({ name: '', records, truth }, 'identification:document', ['name', 'document']);
  const beyond = ranks.filter(({ all }) => all > 10);
  return [
    { name: 'identification:document, pairs', unit: '', measured: ranks.length },
    { name: '… beyond the tenth place', unit: '', measured: beyond.length },
    ...beyond.map(({ all, without }) => ({
      name: `… of one that stands at ${all}: its place if its papers counted for nothing`,
      unit: '',
      measured: without,
    })),
  ];
}
