import type { Institution } from '../institution.js';
import { reason, Routes, type Route, type RouteReason } from './route.js';
import { byCompetence } from './by-competence.js';
import { byNationality } from './by-nationality.js';
import type { RouteFacts } from './route-facts.js';
import type { RoutingNetwork } from './routing-network.js';
import type { Named } from './routing-rules.js';

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
  byNationality(facts, network, routes);
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

/** A report that was filed at a consulate, an embassy or an attaché goes on to the authority of that country. */
function bySupportAbroad(
  facts: RouteFacts,
  network: RoutingNetwork,
  routes: Routes,
  holder: Institution,
): void {
  for (const { country, who, records, abroad, basis } of network.rules) {
    if (!abroad || !records.includes(facts.kind) || !isNamed(who, country, holder)) continue;
    const where = standsAbroad(holder, country);
    if (where === undefined || !(abroad.in.includes('*') || abroad.in.includes(where))) continue;
    const filed = reason('ROUTES.FILED_ABROAD', { institution: holder.name, country, where });
    const answers = abroad.answersFamily ? [reason('ROUTES.ANSWERS_FAMILY')] : [];
    routes.add(holder, { role: 'transmitting', basis }, [filed, ...answers]);
    const role = facts.place?.country === country ? 'primary' : 'supporting';
    for (const authority of network.named(abroad.to, country)) {
      routes.add(authority, { role, basis }, [
        filed,
        reason('ROUTES.HANDED_ON', { institution: holder.name }),
      ]);
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
