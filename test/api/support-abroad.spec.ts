import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { issue, knock, look, PHRASE } from './family-house.js';

const EMBASSY = 'MX-EMBASSY-HN';

describe('a family files at the embassy of the country where the search is needed', () => {
  let house: ApiHouse;
  let embassy: string;
  let authority: string;
  let stranger: string;
  let recordId: string;
  let transmission: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    const get = <T>(type: abstract new (...args: never[]) => T): T =>
      house.api.app.get<T>(type, { strict: false });
    // The embassy stands in the profile of its country, as one that works abroad.
    const profileOf = (code: string) =>
      shippedProfiles('demonstration').find(({ country }) => country === code) as unknown as Loose;
    const embassyOf = { code: EMBASSY, name: 'Embajada inventada', kind: 'foreign_ministry', standsIn: 'HN' };
    const mexico = profileOf('MX');
    await get(AddMechanism).add(OPERATOR, profileOf('HN'));
    await get(AddMechanism).add(OPERATOR, {
      ...mexico,
      institutions: [...(mexico.institutions as object[]), embassyOf],
      supportAbroad: [
        {
          ...{ who: { code: EMBASSY }, in: '*', answersFamily: true },
          transmitsTo: { kind: 'search_mechanism' },
        },
      ],
    });
    const parties = [EMBASSY, 'MX-SEARCH'];
    const agreements = [{ id: 'EMB-1', parties, categories: ['report'] as const, level: 3 }];
    await get(LoadInstitutions).loadFile(OPERATOR, { institutions: [], agreements });
    ({ token: embassy } = await house.enrol(EMBASSY, ['liaison']));
    ({ token: authority } = await house.enrol('MX-SEARCH', ['liaison']));
    ({ token: stranger } = await house.enrol('HN-SEARCH', ['liaison']));
    const person = {
      names: [{ kind: 'legal', given: 'Juan', surnames: ['Inventado'] }],
      ...{ sex: 'male', nationalities: ['HN'] },
    };
    const lastContact = { date: '2024-05', place: { country: 'MX', admin1: 'Chiapas' } };
    const report = { person, lastContact, consents: PERMITTING };
    ({ id: recordId } = (await house.change(
      embassy,
      'fileReport',
      { report },
      '... on RecordReceipt { id }',
    )) as { id: string });
  });
  afterAll(() => house.close());

  const asked = async (token: string, query: string): Promise<Loose> =>
    (await house.ask(query, { token })).data;

  it('which the profile makes the one that transmits and answers, and says why', async () => {
    const { routing } = await asked(
      embassy,
      `{ routing(recordId: "${recordId}", language: es) { role institution { code } reasons { code } } }`,
    );
    const of = (code: string) => (routing as Loose[]).find((one) => one.institution?.code === code);
    const codes = (one: Loose | undefined) => (one?.reasons as Loose[]).map(({ code }) => code as string);
    expect(of(EMBASSY)?.role).toBe('transmitting');
    expect(codes(of(EMBASSY))).toEqual(
      expect.arrayContaining(['ROUTES.FILED_ABROAD', 'ROUTES.ANSWERS_FAMILY']),
    );
    expect(of('MX-SEARCH')?.role).toBe('primary');
    expect(codes(of('MX-SEARCH'))).toContain('ROUTES.HANDED_ON');
  });

  it('goes to the authority, which reads why it is its work, and says that it has it', async () => {
    const order = { recordId, institution: 'MX-SEARCH', reason: 'competence' };
    const answer = '... on Transmission { id version } ... on UserError { code }';
    const sent = (await house.change(embassy, 'transmitReport', order, answer)) as Loose;
    expect(sent).not.toHaveProperty('code');
    transmission = sent.id as string;
    const why = `{ whyTransmitted(id: "${transmission}", language: fr) { role institution { code } reasons { code text } } }`;
    const { whyTransmitted } = await asked(authority, why);
    expect(whyTransmitted).toMatchObject({ role: 'primary', institution: { code: 'MX-SEARCH' } });
    expect((whyTransmitted.reasons as Loose[]).map(({ code }) => code as string)).toContain(
      'ROUTES.FILED_ABROAD',
    );
    for (const token of [stranger, embassy])
      expect((await asked(token, why))?.whyTransmitted ?? null).toBeNull();
    const acknowledged = await house.change(
      authority,
      'acknowledgeTransmission',
      { id: transmission, expectedVersion: sent.version as number },
      '... on Transmission { state }',
    );
    expect(acknowledged).toEqual({ state: 'acknowledged' });
  });

  it('and the family at home sees that the authority has it, and whom to call', async () => {
    const { code } = await issue(house, embassy, recordId);
    const { token } = (await knock(house, { code: code as string, phrase: PHRASE })).body;
    const { familyWindow } = (await look(house, token as string)).data;
    const kinds = (familyWindow.done as Loose[]).map(({ kind }) => kind as string);
    expect(kinds).toEqual(expect.arrayContaining(['passed_on', 'acknowledged']));
    expect(familyWindow.whomToCall.institution).toBe('Embajada inventada');
    expect(familyWindow.awaited).toEqual([]);
  });
});
