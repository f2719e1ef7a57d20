import { invented, PERMITTING, type ApiHouse } from '../test/api/api-house.js';
import { openMatch } from '../test/api/made-match.js';

export interface CaseworkSize {
  readonly cases: number;
  /** Open alerts: half of them one institution's, half another's, about as many matches of the two. */
  readonly alerts: number;
  readonly readers: number;
}

/** Somebody who reads, in charge of a share of the alerts of their institution. */
export interface Reader {
  readonly token: string;
  readonly actorId: string;
  readonly institutionId: string;
}

export interface CaseworkBank {
  readonly readers: readonly Reader[];
  readonly reports: readonly string[];
  readonly alerts: readonly string[];
}

const SEARCH = 'AA-SEARCH';
const FORENSIC = 'BB-FORENSIC';

/**
 * A database as after years: one report, one body and one match go in by the API, and their rows are copied. Alerts are written as the job
 * writes them, with one match each, an inbox delivery and a first change.
 */
export async function fillCasework(house: ApiHouse, size: CaseworkSize): Promise<CaseworkBank> {
  const readers: Reader[] = [];
  for (let at = 0; at < size.readers; at += 1) {
    const isFirst = at % 2 === 0;
    const person = await house.signIn(isFirst ? SEARCH : FORENSIC, [isFirst ? 'liaison' : 'forensic'], {
      purpose: isFirst ? 'search' : 'forensic_matching',
    });
    readers.push(person);
  }
  const { token: search } = await house.enrol(SEARCH, ['coordinator']);
  const { token: forensic } = await house.enrol(FORENSIC, ['coordinator']);
  const report = { ...invented(), consents: PERMITTING };
  const receipt = '... on RecordReceipt { id }';
  const { id: a } = await house.change(search, 'fileReport', { report }, receipt);
  const { id: b } = await house.change(forensic, 'registerRemains', { remains: {} }, receipt);
  const match = await openMatch(house, { kind: 'identification', a, b });
  await copyRecords(house, a, 'FILLED-A', size.cases);
  await copyRecords(house, b, 'FILLED-B', size.alerts / 2);
  await house.sql(
    `INSERT INTO search_case (record_id, state) SELECT r.id, c.state FROM record r, search_case c
     WHERE r.code LIKE 'FILLED-A-%' AND c.record_id = $1`,
    [a],
  );
  await copyMatches(house, match, size.alerts / 2);
  await writeAlerts(house, match, readers);
  await house.sql('ANALYZE');
  const idsOf = async (text: string): Promise<string[]> =>
    (await house.sql<{ id: string }>(text)).map(({ id }) => id);
  return {
    readers,
    reports: await idsOf(
      `SELECT r.id FROM record r JOIN hypothesis h ON h.record_a = r.id WHERE r.code LIKE 'FILLED-A-%' LIMIT 1000`,
    ),
    alerts: await idsOf(`SELECT id FROM alert WHERE kind = 'identification' LIMIT 1000`),
  };
}

/** Copies a record so many times, under codes of their own. */
export async function copyRecords(house: ApiHouse, id: string, prefix: string, count: number): Promise<void> {
  await house.sql(
    `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
     SELECT gen_random_uuid(), institution_id, record_type, $2 || '-' || lpad(n::text, 7, '0'), version, status, content,
       content_hash FROM record, generate_series(1, $3::int) n WHERE id = $1`,
    [id, prefix, count],
  );
}

/** Copies a match to the records that were copied, one pair each. */
export async function copyMatches(house: ApiHouse, id: string, count: number): Promise<void> {
  await house.sql(
    `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior, probability,
       model_version, hash_a, hash_b, evidence, run_id)
     SELECT gen_random_uuid(), kind, ra.id, rb.id, institution_a, institution_b, 'notified', log10_lr, prior, probability,
       model_version, hash_a, hash_b, evidence, run_id
     FROM hypothesis, generate_series(1, $2::int) n
       JOIN record ra ON ra.code = 'FILLED-A-' || lpad(n::text, 7, '0')
       JOIN record rb ON rb.code = 'FILLED-B-' || lpad(n::text, 7, '0')
     WHERE hypothesis.id = $1`,
    [id, count],
  );
  await house.sql(
    `INSERT INTO match_side (hypothesis_id, side) SELECT h.id, s FROM hypothesis h, unnest(ARRAY['a', 'b']) s
     ON CONFLICT DO NOTHING`,
  );
}

/** Each match alerts both institutions; owners take turns, and due dates lie in the next four weeks. */
async function writeAlerts(house: ApiHouse, match: string, readers: readonly Reader[]): Promise<void> {
  await house.sql(
    `CREATE TABLE told AS
     SELECT gen_random_uuid() AS id, h.id AS match, s.side,
       CASE s.side WHEN 'a' THEN h.record_a ELSE h.record_b END AS record,
       CASE s.side WHEN 'a' THEN h.institution_a ELSE h.institution_b END AS institution,
       row_number() OVER (PARTITION BY s.side ORDER BY h.id) AS n
     FROM hypothesis h, unnest(ARRAY['a', 'b']) AS s (side) WHERE h.state = 'notified'
       AND h.run_id = (SELECT run_id FROM hypothesis WHERE id = $1)`,
    [match],
  );
  await house.sql(
    `INSERT INTO alert (id, institution_id, kind, state, owner_actor_id, owner_language, due_at, next_step_at, created_at, changed_at)
     SELECT t.id, t.institution, 'identification', 'delivered', o.ids[1 + t.n % cardinality(o.ids)], 'es', d.at, d.at, now(), now()
     FROM told t
       JOIN (SELECT institution_id, array_agg(actor_id) AS ids FROM unnest($1::uuid[], $2::uuid[]) AS r (institution_id, actor_id)
             GROUP BY 1) o ON o.institution_id = t.institution
       CROSS JOIN LATERAL (SELECT now() + interval '1 minute' * (t.n % 40320 + 60) AS at) d`,
    [readers.map(({ institutionId }) => institutionId), readers.map(({ actorId }) => actorId)],
  );
  await house.sql(
    `INSERT INTO alert_match (alert_id, institution_id, hypothesis_id, ask, kind, band, record_ids, holder_ids)
     SELECT id, institution, match, 'REVIEW', 'identification', 'strong', ARRAY[record], ARRAY[institution] FROM told`,
  );
  await house.sql(
    `INSERT INTO alert_delivery (id, alert_id, channel, occasion, actor_id, language, state, delivered_at, created_at)
     SELECT gen_random_uuid(), t.id, 'inbox', 'opened', a.owner_actor_id, 'es', 'delivered', now(), now()
     FROM told t JOIN alert a ON a.id = t.id`,
  );
  await house.sql(
    `INSERT INTO alert_change (alert_id, change, state, actor_id, at)
     SELECT t.id, c.change, c.state, a.owner_actor_id, now() FROM told t JOIN alert a ON a.id = t.id
       CROSS JOIN (VALUES ('opened', 'queued'), ('delivered', 'delivered')) AS c (change, state)`,
  );
  await house.sql('DROP TABLE told');
}
