import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { partialDateBounds } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Incident, IncidentCause, IncidentFacts } from '../domain/incident.js';

/** Facts of a list, by their column, with the type of the column. */
const SAID = {
  cause: 'text',
  happened: 'text',
  first_day: 'int',
  last_day: 'int',
  place: 'text',
  lat: 'float8',
  lon: 'float8',
  region: 'text',
  route: 'text',
  origin_region: 'text',
  dead: 'int',
  missing: 'int',
  survivors: 'int',
  females: 'int',
  males: 'int',
  children: 'int',
  source: 'text',
  url: 'text',
  quality: 'int',
} as const;
const KEYS = { id: 'uuid', list: 'text', code: 'text', loaded_at: 'timestamptz' } as const;
const columns = (of: object, prefix = ''): string =>
  Object.keys(of)
    .map((name) => `${prefix}${name}`)
    .join(', ');

const STORE = `INSERT INTO incident AS known (${columns({ ...KEYS, ...SAID })})
  SELECT ${columns({ ...KEYS, ...SAID })} FROM jsonb_to_recordset($1::jsonb) AS given (${Object.entries({
    ...KEYS,
    ...SAID,
  })
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  ON CONFLICT (list, code) DO UPDATE SET (${columns({ ...SAID, loaded_at: '' })}) = (${columns({ ...SAID, loaded_at: '' }, 'excluded.')})
  WHERE (${columns(SAID, 'known.')}) IS DISTINCT FROM (${columns(SAID, 'excluded.')})
  RETURNING xmax = 0 AS "isNew"`;

const READ = `SELECT id, seq, list, code, cause, happened, place, lat, lon, region, route, origin_region AS "originRegion", dead, missing,
  survivors, females, males, children, source, url, quality FROM incident`;
const BATCH = 1_000;

export interface IncidentFilter {
  readonly cause?: IncidentCause | undefined;
  /** Days since 1970. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

export interface StoredIncidents {
  readonly added: number;
  readonly changed: number;
}

@Injectable()
export class IncidentRepository {
  /** Writes incidents of a list over those of the same numbers; those that say the same as before are left alone. */
  async store(tx: Tx, list: string, incidents: readonly IncidentFacts[], at: Date): Promise<StoredIncidents> {
    let [added, changed] = [0, 0];
    for (let from = 0; from < incidents.length; from += BATCH) {
      const rows = incidents.slice(from, from + BATCH).map((one) => rowOf(list, one, at));
      const written = await tx.query<{ isNew: boolean }[]>(STORE, [JSON.stringify(rows)]);
      const isNew = written.filter((row) => row.isNew).length;
      added += isNew;
      changed += written.length - isNew;
    }
    return { added, changed };
  }

  /** In the order in which they were loaded. */
  async page(tx: Tx, filter: IncidentFilter, after: number, limit: number): Promise<Incident[]> {
    return asRead(
      await tx.query(
        `${READ} WHERE seq > $1 AND ($3::text IS NULL OR cause = $3) AND ($4::int IS NULL OR last_day >= $4)
           AND ($5::int IS NULL OR first_day <= $5) ORDER BY seq LIMIT $2`,
        [after, limit, filter.cause ?? null, filter.from ?? null, filter.until ?? null],
      ),
    );
  }

  /** Returns the incidents with a place between two latitudes, and a time between two days. */
  async between(
    tx: Tx,
    [south, north]: readonly [number, number],
    [first, last]: readonly [number, number],
  ): Promise<Incident[]> {
    return asRead(
      await tx.query(`${READ} WHERE lat BETWEEN $1 AND $2 AND first_day <= $4 AND last_day >= $3`, [
        ...[south, north],
        ...[first, last],
      ]),
    );
  }
}

function rowOf(list: string, one: IncidentFacts, at: Date): Record<string, unknown> {
  const bounds = partialDateBounds(one.happened);
  const { originRegion, ...facts } = one;
  return {
    ...{ id: randomUUID(), list, ...facts, origin_region: originRegion },
    ...{ first_day: bounds?.firstDay, last_day: bounds?.lastDay, loaded_at: at.toISOString() },
  };
}

/** The driver hands 64-bit numbers over as text. */
const asRead = (rows: readonly (Omit<Incident, 'seq'> & { seq: string | number })[]): Incident[] =>
  rows.map((row) => ({ ...row, seq: Number(row.seq) }));
