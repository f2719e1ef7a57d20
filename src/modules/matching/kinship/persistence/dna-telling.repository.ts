import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { SaidWord, WordsAnswer, WordsHad } from '../domain/word-budget.js';

/**
 * Place of a telling: the institution that is told, the record of another institution that it is told about,
 * and its own record beside it.
 */
export interface TellingPlace {
  readonly asker: string;
  readonly subject: string;
  readonly own: string;
  readonly kind: string;
}

export interface DnaTelling extends TellingPlace {
  readonly making: string;
  /** Null once the samples were taken back. */
  readonly word: SaidWord['word'] | null;
  readonly y: SaidWord['y'];
  readonly mt: SaidWord['mt'];
  readonly shownAt: Date;
  readonly words: number;
  readonly countedAt: Date;
  readonly waits: boolean;
  readonly asks: boolean;
}

/** Words that an institution has been told about one record, as the record's owner sees them. */
export interface WordsOfAsker {
  readonly asker: string;
  readonly words: number;
  readonly waits: boolean;
  readonly answer: WordsAnswer | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = `t.asker, t.subject, t.own, t.kind, t.making, t.word, t.y, t.mt, t.shown_at AS "shownAt", t.words, t.counted_at AS "countedAt",
  t.waits, t.asks`;
/** Somebody of it was typed: of others there is no word. */
const TYPED = `r.content ?| ARRAY['profile', 'profiles', 'directProfile'] OR jsonb_path_exists(r.content, '$.relatives[*].profile')`;
/** Words count from then on, or from the owner's last "go on". */
const COUNTED = `t.counted_at > greatest($2::timestamptz, (SELECT p.answered_at FROM dna_permission p WHERE p.asker = t.asker AND p.subject = t.subject
  AND p.answer = 'go_on'))`;

/** Rows that the platform alone reaches: what waits says by being there that a word is other than open. */
@Injectable()
export class DnaTellingRepository {
  /** Returns what either side of some pairs was told. */
  async of(
    tx: Tx,
    pairs: readonly { readonly recordA: string; readonly recordB: string }[],
  ): Promise<DnaTelling[]> {
    if (pairs.length === 0) return [];
    return actingAs(tx, PLATFORM, () =>
      tx.query<DnaTelling[]>(
        `SELECT ${COLUMNS} FROM dna_telling t JOIN unnest($1::uuid[], $2::uuid[]) AS asked (a, b)
           ON (t.subject = asked.a AND t.own = asked.b) OR (t.subject = asked.b AND t.own = asked.a)`,
        [pairs.map(({ recordA }) => recordA), pairs.map(({ recordB }) => recordB)],
      ),
    );
  }

  async one(tx: Tx, place: TellingPlace): Promise<DnaTelling | undefined> {
    const [row] = await actingAs(tx, PLATFORM, () =>
      tx.query<DnaTelling[]>(
        `SELECT ${COLUMNS} FROM dna_telling t WHERE t.asker = $1 AND t.subject = $2 AND t.own = $3 AND t.kind = $4`,
        [place.asker, place.subject, place.own, place.kind],
      ),
    );
    return row;
  }

  /**
   * Takes the locks of records for the rest of the transaction. Words of a record are made and counted by one
   * transaction at a time. A transaction that counts those of many takes them all by one call, before it
   * touches any: in one order everywhere, so that no two wait for each other. There are not more locks than
   * buckets, however many records.
   */
  async inOrder(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await actingAs(tx, PLATFORM, () =>
      tx.query(
        `SELECT pg_advisory_xact_lock(7411027, asked.bucket) FROM (
           SELECT DISTINCT hashtext(id::text) & 1023 AS bucket FROM record r WHERE r.id = ANY ($1) AND (${TYPED}) ORDER BY 1) AS asked`,
        [recordIds],
      ),
    );
  }

  async had(tx: Tx, { asker, subject }: TellingPlace, since: Date): Promise<WordsHad> {
    const [row] = await actingAs(tx, PLATFORM, () =>
      tx.query<WordsHad[]>(
        `SELECT (SELECT coalesce(sum(t.words), 0)::int FROM dna_telling t WHERE t.asker = $1 AND t.subject = $3 AND ${COUNTED}) AS words,
           (SELECT p.answer FROM dna_permission p WHERE p.asker = $1 AND p.subject = $3) AS answer`,
        [asker, since, subject],
      ),
    );
    return row ?? { words: 0, answer: null };
  }

  /**
   * Tells whether the asker was told the same making of another pair already: that of a copy of its own
   * record.
   */
  async isKnown(tx: Tx, { asker, subject, own }: TellingPlace, making: string): Promise<boolean> {
    const rows = await actingAs(tx, PLATFORM, () =>
      tx.query<unknown[]>(
        `SELECT FROM dna_telling t WHERE t.asker = $1 AND t.subject = $2 AND t.own <> $3 AND t.making = $4 AND NOT t.waits LIMIT 1`,
        [asker, subject, own, making],
      ),
    );
    return rows.length > 0;
  }

  async put(tx: Tx, telling: DnaTelling): Promise<void> {
    const { asker, subject, own, kind, making, word, y, mt, shownAt, words, countedAt, waits, asks } =
      telling;
    await actingAs(tx, PLATFORM, () =>
      tx.query(
        `INSERT INTO dna_telling (asker, subject, own, kind, making, word, y, mt, shown_at, words, counted_at, waits, asks)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (asker, subject, own, kind) DO UPDATE SET making = $5, word = $6, y = $7, mt = $8, shown_at = $9, words = $10,
           counted_at = $11, waits = $12, asks = $13`,
        [asker, subject, own, kind, making, word, y, mt, shownAt, words, countedAt, waits, asks],
      ),
    );
  }

  /** Lists the institutions that were told something about a record, or have something waiting. */
  async about(tx: Tx, subject: string, since: Date): Promise<WordsOfAsker[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query<WordsOfAsker[]>(
        `SELECT t.asker, coalesce(sum(t.words) FILTER (WHERE t.counted_at > $2), 0)::int AS words, bool_or(t.asks) AS waits,
           p.answer, p.answered_at AS "answeredAt"
         FROM dna_telling t LEFT JOIN dna_permission p ON p.asker = t.asker AND p.subject = t.subject
         WHERE t.subject = $1 GROUP BY t.asker, p.answer, p.answered_at ORDER BY t.asker`,
        [subject, since],
      ),
    );
  }

  async answer(
    tx: Tx,
    { asker, subject }: Pick<TellingPlace, 'asker' | 'subject'>,
    given: { readonly answer: WordsAnswer; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      await tx.query(
        `INSERT INTO dna_permission (asker, subject, answer, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (asker, subject) DO UPDATE SET answer = $3, answered_by = $4, answered_at = $5`,
        [asker, subject, given.answer, given.by, given.at],
      );
      // What goes on waiting after the next words is asked about anew.
      await tx.query('UPDATE dna_telling SET asks = false WHERE asks AND asker = $1 AND subject = $2', [
        asker,
        subject,
      ]);
    });
  }
}
