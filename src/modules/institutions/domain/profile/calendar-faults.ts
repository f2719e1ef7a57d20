import { EVERY_COUNTRY } from './competence-shape.js';
import { COUNTRY_CODES } from '../../../../kernel/contract/index.js';
import { isCivilDay } from '../../../../kernel/contract/civil-day.js';
import { SPOKEN_LANGUAGES } from './languages.js';
import { fault, nearest, type ProfileFault } from './profile-fault.js';
import { repeated } from './reference-faults.js';
import type { UsableParts } from './usable-parts.js';

/** Facts that only the holiday library and the machine know. */
export interface CalendarWorld {
  readonly isHolidayRegion: (name: string) => boolean;
  readonly isTimeZone: (name: string) => boolean;
}

/** A leap year, so that 29 February may be a day of each year. */
const ANY_YEAR = '2000';

export function calendarFaults({ calendar }: UsableParts, world: CalendarWorld): ProfileFault[] {
  if (!calendar) return [];
  const { closed = [], parts = [] } = calendar;
  return [
    ...placeFaults(['calendar'], calendar, world),
    ...parts.flatMap((part, at) => partFaults(['calendar', 'parts', at], part, world)),
    ...closed.flatMap((day, at) => (isDay(day) ? [] : [fault(['calendar', 'closed', at], 'PROFILES.DAY')])),
  ];
}

type CalendarPart = NonNullable<NonNullable<UsableParts['calendar']>['parts']>[number];

/** A part is named by its divisions, the second ones within exactly one first. */
function partFaults(path: readonly PropertyKey[], part: CalendarPart, world: CalendarWorld): ProfileFault[] {
  const { areas, subareas } = part;
  return [
    ...placeFaults(path, part, world),
    ...(areas === undefined ? [fault([...path, 'areas'], 'PROFILES.MISSING')] : []),
    ...(areas !== undefined && subareas !== undefined && areas.length !== 1
      ? [fault([...path, 'subareas'], 'PROFILES.SUBAREAS_AREA')]
      : []),
  ];
}

/** Faults of a region of holidays and of a time zone. */
export function placeFaults(
  path: readonly PropertyKey[],
  { region, timeZone }: { readonly region: string; readonly timeZone?: string | undefined },
  { isHolidayRegion, isTimeZone }: CalendarWorld,
): ProfileFault[] {
  return [
    ...(isHolidayRegion(region) ? [] : [fault([...path, 'region'], 'PROFILES.REGION_UNKNOWN')]),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [fault([...path, 'timeZone'], 'PROFILES.TIME_ZONE_UNKNOWN')]),
  ];
}

/** Tells whether this is a day: of a year, or of each year. */
export function isDay(text: string): boolean {
  const [, year = ANY_YEAR, month, day] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text) ?? [];
  return month !== undefined && isCivilDay(Number(year), Number(month), Number(day));
}

/** The fault of a day on which somebody has done something; undefined where it is one that has come. */
export function dayFault(path: readonly PropertyKey[], day: string, today: string): ProfileFault | undefined {
  if (!isDay(day)) return fault(path, 'PROFILES.DAY');
  return day > today ? fault(path, 'PROFILES.DAY_AHEAD', { day, today }) : undefined;
}

/**
 * Faults of the country and its languages: the country has to be one, and its languages have to be languages,
 * one of which the platform speaks.
 */
export function countryFaults(parts: UsableParts): ProfileFault[] {
  const { country, languages } = parts;
  const countries = [
    { path: ['country'], code: country === EVERY_COUNTRY ? undefined : country },
    ...parts.institutions.map(({ at, entry }) => ({
      path: ['institutions', at, 'standsIn'],
      code: entry.standsIn,
    })),
    ...parts.institutions.map(({ at, entry }) => ({
      path: ['institutions', at, 'covers', 'country'],
      code: entry.covers?.country,
    })),
    ...parts.competence.flatMap(({ at, entry: { when } }) => [
      { path: ['competence', at, 'when', 'place', 'country'], code: when.place?.country },
      ...(when.nationality ?? []).map((code, number) => ({
        path: ['competence', at, 'when', 'nationality', number],
        code,
      })),
      ...(when.familyIn ?? []).map((code, number) => ({
        path: ['competence', at, 'when', 'familyIn', number],
        code,
      })),
    ]),
    ...parts.supportAbroad.flatMap(({ at, entry }) =>
      (entry.in === '*' ? [] : entry.in).map((code, number) => ({
        path: ['supportAbroad', at, 'in', number],
        code,
      })),
    ),
  ];
  return [
    ...countries.flatMap(({ path, code }) =>
      code === undefined || COUNTRY_CODES.has(code) || !/^[A-Z]{2}$/.test(code)
        ? []
        : [fault(path, 'PROFILES.COUNTRY_UNKNOWN', { meant: nearest(code, COUNTRY_CODES) ?? '' })],
    ),
    ...languageFaults(languages),
  ];
}

function languageFaults(languages: readonly unknown[]): ProfileFault[] {
  const words = languages.filter((one) => typeof one === 'string');
  if (words.length === 0 || words.length < languages.length) return [];
  const malformed = words.flatMap((one, at) =>
    isLanguage(one) ? [] : [fault(['languages', at], 'PROFILES.NOT_AS_EXPECTED', { expected: 'BCP 47' })],
  );
  const twice = repeated(words.map((key, at) => ({ path: ['languages', at], key })));
  const spoken: readonly string[] = SPOKEN_LANGUAGES;
  const isSpoken = words.some((one) => spoken.includes(one.split('-')[0] ?? ''));
  return isSpoken
    ? [...malformed, ...twice]
    : [...malformed, ...twice, fault(['languages'], 'PROFILES.LANGUAGE', { choices: spoken.join(', ') })];
}

export function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
