import { OWN_INSTITUTION, type Reach, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf, rolesWith } from '../domain/row-reach.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
/** Whose actor one sees, whose sessions and secrets one may see too, by the operations named. */
const OF_OWN_ACTOR = {
  own: `EXISTS (SELECT 1 FROM actor WHERE actor.id = actor_id AND actor.${OWN.own})`,
};
const ONES_OWN: Reach = [{ where: 'actor_id = (SELECT row_context.actor())' }];

const SEEN = reachOf(operationsOf('users.', 'alerts.', 'machines.', 'sessions.end'), OWN);
const MANAGED = reachOf(['users.enrol', 'machines.manage'], OWN);
/** A session is begun by the platform's work, where somebody has shown who they are; a token by its holder alone. */
const OWN_TOKENS: Reach = [
  PLATFORM_WORK,
  {
    roles: rolesWith('tokens.own'),
    where: `kind = 'issued' AND actor_id = (SELECT row_context.actor())`,
  },
];
const ENDED = reachOf(['sessions.end', 'machines.manage'], OF_OWN_ACTOR);
const MACHINES = reachOf(['machines.manage'], OF_OWN_ACTOR);
const BOUND = reachOf(['users.enrol'], OF_OWN_ACTOR);
/** A family's account says to which record it is bound; the rules of that record's rows look there. */
const ITSELF: Reach = [{ roles: ['family'], where: 'id = (SELECT row_context.actor())' }];
const WORK: Reach = [PLATFORM_WORK];

export const ACCESS_ROWS: readonly RowRule[] = [
  { table: 'actor', select: [...SEEN, ...ITSELF], insert: MANAGED, update: MANAGED },
  {
    table: 'session',
    select: [...ENDED, ...ONES_OWN],
    insert: OWN_TOKENS,
    update: [...ENDED, ...ONES_OWN],
    delete: WORK,
  },
  { table: 'client_secret', select: MACHINES, insert: MACHINES, update: MACHINES },
  { table: 'person_identity', select: BOUND, insert: WORK, delete: BOUND },
  { table: 'sign_in', select: WORK, insert: WORK, delete: WORK },
];
