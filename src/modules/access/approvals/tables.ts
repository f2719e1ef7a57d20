import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../accounts/tables.js';
import { APPROVALS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const MYSELF = '(SELECT row_context.actor())';

const RELATIONS = {
  own: `institution_id = ${OWN_INSTITUTION}`,
  party: `approver_id = ${MYSELF}`,
  platform: 'institution_id IS NULL',
};

const OWN_CODE = `(SELECT i.code FROM institution i WHERE i.id = ${OWN_INSTITUTION})`;

/** Relations of exports. Where nobody was named, the installation's own people took of everybody. */
const EXPORTS = {
  own: `(institution_id = ${OWN_INSTITUTION} OR owner_code = ${OWN_CODE} OR (institution_id IS NULL AND owner_code IS NULL))`,
};

const MY_EXPORTS = reachOf(['matches.export', 'records.export'], {
  own: `exported_by = ${MYSELF} AND institution_id = ${OWN_INSTITUTION}`,
});

const ANSWERED = reachOf(['approvals.read', 'approvals.answer', 'approvals.ask'], RELATIONS);
const NAMED = reachOf(['approvals.name'], {});

export const APPROVALS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'approval_request',
      holds: 'deeds that wait for a second person, and what became of them',
      whose: 'the institution of whoever asks; none for the installation',
      kept: '90 days after it was asked; the audit log names it for good',
      columns: {
        id: 'P1: number of the request',
        seq: 'P1: order in which they were asked',
        kind: 'P1: kind of deed',
        state: 'P1: what has become of it',
        payload: 'P3: what is done: ids, codes, terms, and the note of a release',
        payload_hash: 'P1: SHA-256 of that, held against what is done',
        facts: 'P3: what the second person is shown: codes, counts, names of accounts',
        reason: 'P3: why, in the words of whoever asks',
        institution_id: 'P1: whose deed it is',
        approver_id: 'P1: the person named in advance who answers',
        asked_by: 'P1: who asks',
        asker_name: 'P3: name of whoever asks, for whoever answers',
        asked_session: 'P1: in which session',
        asked_purpose: 'P1: what that session is for',
        asked_at: 'P1: when it was asked',
        expires_at: 'P1: until when it can be answered and done',
        approved_by: 'P1: who has approved it',
        approved_session: 'P1: in which session',
        approved_at: 'P1: when it was approved',
        approver_since: 'P1: since when that account exists',
        approver_enrolled_by: 'P1: who enrolled it',
        by_founder: 'P1: whether it is one of those that the institution was founded with',
        answered_by: 'P1: who has refused or withdrawn it',
        answered_at: 'P1: when it was answered',
        answer_reason: 'P3: why it was refused',
        done_at: 'P1: when it was done, once',
        failure: 'P1: code of what stood in the way',
      },
      rows: {
        select: ANSWERED, // Nobody asks in the name of another, nor for another institution.
        insert: [
          PLATFORM_WORK,
          { where: `asked_by = ${MYSELF} AND institution_id = ${OWN_INSTITUTION}` },
          { roles: ['operator'], where: `asked_by = ${MYSELF} AND institution_id IS NULL` },
        ],
        update: ANSWERED,
        delete: [PLATFORM_WORK],
      },
    },
    {
      table: 'bulk_export',
      holds: 'what left as a file, who exported it, on whose approval; never its content',
      whose: 'the institution of whoever exported, and the one whose records left',
      kept: 'for good: whoever asks must be told what left',
      columns: {
        request_id: 'P1: number of the request that was approved',
        what: 'P1: matches, records, profiles or what may be published',
        institution_id: 'P1: institution of whoever exported; none for the installation',
        owner_code: 'P1: code of the institution whose records left; none where all did',
        exported_by: 'P1: account that exported it',
        approved_by: 'P1: account that approved it',
        begun_at: 'P1: when it began',
        finished_at: 'P1: when all of it had been read',
        entries: 'P1: how many entries left',
        digest: 'P1: SHA-256 over the entries',
      },
      rows: {
        // Of the people of an institution, and of its records; all of it for whoever watches.
        select: [...reachOf(['exports.read'], EXPORTS), ...MY_EXPORTS], // That it stands beside an approval of somebody else, a trigger holds.
        insert: MY_EXPORTS,
        update: MY_EXPORTS,
      },
    },
    {
      table: 'named_approver',
      holds: 'who approves for an institution that has no second person, named in advance',
      whose: 'the institution for which they are named',
      kept: 'for good: who could approve, and when',
      columns: {
        id: 'P1: number of the naming',
        institution_id: 'P1: whose deeds they answer',
        actor_id: 'P1: who is named',
        named_by: 'P1: who has named them',
        named_at: 'P1: when',
        ended_at: 'P1: when it ended',
      },
      rows: { select: NAMED, insert: NAMED, update: NAMED },
    },
  ],
  retention: [
    {
      name: 'approvals.requests',
      table: 'approval_request',
      since: 't.asked_at',
      where: 'true',
      days: 90,
      remains: 'the entries of the audit log: who asked, who answered, what was done',
    },
  ],
  migrations: MIGRATIONS,
  jobs: APPROVALS_JOBS,
};
