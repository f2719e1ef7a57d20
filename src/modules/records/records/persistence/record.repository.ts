import { Injectable } from '@nestjs/common';
import { RECORD_TYPES, type RecordType } from '../../../../kernel/contract/index.js';
import { changeRows, type Tx } from '../../../../platform/database/index.js';
import type { ComparedState } from '../domain/deferred-amendment.js';
import { AS_COMPARED, COLUMNS, columnsOf, LOCKED, WHAT_DECIDES } from './record-columns.js';
import type {
  HeldRecord,
  DecidingRecord,
  NumberedRecord,
  LockedRecord,
  RecordFilter,
  RecordRow,
  RecordsOf,
  SearchQuestion,
  StoredRecord,
  TypedQuestion,
} from './stored-record.js';

/** The names that a record of any kind says: of the person, and of who remains are or are thought to be. */
const NAMES = `concat(content -> 'person' -> 'names', content -> 'identity' -> 'names', content -> 'presumedIdentity' -> 'names')`;

/** Texts that people wrote of marks, findings and belongings. */
const WRITTEN = `concat(content -> 'marks', content -> 'medical', content -> 'effects')`;

/** A report with a relative's sample, or with an item of the missing person. */
const TYPED = `record_type = 'report' AND NOT removed AND NOT withdrawn AND ($1::uuid IS NULL OR import_id = $1)
  AND (content ? 'directProfile' OR jsonb_path_exists(content, '$.relatives[*].profile'))`;

/** The words of the index `record_with_sample`, which serves only a question that says the same. */
const WITH_SAMPLE = `NOT removed AND NOT withdrawn AND (content ? 'profile' OR content ? 'profiles'
  OR content ? 'directProfile' OR jsonb_path_exists(content, '$.relatives[*].profile'))`;

const OTHER_SEX = { female: 'male', male: 'female' } as const;
const ACCENTED = 'áàâãäåéèêëíìîïóòôõöúùûüñç';
const PLAIN = 'aaaaaaeeeeiiiiooooouuuunc';
/** SQL: a text as words are compared, without capitals and the accents of Latin letters. */
const folded = (text: string): string => `translate(lower(${text}), '${ACCENTED}', '${PLAIN}')`;
/** Letters and digits alone, so that nothing in it is a sign of `LIKE`. */
const anywhere = (word: string): string => `%${word}%`;
/** SQL: an expression that finds one of these. */
const oneOf = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replaceAll(' ', '[^a-z0-9]+')).join('|');

@Injectable()
export class RecordRepository {
  async byId(tx: Tx, id: string): Promise<StoredRecord | undefined> {
    return (await this.byIds(tx, [id]))[0];
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    return tx.query(`SELECT ${COLUMNS} FROM record WHERE id = ANY($1) AND NOT removed`, [ids]);
  }

  /** With what of them is compared, as all that others are told of them. */
  async asCompared(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    return tx.query(`SELECT ${AS_COMPARED} FROM record WHERE id = ANY($1) AND NOT removed`, [ids]);
  }

  /** Of records what decides who may be compared with them, without the rest of what they say. */
  async whatDecides(tx: Tx, ids: readonly string[]): Promise<DecidingRecord[]> {
    return tx.query(`SELECT ${WHAT_DECIDES} FROM record WHERE id = ANY($1) AND NOT removed`, [ids]);
  }

  /** The same by sequence number. */
  async whatDecidesBySeq(tx: Tx, seqs: readonly number[]): Promise<NumberedRecord[]> {
    return tx.query(`SELECT ${WHAT_DECIDES} FROM record WHERE seq = ANY($1) AND NOT removed`, [seqs]);
  }

  /** Reports for which somebody gave a sample, in the order of `seq`; of one import, or all. */
  async typedReports(
    tx: Tx,
    importId: string | undefined,
    after: number,
    limit: number,
  ): Promise<StoredRecord[]> {
    return tx.query(`SELECT ${AS_COMPARED} FROM record WHERE ${TYPED} AND seq > $2 ORDER BY seq LIMIT $3`, [
      importId ?? null,
      after,
      limit,
    ]);
  }

  async countTypedReports(tx: Tx, importId: string | undefined): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM record WHERE ${TYPED}`,
      [importId ?? null],
    );
    return row?.count ?? 0;
  }

  /** Locks the records of one institution that have these codes, also those that were taken out again. */
  async lockByCodes(tx: Tx, institutionId: string, codes: readonly string[]): Promise<LockedRecord[]> {
    return tx.query(
      `SELECT ${LOCKED} FROM record WHERE institution_id = $1 AND code = ANY($2) ORDER BY code FOR UPDATE`,
      [institutionId, codes],
    );
  }

  /** Locks the standing records of one institution that have one of these ids or codes. */
  async lockOf(
    tx: Tx,
    institutionId: string,
    ids: readonly string[],
    codes: readonly string[],
  ): Promise<LockedRecord[]> {
    return tx.query(
      `SELECT ${LOCKED} FROM record
       WHERE institution_id = $1 AND (id = ANY($2) OR code = ANY($3)) AND NOT removed ORDER BY code FOR UPDATE`,
      [institutionId, ids, codes],
    );
  }

  async lockById(tx: Tx, id: string): Promise<LockedRecord | undefined> {
    const rows = await tx.query<LockedRecord[]>(
      `SELECT ${LOCKED} FROM record WHERE id = $1 AND NOT removed FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** A page of an institution's records of one type, oldest first; every filter given must hold. */
  async page(
    tx: Tx,
    type: RecordType,
    filter: RecordFilter,
    after: number,
    limit: number,
  ): Promise<StoredRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM record
       WHERE record_type = $1 AND NOT removed AND seq > $2
         AND ($3::uuid IS NULL OR institution_id = $3)
         AND ($4::text IS NULL OR status = $4)
         AND ($5::text IS NULL OR event_code = $5)
         AND ($6::uuid IS NULL OR import_id = $6)
         AND ($7::text IS NULL OR ${NAMES} ILIKE '%' || $7 || '%')
         AND ($8::text IS NULL OR code = $8)
         AND ($9::timestamptz IS NULL OR id IN (SELECT record_id FROM consent_calendar WHERE ends_at <= $9))
       ORDER BY seq LIMIT $10`,
      [
        type,
        after,
        filter.institutionId ?? null,
        filter.status ?? null,
        filter.eventCode ?? null,
        filter.importId ?? null,
        filter.name ? escapeLike(filter.name) : null,
        filter.code ?? null,
        filter.consentEndsBy ?? null,
        limit,
      ],
    );
  }

  /** The oldest transaction that may still be open: all that commits later has this number or a higher one. */
  async oldestOpen(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ xmin: string }[]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    );
    return row?.xmin ?? '0';
  }

  /** Records written by this transaction or a later one, in the order of `seq`, taken out ones included. */
  async changedSince(tx: Tx, xid: string, afterSeq: number, limit: number): Promise<StoredRecord[]> {
    return tx.query(
      `SELECT ${AS_COMPARED} FROM record WHERE changed_xid >= $1::xid8 AND seq > $2 ORDER BY seq LIMIT $3`,
      [xid, afterSeq, limit],
    );
  }

  async bySeqs(tx: Tx, seqs: readonly number[]): Promise<StoredRecord[]> {
    return tx.query(`SELECT ${AS_COMPARED} FROM record WHERE seq = ANY($1) AND NOT removed`, [seqs]);
  }

  async holdersBySeq(tx: Tx, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await tx.query<{ seq: number; institutionId: string }[]>(
      'SELECT seq, institution_id AS "institutionId" FROM record WHERE seq = ANY($1)',
      [seqs],
    );
    return new Map(rows.map(({ seq, institutionId }) => [seq, institutionId]));
  }

  async typedBySeq(tx: Tx, seqs: readonly number[]): Promise<HeldRecord[]> {
    return tx.query(
      `SELECT id, seq, institution_id AS "institutionId" FROM record WHERE record_type = ANY($2) AND seq = ANY($1) AND ${WITH_SAMPLE}`,
      [seqs, RECORD_TYPES],
    );
  }

  /** @param institutionId without it of all institutions */
  async countByType(tx: Tx, institutionId?: string): Promise<ReadonlyMap<RecordType, number>> {
    const rows = await tx.query<{ type: RecordType; count: number }[]>(
      `SELECT record_type AS type, count(*)::int AS count FROM record
       WHERE NOT removed AND ($1::uuid IS NULL OR institution_id = $1) GROUP BY record_type ORDER BY record_type`,
      [institutionId ?? null],
    );
    return new Map(rows.map(({ type, count }) => [type, count]));
  }

  /** The ids of what was written since a moment; for whoever looked at the records then. */
  async idsChangedSince(tx: Tx, moment: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM record WHERE changed_at >= $1 ORDER BY seq',
      [moment],
    );
    return rows.map((row) => row.id);
  }

  /** Records with a sample of anybody, in the order of `seq`. */
  async typed(tx: Tx, { types, institutionId, after, limit }: TypedQuestion): Promise<StoredRecord[]> {
    return tx.query(
      `SELECT ${AS_COMPARED} FROM record WHERE ${WITH_SAMPLE} AND record_type = ANY($1) AND seq > $2
         AND ($3::uuid IS NULL OR institution_id = $3) ORDER BY seq LIMIT $4`,
      [types, after, institutionId ?? null, limit],
    );
  }

  /** Records of an institution that may answer a question: its own for its people the last changed first, others' by their codes. */
  async searched(tx: Tx, asked: SearchQuestion): Promise<StoredRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM record WHERE institution_id = $1 AND record_type = ANY($2) AND NOT removed AND NOT withdrawn
         AND emptied_at IS NULL
         AND ($3::text IS NULL OR coalesce(content #>> '{person,sex}', content #>> '{estimates,sex,value}', '') <> $3)
         AND ${folded(NAMES)} LIKE ALL ($4::text[]) AND ${folded(WRITTEN)} ~ ALL ($5::text[])
         AND ($6::text IS NULL OR regexp_replace(lower(concat(content #> '{person,documents}',
           content #> '{presumedIdentity,documents}')), '[^a-z0-9]', '', 'g') LIKE $6)
         AND (NOT $7 OR content ? 'dental') AND (NOT $8 OR (${WITH_SAMPLE}))
         AND ($9::text IS NULL OR coalesce(content #>> '{found,place,country}', $9) = $9)
         AND ($10::text IS NULL OR coalesce(left(content #>> '{found,date}', 4), $10) >= $10)
         AND ($11::text IS NULL OR coalesce(left(content #>> '{found,date}', 4), $11) <= $11)
         AND ($12::numeric IS NULL OR coalesce((content #>> '{estimates,ageYears,max}')::numeric, $12) >= $12)
         AND ($13::numeric IS NULL OR coalesce((content #>> '{estimates,ageYears,min}')::numeric, 0) < $13)
         AND ($15::text IS NULL OR code > $15)
       ORDER BY ${asked.ofOthers ? 'code' : 'seq DESC'} LIMIT $14`,
      [
        ...[asked.institutionId, asked.types, asked.sex && OTHER_SEX[asked.sex]],
        ...[
          asked.nameWords.map(anywhere),
          asked.words.map(oneOf),
          asked.document && anywhere(asked.document),
        ],
        ...[asked.hasTeeth, asked.hasDna],
        ...[asked.ofOthers?.country, asked.ofOthers?.firstYear, asked.ofOthers?.lastYear],
        ...[asked.ofOthers?.ageFrom, asked.ofOthers?.ageBelow, asked.limit, asked.ofOthers?.afterCode],
      ],
    );
  }

  /** Records of an event, whoever owns them, in the order of `seq`. */
  async ofEvent(tx: Tx, institutionId: string, eventCode: string, limit: number): Promise<StoredRecord[]> {
    return tx.query(
      `SELECT ${AS_COMPARED} FROM record WHERE institution_id = $1 AND event_code = $2 AND NOT removed AND NOT withdrawn
       ORDER BY seq LIMIT $3`,
      [institutionId, eventCode, limit],
    );
  }

  async placesOf(tx: Tx, of: RecordsOf): Promise<{ id: string; seq: number }[]> {
    return tx.query(
      `SELECT id, seq FROM record WHERE ($1::uuid IS NULL OR import_id = $1) AND ($2::uuid IS NULL OR id = $2)
         AND ($3::uuid IS NULL OR put_back_from = $3) AND ($4::uuid[] IS NULL OR id = ANY($4)) AND NOT removed
       ORDER BY seq`,
      [of.importId ?? null, of.recordId ?? null, of.putBackFrom ?? null, of.recordIds ?? null],
    );
  }

  async byCode(tx: Tx, institutionId: string, code: string): Promise<StoredRecord | undefined> {
    const rows = await tx.query<StoredRecord[]>(
      `SELECT ${COLUMNS} FROM record WHERE institution_id = $1 AND code = $2 AND NOT removed`,
      [institutionId, code],
    );
    return rows[0];
  }

  async insert(tx: Tx, rows: readonly RecordRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO record (id, institution_id, record_type, code, version, status, event_code, withdrawn, content_hash,
         content, import_id, wish_decided_by, wish_authority)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[],
         $8::boolean[], $9::text[], $10::jsonb[], $11::uuid[], $12::text[], $13::text[])`,
      columnsOf(rows),
    );
  }

  /** Puts new versions in place of the ones that stand, which go to the history. */
  async replace(tx: Tx, rows: readonly RecordRow[], actorId: string): Promise<void> {
    if (rows.length === 0) return;
    await this.keepHistory(
      tx,
      rows.map((row) => row.id),
      actorId,
    );
    await changeRows(
      tx,
      rows.length,
      `UPDATE record SET version = n.version, status = n.status, event_code = n.event_code, withdrawn = n.withdrawn,
         content_hash = n.content_hash, content = n.content, import_id = n.import_id, removed = false,
         wish_decided_by = n.wish_decided_by, wish_authority = n.wish_authority,
         compared_content = c.content, compared_from = c.since, compared_changes = ARRAY(SELECT jsonb_array_elements_text(c.changes)::timestamptz),
         put_back_from = NULL, emptied_at = NULL, changed_at = now(), changed_xid = pg_current_xact_id()
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::boolean[],
         $9::text[], $10::jsonb[], $11::uuid[], $12::text[], $13::text[])
         AS n (id, institution_id, record_type, code, version, status, event_code, withdrawn, content_hash, content,
           import_id, wish_decided_by, wish_authority)
       JOIN unnest($1::uuid[], $14::jsonb[], $15::timestamptz[], $16::jsonb[]) AS c (id, content, since, changes) USING (id)
       WHERE record.id = n.id`,
      [
        ...columnsOf(rows),
        rows.map(({ compared }) => compared.comparedContent && JSON.stringify(compared.comparedContent)),
        rows.map(({ compared }) => compared.comparedFrom),
        rows.map(({ compared }) => JSON.stringify(compared.comparedChanges)),
      ],
    );
  }

  /** Says from now on of what it is compared; a new version, so that whoever keeps a copy reads it again. */
  async compareAnew(tx: Tx, id: string, compared: ComparedState, actorId: string): Promise<void> {
    await this.keepHistory(tx, [id], actorId);
    await changeRows(
      tx,
      1,
      `UPDATE record SET version = version + 1, compared_content = $2, compared_from = $3, compared_changes = $4,
         changed_at = now(), changed_xid = pg_current_xact_id() WHERE id = $1`,
      [id, compared.comparedContent, compared.comparedFrom, compared.comparedChanges],
    );
  }

  /** Writes the present content of records to the history, before something else takes its place. */
  async keepHistory(tx: Tx, ids: readonly string[], actorId: string): Promise<void> {
    await tx.query(
      `INSERT INTO record_version (record_id, version, content, content_hash, status, withdrawn, removed, import_id,
         changed_at, emptied_at, replaced_by)
       SELECT id, version, content, content_hash, status, withdrawn, removed, import_id, changed_at, emptied_at, $2
       FROM record WHERE id = ANY($1)`,
      [ids, actorId],
    );
  }
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
