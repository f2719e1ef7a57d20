import { rulesOf, type RoutingRule } from '../domain/routing/routing-rules.js';
import { shippedProfiles } from './shipped-profiles.js';

let rules: readonly RoutingRule[] | undefined;

/**
 * Rules that hold in every country: those of the profile on the shelf `region`, made once. They are stored
 * nowhere else, so that they hold where no country has joined, and as this version of the platform has them.
 */
export function regionRules(): readonly RoutingRule[] {
  rules ??= shippedProfiles('region').flatMap(rulesOf);
  return rules;
}
