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

  describe('and what is odd about its samples', () => {
    const findings = async (id: string, language = 'en') => {
      const { data } = await house.ask(
        house.search,
        `{ kinshipFindings(recordId: "${id}") { ... on KinshipFindings { findings { kind severity code message persons loci } } } }`,
        language,
      );
      return data.kinshipFindings.findings as {
        kind: string;
        persons: string[];
        message: string;
        code: string;
      }[];
    };

    it('is nothing where nothing is', async () => {
      expect(await findings(family)).toEqual([]);
    });

    it('names who contradicts the family, what the profiles fit better, and whose sex does not fit', async () => {
      const report = await house.report({
        relatives: [
          { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-11', mother) },
          {
            id: 'R-2',
            relationship: 'father',
            sex: 'male',
            profile: profileOf('S-12', { ...father, AMEL: ['X', 'X'] }),
          },
          { id: 'R-3', relationship: 'full_sibling', sex: 'female', profile: profileOf('S-13', other) },
        ],
      });
      const found = await findings(report, 'es');
      const cures = found.filter(({ kind }) => kind === 'cure');
      expect(cures.map(({ persons }) => persons)).toContainEqual(['R-3']);
      expect(cures[0]?.message).toMatch(/^Sin R-3 la familia concuerda/);
      const doubts = found
        .filter(({ kind }) => kind === 'declared_relation')
        .map(({ code, persons }) => ({ code, persons }));
      expect(doubts).toContainEqual({ code: 'QUALITY.LOOK_UNRELATED', persons: ['R-1', 'R-3'] });
      expect(found).toContainEqual(
        expect.objectContaining({ code: 'QUALITY.MAN_WITHOUT_Y', persons: ['R-2'] }),
      );
    });

    it('names one profile on two persons, one code on two, alleles and loci that the table lacks', async () => {
      const report = await house.report({
        relatives: [
          {
            id: 'R-1',
            relationship: 'mother',
            sex: 'female',
            profile: profileOf('S-21', { ...mother, D6S474: ['14', '15'] }),
          },
          {
            id: 'R-2',
            relationship: 'aunt_uncle_maternal',
            sex: 'female',
            profile: profileOf('S-21', mother),
          },
          {
            id: 'R-3',
            relationship: 'child',
            sex: 'female',
            profile: profileOf('S-23', { ...sister, D3S1358: ['9.1', '15'] }),
          },
        ],
      });
      const found = await findings(report);
      const codes = found.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining([
          'QUALITY.SAME_PROFILE',
          'QUALITY.SHARED_SAMPLE_CODE',
          'QUALITY.NO_FREQUENCIES',
        ]),
      );
      const allele = found.find(({ code }) => code === 'QUALITY.ALLELE_OUTSIDE_TABLE');
      expect(allele?.message).toMatch(
        /^Allele 9\.1 of R-3 at D3S1358 is not in the frequency table; it is given 0\.012,/,
      );
    });
  });
});
