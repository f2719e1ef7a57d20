import { HELD_AT_ONCE } from '../domain/deferred-amendment.js';
import type { RecordRow } from './stored-record.js';

/** SQL: what of a record is compared in the place of what it says, as long as amendments are deferred. */
const COMPARED = `CASE WHEN compared_content IS NULL THEN content ELSE compared_content || coalesce((SELECT jsonb_object_agg(name, content -> name)
  FROM unnest(ARRAY['${HELD_AT_ONCE.join("', '")}']) AS name WHERE content ? name), '{}') END`;

const columnsWith = (
  content: string,
): string => `id, institution_id AS "institutionId", record_type AS "recordType", code,
  version, status, withdrawn, removed, import_id AS "importId", content_hash AS "contentHash", created_at AS "createdAt",
  changed_at AS "changedAt", emptied_at AS "emptiedAt", seq, compared_from AS "comparedFrom", ${content} AS content,
  wish_decided_by AS "wishDecidedBy", wish_authority AS "wishAuthority"`;

/** A record with what it says; with what of it is compared; and for whoever is about to change it. */
export const COLUMNS = columnsWith('content');
export const AS_COMPARED = columnsWith(COMPARED);
export const LOCKED = `${COLUMNS}, compared_content AS "comparedContent", compared_changes AS "comparedChanges"`;

/** The columns of rows that are written, a list each. */
export function columnsOf(rows: readonly RecordRow[]): unknown[] {
  return [
    rows.map((row) => row.id),
    rows.map((row) => row.institutionId),
    rows.map((row) => row.recordType),
    rows.map((row) => row.code),
    rows.map((row) => row.version),
    rows.map((row) => row.status),
    rows.map((row) => row.eventCode),
    rows.map((row) => row.withdrawn),
    rows.map((row) => row.contentHash),
    rows.map((row) => JSON.stringify(row.content)),
    rows.map((row) => row.importId),
    rows.map((row) => row.wishDecidedBy),
    rows.map((row) => row.wishAuthority),
  ];
}

/** Columns of what decides who may be compared with a record, without the rest of what it says. */
export const WHAT_DECIDES = `id, seq, institution_id AS "institutionId", record_type AS "recordType", status, withdrawn, removed,
  wish_decided_by AS "wishDecidedBy", jsonb_strip_nulls(jsonb_build_object('recordType', record_type,
  'institution', content -> 'institution', 'id', code, 'linkedReports', content -> 'linkedReports', 'recordedAt', content -> 'recordedAt', 'consents', content -> 'consents',
  'wishes', content -> 'wishes', 'since', content -> 'since', 'situation', content -> 'situation',
  'person', CASE WHEN record_type = 'living' THEN jsonb_build_object('names', '[]'::jsonb, 'sex', 'unknown',
  'birthDate', content -> 'person' -> 'birthDate', 'ageYears', content -> 'person' -> 'ageYears') END)) AS content`;
