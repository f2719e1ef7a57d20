import { EscalateOverdue } from '../src/modules/alerts/index.js';
import { invented, PERMITTING, type ApiHouse } from '../test/api/api-house.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

const PEOPLE = 20;

/** A night in which every open procedure of a network is late, and what somebody then waits for who reads them. */
export async function procedures(flags: readonly string[]): Promise<readonly Figure[]> {
  const count = numberFlag(flags, 'procedures', 100_000);
  return withAttackedHouse(
    async ({ house }) => {
      const token = await fill(house, count);
      const seconds = await timed(() =>
        house.api.app.get(EscalateOverdue, { strict: false }).escalateOverdue(),
      );
      const [row] = await house.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM alert_step s JOIN alert a ON a.id = s.alert_id WHERE a.kind = 'procedure'`,
      );
      return [
        { name: `escalation of ${count} open procedures`, unit: 's', goal: 60, measured: seconds },
        { name: 'that have taken their step', unit: `of ${count}`, least: count, measured: row?.count ?? 0 },
        ...(await read(house, token)),
      ];
    },
    { READ_RECORDS_PER_HOUR: '1000000' },
  );
}

/** One procedure goes in by the API, its rows are copied, and each alerts as the job writes it: owner, inbox, first changes. */
async function fill(house: ApiHouse, count: number): Promise<string> {
  const people: { actorId: string; institutionId: string }[] = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await house.enrol('AA-SEARCH', ['liaison']));
  const { token } = await house.enrol('AA-SEARCH', ['coordinator']);
  const report = { ...invented(), consents: PERMITTING };
  const { id: recordId } = await house.change(token, 'fileReport', { report }, '... on RecordReceipt { id }');
  const { id } = await house.change(
    token,
    'openProcedure',
    {
      ...{ kind: 'registry_query', recordId, otherCountry: 'MX' },
      assign: [{ step: 'read-answer', institution: 'AA-SEARCH' }],
    },
    '... on Procedure { id } ... on UserError { code }',
  );
  await house.sql(
    `CREATE TABLE filled AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS alert, gen_random_uuid() AS opening, n
     FROM generate_series(1, $1::int) n`,
    [count],
  );
  await house.sql(
    `INSERT INTO procedure (id, kind, kind_version, record_id, institution_id, acting_id, party_ids, confidential, other_country,
       state, step, opened_by, opened_at, due_at)
     SELECT f.id, p.kind, p.kind_version, p.record_id, p.institution_id, p.acting_id, p.party_ids, false, p.other_country, 'open',
       p.step, p.opened_by, now(), now() - interval '1 hour' FROM filled f, procedure p WHERE p.id = $1`,
    [id],
  );
  await house.sql(
    `INSERT INTO procedure_step (id, procedure_id, step, institution_id, opened_at, due_at, due_known)
     SELECT gen_random_uuid(), p.id, p.step, p.acting_id, now(), p.due_at, false FROM procedure p JOIN filled f USING (id)`,
  );
  await alertAll(
    house,
    people.map(({ actorId }) => actorId),
  );
  await house.sql('DROP TABLE filled');
  await house.sql('ANALYZE');
  return token;
}

async function alertAll(house: ApiHouse, owners: readonly string[]): Promise<void> {
  await house.sql(
    `INSERT INTO duty (institution_id, kind, subject_id, opening, is_open, due_at, announced_at)
     SELECT p.acting_id, 'procedure', p.id, f.opening, true, p.due_at, now() FROM filled f JOIN procedure p USING (id)`,
  );
  await house.sql(
    `INSERT INTO alert (id, institution_id, kind, state, owner_actor_id, owner_language, due_at, next_step_at, created_at, changed_at)
     SELECT f.alert, p.acting_id, 'procedure', 'delivered', ($1::uuid[])[1 + f.n % cardinality($1::uuid[])], 'es', p.due_at,
       p.due_at, now(), now() FROM filled f JOIN procedure p USING (id)`,
    [owners],
  );
  await house.sql(
    `INSERT INTO alert_subject (alert_id, institution_id, kind, subject_id, mark)
     SELECT f.alert, p.acting_id, 'procedure', p.id, f.opening::text FROM filled f JOIN procedure p USING (id)`,
  );
  await house.sql(
    `INSERT INTO alert_delivery (id, alert_id, channel, occasion, actor_id, language, state, delivered_at, created_at)
     SELECT gen_random_uuid(), a.id, 'inbox', 'opened', a.owner_actor_id, 'es', 'delivered', now(), now()
     FROM filled f JOIN alert a ON a.id = f.alert`,
  );
  await house.sql(
    `INSERT INTO alert_change (alert_id, change, state, actor_id, at)
     SELECT a.id, c.change, c.state, a.owner_actor_id, now() FROM filled f JOIN alert a ON a.id = f.alert
       CROSS JOIN (VALUES ('opened', 'queued'), ('delivered', 'delivered')) AS c (change, state)`,
  );
}

async function read(house: ApiHouse, token: string): Promise<readonly Figure[]> {
  const took: number[] = [];
  const query = '{ procedures(first: 20, open: true) { nodes { id kind state steps { step } } } }';
  for (let at = 0; at < 20; at += 1) took.push(1000 * (await timed(() => house.ask(query, { token }))));
  return [{ name: 'a page of 20 procedures: p95', unit: 'ms', goal: 150, measured: percentile(took, 0.95) }];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
