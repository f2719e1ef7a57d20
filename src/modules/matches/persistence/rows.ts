import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const OF_MATCH = `EXISTS (SELECT 1 FROM hypothesis WHERE hypothesis.id = hypothesis_id AND (${PARTY}))`;

const READ = operationsOf('matches.', 'laboratory.');
const CHANGED = [
  'matches.decide',
  'matches.data',
  'matches.look',
  'matches.join',
  'matches.release',
  'matches.judge',
  'matches.know',
] as const;
const own = { own: PARTY, party: PARTY };
const ofMatch = { own: OF_MATCH, party: OF_MATCH };
const mine = { own: `institution_id = ${OWN_INSTITUTION}`, party: `institution_id = ${OWN_INSTITUTION}` };
const OF_PAIR = `EXISTS (SELECT 1 FROM hypothesis h WHERE h.kind = judgement.kind AND h.record_a = judgement.record_a
  AND h.record_b = judgement.record_b AND ${PARTY.replaceAll('institution_', 'h.institution_')})`;

/** Nobody changes what was said; when its time has come the platform takes the words away (retention.ts). */
const RETAINED = [PLATFORM_WORK];

export const MATCHES_ROWS: readonly RowRule[] = [
  {
    table: 'hypothesis',
    select: reachOf(READ, own),
    insert: [PLATFORM_WORK],
    update: reachOf(CHANGED, own),
  },
  {
    table: 'match_side',
    select: reachOf(READ, ofMatch),
    insert: [PLATFORM_WORK],
    update: reachOf(CHANGED, ofMatch),
  },
  {
    table: 'match_decision',
    select: reachOf(READ, ofMatch),
    insert: reachOf(CHANGED, ofMatch),
    update: RETAINED,
  },
  {
    table: 'data_request',
    select: reachOf(READ, ofMatch),
    insert: reachOf(['matches.data'], ofMatch),
    // What is not needed any more ends with a decision, and with the match.
    update: reachOf(['matches.data', 'matches.decide', 'matches.join'], ofMatch),
  },
  {
    table: 'match_look',
    select: reachOf(READ, ofMatch),
    insert: reachOf(['matches.look'], ofMatch),
    update: RETAINED,
  },
  {
    table: 'match_rest',
    select: reachOf(READ, mine),
    insert: reachOf(['matches.rest'], mine),
    update: reachOf(['matches.rest'], mine),
  },
  { table: 'match_reopening', select: reachOf(READ, ofMatch), insert: [PLATFORM_WORK] },
  { table: 'match_band_change', select: reachOf(READ, ofMatch), insert: [PLATFORM_WORK] },
  {
    table: 'record_join',
    select: reachOf(READ, ofMatch),
    insert: reachOf(['matches.join'], ofMatch),
    update: RETAINED,
  },
  {
    table: 'judgement',
    select: reachOf(READ, { own: OF_PAIR, party: OF_PAIR }),
    insert: reachOf(['matches.judge', 'matches.know'], mine),
    update: RETAINED,
  },
];
