import { dayFault, isDay, isLanguage } from './calendar-faults.js';
import { choices, fault, nearest, type ProfileFault } from './profile-fault.js';
import type { UsableParts } from './usable-parts.js';

/** Faults of the sources themselves, and of what names none: whatever is said of a country that exists does. */
export function sourceFaults(parts: UsableParts, today: string): ProfileFault[] {
  return [...namelessFaults(parts), ...parts.citedSources.flatMap((one) => faultsOfSource(one, today))];
}

/** A source of which it is said when it was published is no older than the day; a month or a year will do. */
function faultsOfSource(
  { id, source: { date, language } }: UsableParts['citedSources'][number],
  today: string,
): ProfileFault[] {
  const path = ['sources', id, 'date'];
  const ofDate = date === undefined ? undefined : dateFault(path, date, today);
  return [
    ...(ofDate ? [ofDate] : []),
    ...(language === undefined || isLanguage(language)
      ? []
      : [fault(['sources', id, 'language'], 'PROFILES.NOT_AS_EXPECTED', { expected: 'BCP 47' })]),
  ];
}

function dateFault(path: readonly PropertyKey[], date: string, today: string): ProfileFault | undefined {
  if (date.length === today.length) return dayFault(path, date, today);
  if (date.length > 4 && !isDay(`${date}-01`)) return fault(path, 'PROFILES.MONTH');
  return date > today.slice(0, date.length)
    ? fault(path, 'PROFILES.DAY_AHEAD', { day: date, today })
    : undefined;
}

function namelessFaults(parts: UsableParts): ProfileFault[] {
  const { sources, invented, languagesSource } = parts;
  const named = typeof languagesSource === 'string' ? languagesSource : undefined;
  const entries = [
    ...parts.sourced,
    ...(parts.calendar?.closed?.length ? [{ path: ['calendar'], source: parts.calendar.source }] : []),
    ...(parts.escalation ? [{ path: ['escalation'], source: parts.escalation.source }] : []),
    { path: [], source: named, field: 'languagesSource' },
  ];
  return entries.flatMap(({ path, source, ...other }) => {
    const place = [...path, 'field' in other ? other.field : 'source'];
    if (source === undefined) return invented ? [] : [fault(place, 'PROFILES.SOURCE_MISSING')];
    if (sources.has(source)) return [];
    const meant = nearest(source, sources) ?? choices(source, [...sources]);
    return [fault(place, 'PROFILES.SOURCE_UNKNOWN', { source, meant })];
  });
}
