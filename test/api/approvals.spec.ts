import { randomUUID } from 'node:crypto';
import { OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import { NameApprover } from '../../src/modules/institutions/index.js';
import { ExpireApproval } from '../../src/modules/access/approvals/index.js';
import type { Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';
import { MovableClock } from './movable-clock.js';
import { openDuties } from './open-duties.js';

const REQUEST = `id kind state facts { name value } reason askedBy answerReason failure isOwn mayApprove fault isToTake`;
const SAID = `__typename ... on ApprovalRequest { ${REQUEST} } ... on UserError { code }`;
const RELEASED = `__typename ... on Match { id } ... on ApprovalRequest { ${REQUEST} } ... on UserError { code }`;

/** A deed is asked for by one person of an institution and done once another one has approved exactly that. */
describe('what one person alone does not do', () => {
  const clock = new MovableClock();
  let house: DisclosureHouse;
  let second: { token: string; actorId: string; sessionId: string };
  beforeAll(async () => {
    house = await DisclosureHouse.open({ clock });
    await house.api.sql(`UPDATE agreement SET level = 2, purposes = '{forensic_matching,search}'`);
    second = await colleague(['liaison']);
  });
  afterAll(() => house.close());

  /** Somebody of the institution of side `a`, of so many days. */
  const colleague = async (
    roles: Parameters<typeof house.api.steppedUp>[1],
    days = 30,
    enrolledBy?: string,
  ) => {
    const somebody = await house.api.steppedUp('AA-SEARCH', roles);
    await house.api.sql(
      `UPDATE actor SET created_at = $2::timestamptz - make_interval(days => $3), enrolled_by = $4 WHERE id = $1`,
      [somebody.actorId, clock.now(), days, enrolledBy ?? null],
    );
    return somebody;
  };
  const release = async (more: object = {}): Promise<Loose> => {
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [
      house.match,
    ]);
    const terms = { level: 4, purpose: 'forensic_matching', reason: 'The laboratory needs it.' };
    await house.api.stepUp(house.people.a.sessionId);
    const input = { matchId: house.match, expectedVersion: row?.version, ...terms, ...more };
    return house.api.change(house.people.a.token, 'releaseRecord', input, RELEASED);
  };
  const answer = (token: string, id: string, said = 'approve', reason?: string): Promise<Loose> =>
    house.api.change(token, 'answerApprovalRequest', { id, answer: said, reason }, SAID);
  const withdraw = (token: string, id: string): Promise<Loose> =>
    house.api.change(token, 'withdrawApprovalRequest', { id }, SAID);
  const listed = async (token: string): Promise<Loose[]> =>
    (await house.api.ask(`{ approvalRequests { ${REQUEST} } }`, { token })).data.approvalRequests as Loose[];
  const levelSeen = async () => (await house.seen('b'))?.a.level as number;
  const takeBack = () => house.change('a', 'takeBackRelease', {});

  it('is not done by whoever asks for it, by whichever of their sessions', async () => {
    const asked = await release();
    expect(asked).toMatchObject({
      ...{
        __typename: 'ApprovalRequest',
        kind: 'record_release',
        state: 'asked',
        isOwn: true,
        mayApprove: false,
      },
      ...{ reason: 'The laboratory needs it.', fault: 'same_person' },
    });
    expect(asked.facts).toContainEqual({ name: 'level', value: '4' });
    const again = await house.api.issue(house.people.a.actorId);
    for (const token of [house.people.a.token, again])
      expect(await answer(token, asked.id as string)).toMatchObject({ code: 'APPROVALS.SAME_PERSON' });
    expect(await levelSeen()).toBe(2);
    await withdraw(house.people.a.token, asked.id as string);
  });

  it('is done once a second person has approved it, and says nothing of the record to them', async () => {
    const asked = await release();
    const [first] = await listed(second.token);
    expect(first).toMatchObject({ id: asked.id, isOwn: false, mayApprove: true, fault: null });
    expect(JSON.stringify(first)).not.toContain('Zaldívar');
    expect(await answer(second.token, asked.id as string)).toMatchObject({ state: 'done', failure: null });
    expect(await levelSeen()).toBe(4);
    expect(await answer(second.token, asked.id as string)).toMatchObject({ code: 'APPROVALS.CLOSED' });
    const audited = await house.api.sql<{ action: string; actorId: string; step: string | null }>(
      `SELECT action, actor_id AS "actorId", detail->>'step' AS step FROM audit_entry
       WHERE detail->>'request' = $1 AND action LIKE 'approvals.%' ORDER BY id`,
      [asked.id],
    );
    expect(audited).toEqual([
      { action: 'approvals.ask', actorId: house.people.a.actorId, step: null },
      { action: 'approvals.answer', actorId: second.actorId, step: 'approved' },
      { action: 'approvals.ask', actorId: house.people.a.actorId, step: 'done' },
    ]);
    await takeBack();
  });

  it('needs nobody below the level at which a whole record is seen', async () => {
    expect(await release({ level: 3 })).toMatchObject({ __typename: 'Match' });
    expect(await levelSeen()).toBe(3);
    await takeBack();
  });

  it('is not approved by an account that is new, or that the asker has made', async () => {
    const asked = await release();
    const fresh = await colleague(['liaison'], 6);
    const puppet = await colleague(['coordinator'], 30, house.people.a.actorId);
    expect(await answer(fresh.token, asked.id as string)).toMatchObject({ code: 'APPROVALS.TOO_NEW' });
    expect(await answer(puppet.token, asked.id as string)).toMatchObject({
      code: 'APPROVALS.ENROLLED_BY_ASKER',
    });
    const faults = [await listed(fresh.token), await listed(puppet.token)].map(
      ([one]) => one?.fault as string,
    );
    expect(faults).toEqual(['too_new', 'enrolled_by_asker']);
    expect(await levelSeen()).toBe(2);
    await withdraw(house.people.a.token, asked.id as string);
  });

  it('is neither asked for nor approved by whoever has not just shown who they are', async () => {
    const asked = await release();
    await house.api.sql('UPDATE session SET step_up_at = NULL, step_up_how = NULL');
    expect(await answer(second.token, asked.id as string)).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM hypothesis');
    const terms = { level: 4, purpose: 'forensic_matching', expectedVersion: row?.version };
    const again = await house.api.change(
      ...([house.people.a.token, 'releaseRecord', { matchId: house.match, ...terms }, RELEASED] as const),
    );
    expect(again).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    await house.api.stepUp(second.sessionId);
    expect(await answer(second.token, asked.id as string)).toMatchObject({ state: 'done' });
    await takeBack();
  });

  it('is not there for another institution, not even for its coordinator', async () => {
    const asked = await release();
    const foreign = house.people.b.token;
    expect(await answer(foreign, asked.id as string)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await withdraw(foreign, asked.id as string)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect((await listed(foreign)).map(({ id }) => id as string)).not.toContain(asked.id);
    expect(await withdraw(second.token, asked.id as string)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    await withdraw(house.people.a.token, asked.id as string);
  });

  it('is refused with a reason, or taken back, and then not done', async () => {
    const one = await release();
    expect(await answer(second.token, one.id as string, 'refuse')).toMatchObject({
      code: 'APPROVALS.REASON_MISSING',
    });
    expect(await answer(second.token, one.id as string, 'refuse', 'Not yet.')).toMatchObject({
      ...{ state: 'refused', answerReason: 'Not yet.' },
    });
    const [other, again] = await Promise.all([release(), release()]);
    expect(again.id).toBe(other.id);
    expect(await withdraw(house.people.a.token, other.id as string)).toMatchObject({ state: 'withdrawn' });
    for (const { id } of [one, other])
      expect(await answer(second.token, id as string)).toMatchObject({ code: 'APPROVALS.CLOSED' });
    expect(await levelSeen()).toBe(2);
  });

  it('waits for a day and no longer: nothing is approved by waiting', async () => {
    const asked = await release();
    clock.forward(24 * 60 + 1);
    await house.freshen();
    second = await colleague(['liaison']);
    const { token } = second;
    expect((await listed(token))[0]).toMatchObject({ id: asked.id, state: 'expired', mayApprove: false });
    expect(await answer(token, asked.id as string)).toMatchObject({ code: 'APPROVALS.CLOSED' });
    await house.api.api.app.get(ExpireApproval, { strict: false }).expire(asked.id as string);
    const [row] = await house.api.sql('SELECT state, done_at FROM approval_request WHERE id = $1', [
      asked.id,
    ]);
    expect(row).toEqual({ state: 'expired', done_at: null });
    expect(await levelSeen()).toBe(2);
  });

  it('is told as failed where it cannot be done any more', async () => {
    const asked = await release();
    await release({ level: 3 });
    expect(await answer(second.token, asked.id as string)).toMatchObject({ __typename: 'VersionConflict' });
    expect((await listed(second.token))[0]).toMatchObject({ id: asked.id, state: 'failed' });
    expect(await levelSeen()).toBe(3);
    await takeBack();
  });

  it('is not done where something else stands in the request than was approved', async () => {
    const asked = await release({ level: 4 });
    await house.api.sql('ALTER TABLE approval_request DISABLE TRIGGER approval_request_guarded');
    await house.api.sql(
      `UPDATE approval_request SET payload = jsonb_set(payload, '{terms,purpose}', '"search"') WHERE id = $1`,
      [asked.id],
    );
    await house.api.sql('ALTER TABLE approval_request ENABLE TRIGGER approval_request_guarded');
    expect(await answer(second.token, asked.id as string)).toMatchObject({ code: 'APPROVALS.NOT_APPROVED' });
    expect(await levelSeen()).toBe(2);
  });

  it('is kept by the rows themselves, whatever a process writes', async () => {
    const asked = await release();
    const change = (actor: Actor, set: string) =>
      house.api.runtime.db.transact(actor, (tx) =>
        tx.query(`UPDATE approval_request SET ${set} WHERE id = '${asked.id as string}'`),
      );
    const as = (actorId: string): Actor => ({
      ...{
        actorId,
        institutionId: house.people.a.institutionId,
        name: 'x',
        roles: ['coordinator'],
        language: 'en',
      },
    });
    const approved = (by: string, more = '') =>
      `state = 'approved', approved_by = '${by}', approved_at = asked_at + interval '1 minute', ${more}
       approver_since = (SELECT created_at FROM actor WHERE id = '${by}'),
       approver_enrolled_by = (SELECT enrolled_by FROM actor WHERE id = '${by}')`;
    const own = house.people.a.actorId;
    const [puppet, fresh] = [await colleague(['coordinator'], 30, own), await colleague(['coordinator'], 1)];
    // Whoever has founded the house needs no seven days, and still does not approve what they have asked for.
    await house.api.sql('UPDATE actor SET founder = true WHERE id = $1', [own]);
    const tries: readonly (readonly [Actor, string, RegExp])[] = [
      [as(own), approved(own, 'by_founder = true,'), /check constraint/],
      [as(own), approved(second.actorId), /in the name of another/],
      [as(puppet.actorId), approved(puppet.actorId), /check constraint/],
      [as(fresh.actorId), approved(fresh.actorId), /check constraint/],
      [
        as(fresh.actorId),
        approved(fresh.actorId).replace('created_at', `created_at - interval '40 days'`),
        /another one/,
      ],
      [as(second.actorId), `${approved(second.actorId)}, payload = '{}'`, /is not changed/],
      [as(second.actorId), `state = 'done', done_at = now()`, /check constraint/],
      [as(second.actorId), `expires_at = expires_at + interval '1 day'`, /is not changed/],
    ];
    for (const [actor, set, why] of tries) await expect(change(actor, set)).rejects.toThrow(why);
    // The very same statement of whoever may is taken: it is not the statement that is refused.
    await change(as(second.actorId), approved(second.actorId));
    await expect(change(as(own), `payload_hash = 'x'`)).rejects.toThrow();
  });

  it('is the duty of somebody else than its asker until it is answered', async () => {
    const owed = async () =>
      (await openDuties(house.api, 'approval')).filter(({ subject }) => subject === asked.id).length;
    const asked = await release();
    expect(await owed()).toBe(1);
    await answer(second.token, asked.id as string, 'refuse', 'No.');
    expect(await owed()).toBe(0);
  });

  it('is refused at once where nobody could ever approve it, and says what mends it', async () => {
    await house.api.sql('UPDATE actor SET active = false WHERE id <> $1 AND institution_id = $2', [
      ...[house.people.a.actorId, house.people.a.institutionId],
    ]);
    expect(await release()).toMatchObject({ code: 'APPROVALS.NO_SECOND_PERSON' });
    expect(await levelSeen()).toBe(2);
  });

  it('is approved by somebody named in advance, of a partner and of no stranger', async () => {
    const name = (actorId: string) =>
      house.api.api.app.get(NameApprover, { strict: false }).name(OPERATOR, 'AA-SEARCH', actorId);
    const [partner, stranger] = [
      await house.api.steppedUp('BB-FORENSIC', ['forensic']),
      await house.api.steppedUp('CC-CONSULATE', ['liaison']),
    ];
    await house.api.sql(
      `UPDATE actor SET created_at = created_at - interval '30 days' WHERE id IN ($1, $2)`,
      [...[partner.actorId, stranger.actorId]],
    );
    for (const actorId of [stranger.actorId, house.people.a.actorId])
      await expect(name(actorId)).rejects.toMatchObject({ code: 'MECHANISMS.NO_PARTNER' });
    await name(partner.actorId);
    const asked = await release();
    expect(asked).toMatchObject({ state: 'asked' });
    expect(await answer(house.people.b.token, asked.id as string)).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    const [shown] = await listed(partner.token);
    expect(shown).toMatchObject({ id: asked.id, mayApprove: true, reason: 'The laboratory needs it.' });
    expect(JSON.stringify(shown)).not.toContain('Zaldívar');
    expect(await answer(partner.token, asked.id as string)).toMatchObject({ state: 'done' });
    expect(await levelSeen()).toBe(4);
    await takeBack();
  });

  it('is never executed for a request that nobody has heard of', async () => {
    expect(await answer(house.people.b.token, randomUUID())).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
  });
});
