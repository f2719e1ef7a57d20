import { OWN_INSTITUTION } from '../../../../platform/database/index.js';
import { operationsOf } from '../../../access/accounts/tables.js';

export const OWN = `institution_id = ${OWN_INSTITUTION}`;
export const COORDINATES = `coordinator_id = ${OWN_INSTITUTION}`;
const TAKES_PART = `${OWN_INSTITUTION} = ANY (party_ids)`;

export const ofEvent = (where: string): string =>
  `EXISTS (SELECT 1 FROM coordinated_event WHERE coordinated_event.id = event_id AND ${where})`;

export const event = { own: COORDINATES, party: TAKES_PART };

/** Rule of rows that all who take part may read. */
export const shared = { own: ofEvent(COORDINATES), party: ofEvent(TAKES_PART) };

/** Rule of rows that an institution has brought; who coordinates reads them too. */
export const brought = { own: `(${OWN} OR ${ofEvent(COORDINATES)})`, party: OWN };

/** Rule of rows that are an institution's own and nobody else's. */
export const ours = { own: OWN, party: OWN };
export const READ = operationsOf('events.');
export const PARTIES = 'the institution that coordinates and those that take part';
