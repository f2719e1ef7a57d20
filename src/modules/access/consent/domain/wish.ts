import { partialDateBounds, statedFacts, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { firstInstant } from './moments.js';

type Living = Extract<ExchangeRecord, { recordType: 'living' }>;

/**
 * Decider on whether the family may be told; `file`: whoever had to, as the exchange format says of what is
 * exported.
 */
export type WishDecider = 'person' | 'guardianship_authority' | 'file';

/** `no`: the family must not be told. `open`: nobody has decided who may. `yes`: it may be told. */
type Wish = 'no' | 'open' | 'yes';

const OF_AGE = 18;
const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

/**
 * Returns what counts as the wish of somebody found alive. For a child the guardianship authority decides,
 * and until then nobody has.
 */
export function wishOf(living: Living, decidedBy: WishDecider | null, now: string): Wish {
  const informFamily = living.wishes?.informFamily;
  if (informFamily === false) return 'no';
  if (informFamily === undefined) return 'open';
  const isDecided = decidedBy === 'guardianship_authority' || decidedBy === 'file';
  return isDecided || !mayBeChild(living, now) ? 'yes' : 'open';
}

/**
 * Tells whether a person may be under eighteen now: by the latest birth that the record allows. Without any
 * age only the situation tells.
 * @param now instant, ISO 8601
 */
export function mayBeChild(living: Living, now: string): boolean {
  const { situation, since, recordedAt } = living;
  const { birth, age } = statedFacts(living);
  const born = birth === undefined ? undefined : partialDateBounds(birth);
  if (born) return eighteenthBirthday(born.lastDay) > Date.parse(now);
  if (!age) return situation === 'unaccompanied_child';
  const said = firstInstant(since ?? recordedAt ?? now);
  const passed = Math.max(0, (Date.parse(now) - said) / YEAR_MS);
  return (age.min ?? 0) + passed < OF_AGE;
}

/**
 * Returns the time at which somebody born on a day is of age everywhere on earth: where the day begins last,
 * that is the day after in Greenwich.
 */
function eighteenthBirthday(bornOn: number): number {
  const born = new Date(bornOn * DAY_MS);
  return Date.UTC(born.getUTCFullYear() + OF_AGE, born.getUTCMonth(), born.getUTCDate() + 1);
}
