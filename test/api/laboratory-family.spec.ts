import { LaboratoryHouse } from './laboratory-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const people = new InventedPeople(7);
const [mother, father, other] = [people.stranger(), people.stranger(), people.stranger()];
const sister = people.child(father, mother);

describe('the family of a report', () => {
  let house: LaboratoryHouse;
  let family: string;
  let untyped: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    family = await house.report({
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', mother) },
        { id: 'R-2', relationship: 'full_sibling', sex: 'female', profile: profileOf('S-2', sister) },
        { id: 'R-3', relationship: 'cousin', sex: 'male', profile: profileOf('S-3', other) },
      ],
    });
    untyped = await house.report({});
  });
  afterAll(() => house.close());

  const question = (id: string): string =>
    `{ kinshipFamily(recordId: "${id}") { __typename
       ... on KinshipFamily { missing isOwnStated leftOut { id reason }
         members { id father mother isMissing relation relationInWords mtMeioses yMeioses samples { code kit autosomalLoci } } }
       ... on UserError { code message } } }`;

  it('is told as a pedigree, with who was typed, who is left out, and whose line is shared', async () => {
    const { data } = await house.ask(house.search, question(family), 'es');
    const { members, ...told } = data.kinshipFamily;
    expect(told).toEqual({
      __typename: 'KinshipFamily',
      missing: 'MISSING',
      isOwnStated: true,
      leftOut: [{ id: 'R-3', reason: 'needs_pedigree' }],
    });
    const byId = Object.fromEntries(members.map((one: { id: string }) => [one.id, one]));
    expect(byId['R-1']).toMatchObject({
      relation: 'KIN.MOTHER',
      relationInWords: 'Madre de la persona desaparecida.',
      mtMeioses: 1,
      yMeioses: null,
      samples: [{ code: 'S-1', kit: 'GlobalFiler', autosomalLoci: Object.keys(mother).length }],
    });
    expect(byId['R-2']).toMatchObject({ relation: 'KIN.FULL_SIBLING', mtMeioses: 2 });
    expect(byId.MISSING).toMatchObject({ isMissing: true, father: 'FATHER', mother: 'R-1', samples: [] });
    expect(byId.FATHER).toMatchObject({ relation: 'KIN.FATHER', yMeioses: 1 });
  });

  it('has nothing to tell where nobody was typed, and says what to do', async () => {
    const { data } = await house.ask(house.search, question(untyped), 'en');
    expect(data.kinshipFamily).toMatchObject({
      __typename: 'ConflictError',
      code: 'LABORATORY.NOBODY_TYPED',
      message: expect.stringContaining('Add the profile'),
    });
  });

  it('is not there for another institution, nor for who is no geneticist', async () => {
    const foreign = await house.ask(house.forensic, question(family));
    expect(foreign.data.kinshipFamily).toMatchObject({ __typename: 'NotFoundError' });
    const { token } = await house.api.enrol('AA-SEARCH', ['liaison']);
    const denied = await house.ask(token, question(family));
    expect(denied.data.kinshipFamily).toMatchObject({ __typename: 'DeniedError' });
  });
});
