import { DAYS_A_YEAR, readPartialDate } from '../calendar.js';
import type { ComparablePhysical, ComparableRecord, ComparableRange } from '../comparable-record.js';
import { PHYSICAL_TRAITS } from '../groups/physical.js';
import type { Askable } from './askable.js';

const EVERYBODY = ['report', 'remains', 'living'] as const;
/**
 * Half the width of an estimate from bones, as practitioners state it: years of age, centimetres of stature.
 */
const HALF_AGE = 5;
const HALF_HEIGHT = 4;
/** Teeth of a whole permanent set. */
const TEETH = 32;

const isClosed = (range: ComparableRange | undefined): boolean =>
  range?.min !== undefined && range.max !== undefined;

function heightOf({ estimates, physical }: ComparableRecord): ComparableRange | undefined {
  const range = estimates?.heightCm ?? physical?.heightCm;
  return isClosed(range) ? range : undefined;
}

function around({ min = 0, max = 0 }: ComparableRange, half: number): ComparableRange {
  const middle = (min + max) / 2;
  return { min: Math.round(middle - half), max: Math.round(middle + half) };
}

const stature: Askable = {
  question: 'stature',
  group: 'stature',
  types: EVERYBODY,
  lacks: (record) => heightOf(record) === undefined,
  answered(record, source) {
    const said = heightOf(source);
    if (said === undefined) return undefined;
    return record.recordType === 'remains'
      ? { ...record, estimates: { ...record.estimates, heightCm: around(said, HALF_HEIGHT) } }
      : { ...record, physical: { ...record.physical, heightCm: said } };
  },
};

const traitsOf = (physical: ComparablePhysical | undefined): typeof PHYSICAL_TRAITS =>
  PHYSICAL_TRAITS.filter((trait) => physical?.[trait] !== undefined);

const appearance: Askable = {
  question: 'appearance',
  group: 'marks',
  types: EVERYBODY,
  lacks: ({ physical }) => traitsOf(physical).length < PHYSICAL_TRAITS.length,
  isPartly: ({ physical }) => traitsOf(physical).length > 0,
  answered(record, { physical }) {
    const further = traitsOf(physical).filter((trait) => record.physical?.[trait] === undefined);
    if (further.length === 0) return undefined;
    const said = Object.fromEntries(further.map((trait) => [trait, physical?.[trait]]));
    return { ...record, physical: { ...record.physical, ...said } };
  },
};

const teethOf = ({ dental }: ComparableRecord): Readonly<Record<string, string | undefined>> =>
  dental?.teeth ?? {};

const dental: Askable = {
  question: 'dental',
  group: 'dental',
  types: EVERYBODY,
  lacks: (record) => Object.keys(teethOf(record)).length < TEETH,
  isPartly: (record) => Object.keys(teethOf(record)).length > 0,
  answered(record, source) {
    const own = teethOf(record);
    const said = teethOf(source);
    if (Object.keys(said).every((tooth) => tooth in own)) return undefined;
    return { ...record, dental: { ...record.dental, teeth: { ...said, ...own } } };
  },
};

const sexOfRemains: Askable = {
  question: 'sex',
  group: 'sex',
  types: ['remains'],
  lacks: ({ estimates }) => estimates?.sex?.value === undefined || estimates.sex.value === 'unknown',
  answered(record, { person, estimates }) {
    const value = estimates?.sex?.value ?? person?.sex;
    if (value === undefined || value === 'unknown') return undefined;
    return { ...record, estimates: { ...record.estimates, sex: { value } } };
  },
};

/** The age at which somebody would have been found whom a family or a registry describes. */
function ageAt(
  date: string | undefined,
  { person, estimates }: ComparableRecord,
): ComparableRange | undefined {
  if (isClosed(estimates?.ageYears)) return estimates?.ageYears;
  const [event, birth] = [readPartialDate(date), readPartialDate(person?.birthDate)];
  if (event === undefined || birth === undefined)
    return isClosed(person?.ageYears) ? person?.ageYears : undefined;
  const years = (event.first - (birth.first + birth.last) / 2) / DAYS_A_YEAR;
  return years < 0 ? undefined : { min: years, max: years };
}

const ageEstimate: Askable = {
  question: 'age_estimate',
  group: 'age',
  types: ['remains'],
  lacks: ({ estimates }) => !isClosed(estimates?.ageYears),
  answered(record, source) {
    const said = ageAt(record.found?.date, source);
    if (said === undefined) return undefined;
    const { min = 0, max = 0 } = around(said, HALF_AGE);
    return { ...record, estimates: { ...record.estimates, ageYears: { min: Math.max(0, min), max } } };
  },
};

const weight: Askable = {
  question: 'weight',
  group: 'stature',
  types: EVERYBODY,
  lacks: ({ physical }) => !isClosed(physical?.weightKg),
  answered(record, { physical }) {
    const said = physical?.weightKg;
    return isClosed(said) ? { ...record, physical: { ...record.physical, weightKg: said } } : undefined;
  },
};

const cause: Askable = {
  question: 'cause',
  group: 'death',
  types: ['remains'],
  lacks: (record) => record.cause === undefined,
  answered: (record, source) => (source.cause === undefined ? undefined : { ...record, cause: source.cause }),
};

/** Questions about a body, living or dead. */
export const ofBody: readonly Askable[] = [
  ...[stature, weight, appearance, dental, sexOfRemains, ageEstimate, cause],
];
