import type { InstitutionKind } from '../institution.js';
import { reason, type Routes } from './route.js';
import type { RouteFacts } from './route-facts.js';
import type { RoutingNetwork } from './routing-network.js';

/** Who acts for the nationals of a country abroad, where its profile has no rule. */
const AUTHORITIES: readonly InstitutionKind[] = ['foreign_ministry', 'search_mechanism'];

/**
 * Adds the authorities of the nationality of somebody lost or found abroad where their profile has no rule for
 * it, and the consular post of the nationality where that was (Vienna Convention on Consular Relations, 5 and 37).
 */
export function byNationality(facts: RouteFacts, network: RoutingNetwork, routes: Routes): void {
  const { place, kind } = facts;
  if (!place) return;
  for (const nationality of facts.nationalities) {
    if (nationality === place.country) continue;
    const isRuled = network.rules.some(
      ({ country, records, when }) =>
        country === nationality && records.includes(kind) && when.nationalities?.includes(nationality),
    );
    const authorities = isRuled ? [] : AUTHORITIES.flatMap((one) => network.ofKind(nationality, one));
    for (const one of authorities)
      routes.add(one, { role: 'nationality' }, [reason('ROUTES.AUTHORITY_OF_NATIONALITY', { nationality })]);
    for (const one of network.ofKind(nationality, 'consulate')) {
      if (!network.isPostFor(one, place)) continue;
      const where = reason('ROUTES.CONSULATE_OF_PLACE', { nationality, country: place.country });
      routes.add(one, { role: 'consular_post' }, [where]);
    }
  }
}
