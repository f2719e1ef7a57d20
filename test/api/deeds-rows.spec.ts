import { PLATFORM, type Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from './api-house.js';
import { makeThings, OWNER, type OwnedThings } from './owned-things.js';

/**
 * Two whose contexts run SQL of their own: a process of the API that somebody has taken over, or a code path that forgets to ask. What an
 * account is held to is in `account-rows.spec.ts`; that deeds which were approved go through, in `deeds-of-two.spec.ts`.
 */
describe('deeds of two in the database', () => {
  let house: ApiHouse;
  let things: OwnedThings;
  let who: Awaited<ReturnType<ApiHouse['steppedUp']>>;
  const ROLES: Role[] = ['coordinator', 'liaison', 'forensic'];
  beforeAll(async () => {
    house = await ApiHouse.open();
    const maker = await house.enrol(OWNER, ['coordinator', 'liaison', 'forensic', 'ministry', 'oversight']);
    things = await makeThings(house, maker.token);
    who = await house.steppedUp(OWNER, ROLES);
    await house.sql(
      `UPDATE record SET compared_content = content, compared_from = now() + interval '9 days' WHERE id = $1`,
      [things.report],
    );
    await house.sql(`UPDATE import_job SET stored = 101, state = 'done', dry_run = false WHERE id = $1`, [
      things.import,
    ]);
    await house.sql(
      `INSERT INTO decoy (id, institution_id, content, made_at) SELECT gen_random_uuid(), id, 'sealed', now() FROM institution WHERE code = $1`,
      [OWNER],
    );
  });
  afterAll(() => house.close());

  const write = (roles: Role[], ...texts: string[]) => {
    const { actorId, institutionId } = who;
    const actor = roles[0] === 'platform' ? PLATFORM : { actorId, institutionId, roles };
    return house.runtime.db.transact(actor, async (tx) => {
      for (const text of texts) await tx.query(text);
    });
  };
  const release = (level: number, match = things.match) =>
    `INSERT INTO disclosure_release (kind, record_a, record_b, institution_a, institution_b, side, action, level, purpose, handling, done_by, done_at)
     SELECT kind, record_a, record_b, institution_a, institution_b, 'a', 'released', ${level}, 'search', 'use_only', '${who.actorId}', now()
     FROM hypothesis WHERE id = '${match}'`;
  const agreement = (code: string) =>
    `INSERT INTO agreement (id, code, parties, exceptions, categories, level, purposes, signed_by, in_force, created_at, updated_at, renewal_signed_by)
     VALUES (gen_random_uuid(), '${code}', '{${OWNER},CC-CONSULATE}', '[]', '{report}', 4, '{}', '{${OWNER},CC-CONSULATE}', true, now(), now(), '{}')`;
  const agreed = (set: string) => `UPDATE agreement SET ${set} WHERE code = 'AB-1'`;
  const proposal = `INSERT INTO agreement_proposal (agreement_id, version, parties, categories, level, purposes, signers, signed_by, state,
      proposed_by, proposed_at)
    SELECT id, 9, parties, categories, 4, purposes, parties, parties, 'open', '${OWNER}', now() FROM agreement WHERE code = 'AB-1'`;

  it.each<readonly [string, Role[], () => string]>([
    ['a release of all of a record', ROLES, () => release(4)],
    ['an agreement', ROLES, () => agreement('NEW-7')],
    ['a higher level', ROLES, () => agreed('level = 4')],
    ['another party', ROLES, () => agreed(`parties = parties || '{CC-CONSULATE}'`)],
    ['a signature', ROLES, () => agreed(`signed_by = signed_by || '{ZZ-OTHER}'`)],
    ['a later end', ROLES, () => agreed(`renewal_until = now() + interval '900 days'`)],
    ['other terms', ROLES, () => proposal],
    [
      'what an authority is given',
      ROLES,
      () => `UPDATE legal_demand SET state = 'answered', given_ids = '{${things.report}}',
      scope_given = 'x', answered_by = '${who.actorId}', answered_at = now() WHERE id = '${things.demand}'`,
    ],
    [
      'a large import undone',
      ROLES,
      () => `UPDATE import_job SET state = 'undone' WHERE id = '${things.import}'`,
    ],
    [
      'amendments compared before their time',
      ROLES,
      () => `UPDATE record SET compared_content = NULL, compared_from = NULL WHERE id = '${things.report}'`,
    ],
    [
      'what kinship is reckoned with',
      ['operator'],
      () => `INSERT INTO kinship_setting (id, population_code, model, floor, set_by)
      SELECT gen_random_uuid(), 'nist1036-hispanic', '{}', 0.01, '${who.actorId}'`,
    ],
    [
      'a sample reviewed',
      ['platform'],
      () => `INSERT INTO sample_review (request_id, record_id, institution_id, samples, reviewed_at)
      VALUES (gen_random_uuid(), '${things.remains}', '${who.institutionId}', 'x', now())`,
    ],
    [
      'a decoy made',
      ['platform'],
      () => `INSERT INTO decoy (id, institution_id, content, made_at)
      VALUES (gen_random_uuid(), '${who.institutionId}', 'sealed', now())`,
    ],
    [
      'an export, by the terminal of the server too',
      ['platform'],
      () => `INSERT INTO bulk_export (request_id, what, exported_by, approved_by, begun_at)
      VALUES (gen_random_uuid(), 'records', '${who.actorId}', '${things.report}', now())`,
    ],
    [
      'an export of one’s own institution',
      ROLES,
      () => `INSERT INTO bulk_export (request_id, what, institution_id, exported_by, approved_by, begun_at)
      VALUES (gen_random_uuid(), 'records', '${who.institutionId}', '${who.actorId}', '${things.report}', now())`,
    ],
    ['the end of decoys', ['platform'], () => 'DELETE FROM decoy'],
  ])('is by no statement of one person: %s', async (_, roles, text) => {
    await expect(write(roles, text())).rejects.toThrow(/this is done by two people/);
  });

  it('leaves to one person what is one person’s', async () => {
    await write(ROLES, release(3), agreed(`ending_at = now() + interval '90 days', ending_by = '${OWNER}'`));
    await expect(write(ROLES, agreed('ending_at = NULL, ending_by = NULL'))).rejects.toThrow(/two people/);
    await write(ROLES, `UPDATE import_job SET stored = 100 WHERE id = '${things.import}'`);
    await write(ROLES, `UPDATE import_job SET state = 'undone' WHERE id = '${things.import}'`);
    await house.sql(`UPDATE agreement SET ending_at = NULL, ending_by = NULL`);
  });

  it('takes a request for the thing that it names, in the transaction that marks it as done, and for no other', async () => {
    const second = await house.signIn(OWNER, ['coordinator']);
    const approved = async (kind: string, payload: object): Promise<string> => {
      const [row] = await house.sql<{ id: string }>(
        `INSERT INTO approval_request (id, kind, payload, payload_hash, facts, institution_id, asked_by, asker_name, asked_at, expires_at,
           state, approved_by, approved_at, approver_since)
         SELECT gen_random_uuid(), $1, $2, 'x', '[]', $3, $4, 'x', now(), now() + interval '24 hours', 'approved', $5, now(),
           now() - interval '30 days' RETURNING id`,
        [kind, JSON.stringify(payload), who.institutionId, who.actorId, second.actorId],
      );
      return `UPDATE approval_request SET state = 'done', done_at = now() WHERE id = '${row?.id ?? ''}'`;
    };
    const terms = { level: 4, purpose: 'search' };
    const other = await approved('record_release', { match: { id: things.report }, terms });
    await expect(write(ROLES, other, release(4))).rejects.toThrow(/two people/);
    const lower = await approved('record_release', { match: { id: things.match }, terms: { level: 3 } });
    await expect(write(ROLES, lower, release(4))).rejects.toThrow(/two people/);
    const kind = await approved('legal_demand', { match: { id: things.match }, terms });
    await expect(write(ROLES, kind, release(4))).rejects.toThrow(/two people/);
    const same = await approved('record_release', { match: { id: things.match }, terms });
    await write(ROLES, same);
    await expect(write(ROLES, release(4))).rejects.toThrow(/two people/);
    await write(ROLES, await approved('record_release', { match: { id: things.match }, terms }), release(4));
    expect(await house.sql('SELECT id FROM disclosure_release WHERE level = 4')).toHaveLength(1);
    const asked = await approved('bulk_export', { what: 'records', institution: OWNER });
    const id = /'([^']+)'$/u.exec(asked)?.[1] ?? '';
    const leaves = (what: string, owner: string, by: string) =>
      `INSERT INTO bulk_export (request_id, what, institution_id, owner_code, exported_by, approved_by, begun_at)
       VALUES ('${id}', '${what}', '${who.institutionId}', ${owner}, '${who.actorId}', '${by}', now())`;
    for (const not of [
      leaves('profiles', `'${OWNER}'`, second.actorId),
      leaves('records', 'NULL', second.actorId),
      leaves('records', `'${OWNER}'`, things.report),
    ])
      await expect(write(ROLES, asked, not)).rejects.toThrow(/two people/);
    await write(ROLES, asked, leaves('records', `'${OWNER}'`, second.actorId));
    expect(await house.sql('SELECT 1 FROM bulk_export WHERE request_id = $1', [id])).toHaveLength(1);
  });
});
