import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from './api-house.js';

const RULES = `{ institutions(first: 10) { nodes { code sampleRule { collectorKinds custody source } } } }`;
const SET = '__typename ... on Institution { code sampleRule { collectorKinds } } ... on UserError { code }';
const RULE = { collectorKinds: ['police', 'prosecutor'], custody: 'required', source: 'Invented, article 3' };

describe('whose samples an institution accepts', () => {
  let house: ApiHouse;
  let coordinator: string;
  let forensic: string;
  let elsewhere: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: coordinator } = await house.enrol('BB-FORENSIC', ['coordinator']));
    ({ token: forensic } = await house.enrol('BB-FORENSIC', ['forensic']));
    ({ token: elsewhere } = await house.enrol('AA-SEARCH', ['coordinator']));
  });
  afterAll(() => house.close());

  const ruleOf = async (code: string) => {
    const { data } = await house.ask(RULES, { token: elsewhere });
    return data.institutions.nodes.find((node: { code: string }) => node.code === code).sampleRule;
  };
  const set = (token: string, input: object) => house.change(token, 'setSampleRules', input, SET);

  it('is not stated until it says so', async () => {
    expect(await ruleOf('BB-FORENSIC')).toBeNull();
  });

  it('is stated by its own coordinator alone', async () => {
    expect(await set(forensic, RULE)).toMatchObject({ __typename: 'DeniedError' });
    const foreign = { ...RULE, institution: 'BB-FORENSIC' };
    expect(await set(elsewhere, foreign)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await set(coordinator, { ...RULE, source: ' ' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await ruleOf('BB-FORENSIC')).toBeNull();
    expect(await set(coordinator, RULE)).toEqual({
      ...{ __typename: 'Institution', code: 'BB-FORENSIC' },
      sampleRule: { collectorKinds: ['police', 'prosecutor'] },
    });
    expect(await ruleOf('BB-FORENSIC')).toEqual(RULE);
    const [audited] = await house.sql(
      `SELECT detail FROM audit_entry WHERE action = 'sampleRules.set' AND outcome = 'done'`,
    );
    expect(audited).toEqual({
      detail: {
        ...{ institution: 'BB-FORENSIC', requiresCustody: true },
        collectorKinds: ['police', 'prosecutor'],
      },
    });
  });

  it('comes with a file of institutions, and stays where a later file does not speak of it', async () => {
    const load = house.api.app.get(LoadInstitutions, { strict: false });
    const lab = { code: 'DD-LAB', name: 'Invented', country: 'US', kind: 'forensic_institute' };
    const admits = { collectorKinds: '*', source: 'Letter' };
    await load.loadFile(OPERATOR, { institutions: [{ ...lab, admits }] });
    await load.loadFile(OPERATOR, { institutions: [lab] });
    expect(await ruleOf('DD-LAB')).toEqual({
      ...{ collectorKinds: null, custody: 'not_required', source: 'Letter' },
    });
  });
});
