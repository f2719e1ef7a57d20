import type { RetentionRule } from '../../../platform/retention/index.js';

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

/** What is taken back so that nothing may be compared any more; a relative's own consent has the tag of the relative behind it. */
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
  `EXISTS (SELECT 1 FROM withdrawal_entry w WHERE w.record_id = ${recordId} AND w.what = 'consent:forensic_matching')`;

/** The relatives stay as people, without what their samples say. */
const WITHOUT_SAMPLES = `(t.content - 'directProfile') || CASE WHEN t.content ? 'relatives' THEN jsonb_build_object('relatives',
  (SELECT jsonb_agg(CASE WHEN r.one ? 'consents' THEN r.one ELSE r.one - 'profile' END ORDER BY r.at)
   FROM jsonb_array_elements(t.content -> 'relatives') WITH ORDINALITY AS r (one, at))) ELSE '{}' END`;

/** What came by a file may be put back with its import for a while. */
const CAME_BY_FILE = 'EXISTS (SELECT 1 FROM record r WHERE r.id = t.record_id AND r.import_id IS NOT NULL)';

const VERSION = {
  table: 'record_version',
  empties: `content = ${STUB}, emptied_at = now()`,
  records: 'ARRAY[t.record_id]',
  restsOn: { record: 't.record_id' },
  remains: 'number, hash, status, when it was replaced and by whom',
} as const;

export const RECORDS_RETENTION: readonly RetentionRule[] = [
  {
    ...VERSION,
    name: 'records.versions',
    since: 't.replaced_at',
    where: `t.emptied_at IS NULL AND ${takenBackSince('t.record_id', 't.replaced_at')} AND NOT ${CAME_BY_FILE}`,
    days: 0,
  },
  {
    ...VERSION,
    name: 'records.versions-by-file',
    since: 't.replaced_at',
    where: `t.emptied_at IS NULL AND ${takenBackSince('t.record_id', 't.replaced_at')} AND ${CAME_BY_FILE}`,
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
];
