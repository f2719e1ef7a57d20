import type { AddMechanism, Institution, MechanismProfile } from '../../../modules/institutions/index.js';

type Changes = Awaited<ReturnType<AddMechanism['add']>>['changes'];
type InstitutionOfProfile = MechanismProfile['institutions'][number];

/** Institution of a country as it stands once the country has joined. */
export interface PlannedInstitution extends Institution {
  readonly focalPoints: NonNullable<InstitutionOfProfile['focalPoints']>;
  readonly state: 'made' | 'changed' | 'there';
}

/**
 * The open institutions of a profile's country, by code: those that the profile names, and those that are
 * enrolled without it. One that is not enrolled yet has its code in place of an id.
 */
export function plannedInstitutions(
  { country, institutions }: MechanismProfile,
  enrolled: readonly Institution[],
  changes: Changes,
): readonly PlannedInstitution[] {
  const named = institutions.flatMap(({ code, name, ...given }): PlannedInstitution[] => {
    if (code === undefined || name === undefined) return [];
    const known = enrolled.find((one) => one.code === code);
    const standsIn = given.standsIn ?? null;
    const { kind, deliversOnly, focalPoints = [] } = given;
    const said = { code, name, kind, country, deliversOnly, standsIn };
    const isOther =
      known !== undefined &&
      (known.name !== name || known.kind !== kind || !isSame(known.standsIn, standsIn));
    const isToldAnew = changes.some(({ part, entry }) => part === 'focalPoints' && entry === code);
    const isChanged = isOther || isToldAnew;
    const state = isChanged ? 'changed' : 'there';
    return [{ ...known, ...said, id: known?.id ?? code, focalPoints, state: known ? state : 'made' }];
  });
  const others = enrolled
    .filter((one) => one.country === country && !named.some(({ code }) => code === one.code))
    .map((one): PlannedInstitution => ({ ...one, focalPoints: [], state: 'there' }));
  return [...named, ...others]
    .filter(({ closedAt }) => !closedAt)
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
}

const isSame = (one: string | null | undefined, other: string | null): boolean => (one ?? null) === other;
