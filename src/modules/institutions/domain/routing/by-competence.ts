import type { Institution } from '../institution.js';
import { EVERY_COUNTRY } from '../profile/competence-shape.js';
import { isWithin, placeName, type RoutedPlace } from './district.js';
import { reason, type Part, type RouteReason, type Routes } from './route.js';
import type { RouteFacts } from './route-facts.js';
import type { RoutingNetwork } from './routing-network.js';
import type { Named, RoutingRule } from './routing-rules.js';

const PLACE_REASON = {
  report: 'ROUTES.PLACE_REPORT',
  remains: 'ROUTES.PLACE_REMAINS',
  living: 'ROUTES.PLACE_LIVING',
} as const;

interface Competent {
  readonly rule: RoutingRule;
  readonly part: Part;
  readonly reasons: readonly RouteReason[];
  readonly offices: readonly { institution: Institution; more: readonly RouteReason[] }[];
}

/**
 * Adds those whom the rules of the profiles make responsible. Of those who lead, the one of the second
 * division goes before the one of the first, and this before the one of the country, where the network has it.
 */
export function byCompetence(facts: RouteFacts, network: RoutingNetwork, routes: Routes): void {
  const competent = network.rules.flatMap((rule) => competentBy(rule, facts, network));
  for (const { rule, part, reasons, offices } of competent) {
    const isWider = competent.some(
      (other) =>
        other.part.role === 'primary' &&
        other.offices.length > 0 &&
        other.rule.when.country === rule.when.country &&
        narrowness(other.rule) > narrowness(rule),
    );
    if (part.role === 'primary' && rule.when.country !== undefined && isWider) continue;
    for (const { institution, more } of offices) routes.add(institution, part, [...reasons, ...more]);
  }
}

function narrowness({ when }: RoutingRule): number {
  return (when.areas === undefined ? 0 : 1) + (when.subareas === undefined ? 0 : 1);
}

/** The offices that a rule names in this case, as what, and why; nothing where it does not speak of it. */
function competentBy(rule: RoutingRule, facts: RouteFacts, network: RoutingNetwork): Competent[] {
  if (rule.abroad || !rule.records.includes(facts.kind)) return [];
  const where = placeOf(rule, facts);
  if (where === undefined) return [];
  const about = reasonsOf(rule, facts);
  if (!about) return [];
  const { role, duty, basis } = rule;
  const isTransit = where !== 'anywhere' && where.isTransit;
  // Who leads where somebody was lost is asked along the way.
  const part: Part = isTransit && role === 'primary' ? { role: 'supporting', basis } : { role, duty, basis };
  const placed = where === 'anywhere' ? [] : [placeReason(rule, facts, where)];
  const place = where === 'anywhere' ? facts.place : where.place;
  return [{ rule, part, reasons: [...placed, ...about], offices: officesOf(rule, facts, place, network) }];
}

type Where = { readonly place: RoutedPlace; readonly isTransit: boolean } | 'anywhere' | undefined;

/** The place of the case of which a rule speaks; undefined: it speaks of other places. */
function placeOf({ when, told }: RoutingRule, { place, transit = [] }: RouteFacts): Where {
  if (when.country === undefined) return 'anywhere';
  const isMeant = (one: RoutedPlace) =>
    (one.country === when.country || when.country === EVERY_COUNTRY) && isWithin(when, one);
  if (place && isMeant(place)) return { place, isTransit: false };
  const through = told ? undefined : transit.find(isMeant);
  return through && { place: through, isTransit: true };
}

function placeReason(
  { country, told }: RoutingRule,
  { kind }: RouteFacts,
  { place, isTransit }: Exclude<Where, 'anywhere' | undefined>,
): RouteReason {
  if (told && country === EVERY_COUNTRY)
    return reason('ROUTES.TOLD_EVERYWHERE', { country: place.country, step: told.step });
  if (told) return reason('ROUTES.TOLD_BY_STEP', { country, step: told.step });
  return reason(isTransit ? 'ROUTES.TRANSIT' : PLACE_REASON[kind], { place: placeName(place), country });
}

/** The reasons beside the place, or undefined where a condition is not met. */
function reasonsOf({ country, when }: RoutingRule, facts: RouteFacts): RouteReason[] | undefined {
  const reasons: RouteReason[] = [];
  if (when.nationalities !== undefined) {
    const shared = facts.nationalities.find((one) => when.nationalities?.includes(one));
    if (shared === undefined) return undefined;
    reasons.push(reason('ROUTES.NATIONALITY', { nationality: shared, country }));
  }
  if (when.familyIn !== undefined) {
    const home = facts.family?.find((one) => when.familyIn?.includes(one.country));
    if (!home) return undefined;
    reasons.push(reason('ROUTES.FAMILY_IN', { country: home.country }));
  }
  if (when.isChild === true) {
    if (facts.isChild !== true) return undefined;
    reasons.push(reason('ROUTES.CHILD', { country }));
  }
  if (when.sex !== undefined) {
    if (facts.sex !== when.sex) return undefined;
    reasons.push(reason('ROUTES.SEX', { country }));
  }
  if (when.receives === true) reasons.push(reason('ROUTES.RECEIVED', { country }));
  return reasons;
}

/** The offices that the network has for the place; where it has none, those that do it instead. */
function officesOf(
  rule: RoutingRule,
  facts: RouteFacts,
  place: RoutedPlace | undefined,
  network: RoutingNetwork,
): Competent['offices'] {
  const { who, otherwise, country, when } = rule;
  const isFor = (one: Institution) =>
    (when.receives !== true || one.id === facts.holderId) &&
    (isPost(rule) ? isPostFor(rule, one, facts, network) : network.covers(one, place));
  const named = (whom: Named) => whoseOffices(rule, facts).flatMap((land) => network.named(whom, land));
  const first = named(who).filter(isFor);
  if (first.length > 0 || !otherwise) return first.map((institution) => ({ institution, more: [] }));
  const more = [reason('ROUTES.IN_PLACE_OF')];
  return network
    .named(otherwise, country)
    .filter(isFor)
    .map((institution) => ({ institution, more }));
}

/** The countries whose offices a rule names: its own, the place's of a rule for all, or those of the nationalities. */
function whoseOffices(
  { country, told }: RoutingRule,
  { nationalities, place }: RouteFacts,
): readonly string[] {
  const land = country === EVERY_COUNTRY ? place?.country : country;
  if (told?.ofNationality === true) return nationalities.filter((one) => one !== land);
  return land === undefined ? [] : [land];
}

const isPost = ({ who }: RoutingRule): boolean => who.kind === 'consulate';

/** A consular post is the one where the person was lost or found, or where the family lives. */
function isPostFor(
  { when, told, country }: RoutingRule,
  post: Institution,
  { place, family = [] }: RouteFacts,
  network: RoutingNetwork,
): boolean {
  const homes = family.filter(({ country: home }) => when.familyIn?.includes(home) ?? true);
  if (told?.district === 'family' || when.familyIn) return homes.some((one) => network.isPostFor(post, one));
  const here = place && (told?.ofNationality === true || place.country !== country) ? [place] : [];
  const places = told ? here : [...homes, ...here];
  return places.some((one) => network.isPostFor(post, one));
}
