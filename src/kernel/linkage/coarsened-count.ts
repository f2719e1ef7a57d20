import type { KinshipBasisJson } from '../genetics/index.js';
import { Background, type AddCount, LEAST_BEARERS } from './background.js';
import { BackgroundCount } from './build-background.js';
import type { ComparableRecord } from './comparable-record.js';
import type { FittedWeights } from './fitted/weights.js';

type Counted = ReadonlyMap<string, number>;

const STEP = 10;
const roundedDown = (count: number): number => Math.floor(count / STEP) * STEP;
const roundedTo = (value: number, step: number): number => Math.round(value / step) * step;

/**
 * Counts the records of several institutions, each institution's counts rounded to tens before they are added
 * up.
 *
 * The weight of what two records share rests on how many have it. Counted in full, it would tell an
 * institution by the figure of two records of its own whether anybody elsewhere has it too. Each institution
 * is rounded by itself: what somebody files cannot bring the count of another to the next ten. A word that
 * fewer than ten have counts as that of ten, so that nobody's namesakes are made rarer than they are.
 */
export class CoarsenedCount {
  private readonly byInstitution = new Map<string, BackgroundCount>();

  add(record: ComparableRecord, institution: string): void {
    const count = this.byInstitution.get(institution) ?? new BackgroundCount();
    this.byInstitution.set(institution, count);
    count.add(record);
  }

  /**
   * @param kinship what DNA is weighed with
   * @param weights what was learnt from labels
   */
  background(kinship?: KinshipBasisJson, weights?: FittedWeights): Background {
    const sums = new Map<string, number>([[LEAST_BEARERS, STEP]]);
    const add: AddCount = (key, by = 1) => {
      if (by !== 0) sums.set(key, (sums.get(key) ?? 0) + by);
    };
    for (const { counted } of this.byInstitution.values())
      for (const [key, count] of counted) ruleOf(key)({ key, count, counted }, add);
    return Background.of(sums, kinship, weights);
  }
}

/** Count of one institution. */
interface OneCount {
  readonly key: string;
  readonly count: number;
  /** Counts of the institution, all of them. */
  readonly counted: Counted;
}

type Rule = (one: OneCount, add: AddCount) => void;

/** The nearest ten, so that the shares of a table that has few rows err to neither side. */
const inTens: Rule = ({ key, count }, add) => add(key, roundedTo(count, STEP));

/** Rule for things of which there are many kinds, most of them rare. */
const inWholeTens: Rule = ({ key, count }, add) => add(key, roundedDown(count));

/** Rule for numbers of records, which tell no value of one: they stand in priors too, there in two digits. */
const inFull: Rule = ({ key, count }, add) => add(key, count);

/** Told with the count of what it is the sum of. */
const withItsCount: Rule = () => undefined;

const MONTHS_A_YEAR = 12;

/**
 * Rule that counts in tens of a year, spread over its months: a month has few, and they are asked for by the
 * year.
 */
const byYears: Rule = ({ key, counted }, add) => {
  const at = key.lastIndexOf(':') + 1;
  const [type, month] = [key.slice(0, at), Number(key.slice(at))];
  const january = month - (month % MONTHS_A_YEAR);
  const months = Array.from({ length: MONTHS_A_YEAR }, (_, more) => `${type}${january + more}`);
  // Once a year: at the first of its months that has any.
  if (months.find((one) => counted.has(one)) !== key) return;
  const tens = roundedTo(
    months.reduce((sum, one) => sum + (counted.get(one) ?? 0), 0),
    STEP,
  );
  for (const [place, one] of months.entries()) {
    const upTo = (many: number): number => Math.floor((tens * many) / MONTHS_A_YEAR);
    add(one, upTo(place + 1) - upTo(place));
  }
};

/**
 * Step of a mean in units of the measure (years, centimetres, kilograms), so that hardly ever one record
 * moves it.
 */
const MEAN_STEP = 5;
const DEVIATION_STEP = 3;

/** Mean and deviation to the nearest step, counting as tens of records. */
const moments: Rule = ({ key, count, counted }, add) => {
  const name = key.slice('n:'.length);
  const mean = (counted.get(`sum:${name}`) ?? 0) / count;
  const variance = (counted.get(`squares:${name}`) ?? 0) / count - mean ** 2;
  const [told, deviation] = [
    roundedTo(mean, MEAN_STEP),
    roundedTo(Math.sqrt(Math.max(0, variance)), DEVIATION_STEP),
  ];
  const tens = roundedTo(count, STEP);
  add(key, tens);
  add(`sum:${name}`, tens * told);
  add(`squares:${name}`, tens * (told ** 2 + deviation ** 2));
};

/** Hundredths of a degree. */
const MIDDLE_STEP = 50;

/** Rule for where the records of a division lie on average: to half a degree. */
const middle: Rule = ({ key, count, counted }, add) => {
  const tens = roundedDown(count);
  add(key, tens);
  for (const axis of ['lat', 'lon']) {
    const sum = key.replace('division:n:', `division:${axis}:`);
    add(sum, tens * roundedTo((counted.get(sum) ?? 0) / count, MIDDLE_STEP));
  }
};

/** Rules by the beginning of the key; all other counts are in tens. */
const RULES: readonly (readonly [beginning: string, rule: Rule])[] = [
  ['size:', inFull],
  ['n:', moments],
  ['sum:', withItsCount],
  ['squares:', withItsCount],
  ['division:n:', middle],
  ['division:', withItsCount],
  // Groups are a few records of one day, often of several institutions: in tens there would be none, and two
  // companions one person.
  ['company:', inFull],
  ['month:', byYears],
  ['word:', inWholeTens],
  ['spot:', inWholeTens],
  ['dna:', inWholeTens],
];

const ruleOf = (key: string): Rule => RULES.find(([beginning]) => key.startsWith(beginning))?.[1] ?? inTens;
