import { EndUnpermittedReferrals } from '../../src/modules/identification/referrals/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { issue, knock, look, PHRASE, reported } from './family-house.js';

describe('a question to a register of the living', () => {
  let house: ApiHouse;
  let register: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: register } = await house.enrol('BB-FORENSIC', ['liaison']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const ask = (token: string, recordId: string, more: object) =>
    house.change(
      token,
      'askRegister',
      { recordId, naming: true, ...more },
      '... on InquiryNoted { id } ... on UserError { code message }',
    ) as Promise<Loose>;
  const answer = (token: string, id: unknown, said: string, personAgrees = false) =>
    house.change(
      token,
      'answerInquiry',
      { id, answer: said, personAgrees },
      '... on InquiryNoted { id } ... on UserError { code }',
    ) as Promise<Loose>;
  const listOf = async (token: string) => {
    const fields = 'id state answer registerName question { names birthDate nationalities }';
    const { data } = await house.ask(`{ inquiries(first: 100) { nodes { ${fields} } } }`, { token });
    return data.inquiries.nodes as Loose[];
  };
  const owners = async (id: unknown) =>
    (
      await house.sql<{ said: string }>(
        `SELECT e.name || ' ' || i.code AS said FROM outbox_event e JOIN institution i ON i.id = e.institution_id
         WHERE payload->>'subjectId' = $1 ORDER BY e.created_at, e.name DESC`,
        [id],
      )
    ).map(({ said }) => said);

  it('tells the register of the person alone, and is its duty until it answers', async () => {
    const { token, recordId } = await reported(house, 'Buscada');
    const { id } = await ask(token, recordId, { kind: 'shelter', institution: 'BB-FORENSIC' });
    expect((await listOf(register)).find((one) => one.id === id)).toMatchObject({
      ...{ state: 'asked', answer: null },
      question: { names: ['Buscada Ejemplo Prueba'], birthDate: '1999-04' },
    });
    const stranger = await house.enrol('CC-CONSULATE', ['coordinator']);
    expect(await listOf(stranger.token)).toEqual([]);
    for (const who of [stranger.token, token])
      expect(await answer(who, id, 'not_here')).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await owners(id)).toEqual(['duties.opened BB-FORENSIC']);
    expect(await answer(register, id, 'not_here')).toEqual({ id });
    expect(await answer(register, id, 'cannot_say')).toMatchObject({ code: 'REFERRALS.INQUIRY_CLOSED' });
    expect(await owners(id)).toEqual(['duties.opened BB-FORENSIC', 'duties.closed BB-FORENSIC']);
  });

  it('is put once where a bad line has it put twice, and answered alike', async () => {
    const { token, recordId } = await reported(house, 'Repetida');
    const asked = { kind: 'shelter', institution: 'BB-FORENSIC', idempotencyKey: 'k-inquiry' };
    const first = await ask(token, recordId, asked);
    expect(await ask(token, recordId, asked)).toEqual(first);
    expect(await ask(token, recordId, { ...asked, kind: 'hospital' })).toMatchObject({
      code: 'API.IDEMPOTENCY_KEY_REUSED',
    });
    const rows = await house.sql('SELECT id FROM inquiry WHERE record_id = $1', [recordId]);
    expect(rows).toEqual([{ id: first.id }]);
    expect(await owners(first.id)).toEqual(['duties.opened BB-FORENSIC']);
  });

  it('names nobody to who may enforce migration law without the consent to ask registries', async () => {
    const { token, recordId } = await reported(house);
    const detention = { kind: 'detention', registerName: 'Estación migratoria' };
    expect(await ask(token, recordId, detention)).toMatchObject({
      code: 'REFERRALS.NOT_PERMITTED',
      message: expect.stringContaining('registry_query'),
    });
    expect(await ask(token, recordId, { ...detention, naming: false })).toMatchObject({
      id: expect.any(String),
    });
    const open = await reported(house, 'Abierta', [
      ...PERMITTING,
      { purpose: 'registry_query', decision: 'granted' },
    ]);
    const { id } = await ask(open.token, open.recordId, detention);
    expect(await owners(id)).toEqual(['duties.opened AA-SEARCH']);
    expect(await answer(open.token, id, 'needs_form')).toEqual({ id });
    expect(await ask(token, recordId, { kind: 'hospital' })).toMatchObject({
      code: 'REFERRALS.REGISTER_REFUSED',
    });
  });

  it('is answered with "here" of nobody who has not agreed, and the family’s window is the same whatever was answered', async () => {
    const windows: string[] = [];
    for (const [said, agrees] of [
      ['not_here', false],
      ['here', true],
      ['cannot_say', false],
    ] as const) {
      const { token, recordId } = await reported(house, 'Igual');
      const { id } = await ask(token, recordId, { kind: 'shelter', institution: 'BB-FORENSIC' });
      await ask(token, recordId, { kind: 'hospital', registerName: 'Hospital Uno' });
      expect(await answer(register, id, 'here')).toMatchObject({ code: 'REFERRALS.WISH_MISSING' });
      expect(await answer(register, id, said, agrees)).toEqual({ id });
      const { code } = await issue(house, token, recordId);
      const { body } = await knock(house, { code, phrase: PHRASE });
      const { done, awaited } = (await look(house, body.token, 'en')).data.familyWindow;
      windows.push(
        JSON.stringify([done, awaited].map((list) => list.map(({ kind, text }: Loose) => [kind, text]))),
      );
    }
    expect(new Set(windows).size).toBe(1);
    expect(windows[0]).toMatch(/asked, the last on .*: 2\. Not answered yet: 1\./);
  });

  it('ends with the consent that it rests on', async () => {
    const { token, recordId } = await reported(house, 'Cortada');
    const { id } = await ask(token, recordId, { kind: 'shelter', institution: 'BB-FORENSIC' });
    await house.change(
      token,
      'withdrawConsent',
      { id: recordId, expectedVersion: 1, purpose: 'search' },
      '__typename',
    );
    expect((await listOf(register)).map((one) => one.id as string)).not.toContain(id);
    expect(await answer(register, id, 'not_here')).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    await house.api.app.get(EndUnpermittedReferrals, { strict: false }).end(recordId);
    expect(await owners(id)).toEqual(['duties.opened BB-FORENSIC', 'duties.closed BB-FORENSIC']);
  });
});
