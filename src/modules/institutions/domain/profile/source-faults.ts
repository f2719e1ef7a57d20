import { choices, fault, nearest, type ProfileFault } from './profile-fault.js';
import type { UsableParts } from './usable-parts.js';

/** Whatever is said of a country that exists says where it was read. */
export function sourceFaults(parts: UsableParts): ProfileFault[] {
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
