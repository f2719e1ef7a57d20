import { isInDistrict } from '../routing/district.js';
import type { CompetenceRule } from './competence-shape.js';
import { fault, type ProfileFault } from './profile-fault.js';
import type { InstitutionOfProfile, SupportRule } from './profile-shape.js';
import type { UsableParts } from './usable-parts.js';

/** Faults of routes that can never be taken: whoever wrote one relies on it, and nobody is told. */
export function neverFaults(parts: UsableParts): ProfileFault[] {
  return [
    ...parts.competence.flatMap(({ at, entry }) => ruleFaults(['competence', at], entry, parts)),
    ...parts.supportAbroad.flatMap(({ at, entry }) => abroadFaults(['supportAbroad', at], entry, parts)),
  ];
}

function ruleFaults(
  path: readonly PropertyKey[],
  { who, when, records }: CompetenceRule,
  { institutions }: UsableParts,
): ProfileFault[] {
  const { place, familyIn } = when;
  const office = institutions.find(({ entry }) => who.code !== undefined && entry.code === who.code)?.entry;
  // A consular post is asked of where the family lives too, and of other countries than the rule's.
  const isOutside =
    place && office?.covers && office.kind !== 'consulate' && !isInAnyPart(office.covers, place);
  return [
    ...(familyIn && !records.includes('report')
      ? [fault([...path, 'when', 'familyIn'], 'PROFILES.FAMILY_OF_REPORTS')]
      : []),
    ...(isOutside
      ? [fault([...path, 'when', 'place'], 'PROFILES.OUTSIDE_DISTRICT', { code: who.code ?? '' })]
      : []),
  ];
}

type Place = NonNullable<CompetenceRule['when']['place']>;

/** Whether some place may lie in both; a district in another country than the place says nothing of it. */
function isInAnyPart(district: Place, { country, areas, subareas }: Place): boolean {
  if (district.country !== country) return true;
  const parts = (areas ?? district.areas ?? [undefined]).flatMap((area) =>
    (subareas ?? district.subareas ?? [undefined]).map((subarea) => ({ country, area, subarea })),
  );
  return parts.some((part) => isInDistrict(district, part));
}

/** Reports are taken abroad by whoever stands in another country than the profile's. */
function abroadFaults(
  path: readonly PropertyKey[],
  { who, in: where }: SupportRule,
  { institutions, country }: UsableParts,
): ProfileFault[] {
  const offices = institutions.filter(({ entry }) =>
    who.code === undefined ? entry.kind === who.kind : entry.code === who.code,
  );
  if (offices.length === 0 || country === undefined) return [];
  const takes = (office: InstitutionOfProfile) => {
    // A consulate of which nobody has said where it stands is abroad all the same.
    if (office.standsIn === undefined) return office.kind === 'consulate' && isElsewhere(where, country);
    return office.standsIn !== country && (where === '*' || where.includes(office.standsIn));
  };
  // Offices of a kind that have no code yet stand wherever the installation says.
  const isOpen = offices.some(({ entry }) => entry.code === undefined) && isElsewhere(where, country);
  return isOpen || offices.some(({ entry }) => takes(entry))
    ? []
    : [fault([...path, 'in'], 'PROFILES.NEVER_ABROAD')];
}

const isElsewhere = (where: SupportRule['in'], country: string): boolean =>
  where === '*' || where.some((one) => one !== country);
