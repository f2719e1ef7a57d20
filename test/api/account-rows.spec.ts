import { ApiHouse, type Loose } from './api-house.js';

type Somebody = Awaited<ReturnType<ApiHouse['steppedUp']>>;

const ASKED = '__typename ... on ApprovalRequest { id } ... on UserError { code }';

/** A coordinator who has SQL of their own, in their own signed context: a process of the API that somebody has taken over, say. */
describe('accounts in the database', () => {
  let house: ApiHouse;
  let coordinator: Somebody;
  let second: Somebody;
  beforeAll(async () => {
    house = await ApiHouse.open();
    coordinator = await house.steppedUp('AA-SEARCH', ['coordinator']);
    second = await house.steppedUp('AA-SEARCH', ['liaison']);
    await house.sql(`UPDATE actor SET created_at = created_at - interval '30 days' WHERE id = $1`, [
      second.actorId,
    ]);
  });
  afterAll(() => house.close());

  const write = (...texts: string[]) => {
    const { actorId, institutionId } = coordinator;
    return house.runtime.db.transact({ actorId, institutionId, roles: ['coordinator'] }, async (tx) => {
      for (const text of texts) await tx.query(text);
    });
  };
  const account = (name: string, roles: string, age = '0') =>
    `INSERT INTO actor (id, institution_id, name, roles, language, active, created_at, enrolled_by)
     VALUES (gen_random_uuid(), '${coordinator.institutionId}', '${name}', '{${roles}}', 'es', true,
       clock_timestamp() - make_interval(days => ${age}), '${coordinator.actorId}')`;
  const named = (name: string) => house.sql('SELECT roles FROM actor WHERE name = $1', [name]);

  it('are made, opened and given more by no statement of one person', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    const { actorId: closed } = await house.enrol('AA-SEARCH', ['forensic']);
    await house.sql('UPDATE actor SET active = false WHERE id = $1', [closed]);
    const change = (set: string, id = actorId) => `UPDATE actor SET ${set} WHERE id = '${id}'`;
    const tries: readonly (readonly [string, RegExp])[] = [
      [account('Colada', 'liaison'), /made by two people/],
      [change(`roles = '{liaison,coordinator}'`), /given by two people/],
      [change('active = true', closed), /opened again by two people/],
      [change(`email = 'otra@search.example'`), /let in anew by two people/],
      [change(`invited_until = now() + interval '900 days'`), /let in anew by two people/],
      [change(`created_at = now() - interval '90 days'`), /is not changed/],
      [change('enrolled_by = id'), /is not changed/],
    ];
    for (const [text, why] of tries) await expect(write(text)).rejects.toThrow(why);
    // What takes away is one person's.
    await write(change('active = false'));
  });

  it('are let in by no invitation or secret of one person', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    const { actorId: system } = await house.enrol('AA-SEARCH', ['machine']);
    for (const text of [
      `INSERT INTO invitation (actor_id, code_hash, expires_at) VALUES ('${actorId}', 'x', now() + interval '1 day')`,
      `INSERT INTO client_secret (id, actor_id, secret_hash, created_at) VALUES (gen_random_uuid(), '${system}', 'x', now())`,
    ])
      await expect(write(text)).rejects.toThrow(/a way in is given by two people/);
  });

  it('are given more by no request that says of itself that it was approved', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    const forged = `INSERT INTO approval_request (id, kind, payload, payload_hash, facts, institution_id, asked_by, asker_name, asked_at,
        expires_at, state, approved_by, approved_at, approver_since, done_at)
      SELECT gen_random_uuid(), 'account_roles', '{"actorId": "${actorId}", "roles": ["coordinator"]}', 'x', '[]',
        '${coordinator.institutionId}', '${coordinator.actorId}', 'x', now(), now() + interval '24 hours', 'done', id, now(), created_at, now()
      FROM actor WHERE id = '${second.actorId}'`;
    const grant = `UPDATE actor SET roles = '{liaison,coordinator}' WHERE id = '${actorId}'`;
    await expect(write(forged, grant)).rejects.toThrow(/begins unanswered/);
  });

  it('are made as they were approved, once, in the transaction that marks it as done, and no other', async () => {
    const input = { institution: 'AA-SEARCH', name: 'Aprobada', roles: ['delivery'], language: 'es' };
    const asked = (await house.change(coordinator.token, 'enrolUser', input, ASKED)) as Loose;
    const id = asked.id as string;
    const { actorId, institutionId } = second;
    await house.runtime.db.transact({ actorId, institutionId, roles: ['liaison'] }, (tx) =>
      tx.query(
        `UPDATE approval_request r SET state = 'approved', approved_by = a.id, approved_at = now(), approver_since = a.created_at
         FROM actor a WHERE a.id = $1 AND r.id = $2`,
        [actorId, id],
      ),
    );
    const done = `UPDATE approval_request SET state = 'done', done_at = now() WHERE id = '${id}'`;
    const made = account('Aprobada', 'delivery');
    for (const texts of [
      [made],
      [done, account('Aprobada', 'liaison')],
      [done, account('Otra', 'delivery')],
      [done, account('Aprobada', 'delivery', '90')],
      [done, made, made],
    ])
      await expect(write(...texts)).rejects.toThrow(/made by two people/);
    expect(await named('Aprobada')).toEqual([]);
    await write(done, made);
    expect(await named('Aprobada')).toEqual([{ roles: ['delivery'] }]);
    await expect(write(made)).rejects.toThrow(/made by two people/);
  });
});
