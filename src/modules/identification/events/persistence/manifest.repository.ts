import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { keyOfName, type EntryState, type ManifestEntry, type SaidEntry } from '../domain/manifest.js';

const COLUMNS = `id, seq, event_id AS "eventId", institution_id AS "institutionId", name, name_key AS "nameKey", sex, age_years AS "ageYears",
  nationality, source, confidence, reference, state, duplicate_of AS "duplicateOf", version, entered_at AS "enteredAt"`;

export interface NewEntries {
  readonly eventId: string;
  readonly institutionId: string;
  readonly by: string;
  readonly at: Date;
  readonly entries: readonly SaidEntry[];
}

@Injectable()
export class ManifestRepository {
  /**
   * Adds entries. Those of a source under a reference that is there already are passed by.
   *
   * @returns the ids of what is new
   */
  async add(tx: Tx, { eventId, institutionId, by, at, entries }: NewEntries): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO manifest_entry (id, event_id, institution_id, name, name_key, sex, age_years, nationality, source, confidence,
         reference, entered_by, entered_at)
       SELECT gen_random_uuid(), $1, $2, name, key, sex, age, nationality, source, confidence, reference, $3, $4
       FROM unnest($5::text[], $6::text[], $7::text[], $8::int[], $9::text[], $10::text[], $11::text[], $12::text[])
         WITH ORDINALITY AS said (name, key, sex, age, nationality, source, confidence, reference, at) ORDER BY at
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[eventId, institutionId, by, at],
        ...[entries.map(({ name }) => name.trim()), entries.map(({ name }) => keyOfName(name))],
        ...[entries.map(({ sex }) => sex), entries.map(({ ageYears }) => ageYears)],
        ...[entries.map(({ nationality }) => nationality), entries.map(({ source }) => source.trim())],
        ...[entries.map(({ confidence }) => confidence), entries.map(({ reference }) => reference)],
      ],
    );
    return rows.map(({ id }) => id);
  }

  async byId(tx: Tx, id: string): Promise<ManifestEntry | undefined> {
    return (await tx.query<ManifestEntry[]>(`SELECT ${COLUMNS} FROM manifest_entry WHERE id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<ManifestEntry | undefined> {
    const rows = await tx.query<ManifestEntry[]>(
      `SELECT ${COLUMNS} FROM manifest_entry WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** @param query with the states that are looked for; all of them without any */
  async page(
    tx: Tx,
    query: {
      readonly eventId: string;
      readonly states: readonly EntryState[] | undefined;
      readonly after: number;
      readonly limit: number;
    },
  ): Promise<ManifestEntry[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM manifest_entry WHERE event_id = $1 AND ($2::text[] IS NULL OR state = ANY($2)) AND seq > $3
       ORDER BY seq LIMIT $4`,
      [query.eventId, query.states ?? null, query.after, query.limit],
    );
  }

  /** Returns what the reckoning needs of every entry. */
  async standing(
    tx: Tx,
    eventId: string,
  ): Promise<readonly Pick<ManifestEntry, 'id' | 'state' | 'version'>[]> {
    return tx.query('SELECT id, state, version FROM manifest_entry WHERE event_id = $1 ORDER BY seq', [
      eventId,
    ]);
  }

  async hasDuplicates(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM manifest_entry WHERE duplicate_of = $1 LIMIT 1', [
      id,
    ]);
    return rows.length > 0;
  }

  /** Entries of an event that stand under one of these names. */
  async ofNames(tx: Tx, eventId: string, names: readonly string[]): Promise<ManifestEntry[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM manifest_entry WHERE event_id = $1 AND name_key = ANY($2) AND state <> 'duplicate' ORDER BY seq`,
      [eventId, names.map(keyOfName)],
    );
  }

  /** Returns those of these names that stand on the list of an event already, folded. */
  async knownKeys(tx: Tx, eventId: string, names: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ key: string }[]>(
      'SELECT DISTINCT name_key AS key FROM manifest_entry WHERE event_id = $1 AND name_key = ANY($2)',
      [eventId, names.map(keyOfName)],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async setState(
    tx: Tx,
    id: string,
    { state, duplicateOf, version }: Pick<ManifestEntry, 'state' | 'duplicateOf' | 'version'>,
  ): Promise<void> {
    await changeOne(
      tx,
      'UPDATE manifest_entry SET state = $2, duplicate_of = $3, version = $4 WHERE id = $1',
      [id, state, duplicateOf, version],
    );
  }
}
