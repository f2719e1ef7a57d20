import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, reachOf } from '../domain/row-reach.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const SEEN = reachOf(operationsOf('users.', 'tokens.', 'alerts.'), OWN);
const MANAGED = reachOf(['users.enrol', 'tokens.issue'], OWN);
const OF_OWN_ACTOR = reachOf(['tokens.issue'], {
  own: 'EXISTS (SELECT 1 FROM actor WHERE actor.id = actor_id)',
});

export const ACCESS_ROWS: readonly RowRule[] = [
  { table: 'actor', select: SEEN, insert: MANAGED, update: MANAGED },
  { table: 'access_token', select: OF_OWN_ACTOR, insert: OF_OWN_ACTOR, update: OF_OWN_ACTOR },
];
