import { randomUUID } from 'node:crypto';
import { ApiHouse, invented } from './api-house.js';

const ERRORS = `... on UserError { code message path } ... on VersionConflict { expected actual }
  ... on InvalidInput { findings { path code message } }`;
const RECEIPT = `__typename ... on RecordReceipt { id code warnings { code } } ${ERRORS}`;

const REMAINS_FIELDS = `
  id code version status withdrawn institution { code }
  content { recordType found { date place { country admin1 } context } deathDate { from to }
    custody { disposition grave } marks { type design } withdrawn { reason } }`;
const REMAINS = `__typename ... on Remains { ${REMAINS_FIELDS} } ${ERRORS}`;

const PERSON_FIELDS = `
  id version withdrawn institution { code }
  content { recordType situation person { names { given surnames } sex } wishes { informFamily } }`;
const PERSON = `__typename ... on LocatedPerson { ${PERSON_FIELDS} } ${ERRORS}`;

const remains = {
  found: { date: '2024-02-11', place: { country: 'MX', admin1: 'Sonora' }, context: 'desert' },
  deathDate: { from: '2023-05', to: '2023-11' },
  presumedIdentity: { names: [{ kind: 'document', full: 'Zacarías Inventado' }], basis: 'document_on_body' },
  custody: [{ disposition: 'common_grave', grave: 'row 3' }],
  marks: [{ type: 'tattoo', design: 'anchor' }],
};

const living = {
  situation: 'hospitalised',
  since: '2024-01',
  person: { names: [{ kind: 'legal', given: 'Ulrica', surnames: ['Muestra'] }], sex: 'female' },
};

describe('records over the API', () => {
  let house: ApiHouse;
  let forensic: string;
  let liaison: string;
  let foreign: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: forensic } = await house.enrol('BB-FORENSIC', ['forensic', 'coordinator']));
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: foreign } = await house.enrol('CC-CONSULATE', ['liaison', 'forensic', 'coordinator']));
  });
  afterAll(() => house.close());

  const call = (...asked: Parameters<ApiHouse['change']>) => house.change(...asked);
  const register = (more = {}) => call(forensic, 'registerRemains', { remains, ...more }, RECEIPT);
  const registerLiving = () => call(liaison, 'registerLocatedPerson', { living }, RECEIPT);
  const amend = (token: string, input: object, headers = {}) =>
    call(token, 'amendRemains', input, REMAINS, headers);

  describe('of remains', () => {
    it('give back what was registered, in the words of the exchange format', async () => {
      const { id, code } = await register();
      expect(code).toMatch(/^BB-FORENSIC-\d{4}-/);
      const { data } = await house.ask(`query R($id: UUID!) { remains(id: $id) { ${REMAINS_FIELDS} } }`, {
        token: forensic,
        variables: { id },
      });
      expect(data.remains).toMatchObject({
        version: 1,
        status: 'unidentified',
        withdrawn: false,
        institution: { code: 'BB-FORENSIC' },
        content: {
          recordType: 'remains',
          found: { date: '2024-02-11', context: 'desert' },
          deathDate: { from: '2023-05', to: '2023-11' },
          custody: [{ disposition: 'common_grave', grave: 'row 3' }],
        },
      });
    });

    it('are registered once for a key, however often it is sent', async () => {
      const idempotencyKey = randomUUID();
      const first = await register({ idempotencyKey });
      expect(await register({ idempotencyKey })).toEqual(first);
    });

    it('are amended field by field, from the version that was read', async () => {
      const { id } = await register();
      const marks = [{ type: 'scar', design: null }];
      const amended = await amend(forensic, { id, expectedVersion: 1, fields: { marks, custody: null } });
      expect(amended).toMatchObject({ version: 2, content: { marks: [{ type: 'scar' }], custody: null } });
      expect(amended.content.found.date).toBe('2024-02-11');
      const late = await amend(forensic, { id, expectedVersion: 1, fields: { marks: [] } });
      expect(late).toMatchObject({ __typename: 'VersionConflict', expected: 1, actual: 2 });
    });

    it('wake the comparison with every change, and are compared no more once taken back', async () => {
      const { id } = await register();
      await amend(forensic, { id, expectedVersion: 1, fields: { condition: 'skeletonised' } });
      const input = { id, expectedVersion: 2, reason: 'Registered twice.' };
      const taken = await call(forensic, 'withdrawRemains', input, REMAINS);
      expect(taken).toMatchObject({
        withdrawn: true,
        content: { withdrawn: { reason: 'Registered twice.' } },
      });
      const events = await house.sql<{ name: string }>(
        `SELECT name FROM outbox_event WHERE payload ->> 'recordId' = $1 ORDER BY created_at`,
        [id],
      );
      expect(events.map(({ name }) => name)).toEqual([
        'forensic-bank.remains-registered',
        'forensic-bank.remains-amended',
        'forensic-bank.remains-amended',
      ]);
    });

    it('are found by the name that somebody is thought to have had', async () => {
      const query =
        '{ remainsRecords(filter: { name: "zacarías inv" }, first: 1) { nodes { content { presumedIdentity { names { full } } } } } }';
      const { data } = await house.ask(query, { token: forensic });
      expect(data.remainsRecords.nodes).toEqual([
        { content: { presumedIdentity: { names: [{ full: 'Zacarías Inventado' }] } } },
      ]);
    });
  });

  describe('of people found alive', () => {
    it('hold the wish that the person has told, and change with it', async () => {
      const { id } = await registerLiving();
      const wish = (expectedVersion: number, informFamily: boolean) =>
        call(liaison, 'recordWish', { id, expectedVersion, informFamily }, PERSON);
      expect((await wish(1, false)).content.wishes).toEqual({ informFamily: false });
      expect((await wish(2, true)).content.wishes).toEqual({ informFamily: true });
      expect(await wish(2, false)).toMatchObject({ __typename: 'VersionConflict', actual: 3 });
    });

    it('have no wish until the person was asked', async () => {
      const { id } = await registerLiving();
      const query = `query P($id: UUID!) { locatedPerson(id: $id) { ${PERSON_FIELDS} } }`;
      const { data } = await house.ask(query, { token: liaison, variables: { id } });
      expect(data.locatedPerson.content).toMatchObject({ situation: 'hospitalised', wishes: null });
    });

    it('are amended and taken back', async () => {
      const { id } = await registerLiving();
      const fields = { situation: 'returned' };
      const amended = await call(liaison, 'amendLocatedPerson', { id, expectedVersion: 1, fields }, PERSON);
      expect(amended.content).toMatchObject({ situation: 'returned', person: { sex: 'female' } });
      const input = { id, expectedVersion: 2, reason: 'Another person.' };
      const taken = await call(liaison, 'withdrawLocatedPerson', input, PERSON);
      expect(taken.withdrawn).toBe(true);
    });
  });

  describe('of another institution', () => {
    it('are not there, neither to be read nor to be changed', async () => {
      const { id } = await register();
      const read = await house.ask('query R($id: UUID!) { remains(id: $id) { id } }', {
        token: foreign,
        variables: { id },
      });
      expect(read).toMatchObject({ data: { remains: null } });
      expect(read.errors).toBeUndefined();
      const list = await house.ask('{ remainsRecords { totalCount nodes { id } } }', { token: foreign });
      expect(list.data.remainsRecords.nodes).toEqual([]);
      const change = { id, expectedVersion: 1, fields: { condition: 'fresh' } };
      const amended = await amend(foreign, change, { 'accept-language': 'es' });
      expect(amended).toEqual({
        __typename: 'NotFoundError',
        code: 'ACCESS.NOT_FOUND',
        message: expect.stringContaining('No existe tal registro'),
        path: null,
      });
      const made = await amend(foreign, { ...change, id: randomUUID() }, { 'accept-language': 'es' });
      expect(made).toEqual(amended);
    });

    it('are not written for it either', async () => {
      const refused = await call(
        forensic,
        'registerRemains',
        { remains, institution: 'CC-CONSULATE' },
        RECEIPT,
      );
      expect(refused.__typename).toBe('NotFoundError');
    });

    it('are not there under the kind that they are not of', async () => {
      const { id } = await register();
      const { token } = await house.enrol('BB-FORENSIC', ['coordinator']);
      const { data } = await house.ask(
        'query R($id: UUID!) { report(id: $id) { id } locatedPerson(id: $id) { id } }',
        {
          token,
          variables: { id },
        },
      );
      expect(data).toEqual({ report: null, locatedPerson: null });
    });
  });

  it('that cannot be are refused with every finding, in the language of the one who sends them', async () => {
    const impossible = { ...remains, found: { ...remains.found, date: '2024-13' }, minimumIndividuals: 0 };
    const refused = await call(forensic, 'registerRemains', { remains: impossible }, RECEIPT, {
      'accept-language': 'es',
    });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'RECORDS.REFUSED' });
    expect(refused.findings.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['found.date', 'minimumIndividuals']),
    );
    for (const { code, message } of refused.findings) expect(message).not.toBe(code);
  });

  it('of one event are counted together, each detail as it was said last', async () => {
    const event = (more: object) => ({ id: 'EV-7', kind: 'shipwreck', ...more });
    const fileOf = (given: string, details: object) =>
      call(liaison, 'fileReport', { report: { ...invented(given), event: event(details) } }, RECEIPT);
    await fileOf('Prima', { name: 'Balsa', peopleInvolved: 30 });
    await fileOf('Secunda', { peopleInvolved: 34, place: { country: 'PA' } });
    await call(forensic, 'registerRemains', { remains: { ...remains, event: event({}) } }, RECEIPT);
    const query =
      '{ sharedEvents { nodes { id kind name date peopleInvolved place { country } recordCount } } }';
    const { data } = await house.ask(query, { token: liaison });
    expect(data.sharedEvents.nodes).toEqual([
      {
        id: 'EV-7',
        kind: 'shipwreck',
        name: 'Balsa',
        date: null,
        peopleInvolved: 34,
        place: { country: 'PA' },
        recordCount: 2,
      },
    ]);
    expect((await house.ask(query, { token: foreign })).data.sharedEvents.nodes).toEqual([]);
  });
});
