import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { DISCLOSURE_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const parties = { own: PARTY, party: PARTY };
const own = { own: `institution_id = ${OWN_INSTITUTION}` };
const READ = operationsOf('matching.', 'matches.', 'laboratory.');
const PAIR = 'ARRAY[t.record_a, t.record_b]';

export const DISCLOSURE_TABLES: ModuleTables = {
  tables: [
    {
      table: 'disclosure_release',
      holds: 'what owners have released of a record for one pair, and taken back',
      whose: 'the institutions of the two records',
      kept: 'for good; the note goes RETENTION_CLOSED_DAYS (730 days unless set) after it was given, once the release has ended or another stands',
      columns: {
        id: 'P1: order',
        kind: 'P2: kind of match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        institution_a: 'P1: owner of the one',
        institution_b: 'P1: owner of the other',
        side: 'P1: whose record is released',
        action: 'P2: released or taken back',
        level: 'P2: level of disclosure',
        purpose: 'P1: what for',
        handling: 'P1: what may be done with it, as a code',
        handling_note: 'P3: the same, in free words',
        until: 'P1: when it ends by itself',
        done_by: 'P1: account',
        done_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, parties),
        insert: reachOf(['matches.release'], parties),
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'disclosed',
      holds: 'who of the other institution has seen one side of a pair at level 2 or more, and what for',
      whose: 'the institutions of the two records',
      kept: 'for good: whoever asks must be told who has seen it',
      columns: {
        id: 'P1: order',
        kind: 'P2: kind of match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        institution_a: 'P1: owner of the one',
        institution_b: 'P1: owner of the other',
        side: 'P1: whose record was seen',
        actor_id: 'P1: account that saw it',
        purpose: 'P1: purpose of use of the session',
        level: 'P2: level of disclosure',
        handling: 'P1: what may be done with it, as a code',
        first_at: 'P1: when first',
        last_at: 'P1: when last',
        recalled_at: 'P1: when its deletion was asked for',
        untold: 'P2: whether the owner did not know of the pair',
      },
      rows: {
        // Whoever may be shown something writes down that it was.
        select: reachOf(READ, parties),
        insert: reachOf(READ, parties),
        update: reachOf(READ, parties),
      },
    },
    {
      table: 'recall',
      holds: 'that an institution was asked to delete what it has seen, and what it has answered',
      whose: 'the institutions of the two records',
      kept: 'for good; the words of the answer go after RETENTION_CLOSED_DAYS (730 days unless set)',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        kind: 'P2: kind of match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        institution_a: 'P1: owner of the one',
        institution_b: 'P1: owner of the other',
        side: 'P1: whose record it is about',
        level: 'P2: highest level that was seen',
        cause: 'P2: why it is asked back',
        state: 'P2: asked, deleted or kept',
        version: "P1: guards against writing over another's change",
        asked_at: 'P1: when',
        due_at: 'P1: until when it is to be answered',
        answered_at: 'P1: when it was answered',
        answered_by: 'P1: account',
        reason: 'P3: reason, in free words',
        untold: 'P2: whether the owner does not know of the pair',
      },
      rows: {
        select: reachOf(READ, parties),
        insert: reachOf(['matches.release', 'matches.lapse'], parties),
        update: reachOf(['matches.recall'], parties),
      },
    },
    {
      table: 'break_glass',
      holds:
        'urgent access of one person to one record of another institution: why, until when, and who has reviewed it',
      whose: 'the institutions of the two records; oversight',
      kept: 'for good; the reason and the words of the review go RETENTION_CLOSED_DAYS (730 days unless set) after the review',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        kind: 'P2: kind of match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        institution_a: 'P1: owner of the one',
        institution_b: 'P1: owner of the other',
        side: 'P1: whose record was looked at',
        actor_id: 'P1: account that looked',
        level: 'P2: level of disclosure that was opened',
        reason: 'P3: why, in free words',
        opened_at: 'P1: when',
        until: 'P1: when it ended by itself',
        review_due_at: 'P1: by when somebody else is to review it',
        oversight_ids: 'P1: bodies of oversight that were told',
        told_at: 'P1: when owner and oversight were told',
        reviewed_by: 'P1: account that reviewed it',
        reviewer_institution_id: 'P1: its institution',
        reviewed_at: 'P1: when',
        verdict: 'P2: whether it was justified',
        review_words: 'P3: the same in free words',
        stopped_at: 'P1: when the account was stopped, for nobody had reviewed it',
        ended_at: 'P1: when it was found to have ended',
        reads: 'P1: what kinds of things were read of the record, how often and when last',
        deletion_due_at: 'P1: by when copies are to be deleted, where one was taken',
        deletion_confirmed_at: 'P1: when that was confirmed',
        deletion_confirmed_by: 'P1: account that confirmed it: the one that looked',
      },
      rows: {
        // Uses of urgent access, who looked and why, are read by their own institution, the owner of the
        // record, and whoever watches.
        select: reachOf(['matches.breakGlass', 'breakGlass.read', 'breakGlass.review'], parties),
        insert: reachOf(['matches.breakGlass'], parties), // Another person reviews it, and nobody who may open one writes that: the platform does, once the policy was asked.
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'disclosure_cap',
      holds: 'the most that anybody but its owner is shown of a record',
      whose: "the record's institution",
      kept: 'until the owner takes the limit away',
      columns: {
        record_id: 'P1: record',
        institution_id: 'P1: owner',
        level: 'P2: level of disclosure',
        set_by: 'P1: account',
        set_at: 'P1: when',
      },
      rows: {
        select: reachOf(['matches.cap', 'matches.trace'], own),
        insert: reachOf(['matches.cap'], own),
        update: reachOf(['matches.cap'], own),
        delete: reachOf(['matches.cap'], own),
      },
    },
  ],
  retention: [
    {
      // While the release is in force, its note is what the receiver must heed.
      name: 'disclosure.handling-notes',
      table: 'disclosure_release',
      since: 't.done_at',
      where: `t.handling_note IS NOT NULL AND (t.until < now() OR EXISTS (SELECT 1 FROM disclosure_release later
      WHERE later.kind = t.kind AND later.record_a = t.record_a AND later.record_b = t.record_b AND later.side = t.side
        AND later.id > t.id))`,
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'handling_note = NULL',
      records: PAIR,
      remains: 'what was released, to which level, by whom, when and until when',
    },
    {
      name: 'disclosure.break-glass-words',
      table: 'break_glass',
      since: 't.reviewed_at',
      where: '(t.reason IS NOT NULL OR t.review_words IS NOT NULL)',
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'reason = NULL, review_words = NULL',
      records: PAIR,
      remains: 'who looked at which record, when, until when, and whether it was justified',
    },
    {
      name: 'disclosure.recall-reasons',
      table: 'recall',
      since: 't.answered_at',
      where: 't.reason IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'reason = NULL',
      records: PAIR,
      remains: 'what was asked back, when, and the answer',
    },
  ],
  migrations: MIGRATIONS,
  jobs: DISCLOSURE_JOBS,
};
