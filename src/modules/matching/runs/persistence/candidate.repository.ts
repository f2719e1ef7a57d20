import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { withLentRows, type Tx } from '../../../../platform/database/index.js';
import { pack, unpack, type CandidateList } from '../domain/candidate-list.js';

export interface StoredList {
  readonly subjectId: string;
  readonly subjectSeq: number;
  readonly kind: Kind;
  readonly side: 'a' | 'b' | 'both';
  readonly runId: string;
  readonly backgroundId: string;
  readonly modelVersion: string;
  readonly subjectHash: string;
  readonly prior: number;
  /** log10 of the summed ratios of the pairs that are not in the list. */
  readonly tail: number;
  /** The hashes of the candidates' contents, in the order of the list. */
  readonly hashes: readonly string[];
  readonly list: CandidateList;
}

/** A list, and when it was made: of two lists that tell of one pair the newer knows more. */
export interface DatedList extends StoredList {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** Floor of a stored list: what a new record must exceed to enter it. */
export interface FloorRow {
  readonly seq: number;
  readonly floor: number;
  readonly backgroundId: string;
}

interface ListRow extends Omit<StoredList, 'list' | 'hashes'> {
  readonly madeAt: Date;
  readonly candidates: Buffer;
  readonly hashes: string;
}

const COLUMNS = `subject_id AS "subjectId", subject_seq AS "subjectSeq", kind, side, run_id AS "runId",
  background_id AS "backgroundId", model_version AS "modelVersion", subject_hash AS "subjectHash", prior, tail, candidates,
  hashes, computed_at AS "madeAt"`;

/**
 * Key of the advisory lock between a sweep that replaces all lists and those who change some; nobody else
 * uses this number.
 */
const SWEEP_LOCK = 4_201_703;

/** Lists written in one statement. */
const BATCH = 500;
/** Lists made between two looks at the connection, which sends a batch piece by piece. */
const BREATH = 25;

@Injectable()
export class CandidateRepository {
  /**
   * Stores lists in batches. While the database writes one batch, the next is made: `lists` may work its
   * lists out only when they are asked for.
   */
  async put(tx: Tx, lists: Iterable<StoredList>, keep: number): Promise<void> {
    let writing: Promise<unknown> = Promise.resolve();
    let batch: StoredList[] = [];
    const write = async (): Promise<void> => {
      const values = columnsOf(batch, keep);
      await writing;
      writing = tx.query(PUT_BATCH, values);
      // An error is met where it is awaited, not before.
      writing.catch(() => undefined);
      batch = [];
    };
    for (const list of lists) {
      batch.push(list);
      if (batch.length % BREATH === 0) await nextTurn();
      if (batch.length === BATCH) await write();
    }
    if (batch.length > 0) await write();
    await writing;
  }

  /** Until the transaction ends, no sweep replaces the lists that this one is changing. */
  async keepSweepsOut(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [SWEEP_LOCK]);
  }

  /**
   * Deletes all that older runs had found, before a sweep writes what it has found: no list of a record that
   * left stays.
   */
  async clear(tx: Tx, kinds: readonly Kind[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SWEEP_LOCK]);
    await tx.query('DELETE FROM candidate_list WHERE kind = ANY($1)', [kinds]);
  }

  async of(tx: Tx, subjectId: string, kind?: Kind): Promise<DatedList[]> {
    const rows = await tx.query<ListRow[]>(
      `SELECT ${COLUMNS} FROM candidate_list WHERE subject_id = $1 AND ($2::text IS NULL OR kind = $2) ORDER BY kind`,
      [subjectId, kind ?? null],
    );
    return rows.map(listOf);
  }

  /**
   * Reads the lists of some records and those that name them. Of each pair the list of its `a` side comes
   * first. Lists of others are read with it: what is told of them is the caller's affair.
   */
  async ofSubjects(tx: Tx, subjectIds: readonly string[]): Promise<DatedList[]> {
    const rows = await withLentRows(tx, { ids: subjectIds }, () =>
      tx.query<ListRow[]>(
        `SELECT ${COLUMNS} FROM candidate_list WHERE subject_id = ANY($1) ORDER BY side, subject_seq, kind`,
        [subjectIds],
      ),
    );
    return rows.map(listOf);
  }

  async ofSeqs(tx: Tx, kind: Kind, seqs: readonly number[]): Promise<StoredList[]> {
    const rows = await tx.query<ListRow[]>(
      `SELECT ${COLUMNS} FROM candidate_list WHERE kind = $1 AND subject_seq = ANY($2) ORDER BY subject_seq`,
      [kind, seqs],
    );
    return rows.map(listOf);
  }

  /**
   * Reads the lists with at least one candidate this probable, of a run or (without one) of all, of a kind or
   * of all.
   */
  async strong(tx: Tx, threshold: number, runId?: string, kind?: Kind): Promise<DatedList[]> {
    const rows = await tx.query<ListRow[]>(
      `SELECT ${COLUMNS} FROM candidate_list WHERE best >= $1 AND ($2::uuid IS NULL OR run_id = $2)
         AND ($3::text IS NULL OR kind = $3) ORDER BY subject_seq, kind`,
      [threshold, runId ?? null, kind ?? null],
    );
    return rows.map(listOf);
  }

  /**
   * Reads all lists in pieces, in the order of their subjects: for an export, which must not hold them all.
   */
  async page(
    tx: Tx,
    after: { seq: number; kind: string },
    minBest: number,
    limit: number,
  ): Promise<DatedList[]> {
    const rows = await tx.query<ListRow[]>(
      `SELECT ${COLUMNS} FROM candidate_list WHERE (subject_seq, kind) > ($1, $2) AND best >= $3
       ORDER BY subject_seq, kind LIMIT $4`,
      [after.seq, after.kind, minBest, limit],
    );
    return rows.map(listOf);
  }

  /** Reads all lists of a kind in pieces, in the order of their subjects. */
  async pageOfKind(tx: Tx, kind: Kind, afterSeq: number, limit: number): Promise<DatedList[]> {
    const rows = await tx.query<ListRow[]>(
      `SELECT ${COLUMNS} FROM candidate_list WHERE kind = $1 AND subject_seq > $2 ORDER BY subject_seq LIMIT $3`,
      [kind, afterSeq, limit],
    );
    return rows.map(listOf);
  }

  /** Reads the ratios that a new record must exceed to enter each list of a kind and side. */
  async floors(tx: Tx, kind: Kind, side: 'a' | 'b' | 'both'): Promise<ReadonlyMap<number, number>> {
    const rows = await tx.query<{ seq: number; floor: number }[]>(
      `SELECT subject_seq AS seq, floor FROM candidate_list WHERE kind = $1 AND side = $2`,
      [kind, side],
    );
    return new Map(rows.map((row) => [row.seq, row.floor]));
  }

  /**
   * Returns the oldest transaction that may still be open: all lists that are written later have this number
   * or a higher one.
   */
  async oldestOpen(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ xmin: string }[]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    );
    return row?.xmin ?? '0';
  }

  /**
   * Reads the floors of the lists of a kind that were written by this transaction or a later one, in the
   * order of their subjects.
   */
  async floorsSince(tx: Tx, kind: Kind, xid: string, afterSeq: number, limit: number): Promise<FloorRow[]> {
    return tx.query(
      `SELECT subject_seq AS seq, floor, background_id AS "backgroundId" FROM candidate_list
       WHERE kind = $1 AND changed_xid >= $2::xid8 AND subject_seq > $3 ORDER BY subject_seq LIMIT $4`,
      [kind, xid, afterSeq, limit],
    );
  }

  /** Returns the owners whose lists of a kind and side ask for less since this transaction. */
  async fallenSince(tx: Tx, kind: Kind, side: 'a' | 'b' | 'both', xid: string): Promise<number[]> {
    const rows = await tx.query<{ seq: number }[]>(
      `SELECT subject_seq AS seq FROM candidate_list
       WHERE kind = $1 AND side = $2 AND changed_xid >= $3::xid8 AND fell_xid >= $3::xid8 ORDER BY subject_seq`,
      [kind, side, xid],
    );
    return rows.map((row) => row.seq);
  }
}

/**
 * Insert of one batch of lists. All lists' bytes come as one value and are cut there: an array of byte
 * strings would be sent as text, at twice the length.
 */
const PUT_BATCH = `
  INSERT INTO candidate_list (subject_id, subject_seq, kind, side, run_id, background_id, model_version, subject_hash,
    prior, tail, floor, best, candidates, hashes)
  SELECT subject_id, subject_seq, kind, side, run_id, background_id, model_version, subject_hash,
    prior, tail, floor, best, substring($13::bytea FROM begins + 1 FOR bytes), hashes
  FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
    $9::float8[], $10::float8[], $11::float8[], $12::float8[], $14::int[], $15::int[], $16::text[])
    AS list (subject_id, subject_seq, kind, side, run_id, background_id, model_version, subject_hash,
      prior, tail, floor, best, begins, bytes, hashes)
  ON CONFLICT (subject_id, kind) DO UPDATE SET run_id = excluded.run_id, background_id = excluded.background_id,
    model_version = excluded.model_version, subject_hash = excluded.subject_hash, prior = excluded.prior,
    tail = excluded.tail, floor = excluded.floor, best = excluded.best, candidates = excluded.candidates,
    hashes = excluded.hashes, computed_at = now(), changed_xid = pg_current_xact_id(),
    fell_xid = CASE WHEN excluded.floor < candidate_list.floor THEN pg_current_xact_id() ELSE candidate_list.fell_xid END`;

function columnsOf(lists: readonly StoredList[], keep: number): unknown[] {
  const column = <T>(pick: (list: StoredList) => T): T[] => lists.map(pick);
  const packed = column((one) => pack(one.list));
  let end = 0;
  const begins = packed.map((bytes) => {
    end += bytes.byteLength;
    return end - bytes.byteLength;
  });
  return [
    column((one) => one.subjectId),
    column((one) => one.subjectSeq),
    column((one) => one.kind),
    column((one) => one.side),
    column((one) => one.runId),
    column((one) => one.backgroundId),
    column((one) => one.modelVersion),
    column((one) => one.subjectHash),
    column((one) => one.prior),
    column((one) => one.tail),
    column((one) => floorOf(one.list, keep)),
    column((one) => one.list.probability.reduce((best, value) => Math.max(best, value), 0)),
    Buffer.concat(packed),
    begins,
    packed.map((bytes) => bytes.byteLength),
    column((one) => one.hashes.join(' ')),
  ];
}

function floorOf(list: CandidateList, keep: number): number {
  return list.log10LR.length < keep
    ? Number.NEGATIVE_INFINITY
    : (list.log10LR.at(-1) ?? Number.NEGATIVE_INFINITY);
}

function listOf({ candidates, hashes, madeAt, ...row }: ListRow): DatedList {
  return {
    ...row,
    madeAt: madeAt.getTime(),
    hashes: hashes === '' ? [] : hashes.split(' '),
    list: unpack(candidates),
  };
}
