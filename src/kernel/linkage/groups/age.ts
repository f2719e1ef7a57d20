import { statedFacts } from '../../contract/index.js';
import { DAYS_A_YEAR, NO_DAY, packCivil } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { GroupComparison } from '../comparison.js';
import { countMoments } from '../moments.js';
import { birthOf, deathOf, deathWithoutDay } from '../record-dates.js';
import { AgeAtDeathScorer } from './age-at-death.js';
import { BirthScorer } from './age-births.js';
import { estimatedAge } from './age-estimate.js';
import { countVerbatim, verbatimNumber } from './verbatim-copies.js';

const NEVER = { first: NO_DAY, last: NO_DAY } as const;
const NO_ESTIMATE = { years: 0, variance: 0 } as const;

const AGE_RANGE = 'ageRange';

/** An estimated age as text. */
function rangeOf(record: ComparableRecord): string | undefined {
  const range = record.recordType === 'remains' ? statedFacts(record).ageAtDeath : undefined;
  if (range?.min === undefined && range?.max === undefined) return undefined;
  return `${range?.min ?? ''}-${range?.max ?? ''}`;
}

/**
 * Age and birth are one comparison: a date of birth and an age say the same thing, and weigh once.
 *
 * A family's and a living person's statements become intervals of the day of birth; remains carry an
 * estimated age and a window of death, and the two meet as the age at death.
 */
export const ageComparison: GroupComparison = {
  group: 'age',
  count(record, count) {
    const estimate = estimatedAge(record);
    if (estimate !== undefined) countMoments(count, 'ageAtDeath', estimate.years);
    countVerbatim(count, AGE_RANGE, rangeOf(record));
    const birth = record.recordType === 'remains' ? undefined : birthOf(record);
    const interval = birth?.byDate ?? birth?.byAge;
    if (interval !== undefined)
      countMoments(count, 'birthYear', (interval.first + interval.last) / 2 / DAYS_A_YEAR);
  },
  encode(record, slot, bank) {
    const { columns } = bank;
    const isRemains = record.recordType === 'remains';
    const { byDate, byAge } = isRemains ? { byDate: undefined, byAge: undefined } : birthOf(record);
    const death = (isRemains ? (deathOf(record) ?? deathWithoutDay(record)) : undefined) ?? NEVER;
    const [dated, reckoned] = [byDate ?? NEVER, byAge ?? NEVER];
    columns.birthFirst[slot] = dated.first;
    columns.birthLast[slot] = dated.last;
    columns.birthCivil[slot] = byDate === undefined ? 0 : packCivil(byDate.first);
    columns.birthByAgeFirst[slot] = reckoned.first;
    columns.birthByAgeLast[slot] = reckoned.last;
    columns.deathFirst[slot] = death.first;
    columns.deathLast[slot] = death.last;
    const { years, variance } = estimatedAge(record) ?? NO_ESTIMATE;
    columns.ageMean[slot] = years;
    columns.ageVariance[slot] = variance;
    columns.ageRange[slot] = verbatimNumber(bank.lexicon, AGE_RANGE, rangeOf(record));
  },
  scorer(pairing) {
    if (pairing.kind === 'living' || pairing.kind === 'duplicate_report') return new BirthScorer(pairing);
    return new AgeAtDeathScorer(pairing);
  },
};
