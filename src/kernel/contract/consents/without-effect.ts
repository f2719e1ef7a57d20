import { decidingEntries, permissionsOf, type DecidingConsent, type Permission } from './permission.js';

/** What of a consent does not do what it says. */
export const WITHOUT_EFFECT = [
  'EXCHANGE.GRANT_ALONE',
  'EXCHANGE.GRANT_REACHES_NOBODY',
  'EXCHANGE.CONSENT_NOT_AT_HOME',
  'EXCHANGE.CONSENT_REACHES_NOBODY',
] as const;
export type WithoutEffect = (typeof WITHOUT_EFFECT)[number];

/** A consent without effect, and the part of which entry it is. */
export interface IdleConsent {
  readonly code: WithoutEffect;
  readonly index: number;
  readonly field: 'purpose' | 'countries' | 'institutions';
}

/** What decides whom a consent reaches, beside the consent. */
export interface ConsentWorld {
  readonly recordedAt?: string | undefined;
  /** Instant, ISO 8601. */
  readonly now: string;
  /** Code of the institution that holds the report. */
  readonly own: string;
  /** Country of each institution that is enrolled, by code; absent where nobody knows who is. */
  readonly countryOf?: ReadonlyMap<string, string> | undefined;
}

type Side = Pick<ConsentWorld, 'own' | 'countryOf'>;

/** Purposes under which records are compared at all; `cross_border` only widens them. */
const COMPARING = ['search', 'forensic_matching'] as const;

/**
 * Finds the decisions in force of one decider that let less be compared than they say, each told once.
 *
 * They are judged by their own terms, as the comparison asks them: a country where nobody is enrolled yet is no fault of
 * the family's. An institution that is named and not enrolled is of no country.
 */
export function consentsWithoutEffect(
  entries: readonly DecidingConsent[],
  world: ConsentWorld,
): IdleConsent[] {
  const permissions = permissionsOf(entries, world.recordedAt, world.now);
  const abroad = permissions.cross_border;
  const idle: IdleConsent[] = [];
  for (const purpose of COMPARING) {
    const permission = permissions[purpose];
    if (!permission || reachesHome(permission, world)) continue;
    const isAbroad = abroad !== undefined && reachAbroad([permission, abroad], world);
    const code = isAbroad ? 'EXCHANGE.CONSENT_NOT_AT_HOME' : 'EXCHANGE.CONSENT_REACHES_NOBODY';
    idle.push({ code, ...placeOf(purpose, entries, world, leavesHomeOut(permission, world)) });
  }
  const comparing = COMPARING.flatMap((purpose) => permissions[purpose] ?? []);
  if (!abroad) return idle;
  if (comparing.length === 0) {
    idle.push({ code: 'EXCHANGE.GRANT_ALONE', ...placeOf('cross_border', entries, world, 'purpose') });
  } else if (
    !namesNoCountry(entries, world) &&
    !comparing.some((permission) => reachAbroad([permission, abroad], world))
  ) {
    const field = abroad.institutions === null ? 'countries' : 'institutions';
    idle.push({ code: 'EXCHANGE.GRANT_REACHES_NOBODY', ...placeOf('cross_border', entries, world, field) });
  }
  return idle;
}

/** Tells whether a permission reaches some institution of the country of the one that holds the report. */
function reachesHome({ countries, institutions }: Permission, side: Side): boolean {
  const home = side.countryOf?.get(side.own);
  if (home === undefined) return countries?.length !== 0 && institutions?.length !== 0;
  if (countries !== null && !countries.includes(home)) return false;
  return institutions === null || institutions.some((code) => side.countryOf?.get(code) === home);
}

/** Tells whether some institution of another country is reached by all of the permissions. */
function reachAbroad(permissions: readonly Permission[], { own, countryOf }: Side): boolean {
  const home = countryOf?.get(own);
  const isAdmitted = (country: string) =>
    country !== home && permissions.every(({ countries }) => countries?.includes(country) ?? true);
  const countries = permissions.find((one) => one.countries !== null)?.countries ?? null;
  const named = permissions.find((one) => one.institutions !== null)?.institutions ?? null;
  if (named === null) return countries === null || countries.some(isAdmitted);
  return named.some((code) => {
    if (!permissions.every(({ institutions }) => institutions?.includes(code) ?? true)) return false;
    if (!countryOf) return countries === null || countries.some(isAdmitted);
    const country = countryOf.get(code);
    return country !== undefined && isAdmitted(country);
  });
}

/** The list by which a permission leaves the own country out. */
function leavesHomeOut({ countries }: Permission, { own, countryOf }: Side): 'countries' | 'institutions' {
  const home = countryOf?.get(own);
  const isByCountry = countries !== null && (home === undefined || !countries.includes(home));
  return isByCountry ? 'countries' : 'institutions';
}

/** A grant across borders without countries is told of by itself, entry by entry. */
function namesNoCountry(entries: readonly DecidingConsent[], { recordedAt, now }: ConsentWorld): boolean {
  return decidingEntries('cross_border', entries, recordedAt, now).some(
    ({ countries }) => countries === undefined,
  );
}

/** Place to mend a purpose: of the entries that decide on it the last that has the field. */
function placeOf(
  purpose: string,
  entries: readonly DecidingConsent[],
  { recordedAt, now }: ConsentWorld,
  field: IdleConsent['field'],
): Pick<IdleConsent, 'index' | 'field'> {
  const deciding = decidingEntries(purpose, entries, recordedAt, now);
  const last = deciding.findLast((entry) => entry[field] !== undefined) ?? deciding.at(-1);
  return { index: last ? entries.indexOf(last) : 0, field };
}
