import { statedFacts } from '../contract/stated-facts.js';
import type { ComparableRecord, ComparableRange } from './comparable-record.js';

/** Adults in inches; in centimetres these are small children. */
const INCHES = { least: 57, most: 79 } as const;
const CM_AN_INCH = 2.54;
const CHILD_UP_TO_YEARS = 5;

/**
 * A height that no adult has in centimetres and most have in inches was written in inches, unless a child is
 * meant.
 */
export function inCentimetres(
  range: ComparableRange | undefined,
  record: ComparableRecord,
): ComparableRange | undefined {
  const { min, max } = range ?? {};
  if (min === undefined || max === undefined || min < INCHES.least || max > INCHES.most) return range;
  return mayBeChild(record) ? range : { min: min * CM_AN_INCH, max: max * CM_AN_INCH };
}

/** A person whose age is not known is taken for no child: heights of children are told with an age. */
function mayBeChild(record: ComparableRecord): boolean {
  const { birth, age, ageAtDeath } = statedFacts(record);
  const youngest = (ageAtDeath ?? age)?.min;
  if (youngest !== undefined) return youngest <= CHILD_UP_TO_YEARS;
  if (birth === undefined) return false;
  const yearOf = (date: string | undefined): number => Number(date?.slice(0, 4));
  return !(yearOf(record.lastContact?.date ?? record.since) - yearOf(birth) > CHILD_UP_TO_YEARS);
}
