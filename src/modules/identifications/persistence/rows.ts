import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b, examiner_id)`;
const OF_IDENTIFICATION = `EXISTS (SELECT 1 FROM identification WHERE identification.id = identification_id AND (${PARTY}))`;
const OWN = `institution_id = ${OWN_INSTITUTION}`;

const parties = { own: PARTY, party: PARTY };
const ofIdentification = { own: OF_IDENTIFICATION, party: OF_IDENTIFICATION };
const family = { own: OWN, party: OWN };

const READ = operationsOf('identifications.');
const CHANGED = [
  ...([
    'identifications.propose',
    'identifications.confirm',
    'identifications.allow',
    'identifications.contest',
    'identifications.examine',
  ] as const),
];

export const IDENTIFICATIONS_ROWS: readonly RowRule[] = [
  {
    table: 'identification',
    select: reachOf(READ, parties),
    insert: reachOf(['identifications.propose'], parties),
    update: reachOf([...CHANGED, 'tellings.write'], parties),
  },
  {
    table: 'identification_step',
    select: reachOf(READ, ofIdentification),
    insert: reachOf([...CHANGED, 'tellings.write'], ofIdentification),
    update: [PLATFORM_WORK],
  },
  {
    table: 'telling',
    select: reachOf(['tellings.read'], family),
    insert: reachOf(['tellings.write'], family),
    update: reachOf(['tellings.write'], family),
  },
  {
    table: 'telling_addition',
    select: reachOf(['tellings.read'], family),
    insert: reachOf(['tellings.write'], family),
    update: [PLATFORM_WORK],
  },
  {
    table: 'family_word',
    select: reachOf(['tellings.read'], family),
    insert: reachOf(['identifications.contest'], family),
    update: [PLATFORM_WORK],
  },
];
