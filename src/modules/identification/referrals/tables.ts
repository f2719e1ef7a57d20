import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { emptiedRecord } from '../../records/records/tables.js';
import { REFERRALS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const OWN = `institution_id = ${OWN_INSTITUTION}`;
const ends = (other: string) => ({ own: OWN, party: `${other} = ${OWN_INSTITUTION}` });
const RECEIVER = ends('receiver_id');
const SOUGHT = reachOf(['families.seek'], { own: OWN });

export const REFERRALS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'family_search',
      holds: 'that the family of somebody dead is sought',
      whose: 'the institution that keeps the remains',
      kept: 'for good: ids, moments and words of lists',
      columns: {
        id: 'P1: number of the search',
        seq: 'P1: order in which they were opened',
        record_id: 'P1: the remains',
        institution_id: 'P1: who keeps them',
        state: 'P2: open, found, closed',
        version: "P1: guards against writing over another's change",
        opened_by: 'P1: who opened it',
        opened_at: 'P1: when',
        due_at: 'P1: by when the family is to be found',
        report_id: 'P2: the report of the family that was found',
        reason: 'P2: why it was given up',
        ended_by: 'P1: who ended it',
        ended_at: 'P1: when',
      },
      rows: { select: SOUGHT, insert: SOUGHT, update: SOUGHT },
    },
    {
      table: 'inquiry',
      holds: 'questions to registers whether somebody is there',
      whose: 'the institution that asks and the one that is asked',
      kept: 'as long as the content of the report',
      columns: {
        id: 'P1: number of the question',
        seq: 'P1: order in which they were put',
        record_id: 'P1: the report; of a question for a family the remains',
        search_id: 'P1: the search for a family that it belongs to',
        institution_id: 'P1: who asks',
        receiver_id: 'P1: who is asked, where it takes part',
        register_name: 'P2: name of a register that takes no part',
        kind: 'P2: detention, hospital, shelter, return, nationality, family',
        naming: 'P1: whether it names the person',
        state: 'P1: asked, answered, ended',
        asked_by: 'P1: who asked',
        asked_at: 'P1: when',
        due_at: 'P1: by when the answer is due',
        answer: 'P3: whether the person is there',
        answered_by: 'P1: who answered',
        answered_at: 'P1: when',
      },
      rows: {
        select: reachOf(['inquiries.ask', 'inquiries.read', 'inquiries.answer'], RECEIVER),
        insert: reachOf(['inquiries.ask'], RECEIVER),
        update: reachOf(['inquiries.answer'], RECEIVER),
        delete: [PLATFORM_WORK],
      },
    },
    {
      table: 'transmission',
      holds: 'reports that were passed on to another institution',
      whose: 'the institution that sent it and the one that received it',
      kept: 'for good; the words of a return go after RETENTION_CLOSED_DAYS (730 days unless set), or with the content of the report',
      columns: {
        id: 'P1: number of the transmission',
        seq: 'P1: order in which they were sent',
        record_id: 'P1: the report',
        institution_id: 'P1: who sent it',
        receiver_id: 'P1: who received it',
        reason: 'P2: why it went there',
        state: 'P2: sent, acknowledged, returned, ended',
        version: "P1: guards against writing over another's change",
        sent_by: 'P1: who sent it',
        sent_at: 'P1: when',
        due_at: 'P1: by when the receiver is to acknowledge it',
        until: 'P1: until when the receiver sees the report',
        ends_at: 'P1: when it ends since the family permits it no more',
        moved_by: 'P1: who last moved it',
        moved_at: 'P1: when',
        return_reason: 'P2: why it came back',
        return_words: 'P3: the same in words',
        deletion_asked_at: 'P1: when the receiver was asked to delete what it was given',
        deletion_due_at: 'P1: until when',
        deletion_answer: 'P2: deleted, or kept for a reason',
        deletion_reason: 'P3: why something is kept, in free words',
        deletion_answered_by: 'P1: account',
        deletion_answered_at: 'P1: when',
      },
      rows: {
        select: reachOf(['transmissions.send', 'transmissions.read', 'transmissions.answer'], RECEIVER),
        insert: reachOf(['transmissions.send'], RECEIVER),
        update: reachOf(['transmissions.send', 'transmissions.answer'], RECEIVER),
      },
    },
  ],
  retention: [
    {
      name: 'referrals.return-words',
      table: 'transmission',
      since: 't.moved_at',
      where: 't.return_words IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'return_words = NULL',
      records: 'ARRAY[t.record_id]',
      remains: 'to whom it went, why, and the word of the list with which it came back',
    },
    {
      name: 'referrals.return-words-of-emptied',
      table: 'transmission',
      since: 't.moved_at',
      where: `t.return_words IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
      days: 0,
      empties: 'return_words = NULL',
      records: 'ARRAY[t.record_id]',
      remains: 'to whom it went, why, and the word of the list with which it came back',
    },
    {
      // Without its answer it could not be told from one that is open: the question goes whole.
      name: 'referrals.inquiries-of-emptied',
      table: 'inquiry',
      since: 't.asked_at',
      where: emptiedRecord('t.record_id'),
      days: 0,
      records: 'ARRAY[t.record_id]',
      remains: 'the entries of the audit log: who asked whom, and when',
    },
  ],
  migrations: MIGRATIONS,
  jobs: REFERRALS_JOBS,
};
