/** SQL: nothing of what a person has said stays in a plan that has ended. */
export const PLAN_EMPTIED = `state = 'ended', authority = NULL, country = NULL, admin1 = NULL, municipality = NULL,
  place_key = NULL, trades = '{}', needs = '{}', version = version + 1`;
