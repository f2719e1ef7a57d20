import type { Institution } from '../institution.js';
import { reason, Routes, type Route, type RouteReason } from './route.js';
import type { RouteFacts, RoutedPlace } from './route-facts.js';
import type { RoutingNetwork } from './routing-network.js';
import { areaKey, type Named, type RoutingRule } from './routing-rules.js';

const PLACE_REASON = {
  report: 'ROUTES.PLACE_REPORT',
  remains: 'ROUTES.PLACE_REMAINS',
  living: 'ROUTES.PLACE_LIVING',
} as const;

/**
 * Returns the institutions that are responsible for a record, as what, and why: by the profiles first, then
 * by who would lead in any country.
 */
export function routeRecord(facts: RouteFacts, network: RoutingNetwork): readonly Route[] {
  const routes = new Routes(network);
  byCompetence(facts, network, routes);
  const holder = network.institution(facts.holderId);
  if (holder) bySupportAbroad(facts, network, routes, holder);
  if (!routes.has('primary')) byDefault(facts, network, routes, holder);
  if (holder) addHolder(facts, routes, holder);
  const list = routes.list();
  if (routes.has('primary')) return list;
  return [
    {
      institution: undefined,
      role: 'primary',
      duty: 'act',
      reasons: [...noRule(facts), reason('ROUTES.NOBODY')],
    },
    ...list,
  ];
}

/** One record of a pair, and what of it the reader of the reasons may know. */
export interface RoutedSide {
  readonly facts: RouteFacts;
  /** `holder`: no more than whose record it is, for every other reason would tell where somebody was or of which nationality. */
  readonly sees: 'everything' | 'holder' | 'nothing';
}

/** Two records that may be one person: who is responsible for either, once each, with the reasons of both that the reader may know. */
export function routeMatch(a: RoutedSide, b: RoutedSide, network: RoutingNetwork): readonly Route[] {
  const routes = new Routes(network);
  const all = [a, b].flatMap((side) => routesOf(side, network));
  for (const { institution, reasons, ...part } of all)
    if (institution) routes.add(institution, part, reasons);
  // What nobody answers for is still the operator's where the other side has somebody.
  const unanswered = all.find(({ institution }) => institution === undefined);
  return unanswered ? [unanswered, ...routes.list()] : routes.list();
}

function routesOf({ facts, sees }: RoutedSide, network: RoutingNetwork): readonly Route[] {
  if (sees === 'everything') return routeRecord(facts, network);
  const routes = new Routes(network);
  const holder = sees === 'holder' ? network.institution(facts.holderId) : undefined;
  if (holder) addHolder(facts, routes, holder);
  return routes.list();
}

function byCompetence(facts: RouteFacts, network: RoutingNetwork, routes: Routes): void {
  const matching = network.rules.flatMap((rule) => {
    const reasons = rule.abroad ? undefined : reasonsOf(rule, facts);
    return reasons ? [{ rule, reasons }] : [];
  });
  const narrow = (role: string) =>
    matching.some(({ rule }) => rule.role === role && rule.when.areas !== undefined);
  for (const { rule, reasons } of matching) {
    // Who is competent for a part of the country goes before who is for the rest of it.
    const isWide = rule.when.country !== undefined && rule.when.areas === undefined;
    if (rule.role === 'primary' && isWide && narrow('primary')) continue;
    for (const institution of network.named(rule.who, rule.country))
      routes.add(institution, { role: rule.role }, reasons);
  }
}

/** Returns the reasons for which a rule speaks of these facts, or undefined where it does not. */
function reasonsOf({ country, records, when }: RoutingRule, facts: RouteFacts): RouteReason[] | undefined {
  if (!records.includes(facts.kind)) return undefined;
  const reasons: RouteReason[] = [];
  if (when.country !== undefined) {
    if (facts.place?.country !== when.country || !isWithin(when.areas, facts.place)) return undefined;
    reasons.push(reason(PLACE_REASON[facts.kind], { place: placeName(facts.place), country }));
  }
  if (when.nationalities !== undefined) {
    const shared = facts.nationalities.find((one) => when.nationalities?.includes(one));
    if (shared === undefined) return undefined;
    reasons.push(reason('ROUTES.NATIONALITY', { nationality: shared, country }));
  }
  return reasons;
}

function isWithin(areas: readonly string[] | undefined, { area }: RoutedPlace): boolean {
  return areas === undefined || (area !== undefined && areas.includes(areaKey(area)));
}

function placeName({ country, area }: RoutedPlace): string {
  return area === undefined ? country : `${country}, ${area}`;
}

/** A report that was filed at a consulate, an embassy or an attaché goes on to the authority of that country. */
function bySupportAbroad(
  facts: RouteFacts,
  network: RoutingNetwork,
  routes: Routes,
  holder: Institution,
): void {
  for (const { country, who, records, abroad } of network.rules) {
    if (!abroad || !records.includes(facts.kind) || !isNamed(who, country, holder)) continue;
    const where = standsAbroad(holder, country);
    if (where === undefined || !(abroad.in.includes('*') || abroad.in.includes(where))) continue;
    const filed = reason('ROUTES.FILED_ABROAD', { institution: holder.name, country, where });
    const answers = abroad.answersFamily ? [reason('ROUTES.ANSWERS_FAMILY')] : [];
    routes.add(holder, { role: 'transmitting' }, [filed, ...answers]);
    const role = facts.place?.country === country ? 'primary' : 'supporting';
    for (const authority of network.named(abroad.to, country)) {
      routes.add(authority, { role }, [filed, reason('ROUTES.HANDED_ON', { institution: holder.name })]);
    }
  }
}

function isNamed({ code, kind }: Named, country: string, institution: Institution): boolean {
  return code === undefined
    ? institution.kind === kind && institution.country === country
    : institution.code === code;
}

/** In which country it stands, if not its own; a consulate of which nobody has said where is abroad all the same. */
function standsAbroad({ kind, standsIn }: Institution, country: string): string | undefined {
  if (typeof standsIn === 'string') return standsIn === country ? undefined : standsIn;
  return kind === 'consulate' ? '?' : undefined;
}

/**
 * Adds the routes where no profile says who is competent: to the search mechanism of the place's country,
 * else to its foreign ministry.
 */
function byDefault(
  facts: RouteFacts,
  network: RoutingNetwork,
  routes: Routes,
  holder: Institution | undefined,
): void {
  if (facts.kind !== 'report' && holder) {
    routes.add(holder, { role: 'primary' }, [...noRule(facts), reason('ROUTES.HOLDS')]);
    return;
  }
  const countries = facts.place ? [facts.place.country] : facts.nationalities;
  for (const country of countries) {
    const stands = [
      { kind: 'search_mechanism', why: 'ROUTES.SEARCH_MECHANISM' },
      { kind: 'foreign_ministry', why: 'ROUTES.FOREIGN_MINISTRY' },
    ] as const;
    for (const { kind, why } of stands) {
      if (routes.has('primary')) return;
      for (const one of network.ofKind(country, kind)) {
        routes.add(one, { role: 'primary' }, [...noRule(facts), reason(why, { country })]);
      }
    }
  }
}

function noRule({ place }: RouteFacts): RouteReason[] {
  return place ? [reason('ROUTES.NO_RULE', { country: place.country })] : [reason('ROUTES.PLACE_UNKNOWN')];
}

/** Adds the holder of a record, who is never left out: it speaks with the family, or keeps the remains. */
function addHolder({ kind }: RouteFacts, routes: Routes, holder: Institution): void {
  routes.add(holder, { role: kind === 'report' ? 'informing' : 'supporting' }, [reason('ROUTES.HOLDS')]);
}
