import type { Role } from '../../src/modules/access/accounts/index.js';
import { approve, secondPerson } from '../support/second-person.js';
import { ApiHouse, type Loose } from './api-house.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { MovableClock } from './movable-clock.js';

const DEMAND = `id version state authority country instrument scopeAsked scopeGiven refusedReason counsel gagUntil familyToldAt given deeds
  allowedActions`;
const ANSWER = `__typename ... on LegalDemand { ${DEMAND} } ... on UserError { code }`;
const WAITS = '__typename ... on ApprovalRequest { id kind facts { name value } } ... on UserError { code }';
const GIVEN = `__typename ... on LegalDemandAnswer { demand { ${DEMAND} } records { code content } } ... on UserError { code }`;
const ENTRY = {
  ...{ authority: 'Juzgado Segundo de Aland', country: 'HN', instrument: 'court_order' },
  ...{ receivedAt: '2025-03-04T00:00:00Z', scopeAsked: 'All of the person named Ermelinda Oculta.' },
};
const RELATIVE = 'Pariente Oculta';
const REPORTER = 'Reportante Oculto';

describe('the register of legal demands', () => {
  const clock = new MovableClock();
  let house: ApiHouse;
  let laboratory: LaboratoryHouse;
  let code: string;
  let other: string;
  beforeAll(async () => {
    laboratory = await LaboratoryHouse.open({ clock });
    house = laboratory.api;
    const ids = [
      await laboratory.report({
        person: {
          names: [{ kind: 'legal', full: 'Ermelinda Oculta' }],
          sex: 'female',
          phones: ['+50400000000'],
        },
        reporter: { name: REPORTER, relationship: 'sister', language: 'es', safeToContact: true },
        relatives: [{ id: 'R-1', relationship: 'mother', sex: 'female', name: RELATIVE }],
      }),
      await laboratory.report({ person: { names: [{ kind: 'legal', full: 'Otra Persona' }], sex: 'male' } }),
    ];
    const rows = await house.sql<{ id: string; code: string }>(
      'SELECT id, code FROM record WHERE id = ANY ($1)',
      [ids],
    );
    code = rows.find(({ id }) => id === ids[0])?.code ?? '';
    other = rows.find(({ id }) => id === ids[1])?.code ?? '';
  });
  afterAll(() => laboratory.close());

  const coordinator = async (institution = 'AA-SEARCH') => {
    const somebody = await house.steppedUp(institution, ['coordinator'], { purpose: 'casework' });
    await secondPerson(house.asUseCases, somebody.institutionId);
    return somebody.token;
  };
  const person = (institution: string, ...roles: Role[]) => house.enrol(institution, roles);
  const change = (token: string, field: string, input: object, answer = ANSWER): Promise<Loose> =>
    house.change(token, field, input, answer) as Promise<Loose>;
  const entered = async (token: string, more: object = {}): Promise<Loose> =>
    change(token, 'enterLegalDemand', { ...ENTRY, ...more });
  const one = async (token: string, id: unknown): Promise<Loose | null> =>
    (await house.ask(`{ legalDemand(id: "${String(id)}") { ${DEMAND} } }`, { token })).data
      .legalDemand as Loose | null;
  const asked = async (token: string, demand: Loose, more: object = {}): Promise<Loose> => {
    const input = {
      id: demand.id,
      expectedVersion: demand.version,
      codes: [code],
      scopeGiven: 'Her report.',
      ...more,
    };
    return change(token, 'answerLegalDemand', input, WAITS);
  };
  const collect = (token: string, requestId: unknown): Promise<Loose> =>
    change(token, 'collectLegalDemand', { requestId }, GIVEN);

  it('is kept and seen by who answers for the institution, and by nobody else', async () => {
    const token = await coordinator();
    const demand = await entered(token);
    expect(demand).toMatchObject({ state: 'open', authority: ENTRY.authority, given: 0, deeds: [] });
    expect(demand.allowedActions).toEqual(['noteLegalDemand', 'refuseLegalDemand', 'answerLegalDemand']);
    const watch = await person('AA-SEARCH', 'oversight');
    expect(await one(watch.token, demand.id)).toMatchObject({
      state: 'open',
      allowedActions: ['noteLegalDemand'],
    });
    const elsewhere = await person('CC-CONSULATE', 'oversight');
    expect(await one(elsewhere.token, demand.id)).toBeNull();
    const neighbour = await coordinator('BB-FORENSIC');
    expect(await one(neighbour, demand.id)).toBeNull();
    const liaison = await person('AA-SEARCH', 'liaison', 'forensic', 'ministry');
    expect(await one(liaison.token, demand.id)).toBeNull();
    const refused = await change(watch.token, 'refuseLegalDemand', {
      id: demand.id,
      expectedVersion: 1,
      reason: 'No.',
    });
    expect(refused.code).toBe('ACCESS.DENIED');
  });

  it('gives the persons who are named, by two people, once, and neither relatives, nor who reported, nor anybody else', async () => {
    const token = await coordinator();
    const demand = await entered(token);
    const request = await asked(token, demand);
    expect(request).toMatchObject({ kind: 'legal_demand' });
    expect(request.facts).toContainEqual({ name: 'demand', value: demand.id });
    expect(request.facts).toContainEqual({ name: 'record', value: code });
    expect(await one(token, demand.id)).toMatchObject({ state: 'open', given: 0, deeds: [request.id] });
    expect(await collect(token, request.id)).toMatchObject({ code: 'APPROVALS.NOT_APPROVED' });
    await approve(house.asUseCases, request.id as string);
    const colleague = await coordinator();
    expect(await collect(colleague, request.id)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    const given = await collect(token, request.id);
    expect(given.demand).toMatchObject({ state: 'answered', given: 1, scopeGiven: 'Her report.' });
    expect(given.records.map((record: Loose) => record.code)).toEqual([code]);
    const text = JSON.stringify(given);
    expect(text).toContain('Ermelinda Oculta');
    for (const hidden of [RELATIVE, REPORTER, '+50400000000', 'Otra Persona'])
      expect(text).not.toContain(hidden);
    expect((await collect(token, request.id)).code).toBe('APPROVALS.NOT_APPROVED');
    const audit = await house.sql<{ step: string; records: number }>(
      `SELECT detail ->> 'step' AS step, cardinality(record_ids) AS records FROM audit_entry
       WHERE action = 'demands.answer' AND detail ->> 'demand' = $1 ORDER BY step`,
      [demand.id],
    );
    expect(audit).toEqual([
      { step: 'asked', records: 1 },
      { step: 'given', records: 1 },
    ]);
  });

  it('gives nothing to a demand that is another than when it was asked, though a second person has approved it', async () => {
    const token = await coordinator();
    const demand = await entered(token);
    const request = await asked(token, demand);
    await approve(house.asUseCases, request.id as string);
    await change(token, 'refuseLegalDemand', { id: demand.id, expectedVersion: 1, reason: 'Too wide.' });
    const answer = await collect(token, request.id);
    expect(answer.__typename).toBe('VersionConflict');
    expect(answer.records).toBeUndefined();
    expect(await one(token, demand.id)).toMatchObject({ state: 'refused', given: 0 });
  });

  it('is not answered without a step-up, with records of others, with none, or with a whole bank', async () => {
    const token = await coordinator();
    const demand = await entered(token);
    const { token: unstepped } = await house.signIn('AA-SEARCH', ['coordinator'], { purpose: 'casework' });
    expect(await asked(unstepped, demand)).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    expect(await asked(token, demand, { codes: ['BB-FORENSIC-1'] })).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    expect(await asked(token, demand, { codes: [] })).toMatchObject({ code: 'DEMANDS.RECORDS' });
    const many = Array.from({ length: 21 }, (_, at) => `AA-SEARCH-${at}`);
    expect(await asked(token, demand, { codes: many })).toMatchObject({ code: 'DEMANDS.RECORDS' });
    expect((await asked(token, demand, { codes: [code, other] })).__typename).toBe('ApprovalRequest');
  });

  it('is refused with a reason, once, and then not answered', async () => {
    const token = await coordinator();
    const { id } = await entered(token);
    const refuse = (reason: string, expectedVersion = 1) =>
      change(token, 'refuseLegalDemand', { id, expectedVersion, reason });
    expect(await refuse(' ')).toMatchObject({ code: 'DEMANDS.WORDS' });
    const refused = await refuse('It names no person.');
    expect(refused).toMatchObject({ state: 'refused', refusedReason: 'It names no person.' });
    expect(await refuse('Again.', 2)).toMatchObject({ code: 'DEMANDS.CLOSED' });
    expect(await asked(token, refused)).toMatchObject({ code: 'DEMANDS.CLOSED' });
  });

  it('lets the family be told when no order forbids it any more', async () => {
    const token = await coordinator();
    const { id } = await entered(token, { gagUntil: '2025-06-01T00:00:00Z' });
    const note = (expectedVersion: number, more: object) =>
      change(token, 'noteLegalDemand', { id, expectedVersion, ...more });
    expect(await note(1, { familyToldAt: '2025-05-01T00:00:00Z' })).toMatchObject({ code: 'DEMANDS.GAGGED' });
    expect(await note(1, { gagUntil: null, counsel: 'Lifted.' })).toMatchObject({
      gagUntil: null,
      counsel: 'Lifted.',
    });
    const told = await note(2, { familyToldAt: '2025-05-01T00:00:00Z' });
    expect(told.familyToldAt).toBe('2025-05-01T00:00:00.000Z');
  });

  it('is counted for everybody once the year is over: ten or more as a number, fewer as some, and in words where there was none', async () => {
    await house.sql('DELETE FROM legal_demand');
    const add = (country: string, count: number) =>
      house.sql(
        `INSERT INTO legal_demand (id, institution_id, country, instrument, received_at, entered_by, entered_at)
         SELECT gen_random_uuid(), i.id, $1, 'court_order', '2025-05-05', gen_random_uuid(), now()
         FROM generate_series(1, $2::int), institution i WHERE i.code = 'AA-SEARCH'`,
        [country, count],
      );
    await add('MX', 10);
    await add('GT', 9);
    const { token } = await person('CC-CONSULATE', 'liaison');
    const read = async (year: number) =>
      (
        await house.ask(
          `{ transparency(year: ${year}, language: en) { isOver demands { country instrument count } urgent { country count } sentence } }`,
          { token },
        )
      ).data.transparency as Loose;
    expect((await read(2025)).demands).toEqual([
      { country: 'GT', instrument: 'court_order', count: null },
      { country: 'MX', instrument: 'court_order', count: 10 },
    ]);
    const none = await read(2024);
    expect(none).toMatchObject({ isOver: true, demands: [], urgent: [] });
    expect(none.sentence).toContain('no authority');
    const now = await read(clock.now().getUTCFullYear());
    expect(now).toMatchObject({ isOver: false, demands: [] });
  });
});
