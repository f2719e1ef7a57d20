import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { shippedProfiles, type Institution, type Route } from '../src/modules/institutions/index.js';
import type { CompetenceRule } from '../src/modules/institutions/domain/profile/competence-shape.js';
import type { MechanismProfile } from '../src/modules/institutions/domain/profile/profile-shape.js';
import {
  DUTY_OF_ROLE,
  OFFICE_DUTIES,
  ROUTE_ROLES,
  type RouteRole,
} from '../src/modules/institutions/domain/profile/route-roles.js';
import { isInDistrict, type RoutedPlace } from '../src/modules/institutions/domain/routing/district.js';
import type { RouteFacts } from '../src/modules/institutions/domain/routing/route-facts.js';
import { routeRecord } from '../src/modules/institutions/domain/routing/route-record.js';
import { RoutingNetwork } from '../src/modules/institutions/domain/routing/routing-network.js';
import { rulesOf } from '../src/modules/institutions/domain/routing/routing-rules.js';
import { regionRules } from '../src/modules/institutions/profiles/region-rules.js';
import { HEARING_BARS, outcomesOf, type Outcome } from './country-hearing.js';
import type { Figure } from './figure.js';

const SEED = 20_261_202;
const CASES = 200;
/** Countries of the region that a person or a family may be of. */
const REGION = ['MX', 'GT', 'HN', 'SV', 'US', 'CO', 'EC', 'PE'] as const;

const EITHER = ['report', 'remains'] as const;

/** The columns of section 4 of the handbook of countries, and the records of either of which an answer is one. */
const ROLES: readonly (readonly [RouteRole, readonly ('report' | 'remains')[]])[] = [
  ['primary', ['report']],
  ['primary', ['remains']],
  ['nationality', EITHER],
  ['consular_post', EITHER],
  ['forensic_holder', EITHER],
  ['ombudsman', EITHER],
  ['speaks_abroad', EITHER],
];

type Kind = (typeof KINDS)[number];
const KINDS = ['lost', 'found', 'national abroad', 'family abroad', 'transit', 'child', 'living'] as const;

const RECORD_OF: Partial<Record<Kind, RouteFacts['kind']>> = { found: 'remains', living: 'living' };

const WORDS: Readonly<Record<Outcome, string>> = {
  alerted: 'alerted',
  holds: 'hold a record of it themselves',
  struck: 'barred: struck out by the family',
  wish: 'barred: wish of the person found',
  migration_enforcement: 'barred: enforces migration law',
  consent: 'barred: consent',
  agreement: 'barred: agreement',
};

/** Of each shipped profile that has rules: the offices that it makes responsible in drawn cases, those that routing reaches, and those that are told or barred, and by what. */
export function country(words: readonly string[]): Promise<readonly Figure[]> {
  const ruled = shippedProfiles('countries').filter(({ competence }) => competence.length > 0);
  const figures = ruled.flatMap((profile) => figuresOf(profile, words.includes('--list')));
  const [least, measured] = [1, ruled.length];
  return Promise.resolve([{ name: 'profiles with rules', unit: '', least, measured }, ...figures]);
}

function figuresOf(profile: MechanismProfile, isListed: boolean): readonly Figure[] {
  const random = SeededGenerator.fromSeed(SEED);
  const offices = officesOf(profile);
  const districts = new Map(
    profile.institutions.flatMap(({ code, covers }) => (code && covers ? [[code, covers] as const] : [])),
  );
  const network = new RoutingNetwork(offices, [...rulesOf(profile), ...regionRules()], districts);
  // Drawn apart, so that the cases stay what they were.
  const hearing = SeededGenerator.fromSeed(SEED).fork('hearing');
  const outcomes = new Map<Outcome, number>();
  let [responsible, reached, neither] = [0, 0, 0];
  for (let at = 0; at < CASES; at += 1) {
    const facts = drawn(profile, KINDS[at % KINDS.length] ?? 'lost', offices, random);
    const routes = routeRecord(facts, network);
    const became = outcomesOf(facts, routes, offices, hearing);
    for (const rule of profile.competence.filter((one) => speaks(one, facts))) {
      for (const office of namedBy(rule, facts, profile, offices)) {
        if (isLedMoreNarrowly(rule, facts, profile)) continue;
        responsible += 1;
        const outcome = became.get(office.id);
        if (outcome === undefined) neither += 1;
        else outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (outcome === undefined && isListed)
          console.error(`${profile.country} ${rule.id}: ${office.code} neither told nor barred`);
        if (isReached(routes, office, rule)) reached += 1;
        else if (isListed)
          console.error(`${profile.country} ${rule.id}: ${office.code} of ${JSON.stringify(facts)}`);
      }
    }
  }
  const missing = ROLES.filter(([role, kinds]) => !kinds.some((kind) => isAnswered(profile, role, kind))).map(
    ([role, kinds]) => (kinds.length > 1 ? role : `${role} of ${kinds.join()}`),
  );
  const named = missing.length === 0 ? '' : ` (${missing.join(', ')})`;
  const { country: land } = profile;
  return [
    { name: `${land}: offices that it makes responsible`, unit: '', least: 1, measured: responsible },
    { name: `${land}: of them, reached with role and duty`, unit: '', least: responsible, measured: reached },
    ...(['alerted', 'holds', ...HEARING_BARS] as const).map((outcome) => ({
      ...{ name: `${land}: of them, ${WORDS[outcome]}`, unit: '', measured: outcomes.get(outcome) ?? 0 },
    })),
    { name: `${land}: of them, neither told nor barred`, unit: '', goal: 0, measured: neither },
    {
      name: `${land}: roles neither ruled nor "nobody known"${named}`,
      unit: '',
      goal: 0,
      measured: missing.length,
    },
  ];
}

/** The offices that a profile names, each with its code or, without one, one of its kind. */
export function namedOffices({ country: land, institutions }: MechanismProfile): readonly Institution[] {
  return institutions.map(({ code, kind, standsIn, deliversOnly }): Institution => {
    const named = code ?? `${land}-${kind}`;
    return { ...{ id: named, code: named, name: named, country: land, kind, deliversOnly, standsIn } };
  });
}

/** One office of each kind that the profile names, and of other countries a ministry and a post in each. */
function officesOf(profile: MechanismProfile): readonly Institution[] {
  const { country: land } = profile;
  const own = namedOffices(profile);
  const posts = REGION.flatMap((one): Institution[] =>
    REGION.filter((there) => there !== one).map((there) => {
      const code = `${one}-post-${there}`;
      return {
        ...{ id: code, code, name: code, country: one, kind: 'consulate', standsIn: there },
        deliversOnly: false,
      };
    }),
  );
  const ministries = REGION.filter((one) => one !== land).map((one): Institution => {
    const code = `${one}-ministry`;
    return { ...{ id: code, code, name: code, country: one, kind: 'foreign_ministry' }, deliversOnly: false };
  });
  const once = new Map([...own, ...posts, ...ministries].map((one) => [one.code, one]));
  return [...once.values()];
}

function drawn(
  profile: MechanismProfile,
  kind: Kind,
  offices: readonly Institution[],
  random: SeededGenerator,
): RouteFacts {
  const pick = <T>(list: readonly T[]): T | undefined =>
    list.length === 0 ? undefined : list[random.integer(0, list.length - 1)];
  const others = REGION.filter((one) => one !== profile.country);
  const here = placeIn(profile, pick);
  const isAbroad = kind === 'national abroad' || kind === 'transit';
  return {
    kind: RECORD_OF[kind] ?? 'report',
    holderId: pick(offices)?.id ?? '',
    place: isAbroad ? { country: pick(others) ?? 'US' } : here,
    nationalities: [kind === 'national abroad' ? profile.country : (pick(REGION) ?? 'HN')],
    transit: kind === 'transit' ? [here] : [],
    family: kind === 'family abroad' ? [{ country: pick(REGION) ?? 'US' }] : [],
    isChild: kind === 'child',
    sex: pick(['female', 'male', 'unknown']),
  };
}

/** A place of which a rule speaks, or no more than the country. */
function placeIn(
  { country: land, competence }: MechanismProfile,
  pick: <T>(list: readonly T[]) => T | undefined,
): RoutedPlace {
  const ruled = pick([undefined, ...competence.map(({ when }) => when.place)]);
  const { areas = [], subareas = [] } = ruled ?? {};
  return { country: ruled?.country ?? land, area: pick(areas), subarea: pick(subareas) };
}

/** Whether a rule speaks of a case, read from the file and not from what routing makes of it. */
function speaks({ records, when }: CompetenceRule, facts: RouteFacts): boolean {
  const { place, nationality, familyIn, isChild, sex } = when;
  return (
    records.includes(facts.kind) &&
    (place === undefined || (facts.place !== undefined && isInDistrict(place, facts.place))) &&
    (nationality === undefined || facts.nationalities.some((one) => nationality.includes(one))) &&
    (familyIn === undefined || (facts.family ?? []).some((one) => familyIn.includes(one.country))) &&
    (isChild === undefined || facts.isChild === true) &&
    (sex === undefined || facts.sex === sex)
  );
}

function namedBy(
  { who, when }: CompetenceRule,
  facts: RouteFacts,
  { country: land, institutions }: MechanismProfile,
  offices: readonly Institution[],
): readonly Institution[] {
  const towards = [...(facts.family ?? []), ...(facts.place ? [facts.place] : [])];
  const covers = (code: string) => institutions.find((one) => one.code === code)?.covers;
  const meant = (contact: CompetenceRule['who']) =>
    offices.filter((one) => {
      if (one.deliversOnly || (when.receives === true && one.id !== facts.holderId)) return false;
      if (
        contact.code !== undefined
          ? one.code !== contact.code
          : one.kind !== contact.kind || one.country !== land
      )
        return false;
      const district = covers(one.code);
      if (contact.kind === 'consulate') {
        const places = when.familyIn
          ? towards.filter(({ country: at }) => when.familyIn?.includes(at) && at !== facts.place?.country)
          : towards;
        return places.some((place) =>
          district ? isInDistrict(district, place) : one.standsIn === place.country,
        );
      }
      return !district || !facts.place || isInDistrict(district, facts.place) || facts.place.country !== land;
    });
  const first = meant(who);
  return first.length > 0 || !who.otherwise ? first : meant(who.otherwise);
}

/** Whether another leads for a smaller part of the country. */
function isLedMoreNarrowly(
  rule: CompetenceRule,
  facts: RouteFacts,
  { competence }: MechanismProfile,
): boolean {
  const size = ({ when: { place } }: CompetenceRule) => (place?.areas ? 1 : 0) + (place?.subareas ? 1 : 0);
  if (rule.role !== 'primary' || !rule.when.place) return false;
  return competence.some((one) => one.role === 'primary' && speaks(one, facts) && size(one) > size(rule));
}

/** Reached: in this role or a stronger one, with a duty that is owed to it. */
function isReached(
  routes: readonly Route[],
  office: Institution,
  { role, duty = DUTY_OF_ROLE[role] }: CompetenceRule,
): boolean {
  const route = routes.find(({ institution }) => institution?.id === office.id);
  if (!route) return false;
  const stronger = ROUTE_ROLES.indexOf(role) - ROUTE_ROLES.indexOf(route.role);
  return stronger > 0 || (stronger === 0 && OFFICE_DUTIES.indexOf(route.duty) <= OFFICE_DUTIES.indexOf(duty));
}

function isAnswered(
  { competence, nobodyKnown = [], supportAbroad, protocol }: MechanismProfile,
  role: RouteRole,
  kind: 'report' | 'remains',
): boolean {
  const isSaid = [...competence, ...nobodyKnown].some(
    (one) => one.role === role && one.records.includes(kind),
  );
  // Posts of a country that take reports, and posts that a step tells, are consular posts with a rule.
  const isPost =
    supportAbroad.length > 0 ||
    protocol.steps.some(({ tells }) => tells?.some((one) => one.kind === 'consulate'));
  return isSaid || (role === 'consular_post' && isPost);
}
