import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { takenBackSince } from '../../records/records/tables.js';
import { COMPANIONS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const PARTY = `${OWN_INSTITUTION} IN (first_institution, second_institution)`;
const OF_FINDING = `EXISTS (SELECT 1 FROM companion_finding WHERE companion_finding.id = finding_id AND (${PARTY}))`;
const READ = operationsOf('companions.');
const own = { own: PARTY, party: PARTY };
const ofFinding = { own: OF_FINDING, party: OF_FINDING };

export const COMPANIONS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'companion_finding',
      holds: 'two reports that may be of companions of one journey or of relatives',
      whose: 'the institutions of the two reports',
      kept: 'which two and what their owners have said for good; how probable it is and why goes within a minute once a consent or a report is taken back',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        first_id: 'P1: one report',
        second_id: 'P1: the other',
        first_seq: 'P1: one report, by order',
        second_seq: 'P1: the other',
        first_institution: 'P1: owner of the one',
        second_institution: 'P1: owner of the other',
        state: 'P2: how far it is decided',
        version: "P1: guards against writing over another's change",
        first_answer: 'P2: what the owner of the one has said',
        second_answer: 'P2: what the owner of the other has said',
        first_by: 'P1: account',
        second_by: 'P1: account',
        chance: 'P2: how probable it is',
        reasons: 'P2: what the two have in common, words of a list without a value',
        is_recorded: 'P2: whether one report names the other',
        first_hash: 'P1: what the one said then',
        second_hash: 'P1: what the other said then',
        run_id: 'P1: run that found it',
        proposed_at: 'P1: when',
        changed_at: 'P1: when last changed',
        emptied_at: 'P1: when chance and reasons were removed',
      },
      rows: {
        select: reachOf(READ, own),
        insert: [PLATFORM_WORK],
        update: reachOf(['companions.answer'], own),
      },
    },
    {
      table: 'companion_answer',
      holds: 'every answer to such a proposal, in order',
      whose: 'the institutions of the two reports',
      kept: 'for good; the free words go within a minute once a consent or a report is taken back',
      columns: {
        id: 'P1: order',
        finding_id: 'P1: proposal',
        side: 'P1: for which report',
        answer: 'P2: confirmed or refused',
        reason: 'P3: reason, in free words',
        given_by: 'P1: account',
        given_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, ofFinding),
        insert: reachOf(['companions.answer'], ofFinding),
        update: [PLATFORM_WORK],
      },
    },
  ],
  retention: [
    {
      name: 'companions.reasons-taken-back',
      table: 'companion_finding',
      since: 't.proposed_at',
      where: `t.emptied_at IS NULL
      AND (${takenBackSince('t.first_id', 't.proposed_at', 'compared')} OR ${takenBackSince('t.second_id', 't.proposed_at', 'compared')})`,
      days: 0,
      empties: `reasons = '{}', chance = NULL, emptied_at = now()`,
      records: 'ARRAY[t.first_id, t.second_id]',
      remains: 'which two reports, what their owners have said, hashes, when',
    },
    {
      name: 'companions.words',
      table: 'companion_answer',
      since: 't.given_at',
      where: `t.reason IS NOT NULL
      AND EXISTS (SELECT 1 FROM companion_finding f WHERE f.id = t.finding_id AND f.emptied_at >= t.given_at)`,
      days: 0,
      empties: 'reason = NULL',
      records: '(SELECT ARRAY[f.first_id, f.second_id] FROM companion_finding f WHERE f.id = t.finding_id)',
      remains: 'who has answered what, and when',
    },
  ],
  migrations: MIGRATIONS,
  jobs: COMPANIONS_JOBS,
};
