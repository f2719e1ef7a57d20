import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';

/** An event under whose code records stand, as they describe it. */
export interface SharedEvent {
  readonly code: string;
  /** Sequence number of the first record that named it: keeps its place when records are taken out. */
  readonly seq: number;
  readonly records: number;
  /** Each field as the record changed last says it; a record that says less takes nothing away. */
  readonly said: Readonly<Record<string, unknown>>;
}

export interface SharedEventQuery {
  /** Undefined: of every institution. */
  readonly institutionId: string | undefined;
  readonly types: readonly RecordType[];
  readonly after: number;
  readonly limit: number;
}

/** By what records may belong to an event. */
export interface EventPlace {
  readonly code: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

@Injectable()
export class SharedEventRepository {
  /** Events of the records of an institution, by when they were first named. */
  async page(tx: Tx, { institutionId, types, after, limit }: SharedEventQuery): Promise<SharedEvent[]> {
    return tx.query(
      `SELECT event_code AS code, first_seq AS seq, records,
         (SELECT jsonb_object_agg(key, value) FROM (
            SELECT DISTINCT ON (f.key) f.key, f.value
            FROM record r CROSS JOIN jsonb_each(r.content -> 'event') f
            WHERE r.event_code = e.event_code AND NOT r.removed AND r.record_type = ANY($2)
              AND ($1::uuid IS NULL OR r.institution_id = $1)
            ORDER BY f.key, r.changed_at DESC, r.seq DESC) latest) AS said
       FROM (
         SELECT event_code, min(seq) AS first_seq, (count(*) FILTER (WHERE NOT removed))::int AS records
         FROM record
         WHERE event_code IS NOT NULL AND record_type = ANY($2) AND ($1::uuid IS NULL OR institution_id = $1)
         GROUP BY event_code) e
       WHERE first_seq > $3 AND records > 0 ORDER BY first_seq LIMIT $4`,
      [institutionId ?? null, types, after, limit],
    );
  }

  /** An institution's records that name an event by code or by name, or that say its country; the newest first. */
  async near(
    tx: Tx,
    institutionId: string,
    types: readonly RecordType[],
    { code, name, country, limit }: EventPlace & { readonly limit: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM record WHERE institution_id = $1 AND record_type = ANY($2) AND NOT removed AND NOT withdrawn
         AND (event_code = $3 OR lower(content -> 'event' ->> 'name') = lower($4)
              OR $5 IN (content -> 'lastContact' -> 'place' ->> 'country', content -> 'destination' -> 'place' ->> 'country',
                        content -> 'found' -> 'place' ->> 'country', content -> 'place' ->> 'country')
              OR content -> 'route' @> jsonb_build_array(jsonb_build_object('place', jsonb_build_object('country', $5::text))))
       ORDER BY (event_code = $3) DESC NULLS LAST, seq DESC LIMIT $6`,
      [institutionId, types, code, name, country, limit],
    );
    return rows.map(({ id }) => id);
  }
}
