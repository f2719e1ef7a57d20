import { reaches, type Permissions } from '../../../access/consent/index.js';
import {
  agreementsBetween,
  type Agreement,
  type AgreementCategory,
  type Institution,
} from '../institution.js';
import type { Route } from './route.js';

/** Why an office that routing names does not hear of a report or a match, the first that holds. */
export type HearingBar = 'struck' | 'wish' | 'migration_enforcement' | 'consent' | 'agreement';

/** One record of the subject: a report is one, a match are two. */
export interface HeardRecord {
  readonly holder: Institution;
  readonly category: Exclude<AgreementCategory, 'genetic'>;
  /** Of a report: what its consents grant now. For remains and living persons no family speaks. */
  readonly permissions?: Permissions | undefined;
  /** Of a report: nationalities of the person and of the family, ISO 3166-1 alpha-2. */
  readonly nationalities?: readonly string[] | undefined;
  /** Of a report: institutions, by id, that the family struck out. */
  readonly struckOut?: ReadonlySet<string> | undefined;
  /** Of a living record: whether the person, or for a child who decides, has let this family hear. */
  readonly letsHear?: boolean | undefined;
  /** Of a living record. */
  readonly isChild?: boolean | undefined;
}

/** What an office would hear of, and what decides on it. */
export interface Hearing {
  /** Purpose of the comparison; of a report alone, `search`. */
  readonly purpose: 'search' | 'forensic_matching';
  readonly records: readonly HeardRecord[];
  readonly agreements: readonly Agreement[];
}

type NamedRoute = Pick<Route, 'role' | 'basis'> & { readonly institution: Institution };

/**
 * Tells why an office may not hear, or `undefined` where it may.
 *
 * Exchange format, "Who may be compared with whom", 4. Whoever holds one of the records is none of these
 * offices: it is never barred.
 */
export function hearingBar(route: NamedRoute, hearing: Hearing): HearingBar | undefined {
  const office = route.institution;
  const { records } = hearing;
  if (records.some(({ holder }) => holder.id === office.id)) return undefined;
  if (records.some(({ struckOut }) => struckOut?.has(office.id))) return 'struck';
  if (records.some((record) => isWithheldByWish(route, record))) return 'wish';
  if (isMigrationEnforcement(route, hearing)) return 'migration_enforcement';
  if (!records.every((record) => isConsented(office, record, hearing.purpose))) return 'consent';
  return records.every((record) => isAgreed(office, record, hearing)) ? undefined : 'agreement';
}

/** Of a living person no office hears before the answer, but the guardianship authority of a child. */
function isWithheldByWish({ role }: NamedRoute, { category, letsHear, isChild }: HeardRecord): boolean {
  if (category !== 'living' || letsHear === true) return false;
  return !(role === 'guardianship' && isChild === true);
}

/**
 * An authority that enforces migration law hears of nothing. A unit inside one hears as a search mechanism
 * alone, by a rule with a source, of cases whose families named it.
 */
function isMigrationEnforcement({ institution, basis }: NamedRoute, hearing: Hearing): boolean {
  if (institution.kind === 'migration') return true;
  if (!institution.withinMigration) return false;
  if (institution.kind !== 'search_mechanism' || basis?.sourceKey === undefined) return true;
  const reports = hearing.records.filter(({ category }) => category === 'report');
  return (
    reports.length === 0 ||
    !reports.every(({ permissions }) =>
      Object.values(permissions ?? {}).some(({ institutions }) => institutions?.includes(institution.code)),
    )
  );
}

/** The purpose is granted for the office; abroad also its country, by name where it is of the nationality. */
function isConsented(
  office: Institution,
  { holder, category, permissions, nationalities }: HeardRecord,
  purpose: Hearing['purpose'],
): boolean {
  if (category !== 'report') return true;
  if (!reaches(permissions?.[purpose], office)) return false;
  if (holder.country === office.country) return true;
  const abroad = permissions?.cross_border;
  if (!reaches(abroad, office)) return false;
  if (!nationalities?.includes(office.country)) return true;
  return abroad?.countries?.includes(office.country) === true;
}

/**
 * One agreement in force covers the record's category and serves the purpose; one that names no purposes serves
 * all. A public register has no right to hear by being public.
 */
function isAgreed(
  office: Institution,
  { holder, category }: HeardRecord,
  { agreements, purpose }: Pick<Hearing, 'agreements' | 'purpose'>,
): boolean {
  return agreementsBetween(holder, office, [category], agreements).some(
    ({ purposes }) => purposes.length === 0 || purposes.includes(purpose),
  );
}
