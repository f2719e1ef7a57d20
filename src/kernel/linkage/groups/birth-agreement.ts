import { civilDate, DAYS_A_YEAR } from '../calendar.js';
import { gaussianAgreement, type Spread } from '../moments.js';

/**
 * Two statements of one birth.
 *
 * With `agree` the narrower statement lies within the wider one; else a date was mistyped in one of the usual ways
 * (another year, another day or month, day and month exchanged), each far rarer by chance than a free date; else ages are
 * approximate, a Gaussian of some years; else nothing (the floor).
 */
const SHARE = { agree: 0.84, mistyped: 0.08, approximate: 0.06, unrelated: 0.02 } as const;
/** Ages told rather than dated: two families' years differ more often than they agree. */
const SHARE_BY_AGE = { agree: 0.3, mistyped: 0, approximate: 0.67, unrelated: 0.03 } as const;
const TOLD_AGE_YEARS = 1.5;

export interface BirthStatement {
  readonly first: number;
  readonly last: number;
  readonly isDate: boolean;
}

const MONTH_DAYS = 31;

export function birthAgreement(population: Spread, a: BirthStatement, b: BirthStatement): number {
  const areDates = a.isDate && b.isDate;
  const share = areDates ? SHARE : SHARE_BY_AGE;
  const overlap = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  const narrower = Math.min(a.last - a.first, b.last - b.first) + 1;
  let ratio = share.unrelated + share.approximate * 10 ** approximate(population, a, b);
  if (overlap > 0) {
    // The chance that a stranger's birth falls within the wider statement too.
    const wider = Math.max(a.last - a.first, b.last - b.first) + 1;
    ratio += (share.agree * (overlap / narrower)) / chanceWithin(population, (a.first + a.last) / 2, wider);
  } else if (areDates) {
    ratio += share.mistyped * mistypedRatio(a, b);
  }
  return Math.log10(ratio);
}

function approximate(population: Spread, a: BirthStatement, b: BirthStatement): number {
  const middle = (statement: BirthStatement): number => (statement.first + statement.last) / 2 / DAYS_A_YEAR;
  const variance = (statement: BirthStatement): number =>
    ((statement.last - statement.first) / DAYS_A_YEAR) ** 2 / 12 + TOLD_AGE_YEARS ** 2 / 2;
  return gaussianAgreement(population, middle(a), variance(a), middle(b), variance(b));
}

function chanceWithin(population: Spread, middle: number, days: number): number {
  const years = days / DAYS_A_YEAR;
  const variance = population.variance + (years * years) / 12;
  const offset = middle / DAYS_A_YEAR - population.mean;
  const density = Math.exp((-offset * offset) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  return Math.min(1, Math.max(1e-5, years * density));
}

/** How much likelier a difference of this form is by a slip of the pen than between two free dates. */
function mistypedRatio(a: BirthStatement, b: BirthStatement): number {
  if (a.last - a.first > MONTH_DAYS || b.last - b.first > MONTH_DAYS) return 0;
  const [x, y] = [civilDate(a.first), civilDate(b.first)];
  const areFull = a.first === a.last && b.first === b.last;
  const sameMonth = x.month === y.month;
  const sameDay = areFull && x.day === y.day;
  if (sameMonth && sameDay && Math.abs(x.year - y.year) <= 10) return 0.45 * 365;
  if (sameMonth && !areFull && Math.abs(x.year - y.year) <= 1) return 0.45 * 12;
  if (x.year !== y.year) return Math.abs(a.first - b.first) <= 2 ? 0.2 * 365 : 0;
  if (areFull && x.day === y.month && x.month === y.day) return 0.15 * 365;
  return sameMonth || sameDay || Math.abs(a.first - b.first) <= 2 ? 0.25 * 20 * 12 : 0;
}
