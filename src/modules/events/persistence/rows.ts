import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = `institution_id = ${OWN_INSTITUTION}`;
const COORDINATES = `coordinator_id = ${OWN_INSTITUTION}`;
const TAKES_PART = `${OWN_INSTITUTION} = ANY (party_ids)`;
const ofEvent = (where: string): string =>
  `EXISTS (SELECT 1 FROM coordinated_event WHERE coordinated_event.id = event_id AND ${where})`;

const event = { own: COORDINATES, party: TAKES_PART };
/** What all who take part may read. */
const shared = { own: ofEvent(COORDINATES), party: ofEvent(TAKES_PART) };
/** What an institution has brought; who coordinates reads it too. */
const brought = { own: `(${OWN} OR ${ofEvent(COORDINATES)})`, party: OWN };
/** What is an institution's own and nobody else's. */
const ours = { own: OWN, party: OWN };
const PARTS = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const parts = { own: PARTS, party: PARTS };
const OF_SET = 'EXISTS (SELECT 1 FROM joint_part WHERE joint_part.set_id = joint_set.id)';
const sets = { own: `(${OWN} OR ${OF_SET})`, party: `(${OWN} OR ${OF_SET})` };

const READ = operationsOf('events.');
const WRITTEN = READ.filter((operation) => operation !== 'events.read');

export const EVENTS_ROWS: readonly RowRule[] = [
  {
    table: 'coordinated_event',
    select: reachOf(READ, event),
    insert: reachOf(['events.coordinate'], { own: COORDINATES }),
    update: reachOf(['events.coordinate'], { own: COORDINATES }),
  },
  {
    table: 'event_member',
    select: reachOf(READ, shared),
    insert: reachOf(['events.coordinate'], { own: ofEvent(COORDINATES) }),
    update: reachOf(['events.coordinate', 'events.answer'], { own: ofEvent(COORDINATES), party: OWN }),
  },
  {
    table: 'event_count',
    select: reachOf(READ, shared),
    insert: reachOf(['events.contribute'], ours),
  },
  {
    table: 'event_step',
    select: reachOf(READ, brought),
    insert: reachOf(WRITTEN, ours),
    update: [PLATFORM_WORK],
  },
  {
    table: 'manifest_entry',
    select: reachOf(READ, brought),
    insert: reachOf(['events.contribute'], ours),
    update: reachOf(['events.contribute'], brought),
  },
  {
    table: 'manifest_link',
    select: reachOf(READ, ours),
    insert: reachOf(['events.contribute'], ours),
    update: reachOf(['events.contribute'], ours),
  },
  {
    table: 'event_record',
    select: reachOf(READ, ours),
    insert: reachOf(['events.contribute'], ours),
    update: reachOf(['events.contribute'], ours),
  },
  {
    table: 'joint_acceptance',
    select: reachOf(READ, shared),
    insert: reachOf(['events.reckon'], ours),
    update: reachOf(['events.reckon'], ours),
  },
  {
    // Of whom records took part is told to nobody.
    table: 'joint_round',
    select: [PLATFORM_WORK],
    insert: [PLATFORM_WORK],
    update: [PLATFORM_WORK],
  },
  {
    table: 'joint_word',
    select: reachOf(['events.reckon'], parts),
    insert: [PLATFORM_WORK],
    delete: [PLATFORM_WORK],
  },
  {
    table: 'joint_set',
    select: reachOf(READ, sets),
    insert: reachOf(['events.identify'], ours),
    update: [PLATFORM_WORK],
  },
  {
    table: 'joint_part',
    select: reachOf(READ, parts),
    insert: reachOf(['events.identify'], parts),
  },
  {
    table: 'joint_reexamination',
    select: reachOf(READ, ours),
    update: reachOf(['events.reexamine'], ours),
    insert: [PLATFORM_WORK],
  },
];
