import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { changedRows } from '../../../../platform/queue/index.js';
import type { QueryLogEntry, QuestionKind } from '../domain/entry.js';
import { PARAMETERS } from '../domain/parameters.js';

export type NewEntry = Omit<QueryLogEntry, 'id'>;

/** Numbers of questions of one account, by kind. */
export interface AskedFigure {
  readonly institutionId: string;
  readonly actorId: string;
  readonly kind: QuestionKind;
  readonly questions: number;
  /** Different records of others. */
  readonly records: number;
  /** Owners of the records. */
  readonly ownerIds: readonly string[];
}

interface StoredEntry extends Omit<QueryLogEntry, 'ranges'> {
  readonly bases: readonly string[];
  readonly lows: readonly string[];
  readonly highs: readonly string[];
}

export interface Relating {
  readonly actorId: string;
  readonly institutionId: string;
  /** Questions that are being answered; they stand in the query log already. */
  readonly asked: readonly NewEntry[];
  readonly now: Date;
}

/** More of one institution are not held in memory at once. */
const MOST_ENTRIES = 20_000;

const PUT = `
  INSERT INTO question_entry (at, actor_id, institution_id, kind, case_id, shape, minus_one, minus_two, fields, named,
    range_bases, range_lows, range_highs, loci, hits, objects, own_objects, decoys, network)
  SELECT at, actor_id, institution_id, kind, case_id, shape, minus_one, minus_two, fields, named,
    range_bases, range_lows, range_highs, loci, hits, objects, own_objects, decoys, network
  FROM jsonb_to_recordset($1::jsonb) AS entry (at timestamptz, actor_id uuid, institution_id uuid, kind text, case_id uuid,
    shape text, minus_one text[], minus_two text[], fields int, named boolean, range_bases text[], range_lows bigint[],
    range_highs bigint[], loci text[], hits int, objects uuid[], own_objects uuid[], decoys text[], network text)`;

const COLUMNS = `
  seq AS id, at, actor_id AS "actorId", institution_id AS "institutionId", kind, case_id AS "caseId", shape,
  minus_one AS "minusOne", minus_two AS "minusTwo", fields, named, range_bases AS bases, range_lows AS lows,
  range_highs AS highs, loci, hits, objects, own_objects AS "ownObjects", decoys, network`;

/**
 * Of the whole institution what is of one day, of the account itself what goes further back: amendments of the same own records and looks with
 * them, questions that share a hash with one of now, names with next to nothing beside them, and profiles; where a decoy was listed, all that
 * tells of decoys and of cases in hand.
 */
const RELATED = `
  SELECT ${COLUMNS} FROM question_entry WHERE seq IN (
    SELECT seq FROM question_entry WHERE institution_id = $1 AND at >= $3::timestamptz - interval '1 day' AND (
      (kind IN ('look', 'dna_word', 'amended', 'judged') AND own_objects && $4::uuid[])
      OR (kind IN ('search', 'filed', 'amended') AND (minus_one && $5::text[] OR minus_two && $6::text[] OR range_bases && $7::text[]
        OR ($8 AND loci <> '{}') OR ($9 AND named AND fields <= $10))))
    UNION
    SELECT seq FROM question_entry WHERE $12 AND actor_id = $2 AND institution_id = $1 AND at >= $3::timestamptz - interval '2 days'
      AND (decoys <> '{}' OR own_objects <> '{}')
    UNION
    SELECT seq FROM question_entry WHERE actor_id = $2 AND institution_id = $1 AND at >= $3::timestamptz - interval '30 days'
      AND kind IN ('search', 'filed', 'amended')
      AND (($8 AND loci <> '{}') OR (at >= $3::timestamptz - interval '7 days'
        AND (minus_one && $5::text[] OR minus_two && $6::text[] OR range_bases && $7::text[])))
  ) ORDER BY at DESC, seq DESC LIMIT $11`;

@Injectable()
export class QueryLogRepository {
  async put(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    if (entries.length > 0) await tx.query(PUT, [JSON.stringify(entries.map(rowOf))]);
  }

  /** Takes what no round has seen; another round that runs meanwhile leaves it alone. */
  async takeUnexamined(tx: Tx, limit: number): Promise<readonly string[]> {
    const rows = await changedRows<{ institutionId: string }>(
      tx,
      `UPDATE question_entry SET examined = true WHERE seq IN (
         SELECT seq FROM question_entry WHERE NOT examined ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING institution_id AS "institutionId"`,
      [limit],
    );
    return [...new Set(rows.map(({ institutionId }) => institutionId))];
  }

  /** Returns which of some records are of an institution, as far as whoever asks reaches them. */
  async ownAmong(tx: Tx, recordIds: readonly string[], institutionId: string): Promise<string[]> {
    return idsOf(
      tx,
      'SELECT id FROM record WHERE id = ANY ($1) AND institution_id = $2',
      recordIds,
      institutionId,
    );
  }

  /**
   * Returns which of some records are of other institutions; ids that are of no record are of nobody. The
   * platform's own work.
   */
  async foreignAmong(tx: Tx, recordIds: readonly string[], institutionId: string): Promise<string[]> {
    return idsOf(
      tx,
      'SELECT id FROM record WHERE id = ANY ($1) AND institution_id <> $2',
      recordIds,
      institutionId,
    );
  }

  /** Whoever comes here for the same institution waits for the end of the transaction before. */
  async oneAtATime(tx: Tx, institutionId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`questions ${institutionId}`]);
  }

  /** Entries that the rules that stop would hold together with some that are asked now, these among them, the oldest first. */
  async related(tx: Tx, { actorId, institutionId, asked, now }: Relating): Promise<QueryLogEntry[]> {
    const all = (of: (entry: NewEntry) => readonly string[]): string[] => [...new Set(asked.flatMap(of))];
    const isDictionary = asked.some(
      ({ named, fields }) => named && fields <= PARAMETERS.dictionary.besideName,
    );
    const rows = await tx.query<StoredEntry[]>(RELATED, [
      ...[institutionId, actorId, now, all((one) => one.ownObjects)],
      ...[all((one) => one.minusOne), all((one) => one.minusTwo)],
      all(({ ranges }) => ranges.map(({ base }) => base)),
      ...[
        asked.some(({ loci }) => loci.length > 0),
        isDictionary,
        PARAMETERS.dictionary.besideName,
        MOST_ENTRIES,
        asked.some(({ decoys }) => decoys.length > 0),
      ],
    ]);
    return rows.reverse().map(entryOf);
  }

  /** The last entries of an institution, the oldest first: a file of many records is looked at by its end. */
  async since(tx: Tx, institutionId: string, since: Date): Promise<QueryLogEntry[]> {
    const rows = await tx.query<StoredEntry[]>(
      `SELECT ${COLUMNS} FROM question_entry WHERE institution_id = $1 AND at >= $2 ORDER BY at DESC, seq DESC LIMIT $3`,
      [institutionId, since, MOST_ENTRIES],
    );
    return rows.reverse().map(entryOf);
  }

  /**
   * Own records that a second person stands for: bodies of an event that somebody else has opened, or in which another institution takes part.
   */
  async vouched(tx: Tx, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT er.record_id AS id FROM event_record er JOIN coordinated_event e ON e.id = er.event_id
       WHERE er.record_id = ANY ($1) AND er.detached_at IS NULL AND (e.opened_by <> er.attached_by OR EXISTS (
         SELECT 1 FROM event_member m WHERE m.event_id = e.id AND m.state = 'accepted' AND m.institution_id <> er.institution_id))`,
      [recordIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Counts over all that was asked since, by institution, account and kind. */
  async figures(tx: Tx, since: Date): Promise<AskedFigure[]> {
    return tx.query(
      `SELECT e.institution_id AS "institutionId", actor_id AS "actorId", kind, count(DISTINCT e.seq)::int AS questions,
         count(DISTINCT object)::int AS records,
         coalesce(array_agg(DISTINCT r.institution_id ORDER BY r.institution_id) FILTER (WHERE r.id IS NOT NULL), '{}') AS "ownerIds"
       FROM question_entry e LEFT JOIN LATERAL unnest(objects) AS object ON true LEFT JOIN record r ON r.id = object
       WHERE at >= $1 GROUP BY e.institution_id, actor_id, kind ORDER BY e.institution_id, actor_id, kind`,
      [since],
    );
  }
}

async function idsOf(tx: Tx, question: string, recordIds: readonly string[], institutionId: string) {
  const rows = await tx.query<{ id: string }[]>(question, [recordIds, institutionId]);
  return rows.map(({ id }) => id);
}

function entryOf({ bases, lows, highs, ...entry }: StoredEntry): QueryLogEntry {
  const ranges = bases.map((base, at) => ({ base, low: Number(lows[at]), high: Number(highs[at]) }));
  return { ...entry, ranges };
}

function rowOf({
  actorId,
  institutionId,
  caseId,
  minusOne,
  minusTwo,
  ownObjects,
  ranges,
  ...same
}: NewEntry) {
  return {
    ...same,
    actor_id: actorId,
    institution_id: institutionId,
    case_id: caseId,
    minus_one: minusOne,
    minus_two: minusTwo,
    own_objects: ownObjects,
    range_bases: ranges.map(({ base }) => base),
    range_lows: ranges.map(({ low }) => low),
    range_highs: ranges.map(({ high }) => high),
  };
}
