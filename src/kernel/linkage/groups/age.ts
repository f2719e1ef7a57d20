import { NO_DAY, packCivil } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { Comparison } from '../comparison.js';
import { countMoments } from '../moments.js';
import { birthOf, deathOf } from '../record-dates.js';
import { AgeAtDeathScorer } from './age-at-death.js';
import { BirthScorer } from './age-births.js';
import { estimatedAge } from './age-estimate.js';

/**
 * Age and birth are one comparison: a date of birth and an age say the same thing, and weigh once.
 *
 * A family's and a living person's statements become intervals of the day of birth; remains carry an estimated age
 * and a window of death, and the two meet as the age at death.
 */
export const ageComparison: Comparison = {
  group: 'age',
  count(record, count) {
    const estimate = estimatedAge(record);
    if (estimate !== undefined) countMoments(count, 'ageAtDeath', estimate.years);
    const birth = record.recordType === 'remains' ? undefined : birthOf(record);
    const interval = birth?.byDate ?? birth?.byAge;
    if (interval !== undefined) countMoments(count, 'birthYear', (interval.first + interval.last) / 730.485);
  },
  encode(record, slot, bank) {
    const { columns } = bank;
    const birth = record.recordType === 'remains' ? undefined : birthOf(record);
    columns.birthFirst[slot] = birth?.byDate?.first ?? NO_DAY;
    columns.birthLast[slot] = birth?.byDate?.last ?? NO_DAY;
    columns.birthCivil[slot] = birth?.byDate === undefined ? 0 : packCivil(birth.byDate.first);
    columns.birthByAgeFirst[slot] = birth?.byAge?.first ?? NO_DAY;
    columns.birthByAgeLast[slot] = birth?.byAge?.last ?? NO_DAY;
    const estimate = estimatedAge(record);
    columns.ageYears[slot] = estimate?.years ?? 0;
    columns.ageVariance[slot] = estimate?.variance ?? 0;
    const death = deathWindow(record);
    columns.deathFirst[slot] = death?.first ?? NO_DAY;
    columns.deathLast[slot] = death?.last ?? NO_DAY;
  },
  scorer(pairing) {
    if (pairing.kind === 'living' || pairing.kind === 'duplicate_report') return new BirthScorer(pairing);
    return new AgeAtDeathScorer(pairing);
  },
};

function deathWindow(record: ComparableRecord): ReturnType<typeof deathOf> {
  return record.recordType === 'remains' ? deathOf(record) : undefined;
}
