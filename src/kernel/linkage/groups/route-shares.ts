/** Shares of the mixture by role; the rest up to one goes to the countries, `floor` to nobody knows where. */
export interface RouteShares {
  readonly contact: number;
  readonly lastStop: number;
  readonly stops: number;
  readonly destination: number;
  readonly home: number;
  readonly way: number;
  readonly floor: number;
}

export const SHARES_OF_FINDS: RouteShares = {
  contact: 0.14,
  lastStop: 0.25,
  stops: 0.03,
  destination: 0.02,
  home: 0.01,
  way: 0.05,
  floor: 0.4,
};

/**
 * The living are met on the way, in detention along it, or back home; where on the way, a family's account of
 * it hardly tells: people move on, and are brought to the towns that have shelters and hospitals.
 */
export const SHARES_OF_LIVING: RouteShares = {
  contact: 0.05,
  lastStop: 0.025,
  stops: 0.015,
  destination: 0.04,
  home: 0.03,
  way: 0.01,
  floor: 0.68,
};
