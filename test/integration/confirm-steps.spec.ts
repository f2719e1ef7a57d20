import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, ConfirmSteps } from '../../src/modules/institutions/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { ApiHouse } from '../api/api-house.js';

const step = (id: string, hours: number, seen: string) => ({
  id,
  who: { code: 'HN-LAW' },
  does: 'register',
  limit: { is: 'hours', hours },
  source: 'law',
  evidence: { seen, checkedOn: '2026-11-29', reviewBy: '2099-12' },
});

/** A country that exists, with a step whose law was read and one that was only quoted. */
const file = (hours: number) => ({
  format: 'huella-mechanism/1',
  country: 'HN',
  languages: ['es'],
  languagesSource: 'law',
  sources: { law: { title: 'The law', publisher: 'The State', kind: 'official_text' } },
  institutions: [{ code: 'HN-LAW', name: 'Police', kind: 'police', source: 'law' }],
  protocol: { steps: [step('seen', hours, 'text'), step('quoted', 24, 'quoted')] },
});
const QUERY = 'query { mechanism(country: "HN") { protocol { id dueAt noDate } } }';

describe('the due dates of a step', () => {
  let house: ApiHouse;
  let coordinator: string;
  let account: string;
  let stranger: string;
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get(type as never, { strict: false });
  const add = (hours: number) => get(AddMechanism).add(OPERATOR, file(hours));
  const dates = async () => {
    const { data } = await house.ask(QUERY, { token: coordinator });
    const { protocol } = data.mechanism as {
      protocol: { id: string; dueAt: string | null; noDate: string }[];
    };
    return protocol.map(({ id, dueAt, noDate }) => [id, dueAt !== null, noDate]);
  };
  const confirm = (token: string, steps: readonly string[]) =>
    house.change(token, 'confirmSteps', { country: 'HN', steps }, '__typename');

  beforeAll(async () => {
    house = await ApiHouse.open();
    await add(24);
    ({ token: coordinator, actorId: account } = await house.enrol('HN-LAW', ['coordinator']));
    ({ token: stranger } = await house.enrol('BB-FORENSIC', ['coordinator']));
  });
  afterAll(() => house.close());

  it('are off until a coordinator of the country has confirmed it, and are off again when it reads otherwise', async () => {
    expect(await dates()).toEqual([
      ['seen', false, 'not_confirmed'],
      ['quoted', false, 'not_seen_in_text'],
    ]);
    expect(await confirm(coordinator, ['seen'])).toEqual({ __typename: 'Mechanism' });
    expect(await dates()).toEqual([
      ['seen', true, null],
      ['quoted', false, 'not_seen_in_text'],
    ]);
    const [kept] = await house.sql(
      'SELECT country, step, confirmed_by, confirmed_at IS NOT NULL AS dated FROM mechanism_confirmation',
    );
    expect(kept).toEqual({ country: 'HN', step: 'seen', confirmed_by: account, dated: true });
    const [entry] = await house.sql<{ detail: unknown }>(
      `SELECT detail FROM audit_entry WHERE action = 'mechanisms.confirm' AND outcome = 'done'`,
    );
    expect(entry?.detail).toMatchObject({ country: 'HN', steps: ['seen'], by: account });
    await add(48);
    expect(await dates()).toContainEqual(['seen', false, 'not_confirmed']);
    await add(24);
    expect(await dates()).toContainEqual(['seen', true, null]);
  });

  it('are off once a coordinator takes the confirmation back, with a reason, and on when it is given again', async () => {
    const withdraw = (token: string, steps: readonly string[], reason: string) =>
      house.change(
        token,
        'withdrawSteps',
        { country: 'HN', steps, reason },
        '__typename ... on UserError { code }',
      );
    expect(await confirm(coordinator, ['seen'])).toEqual({ __typename: 'Mechanism' });
    const refused = await withdraw(stranger, ['seen'], 'Not ours.');
    expect(refused).not.toMatchObject({ __typename: 'Mechanism' });
    expect(await withdraw(coordinator, ['seen'], ' ')).toMatchObject({
      code: 'MECHANISMS.WITHDRAWAL_REASON_MISSING',
    });
    expect(await withdraw(coordinator, ['seen', 'quoted'], 'One is not.')).toMatchObject({
      code: 'MECHANISMS.STEP_NOT_CONFIRMED',
    });
    expect(await dates()).toContainEqual(['seen', true, null]);

    expect(await withdraw(coordinator, ['seen'], 'Another article holds.')).toEqual({
      __typename: 'Mechanism',
    });
    expect(await dates()).toContainEqual(['seen', false, 'not_confirmed']);
    expect(await withdraw(coordinator, ['seen'], 'Again.')).toMatchObject({
      code: 'MECHANISMS.STEP_NOT_CONFIRMED',
    });
    const [entry] = await house.sql<{ detail: unknown }>(
      `SELECT detail FROM audit_entry WHERE action = 'mechanisms.confirm' AND outcome = 'done' AND detail ? 'withdrawn'`,
    );
    expect(entry?.detail).toMatchObject({ country: 'HN', withdrawn: ['seen'], by: account });
    const kept =
      'SELECT confirmed_by AS by, withdrawal_reason AS why FROM mechanism_confirmation ORDER BY seq DESC';
    expect((await house.sql(kept))[0]).toEqual({ by: account, why: 'Another article holds.' });

    expect(await confirm(coordinator, ['seen', 'seen'])).toEqual({ __typename: 'Mechanism' });
    expect(await dates()).toContainEqual(['seen', true, null]);
    const rows = (await house.sql(kept)).length;
    expect(await confirm(coordinator, ['seen'])).toEqual({ __typename: 'Mechanism' });
    expect(await house.sql(kept)).toHaveLength(rows);
  });

  it('are told as examples before anybody has confirmed them, with the kind of source and whether it is stale', async () => {
    const fields = 'legalBasis exampleDueAt source { kind } evidence { isStale }';
    const query = `{ mechanism(country: "HN") { protocol { id ${fields} } } }`;
    const { data } = await house.ask(query, { token: coordinator });
    expect(data.mechanism.protocol).toContainEqual({
      ...{ id: 'quoted', legalBasis: 'The law', exampleDueAt: expect.any(String) },
      ...{ source: { kind: 'official_text' }, evidence: { isStale: false } },
    });
  });

  it('are no matter for others, nor for a step whose text nobody has seen', async () => {
    const count = async () => (await house.sql('SELECT 1 FROM mechanism_confirmation')).length;
    const before = await count();
    const refused = (actor: object, steps: readonly string[], by?: string) =>
      get(ConfirmSteps)
        .confirm({ ...OPERATOR, ...actor }, { country: 'HN', steps, by })
        .then(
          () => 'confirmed',
          (error: unknown) => (error instanceof DomainError ? error.code : error),
        );
    expect(await refused({}, ['seen'])).toBe('MECHANISMS.NO_COORDINATOR_OF_COUNTRY');
    expect(await refused({}, ['quoted'], account)).toBe('MECHANISMS.STEP_UNFIT');
    expect(await refused({}, ['seen', 'nowhere'], account)).toBe('MECHANISMS.STEP_UNKNOWN');
    expect(await confirm(stranger, ['seen'])).not.toEqual({ __typename: 'Mechanism' });
    expect(await count()).toBe(before);
    expect(await refused({}, ['seen'], account)).toBe('confirmed');
  });
});
