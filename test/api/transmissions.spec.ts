import type { Actor } from '../../src/modules/access/accounts/index.js';
import { EndUnpermittedReferrals, EndPassed } from '../../src/modules/identification/referrals/index.js';
import { TransmissionRepository } from '../../src/modules/identification/referrals/persistence/transmission.repository.js';
import { changeRows } from '../../src/platform/database/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { reported } from './family-house.js';

const SHOWN = 'id state version dueAt from { code } to { code } report { person { names { given } } }';

describe('a report that is passed on', () => {
  let house: ApiHouse;
  let receiver: string;
  let stranger: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: receiver } = await house.enrol('BB-FORENSIC', ['liaison']));
    ({ token: stranger } = await house.enrol('CC-CONSULATE', ['coordinator']));
  });
  afterAll(() => house.close());

  const send = (token: string, recordId: string, more: object = {}) =>
    house.change(
      token,
      'transmitReport',
      { recordId, institution: 'BB-FORENSIC', reason: 'place_of_search', ...more },
      `... on Transmission { ${SHOWN} } ... on UserError { code message }`,
    ) as Promise<Loose>;
  const move = (token: string, field: string, input: object) =>
    house.change(
      token,
      field,
      input,
      `__typename ${field === 'acknowledgeTransmission' ? '... on Transmission { state version }' : '... on TransmissionMoved { state }'}
       ... on UserError { code }`,
    ) as Promise<Loose>;
  const seen = async (token: string, id: string) =>
    (
      await house.ask(`query Q($id: UUID!) { transmission(id: $id) { ${SHOWN} } }`, {
        token,
        variables: { id },
      })
    ).data.transmission as Loose | null;
  const listed = async (token: string) =>
    (
      await house.ask('{ transmissions(first: 100) { nodes { id } } }', { token })
    ).data.transmissions.nodes.map(({ id }: Loose) => id as string) as string[];
  const duties = async (id: string) =>
    (
      await house.sql<{ name: string; code: string }>(
        `SELECT e.name, i.code FROM outbox_event e JOIN institution i ON i.id = e.institution_id
         WHERE payload->>'subjectId' = $1 AND payload->>'kind' = 'transmission' ORDER BY e.created_at, e.name DESC`,
        [id],
      )
    ).map(({ name, code }) => `${name} ${code}`);

  it('shows the receiver what may travel, and is its duty until it says that it has it', async () => {
    const { token, recordId } = await reported(house, 'Pasada');
    await house.change(
      token,
      'amendReport',
      {
        id: recordId,
        expectedVersion: 1,
        fields: {
          reporter: { name: 'La Tía Secreta', relationship: 'aunt', language: 'es', safeToContact: false },
          relatives: [{ id: 'R1', relationship: 'mother', name: 'Madre Secreta' }],
        },
      },
      '... on Report { version } ... on InvalidInput { findings { path code } }',
    );
    const key = { idempotencyKey: 'k-transmission' };
    const sent = await send(token, recordId, key);
    expect(sent).toMatchObject({
      state: 'sent',
      report: null,
      from: { code: 'AA-SEARCH' },
      to: { code: 'BB-FORENSIC' },
    });
    const id = sent.id as string;
    const answer = await house.ask(
      `{ transmission(id: "${id}") { familyContact report { person { names { given } } reporter { name } relatives { name relationship } consents { purpose } } } }`,
      { token: receiver },
    );
    expect(answer.data.transmission.familyContact).toBe('not_safe');
    expect(answer.data.transmission.report).toMatchObject({
      person: { names: [{ given: 'Pasada' }] },
      reporter: null,
      consents: null,
      relatives: [{ name: null, relationship: 'mother' }],
    });
    expect(answer.text).not.toContain('Secreta');
    expect([await seen(stranger, id), await listed(stranger)]).toEqual([null, []]);
    expect(await duties(id)).toEqual(['duties.opened BB-FORENSIC']);
    expect(await send(token, recordId)).toMatchObject({ code: 'REFERRALS.ALREADY_SENT' });
    expect(await send(token, recordId, key)).toEqual(sent);
    expect(await duties(id)).toEqual(['duties.opened BB-FORENSIC']);
    const version = { id, expectedVersion: 1 };
    for (const who of [stranger, token])
      expect(await move(who, 'acknowledgeTransmission', version)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await move(receiver, 'acknowledgeTransmission', version)).toMatchObject({
      state: 'acknowledged',
      version: 2,
    });
    expect(await move(receiver, 'acknowledgeTransmission', version)).toMatchObject({
      __typename: 'VersionConflict',
    });
    expect(await duties(id)).toEqual(['duties.opened BB-FORENSIC', 'duties.closed BB-FORENSIC']);
    expect(await move(receiver, 'endTransmission', { id, expectedVersion: 2 })).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    expect(await move(token, 'endTransmission', { id, expectedVersion: 2 })).toMatchObject({
      state: 'ended',
    });
    expect([await seen(receiver, id), (await listed(receiver)).includes(id)]).toEqual([null, false]);
  });

  it('comes back for data with a reason, and may go again', async () => {
    const { token, recordId } = await reported(house);
    const { id } = await send(token, recordId);
    const back = { id, expectedVersion: 1, reason: 'place_missing', words: 'No dice dónde.' };
    expect(await move(receiver, 'returnTransmission', back)).toMatchObject({ state: 'returned' });
    const { data } = await house.ask(`{ transmission(id: "${id}") { state returnReason returnWords } }`, {
      token,
    });
    expect(data.transmission).toEqual({
      state: 'returned',
      returnReason: 'place_missing',
      returnWords: 'No dice dónde.',
    });
    expect(await seen(receiver, id as string)).toBeNull();
    expect(await duties(id as string)).toHaveLength(2);
    expect(await send(token, recordId)).toMatchObject({ state: 'sent' });
  });

  it('is asked back when it has ended, whoever ended it, and the receiver answers for what it was given', async () => {
    const LIST = '{ transmissionDeletions(first: 50) { nodes { id version from to dueAt answer reason } } }';
    const askedBack = async (token: string, id: unknown) =>
      ((await house.ask(LIST, { token })).data.transmissionDeletions.nodes as Loose[]).find(
        (one) => one.id === id,
      );
    const owing = async (id: string) =>
      (
        await house.sql<{ name: string; code: string }>(
          `SELECT e.name, i.code FROM outbox_event e JOIN institution i ON i.id = e.institution_id
           WHERE payload->>'subjectId' = $1 AND payload->>'kind' = 'deletion' ORDER BY e.created_at`,
          [id],
        )
      ).map(({ name, code }) => `${name} ${code}`);
    const { token, recordId } = await reported(house, 'Pedida');
    const { id } = (await send(token, recordId)) as { id: string };
    expect(await askedBack(receiver, id)).toBeUndefined();
    expect(
      await move(receiver, 'answerDeletion', { id, expectedVersion: 1, answer: 'deleted' }),
    ).toMatchObject({
      code: 'REFERRALS.DELETION_ANSWERED',
    });
    await move(token, 'endTransmission', { id, expectedVersion: 1 });
    expect(await owing(id)).toEqual(['duties.opened BB-FORENSIC']);
    expect(await askedBack(receiver, id)).toMatchObject({ version: 2, to: 'BB-FORENSIC', answer: null });
    expect(await askedBack(stranger, id)).toBeUndefined();
    const answer = (token: string, more: object) =>
      move(token, 'answerDeletion', { id, expectedVersion: 2, ...more });
    expect(await answer(stranger, { answer: 'deleted' })).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await answer(token, { answer: 'deleted' })).toMatchObject({
      code: expect.stringMatching(/^ACCESS/) as string,
    });
    expect(await answer(receiver, { answer: 'kept_with_reason' })).toMatchObject({
      code: 'REFERRALS.KEEPING_REASON_MISSING',
    });
    const reason = 'Una copia está en el expediente 7.';
    expect(await answer(receiver, { answer: 'kept_with_reason', reason })).toMatchObject({ state: 'ended' });
    expect(await askedBack(token, id)).toMatchObject({ answer: 'kept_with_reason', reason });
    expect(
      await move(receiver, 'answerDeletion', { id, expectedVersion: 3, answer: 'deleted' }),
    ).toMatchObject({ state: 'ended' });
    expect(await askedBack(token, id)).toMatchObject({ answer: 'deleted' });
    expect(await owing(id)).toContain('duties.closed BB-FORENSIC');
    expect(
      await move(receiver, 'answerDeletion', { id, expectedVersion: 4, answer: 'deleted' }),
    ).toMatchObject({ code: 'REFERRALS.DELETION_ANSWERED' });
  });

  it('goes nowhere without consent, agreement or an institution that reads', async () => {
    const silent = await reported(house, 'Callada', PERMITTING.slice(0, 2));
    expect(await send(silent.token, silent.recordId)).toMatchObject({
      code: 'REFERRALS.NOT_PERMITTED',
      message: expect.stringContaining('cross_border'),
    });
    const { token, recordId } = await reported(house);
    for (const institution of ['CC-CONSULATE', 'AA-SEARCH', 'NOBODY'])
      expect(await send(token, recordId, { institution })).toMatchObject({ code: 'REFERRALS.NO_WAY_THERE' });
    expect(await send(stranger, recordId)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await send(token, recordId, { until: '2020-01-01T00:00:00Z' })).toMatchObject({
      code: 'REFERRALS.END_REFUSED',
    });
  });

  it('is gone for the receiver with the answer that takes a consent back, and its duty with the next job', async () => {
    const { token, recordId } = await reported(house, 'Retirada');
    const { id } = await send(token, recordId);
    expect(await seen(receiver, id as string)).not.toBeNull();
    await house.change(
      token,
      'withdrawConsent',
      { id: recordId, expectedVersion: 1, purpose: 'search' },
      '__typename',
    );
    expect([await seen(receiver, id as string), (await listed(receiver)).includes(id as string)]).toEqual([
      null,
      false,
    ]);
    expect(await move(receiver, 'acknowledgeTransmission', { id, expectedVersion: 1 })).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    const end = house.api.app.get(EndUnpermittedReferrals, { strict: false });
    await end.end(recordId);
    await end.end(recordId);
    expect(await duties(id as string)).toEqual(['duties.opened BB-FORENSIC', 'duties.closed BB-FORENSIC']);
    expect(await house.sql('SELECT state, version FROM transmission WHERE id = $1', [id])).toEqual([
      { state: 'ended', version: 2 },
    ]);
  });

  it('shows nothing of what the owner has limited, and says no more than that it was sent', async () => {
    const { token, recordId } = await reported(house, 'Limitada');
    await house.change(token, 'setDisclosureCap', { recordId, level: 2 }, '__typename');
    const { id } = await send(token, recordId);
    expect(await seen(receiver, id as string)).toMatchObject({ state: 'sent', report: null });
  });

  it('is read by who says what for', async () => {
    const { token, recordId } = await reported(house);
    const { id } = await send(token, recordId);
    const { token: aimless } = await house.signIn('BB-FORENSIC', ['liaison']);
    const { errors } = await house.ask(`{ transmission(id: "${id}") { id } }`, { token: aimless });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'ACCESS.PURPOSE_MISSING' });
  });

  it('ends when its time is over, once, and is asked back like any other', async () => {
    const { token, recordId } = await reported(house, 'Vencida');
    const { id } = await send(token, recordId, { idempotencyKey: 'k-passed' });
    const end = house.api.app.get(EndPassed, { strict: false });
    const states = () =>
      house.sql<{ state: string; asked: boolean }>(
        'SELECT state, deletion_asked_at IS NOT NULL AS asked FROM transmission WHERE id = $1',
        [id as string],
      );
    await end.endPassed();
    expect(await states()).toEqual([{ state: 'sent', asked: false }]);
    await house.sql(`UPDATE transmission SET until = now() - interval '1 minute' WHERE id = $1`, [
      id as string,
    ]);
    await Promise.all([end.endPassed(), end.endPassed()]);
    await end.endPassed();
    expect(await states()).toEqual([{ state: 'ended', asked: true }]);
    expect(await duties(id as string)).toEqual(['duties.opened BB-FORENSIC', 'duties.closed BB-FORENSIC']);
    const deletion = await house.sql(
      `SELECT 1 FROM outbox_event WHERE payload->>'subjectId' = $1 AND payload->>'kind' = 'deletion'`,
      [id as string],
    );
    expect(deletion).toHaveLength(1);
  });

  it('is not moved unnoticed where the row is out of reach of whoever moves it', async () => {
    const { token, recordId } = await reported(house, 'Lejana');
    const { id } = (await send(token, recordId, { idempotencyKey: 'k-unreached' })) as { id: string };
    const { actorId, institutionId } = await house.enrol('CC-CONSULATE', ['liaison']);
    const far: Actor = { actorId, institutionId, name: 'Far', roles: ['liaison'], language: 'en' };
    const move = house.runtime.db.transact(far, async (tx) => {
      await tx.query(`UPDATE session SET label = 'moved' WHERE actor_id = $1`, [actorId]);
      await new TransmissionRepository().move(tx, id, { state: 'ended', by: actorId, at: new Date() });
    });
    await expect(move).rejects.toThrow('A change of transmission reached 0 rows instead of 1.');
    const several = house.runtime.db.transact(far, (tx) =>
      changeRows(tx, 2, 'UPDATE transmission SET version = 9 WHERE id = ANY($1)', [[id]]),
    );
    await expect(several).rejects.toThrow('reached 0 rows instead of 2');
    expect(await house.sql('SELECT state, version FROM transmission WHERE id = $1', [id])).toEqual([
      { state: 'sent', version: 1 },
    ]);
    // Nothing of the transaction stays.
    expect(await house.sql(`SELECT 1 FROM session WHERE label = 'moved'`)).toEqual([]);
  });
});
