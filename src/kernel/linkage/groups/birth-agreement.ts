import { dayOf, DAYS_A_YEAR, monthOf, yearOf } from '../calendar.js';
import { gaussianAgreement, type Spread } from '../moments.js';

/**
 * Shares of the mixture that weighs two statements of one birth.
 *
 * With `agree` the narrower statement lies within the wider one; else a date was mistyped in one of the usual
 * ways (another year, another day or month, day and month exchanged), each far rarer by chance than a free
 * date; else ages are approximate, a Gaussian of some years; else nothing (the floor).
 */
const SHARE = { agree: 0.84, mistyped: 0.08, approximate: 0.06, unrelated: 0.02 } as const;
/**
 * Shares of agreement where both say day, month and year: whoever has such a date at hand is seldom some
 * months off.
 */
const SHARE_OF_FULL_DATES = { agree: 0.86, mistyped: 0.1, approximate: 0.025, unrelated: 0.015 } as const;
/** Ages told rather than dated: two families' years differ more often than they agree. */
const SHARE_BY_AGE = { agree: 0.03, mistyped: 0, approximate: 0.95, unrelated: 0.02 } as const;
const TOLD_AGE_YEARS = 0.7;

/** Statement of a birth; mutable, so that the inner loop fills one and the same object. */
export interface BirthStatement {
  first: number;
  last: number;
  /** The first day packed by `packCivil`; 0 where the birth was reckoned from an age. */
  civil: number;
}

const MONTH_DAYS = 31;

export function birthAgreement(population: Spread, a: BirthStatement, b: BirthStatement): number {
  const areDates = a.civil !== 0 && b.civil !== 0;
  const share = areDates ? (areFull(a, b) ? SHARE_OF_FULL_DATES : SHARE) : SHARE_BY_AGE;
  const overlap = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  const narrower = Math.min(a.last - a.first, b.last - b.first) + 1;
  let ratio = share.unrelated + share.approximate * approximate(population, a, b);
  if (overlap > 0) {
    // The chance that a stranger's birth falls within the wider statement too.
    const wider = Math.max(a.last - a.first, b.last - b.first) + 1;
    ratio +=
      (share.agree * (overlap / narrower)) /
      chanceWithin(population, (a.first + a.last + b.first + b.last) / 4, wider);
  } else if (areDates) {
    ratio += share.mistyped * mistypedRatio(a, b);
  }
  return Math.log10(ratio);
}

/**
 * Returns the likelihood ratio of two approximate ages: some guess well, by what they were told, and others
 * by eye.
 */
function approximate(population: Spread, a: BirthStatement, b: BirthStatement): number {
  const [surest] = DEVIATIONS_A_GUESS;
  if (!isGuess(a) && !isGuess(b)) return 10 ** agreementOf(population, a, b, surest);
  let sum = 0;
  for (const deviations of DEVIATIONS_A_GUESS) sum += 10 ** agreementOf(population, a, b, deviations);
  return sum / DEVIATIONS_A_GUESS.length;
}

function agreementOf(population: Spread, a: BirthStatement, b: BirthStatement, deviations: number): number {
  const [ofA, ofB] = [variance(a, deviations), variance(b, deviations)];
  return gaussianAgreement(population, middleYear(a), ofA, middleYear(b), ofB);
}

const middleYear = (statement: BirthStatement): number =>
  (statement.first + statement.last) / 2 / DAYS_A_YEAR;

/** A guess of some years to both sides: who makes it is surer of the middle than of the ends. */
const GUESSED_FROM_YEARS = 5;
/** Standard deviations that the width of a guess holds, from good guesses to poor ones. */
const DEVIATIONS_A_GUESS = [30, 15, 4] as const;

const yearsOf = ({ first, last }: BirthStatement): number => (last - first) / DAYS_A_YEAR;
const isGuess = (statement: BirthStatement): boolean => yearsOf(statement) > GUESSED_FROM_YEARS;

function variance(statement: BirthStatement, deviations: number): number {
  const years = yearsOf(statement);
  const own = isGuess(statement) ? (years / deviations) ** 2 : years ** 2 / 12;
  return own + TOLD_AGE_YEARS ** 2 / 2;
}

function chanceWithin(population: Spread, middle: number, days: number): number {
  const years = days / DAYS_A_YEAR;
  const variance = population.variance + (years * years) / 12;
  const offset = middle / DAYS_A_YEAR - population.mean;
  const density = Math.exp((-offset * offset) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  return Math.min(1, Math.max(1e-5, years * density));
}

/** Returns the likelihood ratio of a difference of this form, by a slip of the pen against two free dates. */
function mistypedRatio(a: BirthStatement, b: BirthStatement): number {
  if (a.last - a.first > MONTH_DAYS || b.last - b.first > MONTH_DAYS)
    return Math.abs(yearOf(a.civil) - yearOf(b.civil)) === 1 ? NEXT_YEAR : 0;
  const isNextDay = Math.abs(a.first - b.first) <= 2;
  const isFull = areFull(a, b);
  const twice = isFull && isMistypedTwice(a.first - b.first) ? MISTYPED_TWICE : 0;
  if (yearOf(a.civil) !== yearOf(b.civil))
    return isNextDay ? NEXT_DAY : Math.max(twice, mistypedYear(a.civil, b.civil, isFull));
  if (isFull && isSwapped(a.civil, b.civil)) return SWAPPED_DAY_AND_MONTH;
  const sameMonth = monthOf(a.civil) === monthOf(b.civil);
  const sameDay = isFull && dayOf(a.civil) === dayOf(b.civil);
  return sameMonth || sameDay || isNextDay ? ONE_PART_OF_A_YEAR : twice;
}

const areFull = (a: BirthStatement, b: BirthStatement): boolean => a.first === a.last && b.first === b.last;

const MONTH_AND_DAY = [27, 33] as const;
const YEAR_AND_DAY = [363, 368] as const;

/** The next month or the next year, and a day or two beside: two slips in one date. */
function isMistypedTwice(days: number): boolean {
  const apart = Math.abs(days);
  return [MONTH_AND_DAY, YEAR_AND_DAY].some(([least, most]) => apart >= least && apart <= most);
}

/** Shares among slips, each over how often two free dates would differ so. */
const NEXT_DAY = 0.2 * 365;
const SWAPPED_DAY_AND_MONTH = 0.15 * 365;
const ONE_PART_OF_A_YEAR = 0.25 * 12 * 20;
const MISTYPED_TWICE = 0.05 * 730;
const NEXT_YEAR = 0.45 * 20;
const OTHER_YEAR_OF_DAY = 0.45 * 365;
const OTHER_YEAR_OF_MONTH = 0.45 * 12;

function mistypedYear(a: number, b: number, areFull: boolean): number {
  const years = Math.abs(yearOf(a) - yearOf(b));
  if (monthOf(a) !== monthOf(b)) return 0;
  if (!areFull) return years <= 1 ? OTHER_YEAR_OF_MONTH : 0;
  return dayOf(a) === dayOf(b) && years <= 10 ? OTHER_YEAR_OF_DAY : 0;
}

const isSwapped = (a: number, b: number): boolean => dayOf(a) === monthOf(b) && monthOf(a) === dayOf(b);
