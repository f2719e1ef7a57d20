import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { boundReach, operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { RECORDS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const OWN = `institution_id = ${OWN_INSTITUTION}`;

/** Lent by `withLentRows`: who lends has asked whether the two may be compared. */
const LENT =
  'id = ANY ((SELECT row_context.lent_ids())::uuid[]) OR seq = ANY ((SELECT row_context.lent_seqs())::bigint[])';

const RECORDS = operationsOf(
  'reports.',
  'remains.',
  'living.',
  'consents.',
  'imports.',
  'records.',
  'withdrawals.',
);

const COMPARED = operationsOf('matching.', 'matches.', 'laboratory.', 'families.');
const WRITTEN = RECORDS.filter((operation) => !/\.(?:read|export)$/.test(operation));
const SEEN = reachOf([...RECORDS, ...COMPARED], { own: OWN });
const CHANGED = reachOf(WRITTEN, { own: OWN });

const ofRecord = (reach: typeof SEEN): typeof SEEN =>
  reach.map((clause) =>
    clause.where === undefined
      ? clause
      : { ...clause, where: `EXISTS (SELECT 1 FROM record WHERE record.id = record_id AND record.${OWN})` },
  );

/** A family decides itself, of the one report that its account is bound to. */
const DECIDED = ['family.decide'] as const;
const OF_FAMILY = boundReach(DECIDED, 'record_id');

/** Of a record that nobody may read any more: whose it was, under which code, and that it was taken back. */
const STUB = `jsonb_strip_nulls(jsonb_build_object(
  'recordType', t.content -> 'recordType', 'institution', t.content -> 'institution', 'id', t.content -> 'id',
  'recordedAt', t.content -> 'recordedAt', 'updatedAt', t.content -> 'updatedAt', 'status', t.content -> 'status',
  'withdrawn', CASE WHEN t.content ? 'withdrawn' THEN
    jsonb_build_object('at', t.content -> 'withdrawn' -> 'at', 'reason', 'the content was removed') END))`;

/** A record of a people finder that its home domain has kept for long enough; what a family has decided here since stands above that. */
const EXPIRED_ELSEWHERE = `t.record_type = 'report' AND t.code LIKE '%/%' AND NOT t.withdrawn AND NOT t.removed AND t.emptied_at IS NULL
  AND t.content -> 'externalIds' @> '[{"system": "pfif"}]' AND NOT EXISTS (
    SELECT 1 FROM jsonb_array_elements(t.content -> 'consents') c WHERE c ->> 'basis' IS DISTINCT FROM 'public_register')`;

/**
 * Conditions of what is taken back, so that nothing may be compared any more; a relative's own consent has
 * the tag of the relative behind it.
 */
const WHAT = {
  anything: 'true',
  compared: `w.what ~ '^(record|wish|consent:(search|forensic_matching|cross_border))(:|$)'`,
  pictures: `w.what ~ '^(record|wish|consent:search)(:|$)'`,
  samples: `w.what ~ '^(record|consent:forensic_matching)(:|$)'`,
  reintegration: `w.what IN ('record', 'reintegration')`,
} as const;

/** SQL: whether something of a record was taken back at or after a moment; `compared`: of what its comparison rests on; `pictures`: of what its photographs do; `samples`: of what its DNA does; `reintegration`: of what a returned person brings and needs. */
export function takenBackSince(recordId: string, moment: string, of: keyof typeof WHAT = 'anything'): string {
  return `EXISTS (SELECT 1 FROM withdrawal_entry w WHERE w.record_id = ${recordId} AND w.at >= ${moment} AND ${WHAT[of]})`;
}

/** SQL: the same, where its deletion waits no more: what a family takes back through its window goes a day later. */
export function deletableSince(recordId: string, moment: string, of: keyof typeof WHAT = 'anything'): string {
  return `EXISTS (SELECT 1 FROM withdrawal_entry w WHERE w.record_id = ${recordId} AND w.at >= ${moment} AND w.deletes_at <= now() AND ${WHAT[of]})`;
}

/** SQL: whether the content of a record was removed. */
export function emptiedRecord(recordId: string): string {
  return `EXISTS (SELECT 1 FROM record er WHERE er.id = ${recordId} AND er.emptied_at IS NOT NULL)`;
}

const GRANT = '@.purpose == "forensic_matching" && @.decision == "granted" && !exists(@.withdrawnAt)';

/**
 * A report that still has the family's profiles although their consent was taken back and nothing of it stands: it was written by an older
 * release, or a file has brought them again. Whoever takes it back now loses them with that deed.
 */
const LEFT_SAMPLES = `t.emptied_at IS NULL
  AND (t.content ? 'directProfile' OR jsonb_path_exists(t.content, '$.relatives[*] ? (exists(@.profile) && !exists(@.consents))'))
  AND NOT jsonb_path_exists(t.content, '$.consents[*] ? (${GRANT})')`;

const FAMILY_TOOK_BACK = (recordId: string): string =>
  `EXISTS (SELECT 1 FROM withdrawal_entry w WHERE w.record_id = ${recordId} AND w.what = 'consent:forensic_matching' AND w.deletes_at <= now())`;

/** The relatives stay as people, without what their samples say. */
const WITHOUT_SAMPLES = `(t.content - 'directProfile') || CASE WHEN t.content ? 'relatives' THEN jsonb_build_object('relatives',
  (SELECT jsonb_agg(CASE WHEN r.one ? 'consents' THEN r.one ELSE r.one - 'profile' END ORDER BY r.at)
   FROM jsonb_array_elements(t.content -> 'relatives') WITH ORDINALITY AS r (one, at))) ELSE '{}' END`;

/** Condition of records that came by a file. They may be put back with its import for a while. */
const CAME_BY_FILE = 'EXISTS (SELECT 1 FROM record r WHERE r.id = t.record_id AND r.import_id IS NOT NULL)';

const VERSION = {
  table: 'record_version',
  empties: `content = ${STUB}, emptied_at = now()`,
  records: 'ARRAY[t.record_id]',
  restsOn: { record: 't.record_id' },
  remains: 'number, hash, status, when it was replaced and by whom',
} as const;

export const RECORDS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'record',
      holds: 'reports of families, remains, people found alive',
      whose: 'the institution that filed it',
      kept: 'a standing one without an end: a missing person is searched for until found. Genetic profiles go when the consent under which they were given is taken back, with that deed. The content of one that was withdrawn (`withdrawn`) or undone (`removed`) goes after RETENTION_WITHDRAWN_DAYS (30 days unless set); a ruling that rests on it keeps it. Code, dates and state are left',
      columns: {
        id: 'P1: number of the record',
        seq: 'P1: order of filing',
        institution_id: 'P1: owner',
        record_type: 'P1: report, remains or living',
        code: "P1: the owner's own code",
        version: 'P1: version that stands',
        status: 'P2: where the case stands',
        event_code: 'P2: event that it belongs to',
        content: 'P4: the record in the exchange format; its fields are listed below',
        content_hash: 'P1: SHA-256 of the content: tells whether it has changed',
        compared_content:
          'P4: what of it is compared while later amendments are deferred; without samples, consents and people who reported',
        compared_changes: 'P1: when amendments came to be compared, of the last thirty days',
        compared_from: 'P1: from when on the last amendments are compared',
        withdrawn: 'P1: taken back by its owner',
        removed: 'P1: taken out with an import that was undone',
        import_id: 'P1: import that brought it',
        created_at: 'P1: when it was filed',
        changed_at: 'P1: when it was last changed',
        emptied_at: 'P1: when its content was removed',
        changed_xid: 'P1: writing transaction: finds changes',
        put_back_from: 'P1: the import whose undo put this version in place',
        wish_decided_by: 'P2: whose decision the wish of a living person is',
        wish_authority: 'P2: the guardianship authority that decided for a child, and where that stands',
        counts_now: 'P2: whether the statistics may count it',
        counts_until: 'P2: until when that holds, where a consent begins or ends',
        counts_then: 'P2: whether they may from then on',
        counts_then_until: 'P2: until when that holds',
        counted_age: 'P2: group of age that it is counted in',
        counted_nationality: 'P2: the one nationality, several, or unknown',
        counted_corridor: 'P2: country of departure and of the last contact',
        counted_situation: 'P2: situation of somebody found alive',
        counted_needs: 'P2: whether work, schooling and needs were asked',
      },
      rows: {
        select: [...SEEN, { where: LENT }, ...boundReach(['family.look'], 'id')],
        insert: CHANGED,
        update: [...CHANGED, ...boundReach(DECIDED, 'id')],
      },
    },
    {
      table: 'record_version',
      holds: 'what a record said before',
      whose: "the record's institution",
      kept: 'as long as the record; once something is taken back the content of what was said before goes within a minute, of a record that came by a file after RETENTION_WITHDRAWN_DAYS (30 days unless set). A ruling keeps it',
      columns: {
        record_id: 'P1: the record',
        version: 'P1: version',
        content: 'P4: the record as it was, as in record.content',
        content_hash: 'P1: SHA-256 of it',
        status: 'P2: where the case stood',
        withdrawn: 'P1: taken back then',
        removed: 'P1: taken out then',
        import_id: 'P1: import that brought it',
        changed_at: 'P1: when it was written',
        replaced_by: 'P1: account that replaced it',
        replaced_at: 'P1: when',
        undone: 'P1: the import that brought it was taken back',
        emptied_at: 'P1: when its content was removed',
      },
      rows: {
        select: ofRecord(SEEN),
        insert: [...ofRecord(CHANGED), ...OF_FAMILY],
        update: ofRecord(CHANGED),
      },
    },
    {
      table: 'consent_calendar',
      holds: 'when time alone begins or ends a consent',
      whose: "the record's institution",
      kept: 'until the moment has come, or the record says something else',
      columns: {
        record_id: 'P1: the record',
        institution_id: 'P1: owner of the record',
        due_at: 'P2: the first of the two other times',
        turns_at: 'P2: when what it may be compared with changes',
        ends_at: "P2: when the first of the family's consents ends",
        reminded_days: 'P1: which reminder of that was given',
      },
      rows: {
        select: [...SEEN, ...OF_FAMILY],
        insert: [...CHANGED, ...OF_FAMILY],
        update: [...CHANGED, ...OF_FAMILY],
        delete: [...CHANGED, ...OF_FAMILY],
      },
    },
    {
      table: 'withdrawal_entry',
      holds: 'what was taken back, to be taken back again after a restore',
      whose: "the record's institution",
      kept: 'for good: a backup may be of any age',
      columns: {
        id: 'P1: number of the entry',
        institution_id: 'P1: owner of the record',
        record_id: 'P1: the record',
        what: "P1: the record itself, or a purpose of its consents; of a relative's own with a hash of the relative's code",
        at: 'P1: when',
        deletes_at:
          'P1: from when on what it permitted is deleted; empty where it was permitted again before',
        journal_number: 'P1: its line in the journal outside the database',
        journal_hash: 'P1: hash of that line, chained to the one before',
      },
      rows: { select: [PLATFORM_WORK], insert: [...CHANGED, ...OF_FAMILY], update: [PLATFORM_WORK] },
    },
  ],
  retention: [
    {
      ...VERSION,
      name: 'records.versions',
      since: 't.replaced_at',
      where: `t.emptied_at IS NULL AND ${deletableSince('t.record_id', 't.replaced_at')} AND NOT ${CAME_BY_FILE}`,
      days: 0,
    },
    {
      ...VERSION,
      name: 'records.versions-by-file',
      since: 't.replaced_at',
      where: `t.emptied_at IS NULL AND ${deletableSince('t.record_id', 't.replaced_at')} AND ${CAME_BY_FILE}`,
      days: 'RETENTION_WITHDRAWN_DAYS',
    },
    {
      name: 'records.samples',
      table: 'record',
      since: 't.changed_at',
      where: `${LEFT_SAMPLES} AND ${FAMILY_TOOK_BACK('t.id')}`,
      days: 0,
      empties: `content = ${WITHOUT_SAMPLES}, changed_xid = pg_current_xact_id()`,
      records: 'ARRAY[t.id]',
      restsOn: { record: 't.id' },
      remains: 'the report with the relatives as people',
    },
    {
      ...VERSION,
      name: 'records.versions-with-samples',
      since: 't.replaced_at',
      where: `${LEFT_SAMPLES} AND ${FAMILY_TOOK_BACK('t.record_id')}`,
      days: 0,
    },
    {
      name: 'records.content',
      table: 'record',
      since: 't.changed_at',
      where: 't.emptied_at IS NULL AND (t.withdrawn OR t.removed)',
      days: 'RETENTION_WITHDRAWN_DAYS',
      empties: `content = ${STUB}, emptied_at = now(), event_code = NULL, wish_authority = NULL, compared_content = NULL, compared_from = NULL, changed_xid = pg_current_xact_id()`,
      records: 'ARRAY[t.id]',
      restsOn: { record: 't.id' },
      remains: 'code, kind, owner, hash, when it was filed and taken back',
    },
    {
      name: 'records.expired-elsewhere',
      table: 'record',
      since: `CASE WHEN t.content -> 'extra' ->> 'expiry_date' ~ '^\\d{4}-\\d\\d-\\d\\dT' THEN (t.content -> 'extra' ->> 'expiry_date')::timestamptz END`,
      where: EXPIRED_ELSEWHERE,
      days: 0,
      empties: `content = ${STUB} || jsonb_build_object('withdrawn', jsonb_build_object(
      'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'reason', 'expired in its home domain (PFIF)')),
      withdrawn = true, emptied_at = now(), event_code = NULL, compared_content = NULL, compared_from = NULL, changed_xid = pg_current_xact_id()`,
      records: 'ARRAY[t.id]',
      restsOn: { record: 't.id' },
      remains: 'code, owner, hash, when it was filed and that it expired',
    },
    {
      ...VERSION,
      name: 'records.versions-of-emptied',
      since: 't.replaced_at',
      where: `t.emptied_at IS NULL AND ${emptiedRecord('t.record_id')}`,
      days: 0,
    },
  ],
  migrations: MIGRATIONS,
  jobs: RECORDS_JOBS,
};
