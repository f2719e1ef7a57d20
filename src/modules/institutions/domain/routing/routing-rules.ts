import type { InstitutionKind } from '../institution.js';
import type { ProfileContact, RECORD_KINDS } from '../profile/competence-shape.js';
import type { MechanismProfile } from '../profile/profile-shape.js';
import type { RouteRole } from '../profile/route-roles.js';

export type RecordKind = (typeof RECORD_KINDS)[number];

/** An institution by code, or those of a kind in the country of the rule. */
export interface Named {
  readonly code?: string | undefined;
  readonly kind?: InstitutionKind | undefined;
}

/** One rule of a country's profile about whose work something is. */
export interface RoutingRule {
  /** Country whose profile states the rule. */
  readonly country: string;
  readonly id: string;
  readonly role: RouteRole;
  readonly who: Named;
  readonly records: readonly RecordKind[];
  readonly when: {
    readonly country?: string | undefined;
    /** First administrative divisions, in the form of `areaKey`. */
    readonly areas?: readonly string[] | undefined;
    readonly nationalities?: readonly string[] | undefined;
  };
  /** Of support abroad: where reports are taken, to whom they go on, and whether the family hears back from here. */
  readonly abroad?:
    | { readonly in: readonly string[]; readonly to: Named; readonly answersFamily?: boolean | undefined }
    | undefined;
}

/** Key of an area by its name: one key for `Nuevo León` and `NUEVO LEON`. */
export function areaKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The rules of a profile, in its order. */
export function rulesOf({ country, competence, supportAbroad }: MechanismProfile): readonly RoutingRule[] {
  const competent = competence.map(({ id, who, role, records, when }): RoutingRule => ({
    country,
    id,
    role,
    who: named(who),
    records,
    when: {
      country: when.place?.country,
      areas: when.place?.areas?.map(areaKey),
      nationalities: when.nationality,
    },
  }));
  const support = supportAbroad.map(({ who, in: where, transmitsTo, answersFamily }, at): RoutingRule => ({
    country,
    id: `support-abroad-${at + 1}`,
    role: 'transmitting',
    who: named(who),
    records: ['report'],
    when: {},
    abroad: { in: where === '*' ? ['*'] : where, to: named(transmitsTo), answersFamily },
  }));
  return [...competent, ...support];
}

const named = ({ code, kind }: ProfileContact): Named => (code === undefined ? { kind } : { code });
