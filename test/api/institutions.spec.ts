import { ApiHouse, type Loose } from './api-house.js';
import { signAgreement } from './sign-agreement.js';

const ENROL = `mutation E($input: EnrolInstitutionInput!) {
  enrolInstitution(input: $input) {
    __typename
    ... on Institution { code name kind deliversOnly }
    ... on InvalidInput { code findings { path code message } }
  }
}`;

describe('institutions over the API', () => {
  let house: ApiHouse;
  let operator: string;
  let coordinator: Awaited<ReturnType<ApiHouse['steppedUp']>>;
  let laboratory: Awaited<ReturnType<ApiHouse['steppedUp']>>;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: operator } = await house.enrol('AA-SEARCH', ['operator']));
    coordinator = await house.steppedUp('AA-SEARCH', ['coordinator']);
    laboratory = await house.steppedUp('BB-FORENSIC', ['coordinator']);
  });
  afterAll(() => house.close());

  const call = async (query: string, token: string, input: object) => {
    const { data, errors } = await house.ask(query, { token, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data)[0];
  };
  const enrolUser = (by: typeof coordinator, input: object) => house.changeByTwo(by, 'enrolUser', input);
  const user = { institution: 'AA-SEARCH', name: 'Nadie Inventado', roles: ['liaison'], language: 'es' };

  it('that are search mechanisms inside an authority that enforces migration law say by which source', async () => {
    const answer = `__typename ... on Institution { withinMigration { authority source } }
      ... on InvalidInput { findings { path code } }`;
    const unit = { code: 'MX-UNIT', name: 'Unidad (inventada)', country: 'MX', kind: 'search_mechanism' };
    const enrol = (more: object) =>
      house.change(operator, 'enrolInstitution', { ...unit, ...more }, answer) as Promise<Loose>;
    expect(await enrol({ withinMigration: { authority: 'Migración' } })).toMatchObject({
      findings: [{ path: 'withinMigration.source', code: 'PROFILES.MIGRATION_SOURCE' }],
    });
    const withinMigration = { authority: 'Migración', source: 'Acuerdo 1 (inventado)' };
    expect(await enrol({ withinMigration })).toMatchObject({ withinMigration });
    // Left out it stays; it goes when that is said.
    expect(await enrol({ name: 'Unidad, otra vez' })).toMatchObject({ withinMigration });
    expect(await enrol({ withinMigration: null })).toMatchObject({ withinMigration: null });
    expect(await enrol({ kind: 'police', withinMigration: { authority: 'Migración' } })).toMatchObject({
      withinMigration: { authority: 'Migración', source: null },
    });
  });

  it('are enrolled by the operator, one at a time', async () => {
    const input = {
      ...{
        code: 'DD-SHELTER',
        name: 'Casa del Camino',
        country: 'MX',
        kind: 'shelter',
        membership: 'delivers_only',
      },
      focalPoints: [{ name: 'Guardia', email: 'guardia@casa.example', step: 1 }],
    };
    expect(await call(ENROL, operator, input)).toEqual({
      __typename: 'Institution',
      ...{ code: 'DD-SHELTER', name: 'Casa del Camino', kind: 'shelter', deliversOnly: true },
    });
    const points = await house.sql('SELECT name, language, step FROM focal_point WHERE email = $1', [
      'guardia@casa.example',
    ]);
    expect(points).toEqual([{ name: 'Guardia', language: 'es', step: 1 }]);
  });

  it('enrol whoever is enrolled elsewhere as if nobody were, and tell of a colleague that they are here already', async () => {
    const email = 'quirina@casa-ajena.example';
    const theirs = { ...user, institution: 'BB-FORENSIC', roles: ['forensic'], email };
    expect(await enrolUser(laboratory, theirs)).toMatchObject({ __typename: 'ApprovalRequest' });
    const free = await enrolUser(coordinator, { ...user, email: 'libre@casa-ajena.example' });
    const taken = await enrolUser(coordinator, { ...user, email: email.toUpperCase() });
    const said = (answer: object) => Object.keys(answer).map((key) => [key, typeof answer[key as never]]);
    expect(taken).toMatchObject({ __typename: 'ApprovalRequest' });
    expect(said(taken as object)).toEqual(said(free as object));
    expect(await enrolUser(coordinator, { ...user, email })).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'ACCESS.ADDRESS_TAKEN', path: 'email' },
    });
  });

  it('are not enrolled with a fault, which is named where the caller has written it', async () => {
    const input = { code: 'EE', name: ' ', country: 'Mexico', kind: 'shelter' };
    const refused = (await call(ENROL, operator, input)) as {
      findings: { path: string; code: string; message: string }[];
    };
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'MECHANISMS.INPUT_REFUSED' });
    expect(refused.findings.map(({ path, code }) => [path, code]).sort()).toEqual([
      ['country', 'PROFILES.NOT_AS_EXPECTED'],
      ['name', 'PROFILES.EMPTY'],
    ]);
    for (const { message } of refused.findings) expect(message).toMatch(/^[A-Z].*\. [A-Z].*[.?]$/u);
  });

  it('enrol their own people, and get nothing that signs anybody in as them', async () => {
    expect(await enrolUser(coordinator, user)).toMatchObject({ __typename: 'ApprovalRequest' });
    const [made] = await house.sql<{ id: string }>('SELECT id FROM actor WHERE name = $1 AND email IS NULL', [
      user.name,
    ]);
    const actorId = made?.id ?? '';
    expect(await house.sql('SELECT id FROM session WHERE actor_id = $1', [actorId])).toEqual([]);
    const token = await house.issue(actorId);
    const { data } = await house.ask('{ me { id name roles language } }', { token });
    expect(data.me).toEqual({ id: actorId, name: 'Nadie Inventado', roles: ['liaison'], language: 'es' });
  });

  it.each([['oversight'], ['operator']])(
    'give nobody the role %s, which reaches beyond them',
    async (role) => {
      const refused = await enrolUser(coordinator, { ...user, roles: ['liaison', role] });
      expect(refused).toMatchObject({
        __typename: 'DeniedError',
        code: 'MECHANISMS.ROLE_NOT_GIVEN',
        path: 'roles',
      });
    },
  );

  it('enrol nobody without a role, a name or a real address', async () => {
    const refused = await enrolUser(coordinator, { ...user, name: '', roles: [], email: 'nowhere' });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'MECHANISMS.INPUT_REFUSED' });
  });

  it('agree once both have signed the same terms', async () => {
    const terms = {
      code: 'AB-2',
      parties: ['AA-SEARCH', 'BB-FORENSIC'],
      categories: ['living'],
      level: 1,
      purposes: [],
    };
    expect(await signAgreement(house, 'AA-SEARCH', terms)).toMatchObject({
      inForce: false,
      signedBy: ['AA-SEARCH'],
    });
    expect(await signAgreement(house, 'BB-FORENSIC', { ...terms, level: 2 })).toMatchObject({
      inForce: false,
      signedBy: ['BB-FORENSIC'],
    });
    expect(await signAgreement(house, 'AA-SEARCH', { ...terms, level: 2 })).toMatchObject({
      inForce: true,
      signedBy: ['AA-SEARCH', 'BB-FORENSIC'],
    });
  });

  it('cannot agree on what there is not', async () => {
    const terms = {
      code: 'AB-3',
      parties: ['AA-SEARCH', 'BB-FORENSIC'],
      categories: [],
      level: 9,
      purposes: [],
    };
    const refused = (await signAgreement(house, 'AA-SEARCH', terms)) as { findings: { path: string }[] };
    expect(refused.findings.map(({ path }) => path).sort()).toEqual(['categories', 'level']);
  });

  it('read how a country searches, each fact with its source, in their language', async () => {
    const query = `query C($country: String!) {
      countryProfile(country: $country) {
        country languages facts { topic topicName statement source { title publisher } } unknown { topic statement }
      }
    }`;
    const profile = async (country: string, language: string) => {
      const headers = { 'accept-language': language };
      return (await house.ask(query, { token: coordinator.token, variables: { country }, headers })).data
        .countryProfile;
    };
    const [english, spanish] = [await profile('HN', 'en'), await profile('hn', 'es')];
    expect(english.facts.length).toBeGreaterThan(0);
    expect(spanish.facts.length).toBe(english.facts.length);
    expect(spanish.facts[0].statement).not.toBe(english.facts[0].statement);
    for (const { source } of english.facts) expect(source.title).toBeTruthy();
    expect(await profile('XK', 'en')).toBeNull();
  });

  it('see figures of their own institution', async () => {
    const query = '{ figures { asOf records { institutionCode count } matches { kind } } }';
    const { data, errors } = await house.ask(query, { token: coordinator.token });
    expect(errors).toBeUndefined();
    expect(data.figures.records).toEqual([]);
  });
});
