import { firstInstant, lastInstant } from './moments.js';

/** The consent entry of the exchange format, as far as the decision needs it. */
export interface DecidingConsent {
  readonly purpose: string;
  readonly decision: string;
  readonly basis?: string | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly institutions?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly withdrawnAt?: string | undefined;
}

/** Extent of a family's permission for one purpose. `null` of a list: no limit. */
export interface Permission {
  readonly countries: readonly string[] | null;
  readonly institutions: readonly string[] | null;
}

export const COMPARING_PURPOSES = ['search', 'forensic_matching', 'cross_border'] as const;

export type ComparingPurpose = (typeof COMPARING_PURPOSES)[number];

/** The permissions of a record that bear on comparison; a purpose that is missing is not granted. */
export type Permissions = Readonly<Partial<Record<ComparingPurpose, Permission>>>;

/**
 * Returns a family's permission for one purpose now, or `undefined` when there is none.
 *
 * Exchange format, "Consents": the entry with the latest `from` counts (else `recordedAt`); on a tie, or
 * without any date, a refusal counts; `withdrawnAt`, or `until` in the past, is a refusal; no entry is not
 * granted. An entry whose `from` lies ahead does not count yet.
 * @param now instant, ISO 8601
 */
export function permissionFor(
  purpose: string,
  entries: readonly DecidingConsent[],
  recordedAt: string | undefined,
  now: string,
): Permission | undefined {
  const deciding = decidingEntries(purpose, entries, recordedAt, now);
  if (deciding.length === 0 || deciding.some((entry) => isRefusal(entry, now))) return undefined;
  return narrowest(purpose, deciding);
}

/** Of one purpose the entries that began last: usually one, several where they began together. */
export function decidingEntries(
  purpose: string,
  entries: readonly DecidingConsent[],
  recordedAt: string | undefined,
  now: string,
): readonly DecidingConsent[] {
  let latest = Number.NEGATIVE_INFINITY;
  let deciding: DecidingConsent[] = [];
  for (const entry of entries) {
    if (entry.purpose !== purpose) continue;
    const time = firstInstant(entry.from ?? recordedAt);
    if (entry.from !== undefined && time > Date.parse(now)) continue;
    if (time > latest) {
      latest = time;
      deciding = [entry];
    } else if (time === latest) {
      deciding.push(entry);
    }
  }
  return deciding;
}

/** All permissions of a record at once. */
export function permissionsOf(
  entries: readonly DecidingConsent[],
  recordedAt: string | undefined,
  now: string,
): Permissions {
  const permissions: Partial<Record<ComparingPurpose, Permission>> = {};
  for (const purpose of COMPARING_PURPOSES) {
    const permission = permissionFor(purpose, entries, recordedAt, now);
    if (permission) permissions[purpose] = permission;
  }
  return permissions;
}

/** Tells whether a permission reaches an institution of a country. */
export function reaches(
  permission: Permission | undefined,
  institution: { code: string; country: string },
): boolean {
  if (!permission) return false;
  const { countries, institutions } = permission;
  return (
    (countries === null || countries.includes(institution.country)) &&
    (institutions === null || institutions.includes(institution.code))
  );
}

/** Tells whether something that one permission allows is not allowed by another. */
export function isNarrower(permission: Permission | undefined, before: Permission | undefined): boolean {
  if (!before || !permission) return before !== undefined;
  return (
    !covers(permission.countries, before.countries) || !covers(permission.institutions, before.institutions)
  );
}

function covers(list: readonly string[] | null, other: readonly string[] | null): boolean {
  return list === null || (other !== null && other.every((item) => list.includes(item)));
}

function isRefusal(entry: DecidingConsent, now: string): boolean {
  if (entry.decision !== 'granted' || entry.withdrawnAt !== undefined) return true;
  return entry.until !== undefined && lastInstant(entry.until) < Date.parse(now);
}

/** Of several grants of the same time only what all of them permit is permitted. */
function narrowest(purpose: string, entries: readonly DecidingConsent[]): Permission {
  let countries: readonly string[] | null = null;
  let institutions: readonly string[] | null = null;
  for (const entry of entries) {
    countries = intersect(countries, countriesOf(purpose, entry));
    institutions = intersect(institutions, entry.institutions ?? null);
  }
  return { countries, institutions };
}

/** A grant across borders names its countries, or `*`; one that names none reaches none. */
function countriesOf(purpose: string, entry: DecidingConsent): readonly string[] | null {
  if (entry.countries?.includes('*')) return null;
  return entry.countries ?? (purpose === 'cross_border' ? [] : null);
}

function intersect(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  return a.filter((item) => b.includes(item));
}
