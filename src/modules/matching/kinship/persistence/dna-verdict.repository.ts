import { Injectable } from '@nestjs/common';
import { actingAs, changeOne, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { DnaFinding, DnaWord, LineWord } from '../domain/dna-word.js';
import type { HashedCalls } from '../domain/side-change.js';

/** Two records in the order of their kind. */
export interface DnaRecordPair {
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
  /**
   * Sides that are told the word. Both are told the same word but where one does not admit each sample of the
   * other.
   */
  readonly toldTo: 'both' | 'a' | 'b';
}

export interface StoredVerdict extends DnaRecordPair {
  /** Null once the samples were taken back. */
  readonly word: DnaWord | null;
  readonly y: LineWord | null;
  readonly mt: LineWord | null;
  readonly keyA: string;
  readonly keyB: string;
  readonly callsA: readonly string[];
  readonly callsB: readonly string[];
  /**
   * Number of times that the word was made anew because a sample had shown more, of the pair and of copies.
   */
  readonly supersets: number;
  readonly madeAt: Date;
  /** Making of the word: one for all copies that share the word. */
  readonly making: string;
  /** True where it is the word of a copy with other samples, of which none is made anew. */
  readonly ofOthers: boolean;
  readonly institutionA: string;
  readonly institutionB: string;
}

/** The word of a pair of which one record may be a copy of another one of the same institution. */
export interface VerdictOfOther extends StoredVerdict {
  readonly otherId: string;
}

export interface NewVerdict extends Pick<StoredVerdict, 'supersets' | 'madeAt' | 'making' | 'ofOthers'> {
  readonly finding: DnaFinding;
  readonly a: HashedCalls;
  readonly b: HashedCalls;
  readonly settingId: string;
}

const COLUMNS = `v.kind, v.record_a AS "recordA", v.record_b AS "recordB", v.told_to AS "toldTo", v.word, v.y, v.mt, v.key_a AS "keyA",
  v.key_b AS "keyB", v.calls_a AS "callsA", v.calls_b AS "callsB", v.supersets, v.made_at AS "madeAt", v.making,
  v.of_others AS "ofOthers", (SELECT r.institution_id FROM record r WHERE r.id = v.record_a) AS "institutionA",
  (SELECT r.institution_id FROM record r WHERE r.id = v.record_b) AS "institutionB"`;

/** Rows that the platform alone reaches: whoever could write one could have a pair weighed anew. */
@Injectable()
export class DnaVerdictRepository {
  async of(tx: Tx, pairs: readonly DnaRecordPair[]): Promise<StoredVerdict[]> {
    if (pairs.length === 0) return [];
    return actingAs(tx, PLATFORM, () =>
      tx.query<StoredVerdict[]>(
        `SELECT ${COLUMNS} FROM dna_verdict v JOIN unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS asked (a, b, kind, told_to)
           ON v.record_a = asked.a AND v.record_b = asked.b AND v.kind = asked.kind AND v.told_to = asked.told_to`,
        asColumns(pairs),
      ),
    );
  }

  /** The verdict under a lock, so that two who ask at once do not both have it made anew. */
  async locked(
    tx: Tx,
    { recordA, recordB, kind, toldTo }: DnaRecordPair,
  ): Promise<StoredVerdict | undefined> {
    const rows = await actingAs(tx, PLATFORM, () =>
      tx.query<StoredVerdict[]>(
        `SELECT ${COLUMNS} FROM dna_verdict v WHERE v.record_a = $1 AND v.record_b = $2 AND v.kind = $3 AND v.told_to = $4 FOR UPDATE`,
        [recordA, recordB, kind, toldTo],
      ),
    );
    return rows[0];
  }

  /** Lists the verdicts kept of a record beside others of the institution of an own one, the newest first. */
  async ofOthers(
    tx: Tx,
    { subject, own, kind }: { readonly subject: string; readonly own: string; readonly kind: string },
  ): Promise<VerdictOfOther[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query<VerdictOfOther[]>(
        `SELECT ${COLUMNS}, other.id AS "otherId" FROM dna_verdict v
         JOIN record own ON own.id = $2
         JOIN record other ON other.id = CASE WHEN v.record_a = $1 THEN v.record_b ELSE v.record_a END
           AND other.institution_id = own.institution_id
         WHERE v.kind = $3 AND (v.record_a = $1 OR v.record_b = $1) AND other.id <> $2 AND v.word IS NOT NULL
         ORDER BY v.made_at DESC`,
        [subject, own, kind],
      ),
    );
  }

  /** Records of the same institution that a word is kept of, and those of others that it is of. */
  async beside(
    tx: Tx,
    { own, kind }: { readonly own: string; readonly kind: string },
  ): Promise<{ readonly otherId: string; readonly subject: string }[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query(
        `SELECT other.id AS "otherId", CASE WHEN v.record_a = other.id THEN v.record_b ELSE v.record_a END AS subject
         FROM dna_verdict v
         JOIN record own ON own.id = $1
         JOIN record other ON other.id IN (v.record_a, v.record_b) AND other.institution_id = own.institution_id
         WHERE v.kind = $2 AND other.id <> $1 AND v.word IS NOT NULL`,
        [own, kind],
      ),
    );
  }

  /** Keeps the first; of two who come at once the later one finds what the other has kept. */
  async add(tx: Tx, pair: DnaRecordPair, made: NewVerdict): Promise<void> {
    await actingAs(tx, PLATFORM, () =>
      tx.query(
        `INSERT INTO dna_verdict (record_a, record_b, kind, told_to, word, y, mt, key_a, key_b, calls_a, calls_b, setting_id, made_at, supersets,
           making, of_others)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING`,
        valuesOf(pair, made),
      ),
    );
  }

  /** Made anew, because a sample shows more. */
  async renew(tx: Tx, pair: DnaRecordPair, made: NewVerdict): Promise<void> {
    await actingAs(tx, PLATFORM, () =>
      changeOne(
        tx,
        `UPDATE dna_verdict SET word = $5, y = $6, mt = $7, key_a = $8, key_b = $9, calls_a = $10, calls_b = $11,
           setting_id = $12, made_at = $13, supersets = $14, making = $15, of_others = $16
         WHERE record_a = $1 AND record_b = $2 AND kind = $3 AND told_to = $4`,
        valuesOf(pair, made),
      ),
    );
  }
}

function valuesOf(
  { recordA, recordB, kind, toldTo }: DnaRecordPair,
  { finding, a, b, settingId, madeAt, supersets, making, ofOthers }: NewVerdict,
) {
  const { word, y = null, mt = null } = finding;
  return [
    ...[recordA, recordB, kind, toldTo, word, y, mt, a.key, b.key, a.calls, b.calls, settingId, madeAt],
    ...[supersets, making, ofOthers],
  ];
}

const asColumns = (pairs: readonly DnaRecordPair[]): string[][] => [
  pairs.map(({ recordA }) => recordA),
  pairs.map(({ recordB }) => recordB),
  pairs.map(({ kind }) => kind),
  pairs.map(({ toldTo }) => toldTo),
];
